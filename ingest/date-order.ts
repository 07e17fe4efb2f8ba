/**
 * Which date field is the day: decided from all stamps of one spelling together, never line by line.
 *
 *   fields that can be nothing else → the clock mostly runs forward → no record is later than the export → days in
 *   media names → an export of the same phone; else both readings are named
 */
import { daysFromCivil, daysInMonth } from './local-time.ts';
import type { Candidates } from './scan.ts';
import type { OrderReading } from './schema/facts.ts';
import { FAMILY, HALF, SPELLING, spellingOf } from './spelling.ts';

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

export interface OrderHints {
  /** From the policy or a sibling of the same phone. */
  date_order: DateOrder | null;
  hint: 'policy' | 'sibling';
  /** Wall-clock time of the export itself (zip entry date); no record is later. */
  exported_at_ms: number | null;
  /** Date fields of media names (`IMG-20220323-WA0002`) by candidate row, as days since 1970. */
  mediaDays: (c: Candidates, rows: Int32Array) => ReadonlyMap<number, number>;
  /** Days and months below ten are written with a zero; null where nothing shows it. */
  isPadded: (c: Candidates, rows: Int32Array) => boolean | null;
}

export const DAY_MS = 86_400_000;
const { YEAR_FIRST, MONTH_NAME } = SPELLING;
const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
// The clock may run back a little inside one export: bad connections, and notices dated out of order.
const BACK_TOLERANCE_DAYS = 1;

export const NO_HINTS: OrderHints = {
  date_order: null,
  hint: 'policy',
  exported_at_ms: null,
  mediaDays: () => new Map(),
  isPadded: () => null,
};

// `3/10/67` is 2567 of the Buddhist era, 2024: by ours it were decades ahead.
const BUDDHIST_FROM = 52;
const BUDDHIST_BASE = 2500 - 543;

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
  const year =
    year_field >= 100
      ? year_field
      : year_field < BUDDHIST_FROM
        ? 2000 + year_field
        : BUDDHIST_BASE + year_field;
  if (day < 1 || day > daysInMonth(year, month)) return Number.NaN;
  return daysFromCivil(year, month, day);
}

/** Do two candidates write the same date in the same way? Most lines do with the one before: their day need not be computed. */
export function isSameDate(c: Candidates, a: number, b: number): boolean {
  return c.f0[a] === c.f0[b] && c.f1[a] === c.f1[b] && c.f2[a] === c.f2[b] && c.spelling[a] === c.spelling[b];
}

/** Wall-clock milliseconds of a candidate under an order; NaN when its date is none. */
export function timeOf(c: Candidates, row: number, order: DateOrder): number {
  return dayNumber(c, row, order) * DAY_MS + (c.time_s[row] as number) * 1000;
}

/** Orders under which every row is a date; years of two digits in front only where nothing else fits. */
export function possibleOrders(c: Candidates, rows: Int32Array): DateOrder[] {
  const spelling = c.spelling[rows[0] as number] as number;
  if (spelling & YEAR_FIRST) return ['ymd'];
  if (spelling & MONTH_NAME) return ['dmy'];
  const orders = spelling & SPELLING.FOUR_DIGIT_YEAR ? ORDERS.slice(0, 2) : ORDERS;
  const possible = orders.filter((order) => rows.every((row) => !Number.isNaN(dayNumber(c, row, order))));
  const likely = possible.filter((order) => order !== 'ymd');
  return likely.length > 0 ? likely : possible;
}

export interface Decision {
  order: DateOrder;
  evidence: OrderEvidence;
  /** The other possible reading where nothing decides. */
  other: DateOrder | null;
  readings: OrderReading[];
}

/** The order in which the date fields of `rows` (all of one spelling) stand, and what shows it. */
export function decideOrder(c: Candidates, rows: Int32Array, hints: OrderHints): Decision {
  const spelling = spellingOf(c.spelling[rows[0] as number] as number);
  if (spelling.year_first) return sure('ymd', 'four-digit-year-first', []);
  if (spelling.month_name) return sure('dmy', 'month-name', []);
  if (hints.date_order && hints.hint === 'policy') return sure(hints.date_order, 'policy', []);
  const runs = runsOfDates(c, rows);
  const tests = (spelling.four_digit_year ? (['dmy', 'mdy'] as const) : ORDERS).map((order) =>
    tryOrder(c, runs, order),
  );
  const readings = tests.map(({ order, impossible, back_days }) => ({ order, impossible, back_days }));
  const dates = mostPossible(tests);
  if (dates.length === 1) return sure((dates[0] as OrderTest).order, 'field-over-12', readings);
  let left = dates;
  const fewest = Math.min(...left.map((t) => t.back_days));
  const steady = left.filter((t) => t.back_days <= steadyDays(fewest));
  if (steady.length === 1) return sure((steady[0] as OrderTest).order, 'monotony', readings);
  left = steady;
  const exported = hints.exported_at_ms;
  if (exported !== null) {
    const possible = left.filter((t) => t.last_day * DAY_MS <= exported + DAY_MS);
    if (possible.length === 1) return sure((possible[0] as OrderTest).order, 'export-time', readings);
    if (possible.length > 0) left = possible;
  }
  const media = hints.mediaDays(c, rows);
  if (media.size > 0) {
    const near = left.map((t) => [t, mediaHits(c, media, t.order)] as const);
    const most = Math.max(...near.map(([, hits]) => hits));
    const best = near.filter(([, hits]) => hits === most && hits > 0);
    if (best.length === 1) return sure((best[0] as (typeof best)[0])[0].order, 'media-names', readings);
  }
  const orders = left.map((t) => t.order);
  if (hints.date_order && orders.includes(hints.date_order)) {
    return sure(hints.date_order, 'sibling', readings);
  }
  const half = c.half[rows[0] as number] as number;
  const likely = likelyOrders(orders, spelling, half, hints.isPadded(c, rows) === true);
  if (likely.length === 1) {
    const evidence = dates.some((t) => t.order !== 'ymd' && t.order !== likely[0])
      ? 'monotony'
      : 'field-over-12';
    return sure(likely[0] as DateOrder, evidence, readings);
  }
  const [order, other] = likely as [DateOrder, DateOrder];
  return { order, evidence: 'not-decidable', other, readings };
}

