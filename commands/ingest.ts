/**
 * Units 1 and 2: exports of the workspace → store/exports and store/catalog.json.
 *
 *   discover → export (parallel) → gather → exports whose date order a sibling settles are read again → catalog
 */
import { join } from 'node:path';
import { claimProblems } from '../ingest/claims.ts';
import { type Custody, inOrder } from '../ingest/custody.ts';
import type { DateOrder } from '../ingest/date-order.ts';
import { type Discovered, discover, type FoundFile } from '../ingest/discover.ts';
import type { ExportJob, ExportOutcome, Unread } from '../ingest/export.ts';
import { type Catalog, gather } from '../ingest/gather.ts';
import { recognised, registerOf } from '../ingest/held.ts';
import { sendersWithColon } from '../ingest/people.ts';
import type { ExportFacts } from '../ingest/schema/facts.ts';
import { WorkspaceError } from '../ingest/schema/problem.ts';
import type { ExportSketch } from '../ingest/sketch.ts';
import { codeHash, makeStore, prune, writeStored } from '../ingest/store.ts';
import { brokenLine } from './access-log.ts';
import type { Effects } from './effects.ts';
import { findKey, makeKey } from './key.ts';
import { dropMailSenders } from './mail-senders.ts';
import { type InputFile, inputFiles } from './manifest-inputs.ts';
import { sortedOut, withoutPlainMails } from './plain-mails.ts';
import { runJobs } from './pool.ts';
import { PROGRAM } from './program.ts';
import { storedSketches } from './rewrite-store.ts';
import {
  readWithheld,
  type StatedWithheld,
  statedWithheld,
  type Withheld,
  withholdingOf,
} from './withheld.ts';
import type { StageName } from './words/en-run.ts';
import type { Workspace } from './workspace.ts';

/** An export as the review tells of it. */
export interface ReadExport {
  export_id: string;
  path: string;
  member: string | null;
  sha256: string;
  facts: ExportFacts;
}

/** What ingest leaves for the stages behind it. */
export interface StoredCatalog {
  config_hash: string;
  code_hash: string;
  catalog: Catalog;
  exports: ReadExport[];
  unread: Unread[];
  /** Every file with an export. */
  files: InputFile[];
  /** Who gave which export when, of those that came by mail. */
  custody: Custody[];
  /** Exports found, read or not; and other files by their ending with counts, those in bundles and mails among them. */
  exports_found: number;
  /** What the store must not keep; null: it may keep everything. */
  withheld: StatedWithheld | null;
  others: Record<string, number>;
  from_store: number;
}

/**
 * Reads the exports of the workspace, or of it those in `only`.
 *
 * @throws WorkspaceError where groups.csv gives an export to two chats, or names one that is not here
 */
