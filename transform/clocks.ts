import { businessMs, isOpen } from './business-clock.ts';
import type { ChatContext } from './chat-context.ts';

/** D4: a span on both clocks, in seconds. `business_s` is null without a calendar. */
export interface Span {
  calendar_s: number;
  business_s: number | null;
}

/** [a, b) on both clocks. An end before the start (clocks that run back) counts 0. */
export function spanOf(context: ChatContext, a_ms: number, b_ms: number): Span {
  const end = Math.max(a_ms, b_ms);
  return {
    calendar_s: (end - a_ms) / 1000,
    business_s: context.opening ? businessMs(context.opening, a_ms, end) / 1000 : null,
  };
}

/** Was it answered while closed? Then 0 s of business time are no fast work (D4). */
export function answeredOffHours(context: ChatContext, answered_ms: number): boolean {
  return context.opening !== null && !isOpen(context.opening, answered_ms);
}
