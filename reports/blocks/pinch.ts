/** Where late answers pile up: at most three sentences, by rule. */
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { beside, block, figures } from './figure.ts';

/** Below this many late answers no pattern is named. */
const LEAST_LATE = 5;
/** What stands out: chats that together hold this share of all that is late; */
const MUCH_OF_ALL = 1 / 3;
/** hours in which this many times as large a share was late as over the day; */
const OFTEN = 1.25;
/** a weekday with this many times as many as the weekdays have on average. */
const MANY = 1.5;

export function pinch(page: Page): SafeHtml {
  const { words } = page;
  const empty = noPinch(page);
  if (empty !== null) return block('pinch', words.pinch.heading, html`<p>${empty}</p>`);
  const text = html`<p class="lead">${words.join(pinchSentences(page))}</p>`;
  return block('pinch', words.pinch.heading, beside(text, figures(page, 'late-week')));
}

/** Why there is nothing to tell. */
export function noPinch({ review, words }: Page): string | null {
  if (review.norms.length === 0) return words.pinch.locked;
  if (review.pinch.due === 0) return words.pinch.no_due;
  return review.pinch.late === 0 ? words.pinch.none : null;
}

export function pinchSentences(page: Page): SafeHtml[] {
  const { review, words, format, cite } = page;
  const { pinch: found } = review;
  const late = cite('pinch.late');
  if (found.late < LEAST_LATE) return [words.pinch.few(late)];
  const list: SafeHtml[] = [];
  if (found.chats.length > 0 && found.chats.length < chatsWithDue(page)) {
    const piled = found.chats.reduce((sum, chat) => sum + chat.late, 0) >= MUCH_OF_ALL * found.late;
    const part = cite(found.chats.map((_, index) => `pinch.chats.${index}.late`).join('+'));
    const names = found.chats.map(({ chat }, index) =>
      words.pinch.chat(
        words.named(page.chatLink(chat)),
        cite(`pinch.chats.${index}.late`),
        cite(`pinch.chats.${index}.due`),
      ),
    );
    list.push(
      piled
        ? words.pinch.chats(part, late, names.length, words.list(names))
        : words.pinch.spread(part, late, names.length),
    );
  }
  const [hours, weekday] = [areLateHours(found), isLateDay(found)];
  if (hours && found.hours !== null)
    list.push(
      words.pinch.hours(
        cite('pinch.hours.late'),
        cite('pinch.hours.due'),
        format.hour(found.hours.from),
        format.hour(found.hours.to),
      ),
    );
  if (weekday && found.weekday !== null)
    list.push(words.pinch.weekday(cite('pinch.weekday.late'), words.weekday(found.weekday.weekday)));
  if (!hours && !weekday) list.push(html`${words.pinch.no_time}`);
  return list;
}

type Found = Page['review']['pinch'];

/** The best of many windows is always above the whole: little above it is chance. */
const areLateHours = ({ hours, late, due }: Found) =>
  hours !== null && hours.late * due >= OFTEN * late * hours.due;

function isLateDay({ weekday, late, grid }: Found): boolean {
  const days = new Set(grid.flatMap((cell) => (cell.due > 0 ? [cell.weekday] : []))).size;
  return weekday !== null && weekday.late * days >= MANY * late;
}

/** Naming all chats says nothing. */
function chatsWithDue({ review }: Page): number {
  const due = review.norms.flatMap((norm) =>
    norm.by_chat
      .filter(({ this_month: { states } }) => states.met + states.breached > 0)
      .map(({ chat }) => chat),
  );
  return new Set(due).size;
}
