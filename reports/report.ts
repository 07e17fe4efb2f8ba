/** The way out: a review → files. No disk, no clock, no chance: the caller writes what is returned. */
import type { Review } from '../transform/review-schema.ts';
import { drawAll, drawFront } from './draw.ts';
import { type Live, liveOf } from './live.ts';
import { type Language, pageFor } from './page.ts';
import { frontPage } from './pages/front.ts';
import { sitePages } from './pages/index.ts';
import { viewFile } from './site.ts';
import { type Row, writeCsv } from './tables/csv.ts';
import { writeParquet } from './tables/parquet.ts';
import { replyColumns, tables } from './tables/tables.ts';

export interface ReportFile {
  /** Below the review's folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

export interface ReportOptions {
  readonly language: Language;
  /** Rows of tables/replies.csv, in its columns. */
  readonly replies: readonly Row[];
  /** The bundled script that makes pages interactive; null: they have none. */
  readonly script?: string | null;
}

/**
 *   review ─┬─ draw ──► specs ──► render ──► SVG ──► pages ──► index.html, method.html …, chats/, norms/, goals/, types/
 *           └─ tables ─────────────────────────────────────► tables/<name>.csv, .parquet
 */
export async function buildReport(
  review: Review,
  { language, replies, script = null }: ReportOptions,
): Promise<ReportFile[]> {
  const live = script === null ? null : liveOf(script);
  const drawn = await drawAll(pageFor(review, language, '', [], null, live));
  return [
    ...sitePages(review, language, drawn, live),
    ...(await viewPages(review, language, live)),
    ...tables.flatMap(({ file, columns, rows }) => tableFiles(file, columns, rows(review))),
    ...tableFiles('replies.csv', replyColumns, replies),
  ];
}

/** For spreadsheets and for programs. */
function tableFiles(file: string, columns: readonly string[], rows: readonly Row[]): ReportFile[] {
  return [
    { path: `tables/${file}`, bytes: writeCsv(columns, rows) },
    { path: `tables/${file.replace('.csv', '.parquet')}`, bytes: writeParquet(columns, rows) },
  ];
}

/** A page for each owner and department with its chats alone; each needs nothing beside it. */
async function viewPages(review: Review, language: Language, live: Live | null): Promise<ReportFile[]> {
  const pages: ReportFile[] = [];
  for (const [index, { id }] of review.views.entries()) {
    const drawn = await drawFront(pageFor(review, language, null, [], index, live));
    pages.push({
      path: `for/${viewFile(id)}`,
      bytes: frontPage(pageFor(review, language, null, drawn, index, live)),
    });
  }
  return pages;
}