export async function ingest(
  w: Workspace,
  effects: Effects,
  only: Discovered | null = null,
): Promise<StoredCatalog> {
  await makeStore(w.store);
  const code_hash = await codeHash(PROGRAM);
  const found = only ?? (await discover(w.folder));
  const withheld = await readWithheld(w);
  if (withheld.broken) effects.say(brokenLine(effects.words, withheld.broken));
  const keyOf = (files: () => Promise<readonly FoundFile[]>) =>
    makeKey(w, async () => (await files()).map((file) => join(w.folder, file.path)));
  // Only what is withheld needs the key before anything is read: afterwards it is known which mails carry an export.
  if (statedWithheld(withheld)) await keyOf(() => withoutPlainMails(w.folder, found.exports));
  const key = await findKey(w);
  const by = key && withholdingOf(withheld, key, w.people.region);
  const register = registerOf(w.groups ?? []);
  const base = (file: { path: string; name: string }): ExportJob => ({
    absolute: join(w.folder, file.path),
    path: file.name,
    store: w.store,
    code_hash,
    rules: w.policy.exports,
    zone: w.policy.zone,
    sibling_orders: {},
    known_senders: sendersWithColon(w.people),
    taught: w.policy.phrases,
    withheld: by,
    register,
  });
  const jobs = found.exports.map(base);
  const outcomes = await readAll(jobs, effects, 'exports');
  const accepted = recognised(
    outcomes.flatMap((o) => o.looks),
    outcomes.flatMap((o) => o.sketches),
    w.groups ?? [],
  );
  for (const job of jobs) job.accepted = accepted;
  const recognised_at = jobs.flatMap((_, i) =>
    outcomes[i]?.looks.some(({ sketch }) => Object.hasOwn(accepted, sketch.export_id)) ? [i] : [],
  );
  await readAgain(recognised_at, 'exports again');
  async function readAgain(
    places: readonly number[],
    stage: Parameters<Effects['progress']>[0],
  ): Promise<void> {
    if (places.length === 0) return;
    const read = await readAll(
      places.map((i) => jobs[i] as ExportJob),
      effects,
      stage,
    );
    places.forEach((i, k) => {
      outcomes[i] = read[k] as ExportOutcome;
    });
  }
  const problems = claimProblems(
    w.groups,
    outcomes.flatMap((o) => [...o.sketches, ...o.unread]),
    w.groups_file,
  );
  if (problems.length > 0) throw new WorkspaceError(problems);
  const input = (sketches: ExportSketch[]) => ({
    sketches,
    groups: w.groups,
    exports: w.policy.exports,
    zone: w.policy.zone,
  });
  let catalog = gather(input(outcomes.flatMap((o) => o.sketches)));
  const again = new Map<string, Record<string, DateOrder>>();
  for (const { path, member, date_order } of catalog.settle)
    again.set(path, { ...again.get(path), [member ?? '']: date_order });
  if (again.size > 0) {
    for (const job of jobs) job.sibling_orders = again.get(job.path) ?? {};
    await readAgain(
      jobs.flatMap((job, i) => (again.has(job.path) ? [i] : [])),
      'exports again',
    );
    catalog = gather(input(outcomes.flatMap((o) => o.sketches)));
  }
  const sketches = outcomes.flatMap((o) => o.sketches);
  const { unread, files, others } = sortedOut(found, outcomes);
  // Of nothing, or of files like any other, anybody could make it.
  if (sketches.length > 0) await keyOf(async () => files);
  const stored: StoredCatalog = {
    config_hash: w.config_hash,
    code_hash,
    catalog,
    exports: sketches.map(({ export_id, path, member, sha256, facts }) => ({
      export_id,
      path,
      member,
      sha256,
      facts,
    })),
    unread,
    files: await inputFiles(w.folder, files, outcomes),
    custody: inOrder(outcomes.flatMap((o) => o.custody)),
    exports_found: sketches.length + unread.length,
    others,
    withheld: statedWithheld(withheld),
    from_store: outcomes.reduce((sum, o) => sum + o.from_store, 0),
  };
  await writeStored(join(w.store, 'catalog.json'), JSON.stringify(stored));
  await dropMailSenders(w.store);
  await prune(
    join(w.store, 'exports'),
    new Set([...sketches, ...(await outlived(w.store, withheld, stored))].flatMap(filesOf)),
  );
  return stored;
}

const filesOf = ({ key }: ExportSketch) => [`${key}.json`, `${key}.arrow`];

/** Records without texts that outlive their exports: evidence, of which no later review is made. */
async function outlived(
  store: string,
  { stones }: Withheld,
  { exports }: StoredCatalog,
): Promise<ExportSketch[]> {
  const deleted = new Set(
    stones.flatMap((s) => (s.what === 'purge' && s.file === 'deleted' ? [s.export_id] : [])),
  );
  const here = new Set(exports.map((e) => e.export_id));
  if (deleted.size === 0) return [];
  return (await storedSketches(store)).filter((s) => deleted.has(s.export_id) && !here.has(s.export_id));
}

function readAll(jobs: readonly ExportJob[], effects: Effects, stage: StageName): Promise<ExportOutcome[]> {
  return runJobs<ExportOutcome>(
    jobs.map((job) => ({ unit: 'export', job })),
    effects.workers,
    (done) => effects.progress(stage, done, jobs.length),
  );
}
