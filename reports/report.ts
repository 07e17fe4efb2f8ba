/** The way out: a review → files. No disk, no clock, no chance: the caller writes what is returned. */
import type { Review } from '../transform/review-schema.ts';
import { charts } from './charts/index.ts';
import { renderChart } from './charts/render.ts';
import { chatPage } from './chat-page.ts';
import { indexPage } from './index-page.ts';
import { chatFile, type DrawnChart, type Language, pageFor } from './page.ts';
import { type Row, writeCsv } from './tables/csv.ts';
import { writeParquet } from './tables/parquet.ts';
import { replyColumns, tables } from './tables/tables.ts';
import type { Words } from './words/words.ts';

export interface ReportFile {
  /** Below the review's folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

export interface ReportOptions {
  readonly language: Language | Words;
  /** Rows of tables/replies.csv, in its columns. */
  readonly replies: readonly Row[];
}

/**
 *   review ─┬─ draw ──► specs ──► render ──► SVG ─┬─ index page ──► index.html
 *           │                                     └─ chat pages ──► chats/<key>.html
 *           └─ tables ─────────────────────────────────────────────► tables/<name>.csv, .parquet
 */
export async function buildReport(
  review: Review,
  { language, replies }: ReportOptions,
): Promise<ReportFile[]> {
  const drawn = await drawCharts(review, language);
  const chat = pageFor(review, language, '../', drawn);
  return [
    { path: 'index.html', bytes: indexPage(pageFor(review, language, '', drawn)) },
    ...review.chats.map(({ chat: key }, index) => ({
      path: `chats/${chatFile(key)}`,
      bytes: chatPage(chat, index),
    })),
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

/** All charts of a review, drawn one after the other: Vega counts ids for the whole process. */
export async function drawCharts(review: Review, language: Language | Words): Promise<DrawnChart[]> {
  const page = pageFor(review, language);
  const drawn: DrawnChart[] = [];
  for (const chart of charts) {
    for (const drawing of chart.draw(page)) {
      drawn.push({
        ...drawing,
        svg: await renderChart(drawing.id, drawing.spec, drawing.title, drawing.alt),
      });
    }
  }
  return drawn;
}
