/**
 * Deletes texts from before a month, so that reviews and their evidence can outlive the exports.
 *
 *   what there is to delete → tombstones and access log → store rewritten → export files, where asked for
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { discover } from '../ingest/discover.ts';
import { stampOf as localStamp } from '../ingest/local-time.ts';
import type { ExportSketch } from '../ingest/sketch.ts';
import { fileHash, readJson } from '../ingest/store.ts';
import { isWritten } from '../ingest/withhold.ts';
import { type Actor, brokenLine, logAccess, stampOf } from './access-log.ts';
import { appendChained } from './chain.ts';
import type { Effects } from './effects.ts';
import type { StoredCatalog } from './ingest.ts';
import { findKey } from './key.ts';
import { NothingToReview } from './refusal.ts';
import { readColumns, rewriteStore, storedSketches } from './rewrite-store.ts';
import { type PurgeStone, TOMBSTONES } from './tombstones.ts';
import { monthStart, readWithheld, withholdingOf } from './withheld.ts';
import type { CommandWords } from './words/words.ts';
import type { Workspace } from './workspace.ts';

export interface PurgeOptions {
  /** YYYY-MM */
  before: string;
  /** Delete export files that lie wholly before it. */
  exports: boolean;
  why: string;
}

export interface Purge {
  /** Exports whose texts went, and how many texts. */
  exports: number;
  records: number;
  /** Export files that lie wholly before the month. */
  old_files: string[];
  deleted: boolean;
}

export async function purge(
  w: Workspace,
  options: PurgeOptions,
  actor: Actor,
  effects: Effects,
): Promise<Purge> {
  const key = await findKey(w);
  const sketches = await storedSketches(w.store);
  if (!key || sketches.length === 0) throw new NothingToReview(({ usage }) => usage.nothing_read);
  const before_ms = monthStart(options.before);
  const old = await oldFiles(w, sketches, before_ms);
  const gone = options.exports ? await goneWith(w, old) : new Set<string>();
  const stones: Omit<PurgeStone, 'at' | 'who'>[] = [];
  for (const sketch of sketches) {
    const { records, first_ms, last_ms } = await textsBefore(w.store, sketch, before_ms);
    const deleted = gone.has(sketch.export_id);
    if (records === 0 && !deleted) continue;
    stones.push({
      what: 'purge',
      why: options.why,
      before: options.before,
      export_id: sketch.export_id,
      sha256_of_file: sketch.sha256,
      records,
      first: records > 0 ? localStamp(first_ms) : null,
      last: records > 0 ? localStamp(last_ms) : null,
      file: deleted ? 'deleted' : 'kept',
    });
  }
  const old_files = old.map(({ name }) => name);
  const records = stones.reduce((sum, stone) => sum + stone.records, 0);
  if (stones.length > 0) {
    const subject = `before ${options.before}: ${records} texts of ${stones.length} exports`;
    await logAccess(w, actor, { what: 'purge', why: options.why, subject }, effects);
    const by = stampOf(actor);
    const broken = await appendChained(
      w,
      TOMBSTONES,
      stones.map((stone) => ({ ...by, ...stone })),
      by,
    );
    if (broken) effects.say(brokenLine(effects.words, broken));
    const by_now = withholdingOf(await readWithheld(w), key, w.people.region);
    if (by_now) await rewriteStore(w.store, by_now);
    if (options.exports) for (const { path } of old) await rm(join(w.folder, path));
  }
  return { exports: stones.length, records, old_files, deleted: options.exports };
}

async function textsBefore(store: string, sketch: ExportSketch, before_ms: number) {
  let [records, first_ms, last_ms] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  if (sketch.facts.first_local_ms >= before_ms) return { records, first_ms, last_ms };
  const t = await readColumns(store, sketch.key);
  for (let row = 0; row < t.n; row++) {
    const at = t.local_ms[row] as number;
    const length = (t.text.offsets[row + 1] as number) - (t.text.offsets[row] as number);
    if (at >= before_ms || length === 0 || !isWritten(t, row)) continue;
    records++;
    if (at < first_ms) first_ms = at;
    if (at > last_ms) last_ms = at;
  }
  return { records, first_ms, last_ms };
}

type Lying = Pick<ExportSketch, 'export_id' | 'sha256' | 'facts'>;

interface OldFile {
  path: string;
  name: string;
  export_ids: string[];
}

/** Files that lie as they were read, and of which every chat was read and ends before the month. */
async function oldFiles(
  w: Workspace,
  sketches: readonly ExportSketch[],
  before_ms: number,
): Promise<OldFile[]> {
  const catalog = await readJson<StoredCatalog>(join(w.store, 'catalog.json'));
  const unread = new Set(catalog?.unread.map((u) => u.path));
  // A file with several chats gives them other ids; without the catalog nobody knows whether all of them were read.
  const isWhole = (own: readonly Lying[]) =>
    catalog !== null || own.every((s) => s.export_id === s.sha256.slice(0, 12));
  // The store holds an export once, wherever it lies; the catalog names every file that it lies in.
  const by_sha = new Map<string, Lying[]>();
  for (const s of catalog?.exports ?? sketches) by_sha.set(s.sha256, [...(by_sha.get(s.sha256) ?? []), s]);
  const files: OldFile[] = [];
  for (const { path, name } of (await discover(w.folder)).exports) {
    if (unread.has(name)) continue;
    const sha256 = await fileHash(join(w.folder, path)).catch(() => '');
    const own = by_sha.get(sha256) ?? [];
    if (own.length === 0 || !isWhole(own) || own.some((s) => s.facts.last_local_ms >= before_ms)) continue;
    files.push({ path, name, export_ids: own.map((s) => s.export_id) });
  }
  return files;
}

/** Exports that lie nowhere any more when these files are deleted: a bundle or a mail may hold them too. */
async function goneWith(w: Workspace, old: readonly OldFile[]): Promise<Set<string>> {
  const deleted = new Set(old.map(({ name }) => name));
  const catalog = await readJson<StoredCatalog>(join(w.store, 'catalog.json'));
  const kept = catalog?.exports.filter(({ path }) => !deleted.has(path)).map(({ export_id }) => export_id);
  return new Set(old.flatMap(({ export_ids }) => export_ids.filter((id) => !kept?.includes(id))));
}

/** What the command says. */
export function purgeLines({ keep }: CommandWords, { before }: PurgeOptions, done: Purge): string[] {
  const { exports, records, old_files, deleted } = done;
  return [
    exports === 0 ? keep.purged_nothing(before) : keep.purged(records, before, exports, TOMBSTONES),
    ...(old_files.length === 0
      ? []
      : [deleted ? keep.deleted(old_files) : keep.kept(old_files.length, before)]),
  ];
}
