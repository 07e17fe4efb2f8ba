/** What stands in each month of a chat, counted message by message; no text. */
import {
  KIND,
  KINDS,
  MEDIA,
  MEDIA_KINDS,
  type MessageColumns,
  SIDE,
  SIDES,
  type Side,
} from '../ingest/schema/message-table.ts';
import { localOfColumn } from '../ingest/schema/zone-table.ts';
import { botRows } from './content.ts';
import { hourOfWeek, monthOf, monthSpan } from './measures/months.ts';
import { questionsAsked } from './questions-asked.ts';
import { quantile } from './statistics/quantile.ts';
import type { Talk } from './talk.ts';
import { topicFinder } from './topics.ts';

/** Counts of one month of one chat, in the wall clock of the review's zone. */
export interface MonthCounts {
  messages: number;
  notices: number;
  calls: number;
  unknown_sender_messages: number;
  /** Messages by kind; media by their own kind. */
  kinds: Record<string, number>;
  /** The same by side of the sender. */
  sides: Record<Side, Record<string, number>>;
  /** Messages by weekday (0 Monday) × hour: 168 counts. */
  week: number[];
  /** Messages by day of the month, the first day first. */
  days: number[];
  /** Names of the people who wrote (bots are none), sorted, and their messages. The store is private; nothing of it is published. */
  writers: string[];
  writer_messages: number[];
  /** Stamp of the latest message of the month; null where it has none. */
  last_message_local_ms: number | null;
  /** Days with a message. */
  active_days: number;
  /** Median length of text messages in characters; null without one. */
  median_chars: number | null;
  /** Messages that bear content (D3), and questions (M13), each once. */
  content: number;
  questions: number;
  /** Texts over LONG_CHARS, and those of them whose sender sent a document within ten minutes. */
  long_texts: number;
  long_texts_with_document: number;
  /** Documents of exports that show words beside files, and those that have some. */
  documents: number;
  documents_captioned: number;
  /** Media whose size the archive tells, by kind, with their bytes. */
  sized: Record<string, { files: number; bytes: number }>;
  /** Voice notes whose length the archive tells, and their length. */
  voice_timed: number;
  voice_ms: number;
  /** Messages that propose to go on in a private chat. */
  takes_private: number;
  /** Records whose stamp lies before that of the record above them. */
  order_breaks: number;
  /** Pauses before a message of the month that are longer than 99 of 100 pauses of the chat. */
  long_gaps: number;
  /** Messages that hold a word of a topic of the policy, by its id. */
  topics: Record<string, number>;
}

/** M23: longer texts were better a document. */
export const LONG_CHARS = 600;
const DOCUMENT_WITHIN_MS = 10 * 60_000;
/** In ten minutes nobody writes more; a file of one single stamp would be read again for each of its texts. */
const ROWS_LOOKED_AT = 200;
const FEW_GAPS = 100;
const DAY_MS = 86_400_000;

/** What is only needed while a month is counted. */
interface Open {
  counts: MonthCounts;
  from_ms: number;
  to_ms: number;
  wrote: Map<number, number>;
  chars: number[];
}

/** By month as YYYY-MM; months without a record are missing. First and last stamp of all records, null without any. */
export function countMonths(talk: Talk): {
  months: Record<string, MonthCounts>;
  first_local_ms: number | null;
  last_local_ms: number | null;
} {
  const { m, context } = talk;
  const opened = new Map<string, Open>();
  const topicsIn = topicFinder(context.topics);
  const asked = questionsAsked(talk);
  const local = localOfColumn(context.zone, m.sent_at_ms);
  const long_gap_ms = longGap(m);
  const isBot = botRows(m);
  let before_ms = Number.NaN;
  let first_local_ms: number | null = null;
  let last_local_ms: number | null = null;
  let now: Open | null = null;
  for (let i = 0; i < m.n; i++) {
    const local_ms = local[i] as number;
    if (first_local_ms === null || local_ms < first_local_ms) first_local_ms = local_ms;
    if (last_local_ms === null || local_ms > last_local_ms) last_local_ms = local_ms;
    if (!now || local_ms < now.from_ms || local_ms >= now.to_ms) {
      const month = monthOf(local_ms);
      now = opened.get(month) ?? emptyMonth(month);
      opened.set(month, now);
    }
    const at_ms = m.sent_at_ms[i] as number;
    if (i > 0 && at_ms < (m.sent_at_ms[i - 1] as number)) now.counts.order_breaks++;
    const kind = m.kind[i] as number;
    if (kind === KIND.notice) now.counts.notices++;
    else if (kind === KIND.call) now.counts.calls++;
    else {
      if (at_ms - before_ms > long_gap_ms) now.counts.long_gaps++;
      before_ms = at_ms;
      countMessage(now, m, i, local_ms);
      now.counts.questions += asked[i] as number;
      const person = m.person[i] as number;
      if (person >= 0 && !isBot(i)) now.wrote.set(person, (now.wrote.get(person) ?? 0) + 1);
      if (talk.content[i] === 1) countContent(now.counts, talk, i, topicsIn);
    }
  }
  const months: Record<string, MonthCounts> = {};
  for (const [month, open] of opened) months[month] = closed(open, m);
  return { months, first_local_ms, last_local_ms };
}

