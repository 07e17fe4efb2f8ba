/** Files that were not read: their chat is not in the register, or they cannot be read. */
import { block, table } from '../blocks/figure.ts';
import { html, type SafeHtml } from '../html.ts';
import type { CollectPage } from './page.ts';
import { nameIn } from './say.ts';

const MOST_OF_A_PATH = 160;

export function held({ collected, words, format }: CollectPage): SafeHtml {
  const own = words.collect.held;
  if (collected.held.length === 0) return html``;
  const { columns } = own;
  return block(
    'held',
    own.heading,
    html`<p>${own.help}</p>${table(words.frame.table_of(own.heading), {
      columns: [{ label: columns.place }, { label: columns.chat }, { label: columns.bytes, number: true }],
      rows: collected.held.map(({ place, chat_name, bytes }) => [
        nameIn(place, MOST_OF_A_PATH),
        nameIn(chat_name),
        html`<span class="t">${format.bytes(bytes)}</span>`,
      ]),
    })}`,
  );
}

export function unread(page: CollectPage): SafeHtml {
  const { collected, words } = page;
  const own = words.collect.unread;
  if (collected.unread.length === 0) return html``;
  return block(
    'unread',
    own.heading,
    table(words.frame.table_of(own.heading), {
      columns: [{ label: own.columns.place }, { label: own.columns.code }],
      rows: collected.unread.map(({ place, code }) => [nameIn(place, MOST_OF_A_PATH), page.unread(code)]),
    }),
  );
}
