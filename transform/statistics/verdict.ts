import type { StateCounts } from '../items.ts';

export type VerdictName = 'met' | 'not_met' | 'undecided' | 'too_few' | 'none';

export interface Verdict {
  verdict: VerdictName;
  /** met + breached. */
  determinable: number;
  /** met / (met + breached), 0..1; null without determinable items. */
  rate: number | null;
  /** The rate if every not determinable item were met, and if none were; null without any such item. */
  rate_if_all_met: number | null;
  rate_if_none_met: number | null;
}

/** Below so many determinable items only counts are shown. */
export const VERDICT_NEEDS = 5;

/** 0.85·20 is not exactly 17 in binary; far smaller than one item in any month. */
const RATE_TOLERANCE = 1e-9;

/** True if `met` of `n` is at least `target`; exact at the boundary (17 of 20 reaches 0.85). n = 0: false. */
export function reachesTarget(met: number, n: number, target: number): boolean {
  return n > 0 && met >= n * (target - RATE_TOLERANCE);
}

/**
 * S6: the verdict of a month, by count: the month was examined whole, it is no sample.
 *
 * met: rate >= target; not_met: below. undecided: the not determinable items could turn it, which is so when
 * the target lies between the rate with all of them met and the rate with none met. too_few: fewer than five
 * determinable items. none: nothing that is or could come to be judged (exempt and waived items alone).
 * Pending, exempt and waived items are in no rate.
 */
export function judgeMonth(counts: StateCounts, target: number): Verdict {
  const { met, breached, not_determinable: unknown, pending } = counts;
  const determinable = met + breached;
  const judged = determinable + unknown;
  const rates = {
    determinable,
    rate: determinable > 0 ? met / determinable : null,
    rate_if_all_met: judged > 0 ? (met + unknown) / judged : null,
    rate_if_none_met: judged > 0 ? met / judged : null,
  };
  if (judged + pending === 0) return { verdict: 'none', ...rates };
  if (determinable < VERDICT_NEEDS) return { verdict: 'too_few', ...rates };
  const at_best = reachesTarget(met + unknown, judged, target);
  const at_worst = reachesTarget(met, judged, target);
  return { verdict: at_worst ? 'met' : at_best ? 'undecided' : 'not_met', ...rates };
}
