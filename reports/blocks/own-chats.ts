/** The chats of one owner or department: what to look at first, then each with its figures. On paper only the first ones. */

import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { SHEET_CHATS } from '../paper/front-sheet.ts';
import { attention, chatTable, toLookAt } from './chat-list.ts';
import { block } from './figure.ts';

export function ownChats(page: Page): SafeHtml {
  const { words, review } = page;
  const first = toLookAt(page).map(({ chat }) => chat);
  const all = review.chats.length;
  return block(
    'chats',
    words.pages.chats,
    html`${attention(page)}${chatTable(page, words.frame.table_of(words.pages.chats), () => true, first)}${
      all > SHEET_CHATS && html`<p class="note paper">${words.chats.on_paper(SHEET_CHATS, all)}</p>`
    }`,
  );
}