/** The pause between two messages that 99 of 100 are not longer than; no pause is long where there are few. */
function longGap({ n, kind, sent_at_ms }: MessageColumns): number {
  const gaps: number[] = [];
  let before_ms = Number.NaN;
  for (let i = 0; i < n; i++) {
    if (kind[i] === KIND.notice || kind[i] === KIND.call) continue;
    const at_ms = sent_at_ms[i] as number;
    if (at_ms >= before_ms) gaps.push(at_ms - before_ms);
    before_ms = at_ms;
  }
  return gaps.length < FEW_GAPS ? Number.POSITIVE_INFINITY : (quantile(gaps, 0.99) as number);
}

function countMessage(now: Open, m: MessageColumns, i: number, local_ms: number): void {
  const { counts } = now;
  counts.messages++;
  if (counts.last_message_local_ms === null || local_ms > counts.last_message_local_ms)
    counts.last_message_local_ms = local_ms;
  const name = kindName(m, i);
  counts.kinds[name] = (counts.kinds[name] ?? 0) + 1;
  const side = counts.sides[SIDES[m.side[i] as number] as Side];
  side[name] = (side[name] ?? 0) + 1;
  const day = Math.floor((local_ms - now.from_ms) / DAY_MS);
  counts.days[day] = (counts.days[day] as number) + 1;
  const slot = hourOfWeek(local_ms);
  counts.week[slot] = (counts.week[slot] ?? 0) + 1;
  if (m.side[i] === SIDE.unknown) counts.unknown_sender_messages++;
  if (m.kind[i] === KIND.text) {
    const chars = m.chars[i] as number;
    now.chars.push(chars);
    if (chars > LONG_CHARS) {
      counts.long_texts++;
      if (documentNear(m, i)) counts.long_texts_with_document++;
    }
  } else if (m.kind[i] === KIND.media) countMedia(counts, m, i, name);
}

function countMedia(counts: MonthCounts, m: MessageColumns, i: number, name: string): void {
  // iPhones seldom export words beside documents: none there tells nothing. Only they tell seconds.
  if (m.media_kind[i] === MEDIA.document && m.resolution_s[i] !== 1) {
    counts.documents++;
    if ((m.text.offsets[i + 1] as number) > (m.text.offsets[i] as number)) counts.documents_captioned++;
  }
  // Without an archive these columns have no rows; 0 stands for a file that is not in it.
  const bytes = m.media_bytes[i] ?? 0;
  if (bytes > 0) {
    counts.sized[name] ??= { files: 0, bytes: 0 };
    const of = counts.sized[name];
    of.files++;
    of.bytes += bytes;
  }
  const ms = m.voice_ms[i] ?? 0;
  if (ms > 0) {
    counts.voice_timed++;
    counts.voice_ms += ms;
  }
}

function countContent(
  counts: MonthCounts,
  { said }: Talk,
  i: number,
  topicsIn: ((text: string) => string[]) | null,
): void {
  counts.content++;
  if (said.takesPrivate(i)) counts.takes_private++;
  if (!topicsIn) return;
  for (const id of topicsIn(said.text(i))) counts.topics[id] = (counts.topics[id] ?? 0) + 1;
}

/** Did the sender of row `i` send a document within ten minutes before or after it? */
function documentNear(m: MessageColumns, i: number): boolean {
  const at_ms = m.sent_at_ms[i] as number;
  const near = (row: number) => Math.abs((m.sent_at_ms[row] as number) - at_ms) <= DOCUMENT_WITHIN_MS;
  const is = (row: number) => m.person[row] === m.person[i] && m.media_kind[row] === MEDIA.document;
  const last = Math.min(m.n - 1, i + ROWS_LOOKED_AT);
  const first = Math.max(0, i - ROWS_LOOKED_AT);
  for (let row = i + 1; row <= last && near(row); row++) if (is(row)) return true;
  for (let row = i - 1; row >= first && near(row); row--) if (is(row)) return true;
  return false;
}

/** Name of a message's kind on pages: media by their own kind. */
function kindName(m: MessageColumns, i: number): string {
  const kind = m.kind[i] as number;
  return kind === KIND.media
    ? (MEDIA_KINDS[(m.media_kind[i] as number) - 1] ?? 'unknown')
    : (KINDS[kind] as string);
}

function closed({ counts, wrote, chars }: Open, m: MessageColumns): MonthCounts {
  const writers = [...wrote]
    .map(([p, messages]) => ({ name: m.persons[p]?.name ?? '', messages }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  counts.writers = writers.map((w) => w.name);
  counts.writer_messages = writers.map((w) => w.messages);
  counts.active_days = counts.days.filter((messages) => messages > 0).length;
  counts.median_chars = quantile(chars, 0.5);
  return counts;
}

function emptyMonth(month: string): Open {
  const span = monthSpan(month);
  const counts: MonthCounts = {
    messages: 0,
    notices: 0,
    calls: 0,
    unknown_sender_messages: 0,
    kinds: {},
    sides: { unknown: {}, internal: {}, external: {} },
    week: new Array(168).fill(0),
    days: new Array((span.to_ms - span.from_ms) / DAY_MS).fill(0),
    writers: [],
    writer_messages: [],
    last_message_local_ms: null,
    active_days: 0,
    median_chars: null,
    content: 0,
    questions: 0,
    long_texts: 0,
    long_texts_with_document: 0,
    documents: 0,
    documents_captioned: 0,
    sized: {},
    voice_timed: 0,
    voice_ms: 0,
    takes_private: 0,
    order_breaks: 0,
    long_gaps: 0,
    topics: {},
  };
  return { counts, ...span, wrote: new Map(), chars: [] };
}
