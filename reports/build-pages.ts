/** Pages and what goes out with them. None needs another one, so they can be written in parts, each by a thread of its own. */
import type { Review } from '../transform/review-schema.ts';
import { drawFront, drawings, withPictures } from './draw.ts';
import { mailDraft } from './mail.ts';
import type { Page } from './page.ts';
import { type Language, pageFor } from './page.ts';
import { frontPage } from './pages/front.ts';
import { sitePages } from './pages/index.ts';
import type { Fonts } from './pictures/outlines.ts';
import { picturesFor } from './pictures/pictures.ts';
import type { ReportFile } from './report-file.ts';
import { PAGES, viewFile } from './site.ts';
import { summaryText } from './summary-text.ts';
import type { Words } from './words/words.ts';

export interface PageOptions {
  readonly language: Language | Words;
  /** What pictures are painted with; without it there are none. */
  readonly fonts?: Fonts | undefined;
}

/** Of `of` parts the one at this place. */
export interface Part {
  readonly at: number;
  readonly of: number;
}

/**
 *   review ─┬─ its charts ──► SVG ─┬─ front page ──► index.html; alone, with sentences and pictures ──► mail.eml …
 *           │                      └─ every other page with the charts it shows ──► method.html …, chats/, norms/, goals/, types/
 *           └─ each view: charts ──► a front page that stands alone ──► for/<id>.html, .txt, .eml
 */
export async function buildPages(
  review: Review,
  options: PageOptions,
  part: Part = { at: 0, of: 1 },
): Promise<ReportFile[]> {
  const { at, of } = part;
  const views = review.views.map((_, index) => index).filter((index) => index % of === at);
  const files = at === 0 ? await frontFiles(review, options) : [];
  files.push(...(await siteFiles(review, options, part)));
  for (const view of views) files.push(...(await viewFiles(review, options, view)));
  return files;
}

/** The front page, in the folder and as it goes out. */
async function frontFiles(review: Review, { language, fonts }: PageOptions): Promise<ReportFile[]> {
  const drawn = await drawFront(pageFor(review, language));
  const alone = pageFor(review, language, null, drawn);
  const sent = await sentFiles(alone, frontPage(alone), fonts);
  return [
    { path: PAGES.front, bytes: frontPage(pageFor(review, language, '', drawn)) },
    { path: 'summary.txt', bytes: sent.text },
    ...sent.pictures.map(({ name, png }) => ({ path: `pictures/${name}.png`, bytes: png })),
    { path: 'mail.eml', bytes: sent.mail },
  ];
}

/** Every other page that needs the folder. */
function siteFiles(review: Review, { language }: PageOptions, { at, of }: Part): Promise<ReportFile[]> {
  return withPictures(drawings(pageFor(review, language)), (drawn) =>
    sitePages(review, language, drawn)
      .filter((_, index) => index % of === at)
      .map(({ path, html }) => ({ path, bytes: html() })),
  );
}

/** For an owner or department its chats alone: a page that needs nothing beside it, its sentences, a mail with both. */
async function viewFiles(
  review: Review,
  { language, fonts }: PageOptions,
  index: number,
): Promise<ReportFile[]> {
  const drawn = await drawFront(pageFor(review, language, null, [], index));
  const page = pageFor(review, language, null, drawn, index);
  const id = review.views[index]?.id ?? '';
  const html = frontPage(page);
  const { text, mail } = await sentFiles(page, html, fonts);
  return [
    { path: `for/${viewFile(id, 'html')}`, bytes: html },
    { path: `for/${viewFile(id, 'txt')}`, bytes: text },
    { path: `for/${viewFile(id, 'eml')}`, bytes: mail },
  ];
}

/** What is passed on: words for a chat, pictures, and a mail with both and the page. */
async function sentFiles(page: Page, html: string, fonts: Fonts | undefined) {
  const pictures = fonts ? await picturesFor(page, fonts) : [];
  return { text: summaryText(page), pictures, mail: await mailDraft(page, { pictures, html }) };
}
