/**
 * The way out: store/review.json → the review's folder and the audit folder.
 *
 *   stored review → pages and tables → review.json, manifest with the hash of every file → folders
 */
import { join } from 'node:path';
import type { Language } from '../ingest/schema/policy.ts';
import { codeHash, readJson } from '../ingest/store.ts';
import { buildReport } from '../reports/report.ts';
import { writeCsv } from '../reports/tables/csv.ts';
import type { Review } from '../transform/review-schema.ts';
import { COPY_COLUMNS, DIFFERENCE_COLUMNS } from './copies.ts';
import type { Effects } from './effects.ts';
import { auditManifestOf, manifestFile, manifestOf, RUNTIME, type Runtime } from './manifest.ts';
import { PROGRAM } from './program.ts';
import { NothingToReview, OTHER_VERSION, type StoredReview } from './transform.ts';
import type { Workspace } from './workspace.ts';
import { type OutputFile, writeFolder } from './write-folder.ts';

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

const POPULATION_COLUMNS = ['norm', 'version', 'chat', 'day', 'state', 'items'];

/** Writes both folders. `runtime`: the Node that the manifest names. */
export async function report(
  w: Workspace,
  places: ReportPlaces,
  effects: Effects,
  runtime: Runtime = RUNTIME,
): Promise<Reported> {
  const stored = await readJson<StoredReview>(join(w.store, 'review.json'));
  if (!stored) throw new NothingToReview('There is no review yet: run `chat-review transform` first.');
  if (stored.code_hash !== (await codeHash(PROGRAM))) throw new NothingToReview(OTHER_VERSION);
  const { replies, items, populations, differences, copies } = stored;
  const language = places.language ?? stored.review.language;
  const review = { ...stored.review, language };
  const month = review.period.month;
  const out = places.out ?? join(w.folder, 'reviews', month);
  const audit_out = places.audit_out ?? `${out}.audit`;
  effects.progress('pages', 0, 1);
  const files: OutputFile[] = [
    { path: 'review.json', bytes: `${JSON.stringify(review, null, 1)}\n` },
    ...(await buildReport(review, { language, replies: replies.map((row) => ({ ...row })) })),
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
    table('populations.csv', POPULATION_COLUMNS, populations),
    table('copies.csv', DIFFERENCE_COLUMNS, differences),
    table('exports.csv', COPY_COLUMNS, copies),
  ];
  const manifest = manifestOf(review, stored.inputs, files, runtime);
  await writeFolder(out, [...files, manifestFile(manifest)]);
  await writeFolder(audit_out, [...audit, manifestFile(auditManifestOf(manifest, audit))]);
  effects.progress('pages', 1, 1);
  return { review, out, audit_out, files: files.length + audit.length + 2 };
}
