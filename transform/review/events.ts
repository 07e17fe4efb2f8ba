import { monthDays } from '../measures/months.ts';
import type { Review } from '../review-schema.ts';
import { compare } from './compare.ts';
import type { ReviewInput } from './input.ts';

/** Events that touch one of the months which the review shows, by day; without a series the reviewed month alone. */
export function reviewEvents(
  { month, feedback }: ReviewInput,
  shown: readonly { months: readonly { month: string }[] }[],
): Review['events'] {
  const first = shown
    .flatMap(({ months }) => months.map((m) => m.month))
    .reduce((a, b) => (b < a ? b : a), month);
  const { from } = monthDays(first);
  const { to } = monthDays(month);
  return feedback.events
    .filter((event) => event.from <= to && event.to >= from)
    .toSorted((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.event, b.event));
}
