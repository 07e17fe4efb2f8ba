/** One month as measures see it: every chat with what it contributes to that month. */
import type { Clock } from '../../ingest/schema/norm.ts';
import type { Policy } from '../../ingest/schema/policy.ts';
import type { AnnouncementFact } from '../announcements.ts';
import { workingDayMs, workingDays } from '../business-clock.ts';
import type { CrossPost } from '../cross-posts.ts';
import type { EpisodeFact } from '../episodes.ts';
import type { Item, MetDay } from '../items.ts';
import { inMonth, monthDays, monthOf, monthSpan, nextMonth } from '../measures/months.ts';
import { type Member, presentAt, presentIn } from '../membership.ts';
import type { MonthCounts } from '../month-counts.ts';
import type { OffHours } from '../off-hours.ts';
import type { WaitFact } from '../wait-facts.ts';
import type { WaiverUse } from '../waive.ts';
import type { ReviewChat, ReviewInput } from './input.ts';
import { toldMonths } from './private-pool.ts';
import {
  countedWaits,
  type Group,
  type GroupClock,
  groupClocks,
  groupOf,
  isCounted,
} from './response-times.ts';

export interface ChatFacts {
  chat: ReviewChat;
  group: Group;
  /** null: no record in the month. */
  counts: MonthCounts | null;
  /** Counted waits, and questions, opened in the month (D12). */
  waits: readonly WaitFact[];
  questions: readonly WaitFact[];
  /** Those of `waits` that are the first of their episode, and all others. */
  first_waits: readonly WaitFact[];
  next_waits: readonly WaitFact[];
  episodes: readonly EpisodeFact[];
  items: readonly Item[];
  met_days: readonly MetDay[];
  announcements: readonly AnnouncementFact[];
  off_hours: OffHours | null;
  /** Known to be there on some day of the month; and at its end. */
  members: readonly Member[];
  members_at_end: readonly Member[];
}

export interface MonthFacts {
  month: string;
  policy: Policy;
  clocks: Record<Group, GroupClock>;
  /** Business where working hours are known. */
  plain_clock: Clock;
  /** Of the month; null without a calendar. */
  working_days: number | null;
  /** In the order of their keys. */
  chats: readonly ChatFacts[];
  /** Texts that stood in several chats, first in this month. */
  cross_posts: readonly CrossPost[];
  coverage: ReviewInput['coverage'];
  exports: ReviewInput['exports'];
  has_people: boolean;
  /** Of all months. */
  waiver_uses: readonly WaiverUse[];
  /** Single chats, hours and weekdays are asked for too; of the months of a series they are not. */
  parts: boolean;
  /** Intervals are asked for: of the month under review alone. */
  intervals: boolean;
  /** The month before. */
  last_month: () => MonthFacts;
}

type Asked = Pick<MonthFacts, 'parts' | 'intervals'>;
const WHOLE: Asked = { parts: true, intervals: true };

/** Facts by month; what every month needs is grouped once. */
export function factsOf(input: ReviewInput): (month: string, asked?: Asked) => MonthFacts {
  const chats = input.chats.map(groupedChat);
  const told = toldMonths(input.chats);
  const clocks = groupClocks(input);
  const { calendar } = input.policy;
  const open = calendar !== null && workingDayMs(calendar) !== null;
  const cross_posts = new Map<string, CrossPost[]>();
  for (const post of input.cross_posts) {
    const month = monthOf(post.first_local_ms);
    const posts = cross_posts.get(month);
    if (posts) posts.push(post);
    else cross_posts.set(month, [post]);
  }
  const known = new Map<string, MonthFacts>();
  const factsIn = (month: string): MonthFacts => {
    const made = known.get(month) ?? make(month);
    known.set(month, made);
    return made;
  };
  const make = (month: string): MonthFacts => {
    const { from, to } = monthDays(month);
    return {
      month,
      policy: input.policy,
      clocks,
      plain_clock: open ? 'business' : 'calendar',
      working_days: calendar ? workingDays(calendar, from, to) : null,
      chats: chats.map((chat) => chat(month)).map((c) => (c.chat.pair && !told(month) ? untold(c) : c)),
      cross_posts: cross_posts.get(month) ?? [],
      coverage: input.coverage,
      exports: input.exports,
      has_people: input.has_people,
      waiver_uses: input.waiver_uses,
      ...WHOLE,
      last_month: () => factsIn(nextMonth(month, -1)),
    };
  };
  return (month, asked = WHOLE) => ({ ...factsIn(month), ...asked });
}

const NONE: readonly WaitFact[] = [];

/** §9: a private chat in a month that is not told. It is there, and nothing is known of it. */
function untold(c: ChatFacts): ChatFacts {
  const no_waits = { waits: NONE, questions: NONE, first_waits: NONE, next_waits: NONE };
  const nothing = { counts: null, off_hours: null, ...no_waits };
  return { ...c, ...nothing, episodes: [], items: [], met_days: [], announcements: [] };
}

function groupedChat(chat: ReviewChat): (month: string) => ChatFacts {
  const { part } = chat;
  const waits = countedWaits(chat);
  const first = new Set<WaitFact>();
  const known = new Set<number>();
  for (const wait of waits) {
    if (!known.has(wait.episode)) first.add(wait);
    known.add(wait.episode);
  }
  const questions = part.questions?.filter(isCounted) ?? null;
  return (month) => {
    const { from_ms, to_ms } = monthSpan(month);
    const in_month = inMonth(waits, month);
    return {
      chat,
      group: groupOf(chat),
      counts: part.months[month] ?? null,
      waits: in_month,
      questions: questions ? inMonth(questions, month) : in_month,
      first_waits: in_month.filter((wait) => first.has(wait)),
      next_waits: in_month.filter((wait) => !first.has(wait)),
      episodes: inMonth(part.episodes, month),
      items: inMonth(part.items, month),
      met_days: inMonth(part.met_days, month),
      announcements: inMonth(part.announcements, month),
      off_hours: part.off_hours?.[month] ?? null,
      members: presentIn(part.members, from_ms, to_ms),
      members_at_end: presentAt(part.members, to_ms - 1),
    };
  };
}
