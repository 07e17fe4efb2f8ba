/**
 * Makes a review again from its inputs, in a place of its own, and compares every file. The workspace, its store and its
 * reviews are only read.
 *
 *   manifest → inputs compared, lists laid as they were → what was purged or forgotten since → versions compared → made again in a temporary folder → folders compared
 *     → differences: inputs first, then versions, then outputs
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AUDIT_PAGE } from '../reports/audit-page.ts';
import { ACCESS_LOG, brokenCode } from './access-log.ts';
import { readChain } from './chain.ts';
import { type ComparedFolder, compareFolder } from './compare-folders.ts';
import { compareInputs } from './compare-inputs.ts';
import type { Cause, Difference, DifferenceCode } from './difference.ts';
import type { Effects } from './effects.ts';
import { lostOf } from './lost.ts';
import { makeAgain } from './make-again.ts';
import { RUNTIME } from './manifest.ts';
import { programVersion } from './program.ts';
import { readAudit, readStated, type Stated } from './read-manifest.ts';
import { NotAReview } from './refusal.ts';
import { withTemporary } from './temporary.ts';
import { TOMBSTONES } from './tombstones.ts';
import { MARKER } from './write-folder.ts';

export interface VerifyPlaces {
  /** Folder of the review. */
  review: string;
  /** null: `REVIEW.audit`, if it is there. */
  audit: string | null;
  workspace: string;
}

export interface Verified {
  month: string;
  language: Stated['language'];
  differences: Difference[];
  /** What came later, and what may differ while everything comes out the same: another Node, its zone data; no audit folder. */
  notes: Difference[];
  /** Lists that changed, as which the review was made again as they were then; `equal`: every file came out the same. */
  as_then: { paths: string[]; equal: boolean };
  /** Why it cannot be made again: texts, exports, people or chats were taken out on purpose. Then files are compared by their hashes. */
  lost: Difference[];
  files: number;
  exports: number;
}

/**
 * @throws NotAReview where the folder holds no manifest
 * @throws WorkspaceError where policy or lists cannot be read though they are those of the review
 */
export async function verify(places: VerifyPlaces, effects: Effects): Promise<Verified> {
  const stated = await readStated(places.review);
  const audit = places.audit ?? `${places.review}.audit`;
  const has_audit = existsSync(audit);
  if (places.audit !== null && !has_audit) throw new NotAReview(({ usage }) => usage.no_folder(audit));
  return withTemporary(async (folder) => {
    const inputs = await compareInputs(places.workspace, folder, stated.manifest);
    const lost = await lostOf(places.workspace, stated, inputs.differences);
    const read = has_audit ? await readAudit(audit) : null;
    const with_texts = read?.audit.texts !== undefined;
    const again = lost.length > 0 ? '' : await makeAgain(inputs, stated, folder, effects, with_texts);
    if (inputs.broken && inputs.differences.length === 0) throw inputs.broken;
    const made = typeof again === 'string' ? null : again;
    const review = await compareFolder({
      folder: places.review,
      made: made?.out ?? null,
      recorded: stated.manifest?.files ?? null,
      untouched: stated.untouched,
    });
    const audited = has_audit
      ? await compareAudit(audit, read, made?.audit_out ?? null, stated)
      : { differences: [], files: 0 };
    if (lost.length > 0) {
      // Their hashes are all that is left to go by.
      if (!stated.untouched) review.differences.push(edited(places.review));
      if (has_audit && !read?.untouched) audited.differences.push(edited(audit));
    }
    const outputs = [...review.differences, ...audited.differences].sort(editedFirst);
    const runtime = runtimeNotes(stated);
    const as_then = made ? inputs.as_then : [];
    if (typeof again === 'string' && lost.length === 0)
      inputs.differences.push(difference('input', 'not-made-again', '', again));
    const causes = [...inputs.differences, ...versionDifferences(stated)];
    // A list that was taken as it was then is no cause of anything.
    const isSetRight = ({ where }: Difference) => as_then.some((path) => `${where}:`.startsWith(`${path}:`));
    if (causes.every(isSetRight) && stated.manifest && outputs.some(isDiffering)) {
      causes.push(difference('version', 'other-program', '', runtime.map(({ detail }) => detail).join(', ')));
    }
    const notes = [...inputs.later, ...runtime];
    return {
      month: stated.restated.month,
      language: stated.language,
      differences: [...causes, ...outputs, ...(await brokenChains(places.workspace))],
      lost,
      as_then: { paths: as_then, equal: outputs.length === 0 },
      notes: has_audit ? notes : [...notes, difference('output', 'no-audit', audit)],
      files: review.files + audited.files,
      exports: inputs.exports.exports.length,
    };
  });
}

function difference(cause: Cause, code: DifferenceCode, where: string, detail = ''): Difference {
  return { cause, code, where, detail };
}

const edited = (folder: string) => difference('output', 'output-edited', `${basename(folder)}/${MARKER}`);
const isDiffering = (d: Difference) => d.code === 'output-differs';
const editedFirst = (a: Difference, b: Difference) => Number(isDiffering(a)) - Number(isDiffering(b));

async function compareAudit(
  folder: string,
  read: Awaited<ReturnType<typeof readAudit>>,
  made: string | null,
  stated: Stated,
): Promise<ComparedFolder> {
  const compared = await compareFolder({
    folder,
    made,
    recorded: read?.audit.files ?? null,
    untouched: read?.untouched ?? false,
  });
  if (!read || !stated.manifest || read.audit.review === stated.manifest.seal) return compared;
  // Written with another review of the month: manifest and page name that one.
  const own = `${basename(folder)}/${MARKER}`;
  const page = `${basename(folder)}/${AUDIT_PAGE}`;
  const others = compared.differences.filter(
    (d) => !d.where.startsWith(own) && !(isDiffering(d) && d.where.startsWith(page)),
  );
  return { ...compared, differences: [difference('output', 'other-audit', basename(folder)), ...others] };
}

/** Chains that do not hold any more, by their first break. */
async function brokenChains(folder: string): Promise<Difference[]> {
  const w = { folder, store: join(folder, 'store') };
  const chains = await Promise.all([ACCESS_LOG, TOMBSTONES].map((file) => readChain(w, file)));
  return chains.flatMap(({ broken }) =>
    broken ? [difference('log', brokenCode(broken.file), `${broken.file}:${broken.line}`, broken.how)] : [],
  );
}

function versionDifferences({ restated: { version } }: Stated): Difference[] {
  const own = programVersion();
  return version === own ? [] : [difference('version', 'other-version', '', `${version} → ${own}`)];
}

function runtimeNotes({ node, zone_data }: Stated): Difference[] {
  const notes: Difference[] = [];
  if (node !== null && node !== RUNTIME.node) {
    notes.push(difference('version', 'other-node', '', `Node ${node} → ${RUNTIME.node}`));
  }
  if (zone_data !== null && zone_data !== RUNTIME.zone_data) {
    notes.push(difference('version', 'other-zone-data', '', `tz ${zone_data} → ${RUNTIME.zone_data}`));
  }
  return notes;
}
