/**
 * Decides how an export is to be read, from evidence over the whole file: which header family is its own, which lines
 * open records, and which date field is the day.
 *
 *   candidates → family (most lines) → line ends (CRLF against LF) → sections (one spelling each) → date order → stamps
 *
 * Nothing is guessed in silence: where no evidence decides the date order, both readings are named.
 */
import { daysFromCivil, daysInMonth } from './local-time.ts';
import type { Candidates } from './scan.ts';
import { FAMILY, SPELLING, spellingOf } from './stamp.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';
/** What decided the date order. */
export type OrderEvidence =
  | 'policy'
  | 'four-digit-year-first'
  | 'month-name'
  | 'field-over-12'
  | 'monotony'
  | 'export-time'
  | 'media-names'
  | 'sibling'
  | 'not-decidable';

export interface Recognised {
  family: number;
  /** Accepted candidates, in file order. */
  rows: Int32Array;
  local_ms: Float64Array;
  resolution_s: Uint8Array;
  date_order: DateOrder;
  evidence: OrderEvidence;
  /** The other possible reading where nothing decides. */
  other_order: DateOrder | null;
  sections: number;
  /** Header-like lines that were taken as text. */
  declined: number;
  /** Records whose stamp is no date under the reading taken; they keep the stamp of the record before. */
  impossible_dates: number;
}

export interface OrderHints {
  /** From the policy or a sibling of the same phone. */
  date_order: DateOrder | null;
  hint: 'policy' | 'sibling';
  /** Wall-clock time of the export itself (zip entry date); no record is later. */
  exported_at_ms: number | null;
  /** Date fields of media names (`IMG-20220323-WA0002`) by candidate row, as days since 1970. */
  mediaDays: (c: Candidates, rows: Int32Array) => ReadonlyMap<number, number>;
}

const DAY_MS = 86_400_000;
const { YEAR_FIRST, MONTH_NAME, HAS_SECONDS } = SPELLING;
const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** Reading of a file; null when not one line opens a record. */
export function recognise(c: Candidates, hints: OrderHints): Recognised | null {
  if (c.n === 0) return null;
  const family = ownFamily(c);
  const own = ownLines(c, family);
  const sections = ownSections(c, own);
  if (sections.length === 0) return null;
  const kept = sections.flatMap((s) => (s.kept ? [s] : []));
  const n = kept.reduce((sum, s) => sum + s.rows.length, 0);
  const rows = new Int32Array(n);
  const local_ms = new Float64Array(n);
  const resolution_s = new Uint8Array(n);
  let w = 0;
  let decision: Decision | null = null;
  let widest = 0;
  let impossible = 0;
  for (const section of kept) {
    const d = decideOrder(c, section.rows, hints);
    if (section.rows.length > widest) {
      widest = section.rows.length;
      decision = d;
    }
    for (const row of section.rows) {
      const day = dayNumber(c, row, d.order);
      const bad = Number.isNaN(day);
      if (bad) impossible++;
      rows[w] = row;
      local_ms[w] = bad ? (w > 0 ? (local_ms[w - 1] as number) : 0) : timeOf(c, row, d.order);
      resolution_s[w] = (c.spelling[row] as number) & HAS_SECONDS ? 1 : 60;
      w++;
    }
  }
  const d = decision as Decision;
  return {
    family,
    rows,
    local_ms,
    resolution_s,
    date_order: d.order,
    evidence: d.evidence,
    other_order: d.other,
    sections: kept.length,
    declined: c.n - n,
    impossible_dates: impossible,
  };
}

/** The family with most lines; of equals the one that comes first in the file. */
function ownFamily(c: Candidates): number {
  const counts = [0, 0, 0];
  const firsts = [-1, -1, -1];
  for (let i = 0; i < c.n; i++) {
    const family = (c.spelling[i] as number) & 3;
    counts[family] = (counts[family] as number) + 1;
    if ((firsts[family] as number) < 0) firsts[family] = i;
  }
  let best = 0;
  for (let f = 1; f < 3; f++) {
    const more = (counts[f] as number) - (counts[best] as number);
    if (more > 0 || (more === 0 && (firsts[f] as number) < (firsts[best] as number))) best = f;
  }
  return best;
}

/**
 * Lines of the family. Where the file ends its records with CRLF and breaks lines inside a message with a lone LF
 * (iOS), a header-like line behind a lone LF is text that somebody pasted.
 */
