/**
 * Unit 3, second half: the table of one chat → its part: what it contributes to every figure, without text.
 *
 *   messages → content (D3) → waits of the default request kind (D7–D10) → in teams their answers by reply links
 *            → norm items (D11) → months (counts) → part
 */
import { KIND, KINDS, MEDIA_KINDS, type MessageColumns, SIDE } from '../ingest/schema/message-table.ts';
import { localOf, localOfColumn } from '../ingest/schema/zone-table.ts';
import type { ChatContext } from './chat-context.ts';
import { answeredOffHours, type Span, spanOf } from './clocks.ts';
import type { Item } from './items.ts';
import type { FirstAnswer } from './links/first-answers.ts';
import { monthOf, monthSpan } from './measures/months.ts';
import { normKind } from './norms/index.ts';
import { talkOf } from './talk.ts';
import { teamAnswers } from './team-answers.ts';
import type { Wait } from './wait.ts';
import { waitsOf } from './waits.ts';

/** Counts of one month of one chat, in the wall clock of the review's zone. */
export interface MonthCounts {
  messages: number;
  notices: number;
  calls: number;
  unknown_sender_messages: number;
  /** Messages by kind; media by their own kind. */
  kinds: Record<string, number>;
  /** Messages by weekday (0 Monday) × hour: 168 counts. */
  week: number[];
  /** Names of the people who wrote. The store is private; nothing of it is published. */
  writers: string[];
  /** Stamp of the latest message of the month; null where it has none. */
  last_message_local_ms: number | null;
}

/** A wait as figures need it. Lines are those of the export `export_id`. */
export interface WaitFact {
  /** Wall clock of the review's zone. */
  opened_local_ms: number;
  request_line: number;
  export_id: string;
  /** null while nobody answered. */
  response_line: number | null;
  responded_local_ms: number | null;
  /** Until the answer; of an open wait, until observation ended or its asker left. */
  calendar_s: number;
  /** null where no opening hour is known. */
  business_s: number | null;
  /** Answered while closed (D4). */
  off_hours: boolean;
  /** Chats without sides: what may be the first answer, by reply links (D10). Null where the answer is certain. */
  links: LinkedAnswers | null;
  asked_again: boolean;
  withdrawn: boolean;
  /** The side of the asker is not known: left out of response times, counted apart. */
  asker_unknown: boolean;
  /** The asker left the chat unanswered: the wait was watched until then (D13), and nobody waits any more. */
  asker_left: boolean;
  /** Number of the episode (D14) in this chat. */
  episode: number;
}

/** The first answer to a request of a team, as far as reply links know it. */
export interface LinkedAnswers {
  /** In the order of the chat. What is missing to one is the chance that nobody answered. */
  answers: readonly (Span & { line: number; responded_local_ms: number; p: number })[];
  /** Until observation ended or the asker left. */
  watched: Span;
}

/** What one chat contributes to every figure. Wall clocks are those of the review's zone. */
export interface Part {
  chat: string;
  /** Waits are inbound turns; else questions among a team. */
  two_sided: boolean;
  records: number;
  /** Earliest and latest stamp of all records, in whatever order they stand; null without any. */
  first_local_ms: number | null;
  last_local_ms: number | null;
  observed_until_local_ms: number;
  /** Records that stood in more than one copy and are counted once. */
  merged_copies: number;
  /** Export ids of copies that could not be merged. */
  left_out: string[];
  /** By month as YYYY-MM; months without a record are missing. */
  months: Record<string, MonthCounts>;
  waits: WaitFact[];
  items: Item[];
}

/** The part of one chat. */
export function partOf(
  m: MessageColumns,
  context: ChatContext,
  { merged_copies, left_out }: Pick<Part, 'merged_copies' | 'left_out'>,
): Part {
  const talk = talkOf(m, context);
  const { two_sided } = talk;
  const waits = waitsOf(talk, { request: two_sided ? 'inbound' : 'question', tag: null, responder: null });
  const answers = two_sided ? null : teamAnswers(talk, waits);
  const { months, first_local_ms, last_local_ms } = countMonths(m, context);
  return {
    chat: context.chat,
    two_sided,
    records: m.n,
    first_local_ms,
    last_local_ms,
    observed_until_local_ms: localOf(context.zone, context.observed_until_ms),
    merged_copies,
    left_out,
    months,
    waits: waits.map((wait, i) => factOf(m, context, wait, answers?.[i] ?? null)),
    items: context.norms.flatMap((norm) => normKind(norm.kind).judgeChat(talk, norm)),
  };
}

