import type { Clock } from '../ingest/schema/norm.ts';
import { businessMs, isOpen, type Opening, openBefore, openBeforeColumn } from './business-clock.ts';
import type { ChatContext } from './chat-context.ts';
import type { Talk } from './talk.ts';

/** D4: a span on both clocks, in seconds. `business_s` is null where no opening hour is known. */
export interface Span {
  calendar_s: number;
  business_s: number | null;
}

/** [a, b) on both clocks. An end before the start (clocks that run back) counts 0. */
export function spanOf(context: ChatContext, a_ms: number, b_ms: number): Span {
  const end = Math.max(a_ms, b_ms);
  const opening = hoursOf(context);
  return {
    calendar_s: (end - a_ms) / 1000,
    business_s: opening ? businessMs(opening, a_ms, end) / 1000 : null,
  };
}

/** The same from one row of a chat to another, looked up once for all rows: a team's answers ask for it again and again. */
export function spanOfRows(talk: Talk, a: number, b: number): Span {
  const { sent_at_ms } = talk.m;
  const from_ms = sent_at_ms[a] as number;
  const to_ms = Math.max(from_ms, sent_at_ms[b] as number);
  const opening = hoursOf(talk.context);
  if (opening) talk.open_before_ms ??= openBeforeColumn(opening, sent_at_ms);
  const open = talk.open_before_ms;
  return {
    calendar_s: (to_ms - from_ms) / 1000,
    business_s: open ? Math.max(0, (open[b] as number) - (open[a] as number)) / 1000 : null,
  };
}

/**
 * Where instants stand on a clock, in milliseconds; on the calendar where no opening hour is known. For those who compare
 * many instants with many: the difference of two is their span.
 */
export function placeOnClock(context: ChatContext, clock: Clock = 'business'): (at_ms: number) => number {
  const opening = clock === 'business' ? hoursOf(context) : null;
  return opening ? (at_ms) => openBefore(opening, at_ms) : (at_ms) => at_ms;
}

/** Was it answered while closed? Then 0 s of business time are no fast work (D4). */
export function answeredOffHours(context: ChatContext, answered_ms: number): boolean {
  const opening = hoursOf(context);
  return opening !== null && !isOpen(opening, answered_ms);
}

export const hasHours = (context: ChatContext) => hoursOf(context) !== null;

/** A calendar without a single hour measures nothing: every wait would last 0 s on it. */
function hoursOf({ opening }: ChatContext): Opening | null {
  return opening && opening.starts_ms.length > 0 ? opening : null;
}
