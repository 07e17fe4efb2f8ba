/** The chats of one owner or department: what to look at first, then each with its figures. */
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { attention, chatTable } from './chat-list.ts';
import { block } from './figure.ts';

export function ownChats(page: Page): SafeHtml {
  const { words } = page;
  return block(
    'chats',
    words.pages.chats,
    html`${attention(page)}${chatTable(page, words.frame.table_of(words.pages.chats), () => true)}`,
  );
}