function factOf(
  m: MessageColumns,
  context: ChatContext,
  wait: Wait,
  linked: readonly FirstAnswer[] | null,
): WaitFact {
  const opened_ms = m.sent_at_ms[wait.request] as number;
  const answered = wait.response >= 0;
  const open_until_ms = wait.cut ? wait.cut_at_ms : context.observed_until_ms;
  const ends_ms = answered ? (m.sent_at_ms[wait.response] as number) : open_until_ms;
  return {
    opened_local_ms: localOf(context.zone, opened_ms),
    request_line: m.first_line[wait.request] as number,
    export_id: m.export_ids[m.export[wait.request] as number] as string,
    response_line: answered ? (m.first_line[wait.response] as number) : null,
    responded_local_ms: answered ? localOf(context.zone, ends_ms) : null,
    ...spanOf(context, opened_ms, ends_ms),
    off_hours: answered && answeredOffHours(context, ends_ms),
    links: linked && {
      answers: linked.map(({ row, p }) => ({
        ...spanOf(context, opened_ms, m.sent_at_ms[row] as number),
        line: m.first_line[row] as number,
        responded_local_ms: localOf(context.zone, m.sent_at_ms[row] as number),
        // Four digits are more than is known, and keep the part small.
        p: Math.round(p * 10_000) / 10_000,
      })),
      watched: spanOf(context, opened_ms, open_until_ms),
    },
    asked_again: wait.asked_again,
    withdrawn: wait.withdrawn,
    asker_unknown: wait.asker_unknown,
    asker_left: wait.cut === 'asker-left',
    episode: wait.episode,
  };
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
// 1970-01-01 was a Thursday: day 0 has index 3 in a week that begins on Monday.
const FIRST_WEEKDAY = 3;

/** Name of a message's kind on pages: media by their own kind. */
function kindName(m: MessageColumns, i: number): string {
  const kind = m.kind[i] as number;
  return kind === KIND.media
    ? (MEDIA_KINDS[(m.media_kind[i] as number) - 1] ?? 'unknown')
    : (KINDS[kind] as string);
}

function countMonths(
  m: MessageColumns,
  context: ChatContext,
): Pick<Part, 'months' | 'first_local_ms' | 'last_local_ms'> {
  const months: Record<string, MonthCounts> = {};
  const writers = new Map<string, Set<number>>();
  let first_local_ms: number | null = null;
  let last_local_ms: number | null = null;
  let from_ms = 0;
  let to_ms = 0;
  let counts: MonthCounts | null = null;
  let wrote = new Set<number>();
  const local = localOfColumn(context.zone, m.sent_at_ms);
  for (let i = 0; i < m.n; i++) {
    const local_ms = local[i] as number;
    if (first_local_ms === null || local_ms < first_local_ms) first_local_ms = local_ms;
    if (last_local_ms === null || local_ms > last_local_ms) last_local_ms = local_ms;
    if (!counts || local_ms < from_ms || local_ms >= to_ms) {
      const name = monthOf(local_ms);
      ({ from_ms, to_ms } = monthSpan(name));
      counts = months[name] ??= emptyMonth();
      wrote = writers.get(name) ?? new Set();
      writers.set(name, wrote);
    }
    const kind = m.kind[i] as number;
    if (kind === KIND.notice) counts.notices++;
    else if (kind === KIND.call) counts.calls++;
    else {
      counts.messages++;
      if (counts.last_message_local_ms === null || local_ms > counts.last_message_local_ms)
        counts.last_message_local_ms = local_ms;
      const name = kindName(m, i);
      counts.kinds[name] = (counts.kinds[name] ?? 0) + 1;
      const hour = Math.floor(local_ms / HOUR_MS);
      const slot = ((Math.floor(local_ms / DAY_MS) + FIRST_WEEKDAY) % 7) * 24 + (hour % 24);
      counts.week[slot] = (counts.week[slot] ?? 0) + 1;
      if (m.side[i] === SIDE.unknown) counts.unknown_sender_messages++;
      wrote.add(m.person[i] as number);
    }
  }
  for (const [name, people] of writers) {
    const names = [...people].map((p) => m.persons[p]?.name ?? '').sort();
    (months[name] as MonthCounts).writers = names;
  }
  return { months, first_local_ms, last_local_ms };
}

function emptyMonth(): MonthCounts {
  return {
    messages: 0,
    notices: 0,
    calls: 0,
    unknown_sender_messages: 0,
    kinds: {},
    week: new Array(168).fill(0),
    writers: [],
    last_message_local_ms: null,
  };
}
