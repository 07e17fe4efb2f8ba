import { quantile } from './quantile.ts';

export interface OrderMedian {
  median: number;
  /** Ends of the interval and their 1-based ranks; null below 6 values, where no such interval exists. */
  low: number | null;
  high: number | null;
  low_rank: number | null;
  high_rank: number | null;
}

/**
 * S4: median of values that are all known, with the interval between two order statistics.
 *
 * The ranks r and n+1-r with the largest r for which the interval holds the true median with at least 95 %,
 * whatever the distribution: P(Binomial(n, 1/2) < r) <= 2.5 %. Unit of the values. No value: null.
 */
export function orderMedian(values: ArrayLike<number>): OrderMedian | null {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const median = quantile(sorted, 0.5);
  if (median === null) return null;
  const rank = medianRank(n);
  if (rank === 0) return { median, low: null, high: null, low_rank: null, high_rank: null };
  return {
    median,
    low: sorted[rank - 1] as number,
    high: sorted[n - rank] as number,
    low_rank: rank,
    high_rank: n + 1 - rank,
  };
}

/** Largest r with P(Binomial(n, 1/2) <= r-1) <= 2.5 %; 0 if there is none. */
function medianRank(n: number): number {
  // By logarithms, since (1/2)^n leaves the range of a double beyond n = 1074.
  let log_probability = -n * Math.LN2;
  let cumulative = Math.exp(log_probability);
  let rank = 0;
  while (cumulative <= 0.025) {
    log_probability += Math.log((n - rank) / (rank + 1));
    rank += 1;
    cumulative += Math.exp(log_probability);
  }
  return rank;
}

/** Below so many values a 90 % point hangs on a handful of them. */
export const P90_NEEDS = 50;

export interface UpperTail {
  /** Null below 50 values: show `p75` and `max` then. */
  p90: number | null;
  p75: number;
  max: number;
}

/** S4: the slow end of values that are all known, in their unit. No value: null. */
export function upperTail(values: ArrayLike<number>): UpperTail | null {
  const p75 = quantile(values, 0.75);
  const max = quantile(values, 1);
  if (p75 === null || max === null) return null;
  return { p90: values.length >= P90_NEEDS ? quantile(values, 0.9) : null, p75, max };
}
