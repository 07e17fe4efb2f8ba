/** The review's front page, in the order a manager reads; printed it is one sheet. */
import { actions } from '../blocks/actions.ts';
import { changes } from '../blocks/changes.ts';
import { foot } from '../blocks/foot.ts';
import { head } from '../blocks/head.ts';
import { norms } from '../blocks/norms.ts';
import { ownChats } from '../blocks/own-chats.ts';
import { pinch } from '../blocks/pinch.ts';
import { steps } from '../blocks/steps.ts';
import { talk } from '../blocks/talk.ts';
import { waiting } from '../blocks/waiting.ts';
import { documentOf } from '../document.ts';
import { html } from '../html.ts';
import { navOf } from '../nav.ts';
import type { Page } from '../page.ts';
import { frontSheet } from '../paper/front-sheet.ts';
import { leftOut } from '../paper/left-out.ts';

/** Blocks after the head. A new one is one file and one row here. */
export const blocks = [waiting, norms, pinch, changes, talk, actions, steps, foot] as const;

/** A page of one owner or department: the six steps are the company's, the chats are his. */
export const ownBlocks = [waiting, norms, pinch, changes, talk, ownChats, actions, foot] as const;

/** What a script needs is not printed, and takes no room. */
const onPaper = (markup: string) =>
  markup.replace(/<script[^>]*>.*?<\/script>/gs, '').replace(/ data-(chat|about)="[^"]*"/g, '');

export function frontPage(page: Page): string {
  const { review, words, format, language } = page;
  const top = head(page);
  const columns = html`${(page.view === null ? blocks : ownBlocks).map((block) => block(page))}`;
  const left = leftOut(top.markup, onPaper(columns.markup), language);
  const titles = left.flatMap((name) => page.charts(name).slice(0, 1)).map(({ title }) => title);
  return documentOf(
    page,
    words.frame.title(page.company, format.month(review.period.month)),
    [
      top,
      html`<div class="sheet">${columns}${
        titles.length > 0 && html`<p class="note paper">${words.foot.left_out(words.list(titles))}</p>`
      }</div>`,
    ],
    {
      ...{ nav: navOf(page, 'front'), kind: 'front', own_sheet: frontSheet },
      marks: left.map((name) => `without-${name}`),
    },
  );
}
