/** Two ends of an interval, in the unit of what it is about (for rates: 0..1). */
export interface Interval {
  low: number;
  high: number;
}

/** 97.5 % point of the normal distribution: two-sided 95 %. */
export const Z_975 = 1.959963984540054;

/**
 * S1: Wilson score interval of a rate, 95 % unless `z` says otherwise.
 *
 * `met` of `n`, both counts; an effective n (S2) need not be whole, `met` is then rate times n.
 * Result in 0..1. n = 0: null. At rate 0 the low end is exactly 0, at rate 1 the high end exactly 1.
 */
export function wilson(met: number, n: number, z: number = Z_975): Interval | null {
  if (!(n > 0)) return null;
  const p = met / n;
  const zz = z * z;
  const shrink = 1 + zz / n;
  const centre = (p + zz / (2 * n)) / shrink;
  const half = (z * Math.sqrt((p * (1 - p)) / n + zz / (4 * n * n))) / shrink;
  return {
    low: p <= 0 ? 0 : Math.max(0, centre - half),
    high: p >= 1 ? 1 : Math.min(1, centre + half),
  };
}
