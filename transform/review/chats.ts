import { overChat } from '../figure.ts';
import { silentDays } from '../measures/group-hygiene.ts';
import { messageTypes } from '../measures/message-types.ts';
import { inMonth, monthsUntil, nextMonth } from '../measures/months.ts';
import { toldWriters } from '../measures/pulse.ts';
import { responseTime } from '../measures/response-time.ts';
import { stampOfLocal } from '../measures/stamp.ts';
import { answeredCount } from '../measures/wait-seconds.ts';
import type { Review } from '../review-schema.ts';
import type { MonthFacts } from './facts.ts';
import { type ReviewChat, type ReviewInput, SERIES_MONTHS } from './input.ts';
import { firstMonth, isComplete } from './month.ts';
import { coveredFrom } from './panel.ts';
import { countedWaits, type GroupClock, groupClocks, groupOf } from './response-times.ts';

type ChatReview = Review['chats'][number];
type Figures = Pick<
  ChatReview,
  | 'silent_days'
  | 'messages'
  | 'messages_last_month'
  | 'messages_all'
  | 'writers'
  | 'kinds'
  | 'months'
  | 'waits'
  | 'answered'
  | 'open'
  | 'median_s'
  | 'p90_s'
>;

/** Every chat with its month, in the order of the input; `facts` are those of the month. */
export function reviewChats(input: ReviewInput, facts: MonthFacts): ChatReview[] {
  const clocks = groupClocks(input);
  const told = toldWriters(facts);
  return input.chats.map((c) => reviewChat(input, c, clocks[groupOf(c)], told(overChat(c.chat))));
}

function reviewChat(
  input: ReviewInput,
  c: ReviewChat,
  { clock }: GroupClock,
  told_writers: boolean,
): ChatReview {
  const { part } = c;
  const silent_days = silentDays({ chat: c }, input);
  return {
    chat: c.chat,
    name: c.name,
    type: c.type,
    pair: c.pair,
    has_purpose: c.has_purpose,
    has_owner: c.has_owner,
    two_sided: part.two_sided,
    clock,
    export_ids: c.export_ids,
    first: part.first_local_ms === null ? null : stampOfLocal(part.first_local_ms),
    last: part.last_local_ms === null ? null : stampOfLocal(part.last_local_ms),
    observed_until: stampOfLocal(part.observed_until_local_ms),
    covered_from: coveredFrom(c),
    complete: isComplete(c, input.month),
    state:
      (part.months[input.month]?.messages ?? 0) > 0
        ? 'active'
        : silent_days !== null && silent_days >= input.policy.silent_after_days
          ? 'silent'
          : 'quiet',
    ...(c.pair ? HIDDEN : figures(input, c, clock, silent_days, told_writers)),
  };
}

/** §9: what two people write to each other is told only pooled over all pairs. */
const HIDDEN: Figures = {
  silent_days: null,
  messages: null,
  messages_last_month: null,
  messages_all: null,
  writers: null,
  kinds: [],
  months: [],
  waits: null,
  answered: null,
  open: null,
  median_s: null,
  p90_s: null,
};

function figures(
  input: ReviewInput,
  c: ReviewChat,
  clock: GroupClock['clock'],
  silent_days: number | null,
  told_writers: boolean,
): Figures {
  const { months } = c.part;
  const counts = months[input.month];
  const first = firstMonth([c.part]) ?? input.month;
  const waits = inMonth(countedWaits(c), input.month);
  const answered = answeredCount(waits);
  const { median_s, p90_s } = responseTime(waits, clock, 'no interval');
  return {
    silent_days,
    messages: counts?.messages ?? 0,
    messages_last_month: months[nextMonth(input.month, -1)]?.messages ?? 0,
    messages_all: Object.values(months).reduce((sum, { messages }) => sum + messages, 0),
    writers: told_writers ? (counts?.writers.length ?? 0) : null,
    kinds: messageTypes(Object.entries(counts?.kinds ?? {}).map(([kind, n]) => ({ kind, messages: n }))),
    months: monthsUntil(input.month, SERIES_MONTHS)
      .filter((month) => month >= first)
      .map((month) => ({ month, messages: months[month]?.messages ?? 0 })),
    waits: waits.length,
    answered,
    open: waits.length - answered,
    median_s,
    p90_s,
  };
}
