/** Who is waiting now: a list to act on, and the ages as a picture. */
import type { Review } from '../../transform/review-schema.ts';
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { beside, block, figures } from './figure.ts';

/** Lines at once, and lines at all: the file has the rest. */
const FIRST_ITEMS = 6;
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
  const line = (_: unknown, index: number) => waitingLine(page, index);
  const rest = items.length - MOST_ITEMS;
  const text = html`<p class="lead">${words.waiting.summary(cite('waiting.open'), cite('waiting.past_limit'))}</p>
<ol class="waits">${items.slice(0, FIRST_ITEMS).map(line)}</ol>
${items.length > FIRST_ITEMS && html`<details><summary>${words.talk.more(Math.min(items.length, MOST_ITEMS) - FIRST_ITEMS)}</summary><ol class="waits">${items.slice(FIRST_ITEMS, MOST_ITEMS).map((item, at) => line(item, at + FIRST_ITEMS))}</ol></details>`}
${rest > 0 && html`<p class="note">${words.frame.more_rows(rest, html`<a href="${page.base}tables/waiting.csv">tables/waiting.csv</a>`)}</p>`}
<p class="note">${words.waiting.note}</p>`;
  return block('waiting', words.waiting.heading, beside(text, figures(page, 'waiting')));
}

/** One open request, by its place in the review. */
export function waitingLine(page: Page, index: number): SafeHtml | null {
  const { review, words } = page;
  const item = review.waiting.items[index];
  if (item === undefined) return null;
  const { since, age, limit } = waitingWords(page, item, index);
  return html`<li><span class="who">${page.chatLink(item.chat)}</span> <span class="when">${since}</span>
<span class="state ${item.past_limit ? 'late' : 'plain'}">${age}${
    item.past_limit ? html`${words.sep}<strong>${words.waiting.past}</strong>` : ''
  }${words.sep}${limit}</span> <span class="note">${words.waiting.lines(html`<code>${item.place.export_id}</code>`, item.place.first_line, item.place.last_line)}</span></li>`;
}

type Item = Review['waiting']['items'][number];

/** Since when, how long by its clock, and against which limit. */
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
  return {
    since: words.waiting.since(format.stamp(item.opened_at, Number(review.period.month.slice(0, 4)))),
    age: words.waiting.age(citeTime(path, clock), words.clocks[clock]),
    limit,
  };
}
