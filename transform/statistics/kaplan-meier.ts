import { Z_975 } from './wilson.ts';

/** One step for each time at which somebody was answered, ascending. */
export interface SurvivalCurve {
  /** Cases that came in, and how many of them ended (were answered). */
  n: number;
  ended: number;
  times_s: Float64Array;
  /** S(t) from this time on: the share still waiting. */
  survival: Float64Array;
  /** 95 % log-log band of S(t). */
  low: Float64Array;
  high: Float64Array;
  /** Longest time anybody was watched; what is not reached is printed as more than this. */
  longest_s: number;
}

export interface SurvivalQuantile {
  /** Null: not reached. */
  at_s: number | null;
  /** Where the band crosses the level; null: not reached. */
  low_s: number | null;
  high_s: number | null;
}

/** Products of fractions miss a level like 0.5 by their rounding; far below one case in a million. */
const SHARE_TOLERANCE = 1e-9;

/**
 * S3: Kaplan-Meier curve of waiting times of which some had no end yet.
 *
 * S(t) = Π(1 - d/n) over the times of an end, d ends among n still watched; a case cut off at the time of an
 * end was still watched then. `ended[i]` is not 0 where the wait ended, 0 where it was cut off. Durations in
 * seconds, 0 allowed. Band: exp(-exp(log(-log S) ± 1.96·se)), with Greenwood's sum. Where S falls to 0 the band
 * has no form: low is 0, and high stays where it was. No case: null. Sound only if being cut off has nothing
 * to do with being slow (the end of a month has not; somebody who gave up has). `weights`: parts of cases, where it is
 * not known which of several ends was theirs; the parts of a case sum to 1, and counts are then sums of parts. Without `band` its columns are empty.
 */
export function kaplanMeier(
  durations_s: ArrayLike<number>,
  ended: ArrayLike<number>,
  weights: ArrayLike<number> | null = null,
  band = true,
): SurvivalCurve | null {
  const n = durations_s.length;
  if (n === 0) return null;
  const order = ascending(durations_s);
  const total = weights ? sumOf(weights) : n;
  const times_s = new Float64Array(n);
  const survival = new Float64Array(n);
  const low = new Float64Array(band ? n : 0);
  const high = new Float64Array(band ? n : 0);
  let steps = 0;
  let share = 1;
  let greenwood = 0;
  let all_ended = 0;
  let left = total;
  for (let i = 0; i < n; ) {
    const time_s = durations_s[order[i] as number] as number;
    const watched = left;
    let ends = 0;
    for (; i < n && durations_s[order[i] as number] === time_s; i++) {
      const at = order[i] as number;
      const weight = weights ? (weights[at] as number) : 1;
      if (ended[at]) ends += weight;
      left -= weight;
    }
    if (ends === 0) continue;
    all_ended += ends;
    times_s[steps] = time_s;
    // Parts of cases sum to whole ones but for rounding.
    if (ends >= watched - SHARE_TOLERANCE * total) {
      if (band) high[steps] = steps > 0 ? (high[steps - 1] as number) : 1;
      steps++;
      break;
    }
    share *= 1 - ends / watched;
    survival[steps] = share;
    if (band) {
      greenwood += ends / (watched * (watched - ends));
      const spread = Math.exp((Z_975 * Math.sqrt(greenwood)) / Math.abs(Math.log(share)));
      low[steps] = share ** spread;
      high[steps] = share ** (1 / spread);
    }
    steps++;
  }
  return {
    n: total,
    ended: all_ended,
    times_s: times_s.slice(0, steps),
    survival: survival.slice(0, steps),
    low: low.slice(0, steps),
    high: high.slice(0, steps),
    longest_s: durations_s[order[n - 1] as number] as number,
  };
}

/** Below so many a sort of numbers is as fast. */
const FEW = 512;
const LONGEST_S = 2 ** 32;
const DIGIT = 2 ** 11;

/** Places of the values, the smallest first; of equal ones the first. Whole seconds are sorted digit by digit. */
export function ascending(values: ArrayLike<number>): Uint32Array {
  const n = values.length;
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  let longest = 0;
  let whole = n >= FEW;
  for (let i = 0; i < n && whole; i++) {
    const value = values[i] as number;
    whole = Number.isInteger(value) && value >= 0 && value < LONGEST_S;
    if (value > longest) longest = value;
  }
  return whole
    ? byDigits(new Uint32Array(values), order, longest)
    : order.sort((a, b) => (values[a] as number) - (values[b] as number));
}

/** Radix sort from the last digit on: stable, so what the digits before have sorted stays so. */
function byDigits(values: Uint32Array, order: Uint32Array, longest: number): Uint32Array {
  let from: Uint32Array = order;
  let to: Uint32Array = new Uint32Array(order.length);
  const begins = new Uint32Array(DIGIT + 1);
  for (let shift = 0; shift < 32 && longest >= 2 ** shift; shift += 11) {
    begins.fill(0);
    for (let i = 0; i < values.length; i++) {
      const digit = ((values[i] as number) >>> shift) & (DIGIT - 1);
      begins[digit + 1] = (begins[digit + 1] as number) + 1;
    }
    for (let digit = 0; digit < DIGIT; digit++)
      begins[digit + 1] = (begins[digit + 1] as number) + (begins[digit] as number);
    for (let k = 0; k < from.length; k++) {
      const i = from[k] as number;
      const digit = ((values[i] as number) >>> shift) & (DIGIT - 1);
      const at = begins[digit] as number;
      to[at] = i;
      begins[digit] = at + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}

/**
 * S3: the time by which a `share` (0.5: median, 0.9) has ended: the first t with S(t) <= 1 - share.
 * Its interval: the first t at which the band's low end, and its high end, is at or below that level.
 */
export function survivalQuantile(curve: SurvivalCurve, share: number): SurvivalQuantile {
  const level = 1 - share + SHARE_TOLERANCE;
  const first = (column: Float64Array): number | null => {
    const i = column.findIndex((value) => value <= level);
    return i < 0 ? null : (curve.times_s[i] as number);
  };
  return { at_s: first(curve.survival), low_s: first(curve.low), high_s: first(curve.high) };
}

export function sumOf(weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i] as number;
  return sum;
}

/** S3: share still waiting after `time_s` with its band, 0..1; before the first end 1, with no doubt to show. */
export function survivalAt(
  curve: SurvivalCurve,
  time_s: number,
): { survival: number; low: number; high: number } {
  const i = curve.times_s.findLastIndex((step_s) => step_s <= time_s);
  if (i < 0) return { survival: 1, low: 1, high: 1 };
  return {
    survival: curve.survival[i] as number,
    low: curve.low[i] ?? (curve.survival[i] as number),
    high: curve.high[i] ?? (curve.survival[i] as number),
  };
}
