/** Who is waiting now: a list to act on, and the ages as a picture. */
import type { Review } from '../../transform/review-schema.ts';
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { beside, block, figures } from './figure.ts';

/** Lines at once, and lines at all: the file has the rest. */
const FIRST_ITEMS = 4;
const MOST_ITEMS = 40;

export function waiting(page: Page): SafeHtml {
  const { review, words, cite } = page;
  const { items, open } = review.waiting;
  if (open === 0) {
    const locked = review.unlocks.includes('staff') && review.response_times.length === 0;
    return block(
      'waiting',
      words.waiting.heading,
      html`<p>${locked ? words.waiting.locked : words.waiting.none}</p>`,
    );
  }
  const past = items.filter((item) => item.past_limit).length;
  const order = waitingOrder(page);
  const list = (indexes: readonly number[]) =>
    indexes.length > 0 &&
    html`<ol class="waits">${indexes.map((index) => waitingLine(page, index, false))}</ol>`;
  const first = order.slice(0, Math.min(past || items.length, FIRST_ITEMS));
  const most = page.base === null ? items.length : MOST_ITEMS;
  const folded = order.slice(first.length, most);
  const rest = items.length - most;
  const text = html`<p class="lead">${words.waiting.summary(cite('waiting.open'), cite('waiting.past_limit'))}</p>
${list(first)}
${folded.length > 0 && html`<details><summary>${words.talk.more(folded.length)}</summary>${list(folded)}</details>`}
${rest > 0 && html`<p class="note">${words.frame.more_rows(rest, page.fileLink('tables/waiting.csv'))}</p>`}
<p class="note">${words.waiting.note}</p>`;
  return block('waiting', words.waiting.heading, beside(text, figures(page, 'waiting')));
}

/**
 * Places of open requests in the order in which they are told: those past their limit are what has to be done, and what was
 * open when an export was made before the month was over may be answered since; else the oldest first, as they stand.
 */
export function waitingOrder({ review }: Page): number[] {
  const { items } = review.waiting;
  const early = new Set(review.chats.flatMap(({ chat, complete }) => (complete ? [] : [chat])));
  const rank = ({ chat, past_limit }: Item) => (past_limit ? 0 : 2) + Number(early.has(chat));
  return [...items.keys()].sort((a, b) => rank(items[a] as Item) - rank(items[b] as Item) || a - b);
}

/** One open request, by its place in the review; `evidence`: with the lines of the export, for those who check. */
export function waitingLine(page: Page, index: number, evidence: boolean): SafeHtml | null {
  const { review, words } = page;
  const item = review.waiting.items[index];
  if (item === undefined) return null;
  const { since, age, limit, seen } = waitingWords(page, item, index);
  const { export_id, first_line, last_line } = item.place;
  const lines = words.waiting.lines(html`<code>${export_id}</code>`, first_line, last_line);
  return html`<li${page.about(item.chat)}><span class="who">${page.chatLink(item.chat)}</span> <span class="when">${since}</span>
<span class="state ${item.past_limit ? 'late' : 'plain'}">${age}${
    item.past_limit ? html`${words.sep}<strong>${words.waiting.past}</strong>` : ''
  }${words.sep}${limit}${seen !== null && html`${words.sep}${seen}`}</span>${evidence && html` <span class="note">${lines}</span>`}</li>`;
}

type Item = Review['waiting']['items'][number];

/** Since when, how long by its clock, against which limit, and until when its chat is seen where that is not the month's end. */
export function waitingWords(page: Page, item: Item, index: number) {
  const { review, words, format, citeTime } = page;
  // The clock of the norm; without a norm the one that needs no calendar.
  const clock = item.clock ?? 'calendar';
  const norm = review.norms.find(({ id }) => id === item.norm);
  const limit =
    item.limit_s === null
      ? words.waiting.no_limit
      : words.waiting.limit(format.limit(norm?.limit ?? '', clock, item.limit_s));
  const path = `waiting.items.${index}.${clock === 'business' ? 'business_s' : 'calendar_s'}`;
  const year = Number(review.period.month.slice(0, 4));
  const chat = review.chats.find((one) => one.chat === item.chat);
  const until = chat === undefined || chat.complete ? null : chat.observed_until;
  return {
    since: words.waiting.since(format.stamp(item.opened_at, year)),
    age: words.waiting.age(citeTime(path, clock), words.clocks[clock]),
    limit,
    seen: until === null ? null : words.waiting.seen_until(format.stamp(until, year)),
  };
}