function ownLines(c: Candidates, family: number): number[] {
  const own: number[] = [];
  let after_crlf = 0;
  for (let i = 0; i < c.n; i++) {
    if (((c.spelling[i] as number) & 3) !== family) continue;
    own.push(i);
    after_crlf += c.after_crlf[i] as number;
  }
  const crlf_ends_records = own.length >= 4 && after_crlf / own.length > 0.8;
  return crlf_ends_records ? own.filter((i) => c.after_crlf[i] === 1) : own;
}

interface Section {
  spelling: number;
  rows: number[];
  kept: boolean;
}

// The clock may run back a little inside one export: bad connections, and notices dated out of order.
const BACK_TOLERANCE_DAYS = 1;
const BACK_TOLERANCE_MS = 10 * 60_000;

/**
 * Runs of lines with one spelling. The most frequent spelling is the file's own; a run in another spelling opens a
 * section of its own if its clock does not run back against the lines before it, else its lines are text.
 */
function ownSections(c: Candidates, own: readonly number[]): Section[] {
  const sections: Section[] = [];
  for (const row of own) {
    const spelling = (c.spelling[row] as number) & ~HAS_SECONDS;
    const last = sections.at(-1);
    if (last?.spelling === spelling) last.rows.push(row);
    else sections.push({ spelling, rows: [row], kept: true });
  }
  if (sections.length < 2) return sections;
  const rows_of = new Map<number, number>();
  for (const s of sections) rows_of.set(s.spelling, (rows_of.get(s.spelling) ?? 0) + s.rows.length);
  const main = [...rows_of].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  const main_rows = own.filter((row) => ((c.spelling[row] as number) & ~HAS_SECONDS) === main);
  const main_order = decideOrder(c, main_rows, NO_HINTS).order;
  sections.forEach((s, i) => {
    if (s.spelling === main) return;
    const before = lastBefore(sections, i, main);
    const lower = before === null ? -Infinity : timeOf(c, before, main_order) - BACK_TOLERANCE_MS;
    const fits = ORDERS.some((order) =>
      s.rows.every((row) => {
        return timeOf(c, row, order) >= lower;
      }),
    );
    s.kept = fits;
  });
  return merged(sections.filter((s) => s.kept));
}

/** Wall-clock milliseconds of a candidate under an order; NaN when its date is none. */
function timeOf(c: Candidates, row: number, order: DateOrder): number {
  return dayNumber(c, row, order) * DAY_MS + (c.time_s[row] as number) * 1000;
}

const NO_HINTS: OrderHints = {
  date_order: null,
  hint: 'policy',
  exported_at_ms: null,
  mediaDays: () => new Map(),
};

/** Last row of the main spelling before section `from`. */
function lastBefore(sections: readonly Section[], from: number, main: number): number | null {
  for (let i = from - 1; i >= 0; i--) {
    const s = sections[i] as Section;
    if (s.spelling === main) return s.rows.at(-1) ?? null;
  }
  return null;
}

function merged(sections: readonly Section[]): Section[] {
  const out: Section[] = [];
  for (const s of sections) {
    const last = out.at(-1);
    if (last?.spelling === s.spelling) last.rows.push(...s.rows);
    else out.push({ ...s, rows: [...s.rows] });
  }
  return out;
}

/** Days since 1970 of a candidate's date under an order; NaN when it is no date. */
export function dayNumber(c: Candidates, row: number, order: DateOrder): number {
  const f0 = c.f0[row] as number;
  const f1 = c.f1[row] as number;
  const f2 = c.f2[row] as number;
  const spelling = c.spelling[row] as number;
  const taken: DateOrder = spelling & YEAR_FIRST ? 'ymd' : spelling & MONTH_NAME ? 'dmy' : order;
  const day = taken === 'dmy' ? f0 : taken === 'mdy' ? f1 : f2;
  const month = taken === 'mdy' ? f0 : f1;
  const year_field = taken === 'ymd' ? f0 : f2;
  const year = year_field < 100 ? 2000 + year_field : year_field;
  if (day < 1 || day > daysInMonth(year, month)) return Number.NaN;
  return daysFromCivil(year, month, day);
}

interface Decision {
  order: DateOrder;
  evidence: OrderEvidence;
  other: DateOrder | null;
}

