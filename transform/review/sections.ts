/** What is told of some chats: of all of them in the review, of one owner's or one department's in its view. */
import { askedAgain } from '../measures/asked-again.ts';
import { chatUsage } from '../measures/chat-usage.ts';
import { messageTypes } from '../measures/message-types.ts';
import { inMonth, nextMonth } from '../measures/months.ts';
import type { Part } from '../part.ts';
import type { Review } from '../review-schema.ts';
import type { ReviewInput } from './input.ts';
import { pinch } from './pinch.ts';
import { countedWaits, groupOf, responseTimes } from './response-times.ts';
import { reviewSeries } from './series.ts';
import { waitingNow } from './waiting.ts';

export type Sections = Pick<
  Review,
  | 'waiting'
  | 'pinch'
  | 'response_times'
  | 'series'
  | 'chat_usage'
  | 'message_types'
  | 'activity'
  | 'asked_again'
>;

/** `shown`: the same chats, private ones with the months alone that are told. `norms`: those of these chats. */
export function sectionsOf(input: ReviewInput, shown: ReviewInput, norms: Review['norms']): Sections {
  const { month } = input;
  // A private chat outside the pool of the month is no silent one.
  const told = shown.chats.filter((c) => !c.pair || c.part.months[month]);
  const chat_months = told.map((c) => ({
    type: c.type,
    messages: c.part.months[month]?.messages ?? 0,
    messages_last_month: c.part.months[nextMonth(month, -1)]?.messages ?? 0,
    kinds: kindsOf(c.part, month),
  }));
  const waits = input.chats
    .filter((c) => groupOf(c) !== 'private')
    .flatMap((c) => inMonth(countedWaits(c), month));
  return {
    waiting: waitingNow(input),
    pinch: pinch(input, norms),
    response_times: responseTimes(shown),
    series: reviewSeries(shown),
    chat_usage: chatUsage(chat_months),
    message_types: messageTypes(chat_months.flatMap((c) => c.kinds)),
    activity: activity(shown),
    asked_again: askedAgain(waits),
  };
}

function kindsOf(part: Part, month: string) {
  return Object.entries(part.months[month]?.kinds ?? {}).map(([kind, messages]) => ({ kind, messages }));
}

/** Complete 7 × 24 grid: an hour without a message is a zero, not a gap. */
function activity(input: ReviewInput): Review['activity'] {
  return Array.from({ length: 168 }, (_, slot) => ({
    weekday: Math.floor(slot / 24) + 1,
    hour: slot % 24,
    messages: input.chats.reduce((sum, c) => sum + (c.part.months[input.month]?.week[slot] ?? 0), 0),
  }));
}
