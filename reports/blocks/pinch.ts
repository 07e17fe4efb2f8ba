/** Where late answers pile up: at most three sentences, by rule. */
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { beside, block, figures } from './figure.ts';

/** Below this many late answers no pattern is named. */
const LEAST_LATE = 5;

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
    const part = cite(found.chats.map((_, index) => `pinch.chats.${index}.late`).join('+'));
    const names = found.chats.map(({ chat }, index) =>
      words.pinch.chat(
        words.named(page.chatLink(chat)),
        cite(`pinch.chats.${index}.late`),
        cite(`pinch.chats.${index}.due`),
      ),
    );
    list.push(words.pinch.chats(part, late, names.length, words.list(names)));
  }
  if (found.hours !== null)
    list.push(
      words.pinch.hours(
        cite('pinch.hours.late'),
        cite('pinch.hours.due'),
        format.hour(found.hours.from),
        format.hour(found.hours.to),
      ),
    );
  if (found.weekday !== null)
    list.push(words.pinch.weekday(cite('pinch.weekday.late'), words.weekday(found.weekday.weekday)));
  return list;
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
