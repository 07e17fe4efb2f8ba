/**
 * Where a scale ends. A scale that ends at the month's largest value is another one every month, and two months side by
 * side then mislead. So it ends at a step of a ladder, 1, 2, 5, 10, 20, 50 …, and changes only where one is crossed.
 */
import type { Format } from '../format.ts';
import type { Words } from '../words/words.ts';

/** The first step of the ladder at or above a value; `least` where that is above it. */
export function ladderTop(value: number, least = 1): number {
  let power = least;
  while (power * 10 < value) power *= 10;
  // Powers below 1 are no exact numbers: 0.1 × 5 and 0.5 must be one.
  return [1, 2, 5, 10].map((part) => exact(part * power)).find((top) => top >= value - 1e-9 * power) ?? power;
}

/** Round marks from 0 to a step of the ladder. */
export function ladderTicks(top: number): number[] {
  const parts = partsOf(top);
  return Array.from({ length: parts + 1 }, (_, at) => exact((at * top) / parts));
}

/** A share's scale ends at 10, 20, 50 or 100 %. */
export function shareTop(share: number): number {
  return Math.min(ladderTop(share, 0.1), 1);
}

export interface Axis {
  from: number;
  to: number;
  ticks: readonly number[];
}

/** An axis of shares: from 0 to a step of the ladder, or for shares near the whole from as far below 100 %. */
export function shareAxis(low: number, high: number): Axis {
  const from = high > 0.5 ? exact(1 - shareTop(1 - low)) : 0;
  const to = high > 0.5 ? 1 : shareTop(high);
  const parts = to - from > 0.3 ? 5 : 2;
  return {
    from,
    to,
    ticks: Array.from({ length: parts + 1 }, (_, at) => exact(from + ((to - from) * at) / parts)),
  };
}

export type Clock = 'business' | 'calendar';
const HOUR_S = 3600;
const DAY_S = 86_400;

export interface TimeAxis {
  top_s: number;
  /** Where labels stand, and what they say. */
  ticks: readonly (readonly [seconds: number, label: string])[];
}

/** An axis of time from 0: on the ladder in hours; round the clock in days from one day on. */
export function timeAxis(longest_s: number, clock: Clock, format: Format, words: Words): TimeAxis {
  const in_days = clock === 'calendar' && longest_s > 10 * HOUR_S;
  const unit_s = in_days ? DAY_S : HOUR_S;
  const top = ladderTop(longest_s / unit_s);
  const label = (seconds: number) =>
    seconds === 0
      ? '0'
      : in_days && seconds % DAY_S === 0
        ? words.units.days(seconds / DAY_S)
        : format.onClock(seconds, clock);
  const parts = top > 1 ? partsOf(top) : in_days ? 4 : 2;
  return {
    top_s: top * unit_s,
    ticks: Array.from({ length: parts + 1 }, (_, at) => {
      const seconds = (at * top * unit_s) / parts;
      return [seconds, label(seconds)] as const;
    }),
  };
}

/** Into how many parts a top is cut so that each is round: 2 and its like into four, 1 and 5 into five. */
function partsOf(top: number): number {
  return top.toExponential().startsWith('2') ? 4 : 5;
}

function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** A count where room is short. */
export function shortCount(n: number, format: Format): string {
  return n < 10_000 ? format.count(n) : `${format.count(n / 1000)}k`;
}
