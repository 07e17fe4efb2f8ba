/** Chats as a list: what to look at first, and a table with the way to each page. */
import type { Review } from '../../transform/review-schema.ts';
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { table } from './figure.ts';

type Chat = Review['chats'][number];

/** Chats named at the top; fewer on a page that stands alone, for it has to fit on a sheet. */
const FIRST_CHATS = 12;
const FIRST_ALONE = 6;

/** What is late, late often, silent or has no owner: one line a chat. */
export function attention(page: Page): SafeHtml {
  const { words } = page;
  const rows = toLookAt(page);
  if (rows.length === 0) return html`<p>${words.chats.nothing}</p>`;
  const first = rows.slice(0, page.base === null ? FIRST_ALONE : FIRST_CHATS);
  const rest = rows.length - first.length;
  return html`<ul>${first.map(({ chat, why }) => html`<li${page.about(chat.chat)}>${page.chatLink(chat.chat)}: ${words.list(why)}</li>`)}</ul>${rest > 0 && html`<p class="note">${words.chats.rest(rest)}</p>`}`;
}

/** Chats to look at, those with the most reasons first. */
export function toLookAt(page: Page): { chat: Chat; why: SafeHtml[] }[] {
  return page.review.chats
    .filter((chat) => !chat.pair)
    .map((chat) => ({ chat, why: reasons(page, chat) }))
    .filter(({ why }) => why.length > 0)
    .sort((a, b) => b.why.length - a.why.length);
}

function reasons({ review, words, format }: Page, chat: Chat): SafeHtml[] {
  const past = review.waiting.items.filter((item) => item.chat === chat.chat && item.past_limit).length;
  const unmet = review.norms.filter((norm) =>
    norm.by_chat.some((one) => one.chat === chat.chat && one.this_month.verdict === 'not_met'),
  ).length;
  const said: SafeHtml[] = [];
  if (past > 0) said.push(words.chats.past(past));
  if (unmet > 0) said.push(words.chats.unmet(unmet));
  if (chat.state === 'silent' && chat.silent_days !== null)
    said.push(words.chats.silent(format.duration(chat.silent_days * 86_400)));
  if (chat.has_owner === false) said.push(html`${words.chats.no_owner}`);
  return said;
}

/** Rows of chats that hold what is asked, those named in `first` before the others, which are in the review's order (by name). */
export function chatTable(
  page: Page,
  name: string,
  which: (chat: Chat) => boolean,
  first: readonly Chat[] = [],
): SafeHtml {
  const { review, words, cite } = page;
  const { columns } = words.frame;
  const chats = review.chats.map((chat, at) => ({ chat, at })).filter(({ chat }) => which(chat));
  const rank = new Map(first.map((chat, at) => [chat, at]));
  const rankOf = ({ chat }: { chat: Chat }) => rank.get(chat) ?? first.length;
  const content = {
    columns: [
      { label: columns.chat },
      { label: columns.messages, number: true },
      { label: columns.last_month, number: true },
      { label: words.chats.waits, number: true },
      { label: columns.open, number: true },
      { label: columns.median, number: true },
      { label: words.chats.seen_whole },
    ],
    rows: chats
      .toSorted((a, b) => rankOf(a) - rankOf(b))
      .map(({ chat, at }) => {
        const path = `chats.${at}`;
        return [
          page.chatLink(chat.chat),
          cite(`${path}.messages`),
          cite(`${path}.messages_last_month`),
          cite(`${path}.waits`),
          cite(`${path}.open`),
          page.citeTime(`${path}.median_s`, chat.clock),
          chat.complete ? words.yes : words.no,
        ];
      }),
  };
  return html`<div class="chats">${table(name, content)}</div>`;
}
