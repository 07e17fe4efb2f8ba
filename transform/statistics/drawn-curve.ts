import type { SurvivalCurve } from './kaplan-meier.ts';

export interface CurvePoint {
  at_s: number;
  /** Share still open from this time on, and its band. */
  open_share: number;
  low: number;
  high: number;
}

/** So many steps are drawn whole. */
const WHOLE = 60;
const SHARE_STEPS = 40;
const BAND_STEPS = 10;
/** Fewer digits than a number has: a drawing needs three, and the file stays small. */
const DIGITS = 1e6;
const TOLERANCE = 1e-9;

/**
 * A survival curve as points to draw: the share of the first curve, the band over all of them.
 *
 * Each point is exact. Of a long curve those stay at which the share first reaches a fortieth of the whole, or an end of
 * the band a tenth, with the first and last step and the last one up to `kept_s`: so the median, the 90th percentile
 * and the median's interval stand there, and between two points the share falls by less than a fortieth. At most 64 points.
 * The first point is at 0, the last where the longest case was last watched. No curve: none.
 */
export function drawnCurve(curves: readonly SurvivalCurve[], kept_s: number | null): CurvePoint[] {
  const [main] = curves;
  if (!main) return [];
  const steps = stepsOf(curves, main);
  const kept = kept_s === null ? -1 : steps.findLastIndex((step) => step.at_s <= kept_s);
  const drawn =
    steps.length <= WHOLE
      ? steps
      : steps.filter((step, i) => {
          if (i === 0 || i === steps.length - 1 || i === kept) return true;
          const before = steps[i - 1] as CurvePoint;
          return (
            level(step.open_share, SHARE_STEPS) < level(before.open_share, SHARE_STEPS) ||
            level(step.low, BAND_STEPS) < level(before.low, BAND_STEPS) ||
            level(step.high, BAND_STEPS) < level(before.high, BAND_STEPS)
          );
        });
  const last = steps.at(-1) as CurvePoint;
  return [...drawn, ...(main.longest_s > last.at_s ? [{ ...last, at_s: main.longest_s }] : [])].map(rounded);
}

/** Every time at which one of the curves falls, from 0 on. */
function stepsOf(curves: readonly SurvivalCurve[], main: SurvivalCurve): CurvePoint[] {
  const times = new Set<number>([0]);
  for (const { times_s } of curves) for (const at_s of times_s) times.add(at_s);
  const reached = new Map(curves.map((curve) => [curve, -1]));
  return Array.from(Float64Array.from(times).sort(), (at_s) => {
    const point: CurvePoint = { at_s, open_share: 1, low: 1, high: 0 };
    for (const curve of curves) {
      let i = reached.get(curve) as number;
      while ((curve.times_s[i + 1] as number) <= at_s) i++;
      reached.set(curve, i);
      // Before the first end everybody waits, with no doubt to show.
      if (curve === main) point.open_share = curve.survival[i] ?? 1;
      point.low = Math.min(point.low, curve.low[i] ?? 1);
      point.high = Math.max(point.high, curve.high[i] ?? 1);
    }
    return point;
  });
}

/** The lowest step of `of` that a share is at or below. */
function level(share: number, of: number): number {
  return Math.ceil(share * of - TOLERANCE);
}

function rounded({ at_s, ...shares }: CurvePoint): CurvePoint {
  const { open_share, low, high } = shares;
  const round = (share: number) => Math.round(share * DIGITS) / DIGITS;
  return { at_s, open_share: round(open_share), low: round(low), high: round(high) };
}
