/** What the store of a workspace must not keep, from tombstones.jsonl and forgotten.csv. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { FORGOTTEN_FILE, type Forgotten, pseudonym, readForgotten } from '../ingest/forgotten.ts';
import { dayStart } from '../ingest/local-time.ts';
import { WorkspaceError } from '../ingest/schema/problem.ts';
import { readStored } from '../ingest/store.ts';
import type { Withholding } from '../ingest/withhold.ts';
import type { ChainBreak } from './chain.ts';
import { keyedHash } from './key.ts';
import { problem } from './problem.ts';
import { type Purged, purgedOf, readTombstones, type Tombstone } from './tombstones.ts';
import type { Workspace } from './workspace.ts';

export interface Withheld {
  stones: readonly Tombstone[];
  broken: ChainBreak | null;
  purged: Purged | null;
  forgotten: readonly Forgotten[];
}

/** What a manifest says of it. */
export interface StatedWithheld {
  /** YYYY-MM: texts from before it were gone; null: none were. */
  purged_before: string | null;
  /** By which the list of the forgotten is known again; null: there was none. */
  forgotten: string | null;
}

/** @throws WorkspaceError where forgotten.csv cannot be read */
export async function readWithheld(w: Pick<Workspace, 'folder' | 'store'>): Promise<Withheld> {
  const { entries, broken } = await readTombstones(w);
  const raw = await readStored(join(w.folder, FORGOTTEN_FILE));
  return {
    stones: entries,
    broken,
    purged: purgedOf(entries),
    forgotten: raw ? readForgotten(raw) : [],
  };
}

/** null: nothing is withheld, and no manifest says anything of it. */
export function statedWithheld({ purged, forgotten }: Withheld): StatedWithheld | null {
  if (!purged && forgotten.length === 0) return null;
  const hashes = forgotten.map(({ kind, hash }) => `${kind} ${hash}`).sort();
  const check = createHash('sha256').update(hashes.join('\n')).digest('hex').slice(0, 12);
  return { purged_before: purged?.before ?? null, forgotten: hashes.length > 0 ? check : null };
}

export const keyMark = (key: Buffer) => keyedHash(key, 'forgotten', '');

/**
 * In the form in which exports are read by it; null: nothing is withheld.
 *
 * @throws WorkspaceError where the key is not the one that the hashes were made with: nobody would be known again
 */
export function withholdingOf(
  { purged, forgotten }: Withheld,
  key: Buffer,
  region: string | null,
): Withholding | null {
  if (!purged && forgotten.length === 0) return null;
  const mark = keyMark(key);
  const line = forgotten.findIndex((row) => row.key !== mark);
  if (line >= 0) {
    throw new WorkspaceError([problem(`${FORGOTTEN_FILE}:${line + 2}`, 'forgotten-other-key')]);
  }
  const of = (kind: Forgotten['kind']) => forgotten.filter((row) => row.kind === kind);
  return {
    key: key.toString('utf8').trim(),
    before_local_ms: purged ? monthStart(purged.before) : null,
    persons: Object.fromEntries(of('person').map((row) => [row.hash, pseudonym(row.stands_for)])),
    chats: of('chat').map(({ hash }) => hash),
    exports: of('export').map(({ hash }) => hash),
    region,
  };
}

/** Wall-clock milliseconds at the start of YYYY-MM. */
export const monthStart = (month: string) => dayStart(`${month}-01`);