function decideOrder(c: Candidates, rows: ArrayLike<number>, hints: OrderHints): Decision {
  const spelling = spellingOf(c.spelling[rows[0] as number] as number);
  if (spelling.year_first) return { order: 'ymd', evidence: 'four-digit-year-first', other: null };
  if (spelling.month_name) return { order: 'dmy', evidence: 'month-name', other: null };
  if (hints.date_order && hints.hint === 'policy')
    return { order: hints.date_order, evidence: 'policy', other: null };
  const tests = (spelling.four_digit_year ? (['dmy', 'mdy'] as const) : ORDERS).map((order) =>
    tryOrder(c, rows, order),
  );
  const dates = tests.filter((t) => t.impossible === 0);
  if (dates.length === 1)
    return { order: dates[0]?.order as DateOrder, evidence: 'field-over-12', other: null };
  // Both orders leave dates that are none: glued or damaged; the one with fewer of them.
  if (dates.length === 0) {
    const best = tests.reduce((a, b) => (b.impossible < a.impossible ? b : a));
    return { order: best.order, evidence: 'field-over-12', other: null };
  }
  let left = dates;
  const fewest = Math.min(...left.map((t) => t.back_days));
  const steady = left.filter((t) => t.back_days <= fewest * 2 + 3);
  if (steady.length === 1) return { order: steady[0]?.order as DateOrder, evidence: 'monotony', other: null };
  left = steady;
  const exported = hints.exported_at_ms;
  if (exported !== null) {
    const possible = left.filter((t) => t.last_day * DAY_MS <= exported + DAY_MS);
    if (possible.length === 1)
      return { order: possible[0]?.order as DateOrder, evidence: 'export-time', other: null };
    if (possible.length > 0) left = possible;
  }
  const media = hints.mediaDays(c, Int32Array.from(rows));
  if (media.size > 0) {
    const near = left.map((t) => [t, mediaHits(c, media, t.order)] as const);
    const most = Math.max(...near.map(([, hits]) => hits));
    const best = near.filter(([, hits]) => hits === most && hits > 0);
    if (best.length === 1)
      return { order: best[0]?.[0].order as DateOrder, evidence: 'media-names', other: null };
  }
  const orders = left.map((t) => t.order);
  if (hints.date_order && orders.includes(hints.date_order)) {
    return { order: hints.date_order, evidence: 'sibling', other: null };
  }
  // A two-digit year in front is rare; without evidence for it, it is no candidate.
  const likely = orders.filter((o) => o !== 'ymd');
  if (likely.length === 1) return { order: likely[0] as DateOrder, evidence: 'monotony', other: null };
  const order = usualOrder(c, rows, spelling);
  return { order, evidence: 'not-decidable', other: order === 'dmy' ? 'mdy' : 'dmy' };
}

/** What is most common for such a spelling; only taken, with a warning, when nothing decides. */
function usualOrder(
  c: Candidates,
  rows: ArrayLike<number>,
  spelling: ReturnType<typeof spellingOf>,
): DateOrder {
  const half = c.has_half[rows[0] as number] === 1;
  return spelling.separator === '/' && half && !spelling.four_digit_year && spelling.family === FAMILY.dash
    ? 'mdy'
    : 'dmy';
}

// The service began in 2009: no two-digit year is smaller.
const FIRST_YEAR = 2009;
// Reading years as days makes a talk of a month look like thirty years with a leap between any two days.
const LEAP_DAYS = 300;

interface OrderTest {
  order: DateOrder;
  impossible: number;
  /** Days by which the clock runs back, each jump capped at a year; a leap of most of a year forward counts 30. */
  back_days: number;
  last_day: number;
}

function tryOrder(c: Candidates, rows: ArrayLike<number>, order: DateOrder): OrderTest {
  let impossible = 0;
  let back_days = 0;
  let previous = -Infinity;
  let last_day = -Infinity;
  for (let i = 0; i < rows.length; i++) {
    const day = dayNumber(c, rows[i] as number, order);
    const too_early = order === 'ymd' && (c.f0[rows[i] as number] as number) < FIRST_YEAR % 100;
    if (Number.isNaN(day) || too_early) {
      impossible++;
      continue;
    }
    if (day < previous - BACK_TOLERANCE_DAYS) back_days += Math.min(366, previous - day);
    else if (day > previous + LEAP_DAYS) back_days += 30;
    previous = day;
    if (day > last_day) last_day = day;
  }
  return { order, impossible, back_days, last_day };
}

function mediaHits(c: Candidates, media: ReadonlyMap<number, number>, order: DateOrder): number {
  let hits = 0;
  for (const [row, day] of media) if (Math.abs(dayNumber(c, row, order) - day) <= 1) hits++;
  return hits;
}
