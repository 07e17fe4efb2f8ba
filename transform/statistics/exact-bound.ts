import { bisect } from './bisect.ts';
import { logFactorial } from './log-factorial.ts';
import { tailSum } from './tail-sum.ts';

/** What was found in a random sample, as numbers of items; no item counts twice. */
export interface AuditSample {
  clean: number;
  deviations: number;
  untestable: number;
}

export interface ExactBound {
  n: number;
  /** With the untestable ones. */
  deviations: number;
  /** Share of deviations in the sample, 0..1. */
  share: number;
  /** The largest share in the population that goes with such a sample, 0..1. */
  upper: number;
}

/**
 * S9: exact one-sided upper bound of the share of deviations in a population, from a random sample of it.
 *
 * The share p at which so few deviations have a chance of 1 - confidence: P(Binomial(n, p) <= deviations).
 * An item that cannot be tested counts as a deviation. No deviation: 1 - (1 - confidence)^(1/n). Nothing but
 * deviations: 1. No items, numbers that count nothing, or a confidence outside 0.5..1: null.
 */
export function exactBound(sample: AuditSample, confidence = 0.95): ExactBound | null {
  const counts = [sample.clean, sample.deviations, sample.untestable];
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) return null;
  const deviations = sample.deviations + sample.untestable;
  const n = deviations + sample.clean;
  if (n === 0 || !(confidence > 0.5 && confidence < 1)) return null;
  const share = deviations / n;
  if (deviations === n) return { n, deviations, share, upper: 1 };
  const atMost = lowerTail(deviations, n);
  // From the sample's own share on: there the chance is at least one half, so the bound lies above.
  return { n, deviations, share, upper: bisect((p) => atMost(p) > 1 - confidence, share, 1) };
}

/** P(Binomial(n, p) <= k) for k < n and p >= k/n. */
function lowerTail(k: number, n: number): (p: number) => number {
  const log_choices = logFactorial(n)! - logFactorial(k)! - logFactorial(n - k)!;
  return (p) => {
    if (p <= 0) return 1;
    const exactly = Math.exp(log_choices + k * Math.log(p) + (n - k) * Math.log1p(-p));
    return tailSum(exactly, (step) => ((k + 1 - step) / (n - k + step)) * ((1 - p) / p));
  };
}
