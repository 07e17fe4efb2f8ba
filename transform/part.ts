/**
 * Unit 3, second half: the table of one chat → its part: what it contributes to every figure, without text.
 *
 *   messages → content (D3) → waits of the default request kind (D7–D10) → norm items (D11) → months (counts) → part
 */
import { KIND, KINDS, MEDIA_KINDS, type MessageColumns, SIDE } from '../ingest/schema/message-table.ts';
import { localOf } from '../ingest/schema/zone-table.ts';
import type { ChatContext } from './chat-context.ts';
import { answeredOffHours, spanOf } from './clocks.ts';
import { contentRows } from './content.ts';
import type { Item } from './items.ts';
import { normKind } from './norms/index.ts';
import type { Wait } from './wait.ts';
import { isTwoSided, waitsOf } from './waits.ts';

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
}

/** A wait as figures need it. */
export interface WaitFact {
  opened_local_ms: number;
  request_line: number;
  export_id: string;
  response_line: number | null;
  responded_local_ms: number | null;
  calendar_s: number;
  business_s: number | null;
  /** Answered while closed (D4). */
  off_hours: boolean;
  strict_answered: boolean;
  /** Both readings name the same answer (or both none). */
  readings_agree: boolean;
  asked_again: boolean;
  withdrawn: boolean;
  /** The side of the asker is not known: left out of response times, counted apart. */
  asker_unknown: boolean;
  episode: number;
}

export interface Part {
  chat: string;
  two_sided: boolean;
  records: number;
  first_local_ms: number | null;
  last_local_ms: number | null;
  observed_until_local_ms: number;
  merged_copies: number;
  months: Record<string, MonthCounts>;
  waits: WaitFact[];
  items: Item[];
}

/** The part of one chat. */
export function partOf(m: MessageColumns, context: ChatContext, merged_copies: number): Part {
  const content = contentRows(m, context.auto_replies);
  const two_sided = isTwoSided(m, context);
  const waits = waitsOf(m, content, context, {
    request: two_sided ? 'inbound' : 'question',
    tag: null,
    responder: null,
  });
  const { months, first_local_ms, last_local_ms } = countMonths(m, context);
  return {
    chat: context.chat,
    two_sided,
    records: m.n,
    first_local_ms,
    last_local_ms,
    observed_until_local_ms: localOf(context.zone, context.observed_until_ms),
    merged_copies,
    months,
    waits: waits.map((wait) => factOf(m, context, wait)),
    items: context.norms.flatMap((norm) => normKind(norm.kind).judgeChat(m, content, context, norm)),
  };
}

function factOf(m: MessageColumns, context: ChatContext, wait: Wait): WaitFact {
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
    strict_answered: wait.strict_response >= 0,
    readings_agree: wait.strict_response === wait.response,
    asked_again: wait.asked_again,
    withdrawn: wait.withdrawn,
    asker_unknown: wait.asker_unknown,
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
  for (let i = 0; i < m.n; i++) {
    const local_ms = localOf(context.zone, m.sent_at_ms[i] as number);
    if (first_local_ms === null || local_ms < first_local_ms) first_local_ms = local_ms;
    if (last_local_ms === null || local_ms > last_local_ms) last_local_ms = local_ms;
    if (!counts || local_ms < from_ms || local_ms >= to_ms) {
      const date = new Date(local_ms);
      const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
      from_ms = Date.UTC(year, month, 1);
      to_ms = Date.UTC(year, month + 1, 1);
      const name = `${year}-${String(month + 1).padStart(2, '0')}`;
      counts = months[name] ??= emptyMonth();
      wrote = writers.get(name) ?? new Set();
      writers.set(name, wrote);
    }
    const kind = m.kind[i] as number;
    if (kind === KIND.notice) counts.notices++;
    else if (kind === KIND.call) counts.calls++;
    else {
      counts.messages++;
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
  };
}
