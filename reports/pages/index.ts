/** Every page of a review but the front one: its file and what writes it. A new one is one file and one row here. */
import type { Review } from '../../transform/review-schema.ts';
import type { Live } from '../live.ts';
import { type DrawnChart, type Language, pageFor } from '../page.ts';
import { chatFile, goalFile, normFile, PAGES, type PageName, typeFile } from '../site.ts';
import type { Words } from '../words/words.ts';
import { chatPage } from './chat.ts';
import { chatsPage } from './chats.ts';
import { feedbackPage } from './feedback.ts';
import { goalPage, goalsPage } from './goals.ts';
import { methodPage } from './method.ts';
import { normPage } from './norm.ts';
import { normsPage } from './norms.ts';
import { typePage } from './type.ts';

type Page = ReturnType<typeof pageFor>;

/** Beside `front.ts`, which goes out alone too. */
const once: Readonly<Record<Exclude<PageName, 'front'>, (page: Page) => string>> = {
  chats: chatsPage,
  norms: normsPage,
  goals: goalsPage,
  feedback: feedbackPage,
  method: methodPage,
};

/** Pages below a folder: one for each row of a section of the review. */
const each = [
  { folder: 'chats', rows: ({ chats }: Review) => chats.map(({ chat }) => chatFile(chat)), page: chatPage },
  { folder: 'norms', rows: ({ norms }: Review) => norms.map(normFile), page: normPage },
  { folder: 'goals', rows: ({ goals }: Review) => goals.map(goalFile), page: goalPage },
  {
    folder: 'types',
    rows: ({ chat_usage }: Review) => chat_usage.map(({ type }) => typeFile(type)),
    page: typePage,
  },
] as const;

export interface SitePage {
  readonly path: string;
  /** Writes it. */
  readonly html: () => string;
}

/**
 * Pages that a script makes interactive, where one is asked for: those a manager works with. It is larger than ten pages
 * without it, so that the pages of single chats, which may be hundreds, do without.
 */
const LIVE: ReadonlySet<string> = new Set(['chats', 'method', 'norms/']);

export function sitePages(
  review: Review,
  language: Language | Words,
  drawn: readonly DrawnChart[],
  live: Live | null = null,
): SitePage[] {
  const pageOf = (name: string, base: '' | '../') =>
    pageFor(review, language, base, drawn, null, LIVE.has(name) ? live : null);
  return [
    ...Object.entries(once).map(([name, page]) => {
      const top = pageOf(name, '');
      return { path: PAGES[name as PageName], html: () => page(top) };
    }),
    ...each.flatMap(({ folder, rows, page }) => {
      const below = pageOf(`${folder}/`, '../');
      return rows(review).map((file, index) => ({
        path: `${folder}/${file}`,
        html: () => page(below, index),
      }));
    }),
  ];
}
