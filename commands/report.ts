/**
 * The way out: store/review.json → the review's folder and the audit folder.
 *
 *   stored review → pages and tables → review.json, manifest with the hash of every file → folders
 */
import { join } from 'node:path';
import type { Language } from '../ingest/schema/policy.ts';
import { codeHash, readJson } from '../ingest/store.ts';
import { auditTables } from '../reports/audit/index.ts';
import { AUDIT_PAGE, auditPage } from '../reports/audit-page.ts';
import { buildReport } from '../reports/report.ts';
import { type Row, writeCsv } from '../reports/tables/csv.ts';
import type { Review } from '../transform/review-schema.ts';
import { auditTexts } from './audit-texts.ts';
import type { Effects } from './effects.ts';
import { auditManifestOf, manifestFile, manifestOf, outputRows, RUNTIME, type Runtime } from './manifest.ts';
import { PROGRAM } from './program.ts';
import { NothingToReview } from './refusal.ts';
import type { StoredReview } from './transform.ts';
import type { Workspace } from './workspace.ts';
import { type OutputFile, writeFolder } from './write-folder.ts';

export interface ReportPlaces {
  /** null: DIR/reviews/YYYY-MM and DIR/reviews/YYYY-MM.audit. */
  out: string | null;
  audit_out: string | null;
  language: Language | null;
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
  const stored = await readJson<StoredReview>(join(w.store, 'review.json'));
  if (!stored) throw new NothingToReview(({ usage }) => usage.no_review('transform'));
  if (stored.code_hash !== (await codeHash(PROGRAM)))
    throw new NothingToReview(({ usage }) => usage.other_version);
  const { replies } = stored;
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
  const tables = auditTables.map(({ file, columns, rows }) => {
    const cells = rows(stored.audit, review).map((row): Row => ({ ...row }));
    return { file, columns, cells };
  });
  const audit = tables.map(
    ({ file, columns, cells }): OutputFile => ({ path: file, bytes: writeCsv(columns, cells) }),
  );
  const texts = places.texts ? await auditTexts(w, stored) : null;
  if (texts) {
    audit.push(texts.file);
    await places.texts?.(month, texts.rows);
  }
  const manifest = manifestOf(review, stored.inputs, files, runtime);
  const pack = {
    ...{ review, language, manifest, files: outputRows(audit), texts: texts?.rows ?? null },
    tables: new Map(tables.map(({ file, cells }) => [file, cells])),
  };
  audit.push({ path: AUDIT_PAGE, bytes: auditPage(pack) });
  await writeFolder(out, [...files, manifestFile(manifest)]);
  await writeFolder(audit_out, [...audit, manifestFile(auditManifestOf(manifest, audit, texts))]);
  effects.progress('pages', 1, 1);
  return { review, out, audit_out, files: files.length + audit.length + 2 };
}
