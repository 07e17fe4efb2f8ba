/** Arithmetic on months as YYYY-MM. */

/** The month `by` months later; earlier where it is negative. */
export function nextMonth(month: string, by = 1): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** Wall-clock milliseconds of its first instant, and of the next month's. */
export function monthSpan(month: string): { from_ms: number; to_ms: number } {
  const year = Number(month.slice(0, 4));
  const index = Number(month.slice(5, 7)) - 1;
  return { from_ms: Date.UTC(year, index, 1), to_ms: Date.UTC(year, index + 1, 1) };
}

/** Month of a wall-clock instant. */
export function monthOf(local_ms: number): string {
  const date = new Date(local_ms);
  const month = date.getUTCMonth() + 1;
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}`;
}

/** ISO date of a wall-clock instant. */
export function dayOf(local_ms: number): string {
  return new Date(local_ms).toISOString().slice(0, 10);
}

const HOUR_MS = 3_600_000;
const WEEK_HOURS = 168;
// 1970-01-01 was a Thursday.
const FIRST_HOUR = 3 * 24;

/** Hour of a week that begins on Monday: 0 to 167. A phone's clock may stand before 1970. */
export function hourOfWeek(local_ms: number): number {
  const hour = (Math.floor(local_ms / HOUR_MS) + FIRST_HOUR) % WEEK_HOURS;
  return hour < 0 ? hour + WEEK_HOURS : hour;
}

interface Opened {
  opened_local_ms: number;
}

/** Things by the month in which they opened (D12), in one pass: a series asks for twelve months. */
export function byMonth<T extends Opened>(things: Iterable<T>): Map<string, T[]> {
  const months = new Map<string, T[]>();
  let list: T[] = [];
  // Things stand more or less in their order: the month of the last one is mostly that of the next.
  let from_ms = Number.NaN;
  let to_ms = Number.NaN;
  for (const thing of things) {
    const at_ms = thing.opened_local_ms;
    if (!(at_ms >= from_ms && at_ms < to_ms)) {
      const month = monthOf(at_ms);
      ({ from_ms, to_ms } = monthSpan(month));
      // Years of other than four digits have no such span.
      if (!(at_ms >= from_ms && at_ms < to_ms)) from_ms = Number.NaN;
      list = months.get(month) ?? [];
      months.set(month, list);
    }
    list.push(thing);
  }
  return months;
}

const known_months = new WeakMap<readonly Opened[], ReadonlyMap<string, readonly Opened[]>>();

/** The same of a list that does not change any more: sorted once for all who ask. */
export function monthsOf<T extends Opened>(things: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const known = known_months.get(things) ?? byMonth(things);
  known_months.set(things, known);
  return known as ReadonlyMap<string, readonly T[]>;
}

/** Those of such a list that opened in a month. */
export const inMonth = <T extends Opened>(things: readonly T[], month: string): readonly T[] =>
  monthsOf(things).get(month) ?? [];

/** First and last day as ISO dates. */
export function monthDays(month: string): { from: string; to: string } {
  const { from_ms, to_ms } = monthSpan(month);
  return { from: dayOf(from_ms), to: dayOf(to_ms - 1) };
}

/** `count` months that end with `month`, oldest first. */
export function monthsUntil(month: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => nextMonth(month, i - count + 1));
}
