import type { Opening } from './opening.ts';

export {
  fillOpening,
  type Opening,
  openDays,
  openShareOfHour,
  workingDayMs,
  workingDays,
} from './opening.ts';

/**
 * D4: business time from `a_ms` to `b_ms`: elapsed open time in [a, b), in milliseconds. 0 if b is not after a.
 *
 * B(a,c) = B(a,b) + B(b,c) for a <= b <= c, and 0 <= B <= c - a. Both ends must lie in the span for which the
 * opening was filled: outside it nothing is open.
 */
export function businessMs(opening: Opening, a_ms: number, b_ms: number): number {
  return b_ms > a_ms ? openBefore(opening, b_ms) - openBefore(opening, a_ms) : 0;
}

/** True inside a window; its start is inside, its end is not. */
export function isOpen(opening: Opening, at_ms: number): boolean {
  const i = lastAtOrBefore(opening.starts_ms, at_ms);
  return i >= 0 && at_ms < (opening.ends_ms[i] as number);
}

/**
 * When a limit runs out: the earliest t with businessMs(opened, t) >= limit, in milliseconds of UTC.
 *
 * A limit that ends with a window ends there, not at the next opening. A limit of 0 or less: `opened_ms`
 * itself. Null if the opening ends before, or has no hour at all.
 */
export function dueAt(opening: Opening, opened_ms: number, limit_ms: number): number | null {
  if (limit_ms <= 0) return opened_ms;
  const wanted_ms = openBefore(opening, opened_ms) + limit_ms;
  const { starts_ms, ends_ms, cumulative_ms } = opening;
  let low = 0;
  let high = starts_ms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const through =
      (cumulative_ms[middle] as number) + (ends_ms[middle] as number) - (starts_ms[middle] as number);
    if (through >= wanted_ms) high = middle;
    else low = middle + 1;
  }
  if (low === starts_ms.length) return null;
  return (starts_ms[low] as number) + wanted_ms - (cumulative_ms[low] as number);
}

/** Open time before each of these instants, counted from the first window. */
export function openBeforeColumn(opening: Opening, at_ms: Float64Array): Float64Array {
  return Float64Array.from(at_ms, (at) => openBefore(opening, at));
}

/** Open time from the first window until `at_ms`: where an instant stands on the business clock. */
export function openBefore(opening: Opening, at_ms: number): number {
  const i = lastAtOrBefore(opening.starts_ms, at_ms);
  if (i < 0) return 0;
  const until_ms = Math.min(at_ms, opening.ends_ms[i] as number);
  return (opening.cumulative_ms[i] as number) + until_ms - (opening.starts_ms[i] as number);
}

/** Index of the last value at or before `at`; -1 if all lie after it. */
function lastAtOrBefore(sorted: Float64Array, at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
