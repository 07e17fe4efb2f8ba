/** The way out: a review → files. No disk, no clock, no chance: the caller writes what is returned. */
import type { Review } from '../transform/review-schema.ts';
import { drawAll, drawFront } from './draw.ts';
import { mailDraft } from './mail.ts';
import type { Page } from './page.ts';
import { type Language, pageFor } from './page.ts';
import { frontPage } from './pages/front.ts';
import { sitePages } from './pages/index.ts';
import type { Fonts } from './pictures/outlines.ts';
import { picturesFor } from './pictures/pictures.ts';
import { viewFile } from './site.ts';
import { summaryText } from './summary-text.ts';
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
  /** What pictures are painted with; without it there are none. */
  readonly fonts?: Fonts;
  /** Figures of earlier months that only published reviews still tell. */
  readonly earlier?: readonly HistoryFigure[];
}

/**
 *   review ─┬─ draw ──► specs ──► render ──► SVG ─┬─ pages ──► index.html, method.html …, chats/, norms/, goals/, types/
 *           │                                     └─ pictures ──► pictures/<name>.png ─┐
 *           ├─ sentences ──► summary.txt ──────────── with the front page, alone ──────┴─► mail.eml
 *           ├─ each view: the same front page, sentences and mail ──────────────────────► for/<id>.html, .txt, .eml
 *           └─ tables ──────────────────────────────────────────────────────────────────► tables/<name>.csv, .parquet, review.xlsx
 */
export async function buildReport(
  review: Review,
  { language, replies, fonts, earlier = [] }: ReportOptions,
): Promise<ReportFile[]> {
  const drawn = await drawAll(pageFor(review, language));
  const told = { ...review, language };
  const filled: FilledTable[] = [
    ...tables.map((table) => ({ table, rows: table.rows(told, { earlier }) })),
    { table: replyTable, rows: replies },
  ];
  const alone = pageFor(review, language, null, drawn);
  const sent = await sentFiles(alone, frontPage(alone), fonts);
  return [
    ...sitePages(review, language, drawn),
    { path: 'summary.txt', bytes: sent.text },
    ...sent.pictures.map(({ name, png }) => ({ path: `pictures/${name}.png`, bytes: png })),
    { path: 'mail.eml', bytes: sent.mail },
    ...(await viewFiles(review, language, fonts)),
    ...filled.flatMap(tableFiles),
    { path: 'tables/review.xlsx', bytes: await reviewWorkbook(filled, language) },
  ];
}

/** What is passed on: words for a chat, pictures, and a mail with both and the page. */
async function sentFiles(page: Page, html: string, fonts: Fonts | undefined) {
  const pictures = fonts ? await picturesFor(page, fonts) : [];
  return { text: summaryText(page), pictures, mail: await mailDraft(page, { pictures, html }) };
}

/** For each owner and department its chats alone: a page that needs nothing beside it, its sentences, a mail with both. */
async function viewFiles(
  review: Review,
  language: Language,
  fonts: Fonts | undefined,
): Promise<ReportFile[]> {
  const files: ReportFile[] = [];
  for (const [index, { id }] of review.views.entries()) {
    const drawn = await drawFront(pageFor(review, language, null, [], index));
    const page = pageFor(review, language, null, drawn, index);
    const html = frontPage(page);
    const { text, mail } = await sentFiles(page, html, fonts);
    files.push(
      { path: `for/${viewFile(id, 'html')}`, bytes: html },
      { path: `for/${viewFile(id, 'txt')}`, bytes: text },
      { path: `for/${viewFile(id, 'eml')}`, bytes: mail },
    );
  }
  return files;
}

/** For spreadsheets and for programs. */
function tableFiles({ table: { file, columns }, rows }: FilledTable): ReportFile[] {
  return [
    { path: `tables/${file}`, bytes: writeCsv(columns, rows) },
    { path: `tables/${file.replace('.csv', '.parquet')}`, bytes: writeParquet(columns, rows) },
  ];
}
