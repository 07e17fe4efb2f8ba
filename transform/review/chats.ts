import { messageTypes } from '../measures/message-types.ts';
import { monthOf, monthSpan, monthsUntil, nextMonth } from '../measures/months.ts';
import { responseTime } from '../measures/response-time.ts';
import { stampOfLocal } from '../measures/stamp.ts';
import type { Review } from '../review-schema.ts';
import { MIN_PEOPLE, type ReviewChat, type ReviewInput, SERIES_MONTHS } from './input.ts';
import { isComplete } from './month.ts';
import { countedWaits } from './response-times.ts';

const DAY_MS = 86_400_000;

/** Every chat with its month, sorted by name. */
export function reviewChats(input: ReviewInput): Review['chats'] {
  return input.chats
    .map((c) => reviewChat(input, c))
    .sort((a, b) => compare(a.name, b.name) || compare(a.chat, b.chat));
}

/** Order of code units: the same on every machine. */
export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function reviewChat(input: ReviewInput, c: ReviewChat): Review['chats'][number] {
  const { part } = c;
  const counts = part.months[input.month];
  const months = Object.keys(part.months).sort();
  const waits = countedWaits(c).filter((w) => monthOf(w.opened_local_ms) === input.month);
  const answered = waits.filter((w) => w.response_line !== null).length;
  const times = responseTime(waits, input.policy.calendar ? 'business' : 'calendar');
  const silent_days = silentDays(input, c);
  const messages = counts?.messages ?? 0;
  return {
    chat: c.chat,
    name: c.name,
    type: c.type,
    has_purpose: c.has_purpose,
    has_owner: c.has_owner,
    two_sided: part.two_sided,
    export_ids: c.export_ids,
    first: part.first_local_ms === null ? null : stampOfLocal(part.first_local_ms),
    last: part.last_local_ms === null ? null : stampOfLocal(part.last_local_ms),
    observed_until: stampOfLocal(part.observed_until_local_ms),
    complete: isComplete(c, input.month),
    state:
      messages > 0
        ? 'active'
        : silent_days !== null && silent_days >= input.policy.silent_after_days
          ? 'silent'
          : 'quiet',
    silent_days,
    messages,
    messages_last_month: part.months[nextMonth(input.month, -1)]?.messages ?? 0,
    messages_all: months.reduce((sum, month) => sum + (part.months[month]?.messages ?? 0), 0),
    writers: writersShown(c, counts?.writers.length ?? 0),
    kinds: messageTypes(Object.entries(counts?.kinds ?? {}).map(([kind, n]) => ({ kind, messages: n }))),
    months: monthsUntil(input.month, SERIES_MONTHS)
      .filter((month) => month >= (months[0] ?? input.month))
      .map((month) => ({ month, messages: part.months[month]?.messages ?? 0 })),
    waits: waits.length,
    answered,
    open: waits.length - answered,
    median_s: times.median_s,
    p90_s: times.p90_s,
  };
}

/** Figures about people need at least five of them (§9). */
function writersShown(c: ReviewChat, writers: number): number | null {
  return !c.pair && writers >= MIN_PEOPLE ? writers : null;
}

/** Days from the last message to the end of the month, or of observation where that is earlier. */
function silentDays(input: ReviewInput, c: ReviewChat): number | null {
  const end_ms = Math.min(monthSpan(input.month).to_ms, c.part.observed_until_local_ms);
  if (c.part.last_local_ms === null || c.part.last_local_ms >= end_ms) return null;
  return Math.floor((end_ms - c.part.last_local_ms) / DAY_MS);
}
