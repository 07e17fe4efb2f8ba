/** Pages and what goes out with them. None needs another one, so they can be written in parts, each by a thread of its own. */
import type { Review } from '../transform/review-schema.ts';
import { drawFront, drawings, withPictures } from './draw.ts';
import { type Live, liveOf } from './live.ts';
import { mailDraft } from './mail.ts';
import type { Page } from './page.ts';
import { type DrawnChart, type Language, pageFor } from './page.ts';
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
  /** The bundled script that makes pages interactive; without it they have none. What is mailed never has one. */
  readonly script?: string | null;
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
  const live = options.script == null ? null : liveOf(options.script);
  const views = review.views.map((_, index) => index).filter((index) => index % of === at);
  const files = at === 0 ? await frontFiles(review, options, live) : [];
  files.push(...(await siteFiles(review, options, live, part)));
  for (const view of views) files.push(...(await viewFiles(review, options, live, view)));
  return files;
}

/** The front page, in the folder and as it goes out. */
async function frontFiles(
  review: Review,
  { language, fonts }: PageOptions,
  live: Live | null,
): Promise<ReportFile[]> {
  const drawn = await drawFront(pageFor(review, language));
  const alone = pageFor(review, language, null, drawn);
  const sent = await sentFiles(alone, frontPage(alone), fonts);
  return [
    { path: PAGES.front, bytes: await inFolder(review, { language, base: '', drawn, view: null, live }) },
    { path: 'summary.txt', bytes: sent.text },
    ...sent.pictures.map(({ name, png }) => ({ path: `pictures/${name}.png`, bytes: png })),
    { path: 'mail.eml', bytes: sent.mail },
  ];
}

/** A front page as it lies in the folder. With a script it is drawn again: names then have a mark by which it finds them. */
async function inFolder(
  review: Review,
  {
    language,
    base,
    drawn,
    view,
    live,
  }: {
    language: PageOptions['language'];
    base: '' | null;
    drawn: readonly DrawnChart[];
    view: number | null;
    live: Live | null;
  },
): Promise<string> {
  if (live === null) return frontPage(pageFor(review, language, base, drawn, view));
  const marked = await drawFront(pageFor(review, language, base, [], view, live));
  return frontPage(pageFor(review, language, base, marked, view, live));
}

/** Every other page that needs the folder. */
function siteFiles(
  review: Review,
  { language }: PageOptions,
  live: Live | null,
  { at, of }: Part,
): Promise<ReportFile[]> {
  return withPictures(drawings(pageFor(review, language, '', [], null, live)), (drawn) =>
    sitePages(review, language, drawn, live)
      .filter((_, index) => index % of === at)
      .map(({ path, html }) => ({ path, bytes: html() })),
  );
}

/** For an owner or department its chats alone: a page that needs nothing beside it, its sentences, a mail with both. */
async function viewFiles(
  review: Review,
  { language, fonts }: PageOptions,
  live: Live | null,
  index: number,
): Promise<ReportFile[]> {
  const drawn = await drawFront(pageFor(review, language, null, [], index));
  const page = pageFor(review, language, null, drawn, index);
  const id = review.views[index]?.id ?? '';
  const { text, mail } = await sentFiles(page, frontPage(page), fonts);
  return [
    {
      path: `for/${viewFile(id, 'html')}`,
      bytes: await inFolder(review, { language, base: null, drawn, view: index, live }),
    },
    { path: `for/${viewFile(id, 'txt')}`, bytes: text },
    { path: `for/${viewFile(id, 'eml')}`, bytes: mail },
  ];
}

/** What is passed on: words for a chat, pictures, and a mail with both and the page. */
async function sentFiles(page: Page, html: string, fonts: Fonts | undefined) {
  const pictures = fonts ? await picturesFor(page, fonts) : [];
  return { text: summaryText(page), pictures, mail: await mailDraft(page, { pictures, html }) };
}
