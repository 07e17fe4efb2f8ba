/** The review's tables: for spreadsheets and for programs. Loads nothing that draws. */
import type { Review } from '../transform/review-schema.ts';
import type { Language } from './page.ts';
import type { ReportFile } from './report-file.ts';
import { type Row, writeCsv } from './tables/csv.ts';
import type { HistoryFigure } from './tables/history-figures.ts';
import { writeParquet } from './tables/parquet.ts';
import { type FilledTable, reviewWorkbook } from './tables/review-workbook.ts';
import { replyTable, tables } from './tables/tables.ts';

export interface TableOptions {
  readonly language: Language;
  /** Rows of tables/replies.csv, in its columns. */
  readonly replies: readonly Row[];
  /** Figures of earlier months that only published reviews still tell. */
  readonly earlier?: readonly HistoryFigure[];
}

/** review ──► rows of each table ──► tables/<name>.csv, .parquet, and all of them in review.xlsx */
export async function buildTables(
  review: Review,
  { language, replies, earlier = [] }: TableOptions,
): Promise<ReportFile[]> {
  const told = { ...review, language };
  const filled: FilledTable[] = [
    ...tables.map((table) => ({ table, rows: table.rows(told, { earlier }) })),
    { table: replyTable, rows: replies },
  ];
  return [
    ...filled.flatMap(tableFiles),
    { path: 'tables/review.xlsx', bytes: await reviewWorkbook(filled, language) },
  ];
}

function tableFiles({ table: { file, columns }, rows }: FilledTable): ReportFile[] {
  return [
    { path: `tables/${file}`, bytes: writeCsv(columns, rows) },
    { path: `tables/${file.replace('.csv', '.parquet')}`, bytes: writeParquet(columns, rows) },
  ];
}
