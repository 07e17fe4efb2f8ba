/** Which month a review is about. */
import { monthSpan } from '../measures/months.ts';
import type { Part } from '../part.ts';
import type { ReviewChat } from './input.ts';

type Observed = Pick<ReviewChat, 'part'>;

/** The first month with a message; null without any. */
export function firstMonth(parts: readonly Pick<Part, 'months'>[]): string | null {
  const spoken = parts.flatMap(({ months }) =>
    Object.entries(months).flatMap(([month, counts]) => (counts.messages > 0 ? [month] : [])),
  );
  return spoken.reduce<string | null>((a, b) => (a === null || b < a ? b : a), null);
}

/** A month is complete for a chat that was observed past its end. */
export function isComplete(chat: Observed, month: string): boolean {
  return chat.part.observed_until_local_ms >= monthSpan(month).to_ms;
}

/**
 * The last month that is complete for half of the chats active in it; null when there is none. Only months with a
 * fair number of active chats count, so that one stray stamp chooses nothing.
 */
export function lastCompleteMonth(chats: readonly Observed[]): string | null {
  const active = new Map<string, Observed[]>();
  for (const chat of chats) {
    for (const [month, counts] of Object.entries(chat.part.months)) {
      if (counts.messages > 0) active.set(month, [...(active.get(month) ?? []), chat]);
    }
  }
  const most = Math.max(0, ...[...active.values()].map((list) => list.length));
  const complete = [...active]
    .filter(([month, list]) => list.filter((c) => isComplete(c, month)).length * 2 >= list.length)
    .map(([month, list]) => ({ month, active: list.length }))
    .sort((a, b) => (a.month < b.month ? 1 : -1));
  return (complete.find((m) => m.active * FAIR_PART >= most) ?? complete[0])?.month ?? null;
}

// A workspace of forty chats is not reviewed for a month in which three of them spoke.
const FAIR_PART = 4;
