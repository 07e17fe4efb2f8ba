/**
 * The way out: store/review.json → the review's folder and the audit folder.
 *
 *   stored review → pages and tables → review.json, manifest with the hash of every file → folders
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Language } from '../ingest/schema/policy.ts';
import { codeHash, readJson } from '../ingest/store.ts';
import { buildReport } from '../reports/report.ts';
import { writeCsv } from '../reports/tables/csv.ts';
import type { Review } from '../transform/review-schema.ts';
import { COPY_COLUMNS, DIFFERENCE_COLUMNS } from './copies.ts';
import type { Effects } from './effects.ts';
import { PROGRAM } from './program.ts';
import { NothingToReview, OTHER_VERSION, type StoredReview } from './transform.ts';
import type { Workspace } from './workspace.ts';
import { MARKER, type OutputFile, writeFolder } from './write-folder.ts';

export interface ReportPlaces {
  /** null: DIR/reviews/YYYY-MM and DIR/reviews/YYYY-MM.audit. */
  out: string | null;
  audit_out: string | null;
  language: Language | null;
}

export interface Reported {
  review: Review;
  out: string;
  audit_out: string;
  files: number;
}

const ITEM_COLUMNS = [
  'norm',
  'version',
  'chat',
  'item',
  'state',
  'reason',
  'value',
  'limit',
  'unit',
  'export_id',
  'first_line',
  'last_line',
];

export async function report(w: Workspace, places: ReportPlaces, effects: Effects): Promise<Reported> {
  const stored = await readJson<StoredReview>(join(w.store, 'review.json'));
  if (!stored) throw new NothingToReview('There is no review yet: run `chat-review transform` first.');
  if (stored.code_hash !== (await codeHash(PROGRAM))) throw new NothingToReview(OTHER_VERSION);
  const { review, replies, items, differences, copies } = stored;
  const language = places.language ?? review.language;
  const month = review.period.month;
  const out = places.out ?? join(w.folder, 'reviews', month);
  const audit_out = places.audit_out ?? `${out}.audit`;
  effects.progress('pages', 0, 1);
  const files: OutputFile[] = [
    { path: 'review.json', bytes: `${JSON.stringify({ ...review, language }, null, 1)}\n` },
    ...(await buildReport(
      { ...review, language },
      { language, replies: replies.map((row) => ({ ...row })) },
    )),
  ];
  const table = (path: string, columns: readonly string[], rows: readonly object[]): OutputFile => ({
    path,
    bytes: writeCsv(
      columns,
      rows.map((row) => ({ ...row })),
    ),
  });
  const audit: OutputFile[] = [
    table('items.csv', ITEM_COLUMNS, items),
    table('copies.csv', DIFFERENCE_COLUMNS, differences),
    table('exports.csv', COPY_COLUMNS, copies),
  ];
  await writeFolder(out, [...files, manifest(review, files)]);
  await writeFolder(audit_out, [...audit, manifest(review, audit)]);
  effects.progress('pages', 1, 1);
  return { review, out, audit_out, files: files.length + audit.length + 2 };
}

/** Inputs and outputs with their hashes, and the versions that made them. */
function manifest(review: Review, files: readonly OutputFile[]): OutputFile {
  const { zone_data, config_hash } = review.provenance;
  const body = {
    tool: 'chat-review',
    version: review.tool.version,
    node: process.versions.node,
    zone_data,
    month: review.period.month,
    config_hash,
    inputs: review.exports.map(({ export_id, bytes, records, first, last }) => ({
      export_id,
      bytes,
      records,
      first,
      last,
    })),
    files: files
      .map(({ path, bytes }) => ({ path, sha256: createHash('sha256').update(bytes).digest('hex') }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
  return { path: MARKER, bytes: `${JSON.stringify(body, null, 1)}\n` };
}
