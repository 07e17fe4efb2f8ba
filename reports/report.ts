/** The way out: a review → files. No disk, no clock, no chance: the caller writes what is returned. */
import type { Review } from '../transform/review-schema.ts';
import { charts } from './charts/index.ts';
import { renderChart } from './charts/render.ts';
import { chatPage } from './chat-page.ts';
import { indexPage } from './index-page.ts';
import { chatFile, type DrawnChart, type Language, pageFor } from './page.ts';
import { type Row, writeCsv } from './tables/csv.ts';
import type { HistoryFigure } from './tables/history-figures.ts';
import { writeParquet } from './tables/parquet.ts';
import { type FilledTable, reviewWorkbook } from './tables/review-workbook.ts';
import { replyTable, tables } from './tables/tables.ts';

export interface ReportFile {
  /** Below the review's folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

export interface ReportOptions {
  readonly language: Language;
  /** Rows of tables/replies.csv, in its columns. */
  readonly replies: readonly Row[];
  /** Figures of earlier months that only published reviews still tell. */
  readonly earlier?: readonly HistoryFigure[];
}

/**
 *   review ─┬─ draw ──► specs ──► render ──► SVG ─┬─ index page ──► index.html
 *           │                                     └─ chat pages ──► chats/<key>.html
 *           └─ tables ─────────────────────────────────────────────► tables/<name>.csv, .parquet, review.xlsx
 */
export async function buildReport(
  review: Review,
  { language, replies, earlier = [] }: ReportOptions,
): Promise<ReportFile[]> {
  const drawn = await drawCharts(review, language);
  const chat = pageFor(review, language, '../', drawn);
  const told = { ...review, language };
  const filled: FilledTable[] = [
    ...tables.map((table) => ({ table, rows: table.rows(told, { earlier }) })),
    { table: replyTable, rows: replies },
  ];
  return [
    { path: 'index.html', bytes: indexPage(pageFor(review, language, '', drawn)) },
    ...review.chats.map(({ chat: key }, index) => ({
      path: `chats/${chatFile(key)}`,
      bytes: chatPage(chat, index),
    })),
    ...filled.flatMap(tableFiles),
    { path: 'tables/review.xlsx', bytes: await reviewWorkbook(filled, language) },
  ];
}

/** For spreadsheets and for programs. */
function tableFiles({ table: { file, columns }, rows }: FilledTable): ReportFile[] {
  return [
    { path: `tables/${file}`, bytes: writeCsv(columns, rows) },
    { path: `tables/${file.replace('.csv', '.parquet')}`, bytes: writeParquet(columns, rows) },
  ];
}

/** All charts of a review, drawn one after the other: Vega counts ids for the whole process. */
export async function drawCharts(review: Review, language: Language): Promise<DrawnChart[]> {
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
