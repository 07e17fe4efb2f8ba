/** S3's median for many draws of the same waits: sorted once, read once per draw. */

/** Waits of some clusters, by length. All arrays have one row a wait (or part of one). */
export interface SortedWaits {
  value_s: Float64Array;
  /** 1 where it ended, 0 where it was cut off. */
  ended: Uint8Array;
  weight: Float64Array;
  cluster: Uint32Array;
}

export function sortWaits(
  waits: readonly { value_s: number; ended: boolean; weight: number; cluster: number }[],
): SortedWaits {
  // Of equal times the ends come first: who was cut off then was still watched.
  const sorted = waits.toSorted((a, b) => a.value_s - b.value_s || Number(b.ended) - Number(a.ended));
  return {
    value_s: Float64Array.from(sorted, (w) => w.value_s),
    ended: Uint8Array.from(sorted, (w) => Number(w.ended)),
    weight: Float64Array.from(sorted, (w) => w.weight),
    cluster: Uint32Array.from(sorted, (w) => w.cluster),
  };
}

/**
 * Kaplan-Meier median where the waits of cluster i count `times[i]` times; Infinity: not reached; null: no wait drawn.
 * With every count 1 it is `survivalQuantile(kaplanMeier(…), 0.5)`.
 */
export function resampledMedian(waits: SortedWaits, times: Uint32Array): number | null {
  const n = waits.value_s.length;
  const weightOf = (i: number) => (waits.weight[i] as number) * (times[waits.cluster[i] as number] as number);
  let left = 0;
  for (let i = 0; i < n; i++) left += weightOf(i);
  if (left <= 0) return null;
  const hair = left * 1e-9;
  let survival = 1;
  for (let i = 0; i < n; ) {
    const at_s = waits.value_s[i] as number;
    const watched = left;
    let ends = 0;
    for (; i < n && waits.value_s[i] === at_s; i++) {
      const weight = weightOf(i);
      if (waits.ended[i] === 1) ends += weight;
      left -= weight;
    }
    if (ends <= 0) continue;
    survival = ends >= watched - hair ? 0 : survival * (1 - ends / watched);
    if (survival <= 0.5 + 1e-9) return at_s;
  }
  return Number.POSITIVE_INFINITY;
}
