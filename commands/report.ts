/**
 * The way out: store/review.json → the review's folder and the audit folder.
 *
 *   stored review ─┬─ pages in parts (threads) ─┬─ review.json, manifest with the hash of every file ──► the review's folder
 *                  └─ tables ──────────────────┴─ tables and page for the auditor ───────────────────► the audit folder
 */
import { join } from 'node:path';
import type { Language } from '../ingest/schema/policy.ts';
import { codeHash, readJson } from '../ingest/store.ts';
import { auditTables } from '../reports/audit/index.ts';
import { AUDIT_PAGE, auditPage } from '../reports/audit-page.ts';
import { buildTables } from '../reports/build-tables.ts';
import type { ReportFile } from '../reports/report-file.ts';
import { type Row, writeCsv } from '../reports/tables/csv.ts';
import type { Review } from '../transform/review-schema.ts';
import { auditTexts } from './audit-texts.ts';
import type { Effects } from './effects.ts';
import type { PagesJob } from './make-pages.ts';
import { auditManifestOf, manifestFile, manifestOf, outputRows, RUNTIME, type Runtime } from './manifest.ts';
import { runJobs } from './pool.ts';
import { PROGRAM } from './program.ts';
import { NothingToReview } from './refusal.ts';
import { REVIEW_SCHEMA_FILE, reviewJsonSchema } from './review-json-schema.ts';
import type { StoredReview } from './stored-review.ts';
import type { Workspace } from './workspace.ts';
import { type OutputFile, writeFolder } from './write-folder.ts';

/** From so many chats on pages are made by threads. */
const LEAST_CHATS = 20;

export interface ReportPlaces {
  /** null: DIR/reviews/YYYY-MM and DIR/reviews/YYYY-MM.audit. */
  out: string | null;
  audit_out: string | null;
  language: Language | null;
  /** Pages with a script, for tips on pictures and a filter of chats. */
  interactive?: boolean;
  /** Put texts into the audit folder; called with their number before a file is written. */
  texts?: ((month: string, rows: number) => Promise<void>) | null;
}

export interface Reported {
  review: Review;
  out: string;
  audit_out: string;
  files: number;
}

/** Writes both folders. `runtime`: the Node that the manifest names. */
export async function report(
  w: Workspace,
  places: ReportPlaces,
  effects: Effects,
  runtime: Runtime = RUNTIME,
): Promise<Reported> {
  const review_file = join(w.store, 'review.json');
  const stored = await readJson<StoredReview>(review_file);
  if (!stored) throw new NothingToReview(({ usage }) => usage.no_review('transform'));
  if (stored.code_hash !== (await codeHash(PROGRAM)))
    throw new NothingToReview(({ usage }) => usage.other_version);
  const { interactive = false } = places;
  const language = places.language ?? stored.review.language;
  const review = { ...stored.review, language };
  const month = review.period.month;
  const out = places.out ?? join(w.folder, 'reviews', month);
  const audit_out = places.audit_out ?? `${out}.audit`;
  // Tables are made here while threads draw.
  const [pages, { files: other, tables }] = await Promise.all([
    pagesOf(review, { review: review_file, language, interactive }, effects),
    tablesOf(review, stored),
  ]);
  const files = [...other, ...pages];
  const audit = tables.map(
    ({ file, columns, cells }): OutputFile => ({ path: file, bytes: writeCsv(columns, cells) }),
  );
  const texts = places.texts ? await auditTexts(w, stored) : null;
  if (texts) {
    audit.push(texts.file);
    await places.texts?.(month, texts.rows);
  }
  const manifest = manifestOf(review, stored.inputs, files, runtime, interactive);
  const pack = {
    ...{ review, language, manifest, files: outputRows(audit), texts: texts?.rows ?? null },
    tables: new Map(tables.map(({ file, cells }) => [file, cells])),
  };
  audit.push({ path: AUDIT_PAGE, bytes: auditPage(pack) });
  await writeFolder(out, [...files, manifestFile(manifest)]);
  await writeFolder(audit_out, [...audit, manifestFile(auditManifestOf(manifest, audit, texts))]);
  return { review, out, audit_out, files: files.length + audit.length + 2 };
}

/** A part for each thread; with a few chats starting one takes longer than drawing. */
async function pagesOf(
  { chats }: Review,
  job: Omit<PagesJob, 'part'>,
  effects: Effects,
): Promise<ReportFile[]> {
  const of = chats.length < LEAST_CHATS ? 1 : Math.max(effects.workers, 1);
  effects.progress('pages', 0, of);
  const parts = await runJobs<ReportFile[]>(
    Array.from({ length: of }, (_, at) => ({ unit: 'pages', job: { ...job, part: { at, of } } })),
    effects.workers,
    (done) => effects.progress('pages', done, of),
  );
  return parts.flat();
}

/** What is no page: the review itself, its tables, and those of the audit folder. */
async function tablesOf(review: Review, { replies, earlier, audit }: StoredReview) {
  const files: OutputFile[] = [
    { path: 'review.json', bytes: `${JSON.stringify(review, null, 1)}\n` },
    { path: REVIEW_SCHEMA_FILE, bytes: reviewJsonSchema() },
    ...(await buildTables(review, {
      ...{ language: review.language, earlier },
      replies: replies.map((row) => ({ ...row })),
    })),
  ];
  const tables = auditTables.map(({ file, columns, rows }) => {
    const cells = rows(audit, review).map((row): Row => ({ ...row }));
    return { file, columns, cells };
  });
  return { files, tables };
}
