/** Why a review cannot be made again: what it was made from was taken out of the workspace on purpose. */
import { join } from 'node:path';
import { FORGOTTEN_FILE } from '../ingest/forgotten.ts';
import type { Difference, DifferenceCode } from './difference.ts';
import type { Stated } from './read-manifest.ts';
import { TOMBSTONES } from './tombstones.ts';
import { readWithheld, statedWithheld, type Withheld } from './withheld.ts';

/**
 * Each reason with its date. Exports that were deleted by `purge` are moved here from the differences: nobody is to put
 * them back.
 */
export async function lostOf(
  folder: string,
  { manifest, restated: { month } }: Stated,
  differences: Difference[],
): Promise<Difference[]> {
  const withheld = await readWithheld({ folder, store: join(folder, 'store') });
  const lost: Difference[] = [];
  const tell = (code: DifferenceCode, where: string, detail: string) =>
    lost.push({ cause: 'input', code, where, detail });
  const then = manifest?.withheld ?? { purged_before: null, forgotten: null };
  const now = statedWithheld(withheld) ?? { purged_before: null, forgotten: null };
  const { purged } = withheld;
  if (purged && month < purged.before) tell('texts-purged', '', detailOf(purged));
  else if (purged && manifest && purged.before !== then.purged_before)
    tell('texts-purged-since', '', detailOf(purged));
  const deleted = deletedOn(withheld);
  for (let i = differences.length - 1; i >= 0; i--) {
    const { code, where } = differences[i] as Difference;
    const on = code === 'export-missing' ? deleted.get(where) : undefined;
    if (on === undefined) continue;
    differences.splice(i, 1);
    tell('export-purged', where, on);
  }
  if (manifest && now.forgotten !== null && now.forgotten !== then.forgotten)
    tell('forgotten-since', '', lastDay(withheld));
  // Without its list the review would be made again with what it was made without.
  const missing = [
    ...(then.purged_before !== null && !purged ? [TOMBSTONES] : []),
    ...(then.forgotten !== null && now.forgotten === null ? [FORGOTTEN_FILE] : []),
  ];
  for (const where of missing)
    differences.push({ cause: 'input', code: 'source-missing', where, detail: '' });
  return lost;
}

const detailOf = ({ before, on }: { before: string; on: string }) => `${before}; ${on}`;

function deletedOn({ stones }: Withheld): Map<string, string> {
  return new Map(
    stones.flatMap((s) =>
      s.what === 'purge' && s.file === 'deleted' ? [[s.export_id, s.at.slice(0, 10)] as const] : [],
    ),
  );
}

const lastDay = ({ forgotten }: Withheld) => forgotten.reduce((last, { at }) => (at > last ? at : last), '');
