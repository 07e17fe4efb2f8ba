/** All chats: those to look at first, then each with the way to its page, by type. A thousand stay usable. */
import { attention, chatTable } from '../blocks/chat-list.ts';
import { block, figures } from '../blocks/figure.ts';
import { documentOf } from '../document.ts';
import { html } from '../html.ts';
import { navOf, pageHead } from '../nav.ts';
import type { Page } from '../page.ts';

const TYPES = [
  'customer',
  'cross-department',
  'project',
  'department',
  'announcement',
  'private',
  null,
] as const;

export function chatsPage(page: Page): string {
  const { review, words, format } = page;
  const heading = words.talk.all_chats;
  const found = TYPES.filter((type) => review.chats.some((chat) => chat.type === type));
  return documentOf(
    page,
    `${heading} · ${words.frame.title(page.company, format.month(review.period.month))}`,
    [
      pageHead(page, heading, format.count(review.chats.length)),
      html`<nav class="jump" aria-label="${words.chats.by_type}"><ul>${found.map((type) => html`<li><a href="#type-${type ?? 'none'}">${words.chat_types[type ?? 'none']}</a> ${format.count(review.chats.filter((chat) => chat.type === type).length)}</li>`)}</ul></nav>`,
      block('attention', words.chats.attention, html`${attention(page)}${figures(page, 'chat-grid')}`),
      ...found.map((type) =>
        block(
          `type-${type ?? 'none'}`,
          page.typeLink(type, words.chat_types[type ?? 'none']),
          chatTable(
            page,
            words.frame.table_of(words.chat_types[type ?? 'none']),
            (chat) => chat.type === type,
          ),
        ),
      ),
    ],
    { nav: navOf(page, 'chats') },
  );
}
