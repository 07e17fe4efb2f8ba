import { type Interval, Z_975 } from './wilson.ts';

export interface Enps {
  /** Share of promoters minus share of detractors, -1..1. */
  value: number;
  /** 95 %; null where all answered alike though not all were asked: no answer shows how far the others may differ. */
  interval: Interval | null;
}

/**
 * M34: employee net promoter score of `n` answers from a staff of `staff` people, of whom 9 and 10 promote, 0 to 6 detract.
 *
 * SE = √((p + d - (p - d)²) / n) · √((N - n) / (N - 1)): where everybody answered nothing is left to chance. The interval
 * stays within -1..1. A staff of nobody knows how many: Infinity. No answers, or more than people: null.
 */
export function enps(promoters: number, detractors: number, n: number, staff: number): Enps | null {
  if (!(n > 0) || n > staff) return null;
  const p = promoters / n;
  const d = detractors / n;
  const value = p - d;
  if (n === staff) return { value, interval: { low: value, high: value } };
  const variance = p + d - value * value;
  // A hair above zero is a rounding: all answered alike.
  if (variance < 1e-12) return { value, interval: null };
  const left = Number.isFinite(staff) ? (staff - n) / (staff - 1) : 1;
  const half = Z_975 * Math.sqrt(variance / n) * Math.sqrt(left);
  return { value, interval: { low: Math.max(-1, value - half), high: Math.min(1, value + half) } };
}