const sure = (order: DateOrder, evidence: OrderEvidence, readings: OrderReading[]): Decision => ({
  order,
  evidence,
  other: null,
  readings,
});

/**
 * The orders that phones use for such a spelling, the most common first. Years of two digits stand in front where the
 * word for the half of the day stands before the time (Korean, older phones in Chinese), perhaps between dashes
 * (`15-01-20`), and nowhere else. Phones of America, and those that put such years first, write no zero before a day.
 */
function likelyOrders(
  orders: readonly DateOrder[],
  spelling: ReturnType<typeof spellingOf>,
  half: number,
  padded: boolean,
): DateOrder[] {
  const american =
    spelling.separator === '/' &&
    half === HALF.behind &&
    !spelling.four_digit_year &&
    !padded &&
    spelling.family === FAMILY.dash;
  const usual: DateOrder[] =
    half === HALF.before
      ? padded
        ? ['dmy', 'ymd', 'mdy']
        : ['ymd', 'dmy', 'mdy']
      : american
        ? ['mdy', 'dmy']
        : spelling.separator === '-'
          ? ['dmy', 'mdy', 'ymd']
          : ['dmy', 'mdy'];
  const likely = usual.filter((order) => orders.includes(order));
  return likely.length > 0 ? likely : [...orders];
}

/** The orders under which fewest stamps are no date: none in a sound file, a few in a damaged one. */
function mostPossible(tests: readonly OrderTest[]): OrderTest[] {
  const least = (some: readonly OrderTest[]) => Math.min(...some.map((t) => t.impossible));
  const fewest = tests.filter((t) => t.impossible === least(tests));
  const [only] = fewest;
  if (fewest.length > 1 || only?.order !== 'ymd') return fewest;
  // Any day passes for a year: one damaged stamp must not make years of all days. Their clock would leap.
  const others = tests.filter((t) => t.order !== 'ymd');
  const rival = others.filter((t) => t.impossible === least(others));
  return rival.some((t) => only.back_days > steadyDays(t.back_days)) ? rival : fewest;
}

/** How far the clock of another order may run back, given the least, to be still a candidate. */
const steadyDays = (fewest_back_days: number) => fewest_back_days * 2 + 33;

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

/** Neighbours with one date, by the first of them, and how many they are. */
interface RunsOfDates {
  rows: number[];
  lengths: number[];
}

function runsOfDates(c: Candidates, rows: Int32Array): RunsOfDates {
  const runs: RunsOfDates = { rows: [], lengths: [] };
  for (let from = 0; from < rows.length; ) {
    const row = rows[from] as number;
    let to = from + 1;
    while (to < rows.length && isSameDate(c, rows[to] as number, row)) to++;
    runs.rows.push(row);
    runs.lengths.push(to - from);
    from = to;
  }
  return runs;
}

function tryOrder(c: Candidates, runs: RunsOfDates, order: DateOrder): OrderTest {
  let impossible = 0;
  let back_days = 0;
  let previous = -Infinity;
  let last_day = -Infinity;
  runs.rows.forEach((row, i) => {
    const day = dayNumber(c, row, order);
    const too_early = order === 'ymd' && (c.f0[row] as number) < FIRST_YEAR % 100;
    if (Number.isNaN(day) || too_early) {
      impossible += runs.lengths[i] as number;
      return;
    }
    if (day < previous - BACK_TOLERANCE_DAYS) back_days += Math.min(366, previous - day);
    else if (previous !== -Infinity && day > previous + LEAP_DAYS) back_days += 30;
    previous = day;
    if (day > last_day) last_day = day;
  });
  return { order, impossible, back_days, last_day };
}

function mediaHits(c: Candidates, media: ReadonlyMap<number, number>, order: DateOrder): number {
  let hits = 0;
  for (const [row, day] of media) if (Math.abs(dayNumber(c, row, order) - day) <= 1) hits++;
  return hits;
}
