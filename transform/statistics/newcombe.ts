import type { Interval } from './wilson.ts';

/** A rate with its interval, from S1 or (better, when items come in clusters) S2. */
export interface RateInterval extends Interval {
  rate: number;
}

export interface Difference extends Interval {
  /** First rate minus second, -1..1. */
  difference: number;
}

/**
 * S5: difference of two independent rates by Newcombe's hybrid of their two intervals.
 *
 * `first` minus `second`, -1..1. Both intervals must be of the same confidence. Either side null: null.
 */
export function newcombe(first: RateInterval | null, second: RateInterval | null): Difference | null {
  if (first === null || second === null) return null;
  const difference = first.rate - second.rate;
  return {
    difference,
    low: difference - Math.hypot(first.rate - first.low, second.high - second.rate),
    high: difference + Math.hypot(first.high - first.rate, second.rate - second.low),
  };
}
