export type XmrRule = 'outside' | 'eight_on_one_side' | 'three_of_four_near_limit';

export interface XmrSignal {
  rule: XmrRule;
  side: 'above' | 'below';
  /** First and last index of the points concerned. */
  from: number;
  to: number;
}

export interface XmrChart {
  /** too_few: below 6 points, dots only; provisional: 6 to 11. */
  state: 'too_few' | 'provisional' | 'established';
  /** All null when too_few. Unit of the values. */
  mean: number | null;
  /** Mean moving range. */
  mean_range: number | null;
  lower: number | null;
  upper: number | null;
  /** A step between two neighbours above this is itself unusual. */
  upper_range: number | null;
  signals: XmrSignal[];
}

export interface XmrOptions {
  /** Values are rates: limits are clipped to 0..1. */
  rates?: boolean;
  /** Freezes mean and limits on the first so many points; without it all points count. */
  baseline_points?: number;
}

const NEEDS = 6;
const ESTABLISHED = 12;
const LIMIT_FACTOR = 2.66;
/** 3.27 to two decimals, as it is usually printed. */
const RANGE_FACTOR = 3.268;
const RUN = 8;

/**
 * S7: XmR chart of a series in order of time: mean ± 2.66·mean moving range, upper range limit 3.268·it.
 *
 * Signals: a point outside a limit; eight or more running on one side of the mean; three of four neighbours
 * nearer to the same limit than to the mean. A point on the mean ends a run, a point on a limit is inside.
 * Nearness is measured to the limits before clipping. Fewer than 6 points: no limits, no signals.
 */
export function xmr(values: ArrayLike<number>, options: XmrOptions = {}): XmrChart {
  const series = Array.from(values);
  const base = series.slice(0, options.baseline_points ?? series.length);
  if (base.length < NEEDS) {
    const none = { mean: null, mean_range: null, lower: null, upper: null, upper_range: null };
    return { state: 'too_few', ...none, signals: [] };
  }
  const mean = average(base);
  const mean_range = average(base.slice(1).map((value, i) => Math.abs(value - (base[i] as number))));
  const reach = LIMIT_FACTOR * mean_range;
  const clip = (value: number) => (options.rates ? Math.min(1, Math.max(0, value)) : value);
  const lower = clip(mean - reach);
  const upper = clip(mean + reach);
  // A constant series has its mean a rounding beside its points; that is no signal.
  const hair = 1e-9 * Math.max(1, Math.abs(mean));
  return {
    state: base.length < ESTABLISHED ? 'provisional' : 'established',
    mean,
    mean_range,
    lower,
    upper,
    upper_range: RANGE_FACTOR * mean_range,
    signals: [
      ...outside(series, lower - hair, upper + hair),
      ...runs(series, mean, hair),
      ...nearLimit(series, mean, reach, hair),
    ],
  };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function outside(series: readonly number[], lower: number, upper: number): XmrSignal[] {
  return series.flatMap((value, i): XmrSignal[] => {
    if (value >= lower && value <= upper) return [];
    return [{ rule: 'outside', side: value > upper ? 'above' : 'below', from: i, to: i }];
  });
}

function runs(series: readonly number[], mean: number, hair: number): XmrSignal[] {
  const signals: XmrSignal[] = [];
  let from = 0;
  for (let i = 0; i <= series.length; i++) {
    const side = sideOf(series[from] as number, mean, hair);
    if (i < series.length && side !== null && sideOf(series[i] as number, mean, hair) === side) continue;
    if (side !== null && i - from >= RUN) {
      signals.push({ rule: 'eight_on_one_side', side, from, to: i - 1 });
    }
    from = i;
  }
  return signals;
}

function nearLimit(series: readonly number[], mean: number, reach: number, hair: number): XmrSignal[] {
  if (reach <= hair) return [];
  const signals: XmrSignal[] = [];
  for (const side of ['above', 'below'] as const) {
    const near = series.map((value) => (side === 'above' ? value - mean : mean - value) > reach / 2 + hair);
    for (let end = 3; end < series.length; end++) {
      const hits = [end - 3, end - 2, end - 1, end].filter((i) => near[i]);
      if (hits.length < 3) continue;
      const from = hits[0] as number;
      const to = hits.at(-1) as number;
      const last = signals.at(-1);
      // Windows that share points tell of one stretch, not of several.
      if (last !== undefined && last.side === side && from <= last.to) last.to = to;
      else signals.push({ rule: 'three_of_four_near_limit', side, from, to });
    }
  }
  return signals;
}

function sideOf(value: number, mean: number, hair: number): 'above' | 'below' | null {
  if (Math.abs(value - mean) <= hair) return null;
  return value > mean ? 'above' : 'below';
}
