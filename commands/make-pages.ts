/** A part of a review's pages, from what lies in the store: for a thread of its own. */
import type { Language } from '../ingest/schema/policy.ts';
import { readJson } from '../ingest/store.ts';
import { buildPages, type Part } from '../reports/build-pages.ts';
import type { ReportFile } from '../reports/report-file.ts';
import { chartFonts } from './chart-fonts.ts';
import { pageScript } from './page-script.ts';
import type { StoredReview } from './stored-review.ts';

export interface PagesJob {
  /** The file in the store. */
  review: string;
  language: Language;
  /** With the script of interactive pages. */
  interactive: boolean;
  part: Part;
}

export async function makePages({ review, language, interactive, part }: PagesJob): Promise<ReportFile[]> {
  const stored = await readJson<StoredReview>(review);
  if (!stored) throw new Error('the stored review is gone');
  const script = interactive ? await pageScript() : null;
  return buildPages({ ...stored.review, language }, { language, fonts: await chartFonts(), script }, part);
}
