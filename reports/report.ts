/** The way out: a review → files. No disk, no clock, no chance: the caller writes what is returned. */
import type { Review } from '../transform/review-schema.ts';
import { buildPages, type PageOptions } from './build-pages.ts';
import { buildTables, type TableOptions } from './build-tables.ts';
import type { ReportFile } from './report-file.ts';

export type { ReportFile } from './report-file.ts';
export type ReportOptions = PageOptions & TableOptions;

/** Pages and tables, all in this thread. */
export async function buildReport(review: Review, options: ReportOptions): Promise<ReportFile[]> {
  return [...(await buildPages(review, options)), ...(await buildTables(review, options))];
}
