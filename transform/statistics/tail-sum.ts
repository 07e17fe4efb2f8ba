/**
 * `first` and its followers, each `ratio(step)` times the one before (step 1, 2, …), until one changes nothing.
 *
 * For tails of distributions, summed outwards from their thick end: nothing is subtracted, so small tails keep
 * all their digits. The ratios must fall below 1, or reach 0, at some step.
 */
export function tailSum(first: number, ratio: (step: number) => number): number {
  let sum = 0;
  let term = first;
  for (let step = 1; sum + term > sum; step++) {
    sum += term;
    term *= ratio(step);
  }
  return sum;
}
