/** S3's median for many draws of the same waits: sorted once, read once per draw. */
import { ascending, sumOf } from './kaplan-meier.ts';

/** Of S at its median: products of fractions miss a half by their rounding. */
export const LEVEL = 0.5 + 1e-9;

/** Waits of some clusters, by length. All arrays have one row a wait (or part of one). */
export interface SortedWaits {
  value_s: Float64Array;
  /** 1 where it ended, 0 where it was cut off. */
  ended: Uint8Array;
  weight: Float64Array;
  cluster: Uint32Array;
  /** Weight of each cluster. */
  totals: number[];
}

/** One cluster of waits as it comes; `answered` 1 where it ended. */
export interface Waits {
  value_s: ArrayLike<number>;
  answered: ArrayLike<number>;
  weight: ArrayLike<number>;
}

export function sortWaits(clusters: readonly Waits[]): SortedWaits {
  const n = clusters.reduce((sum, waits) => sum + waits.value_s.length, 0);
  const all = {
    value_s: new Float64Array(n),
    ended: new Uint8Array(n),
    weight: new Float64Array(n),
    cluster: new Uint32Array(n),
  };
  let at = 0;
  for (const [cluster, { value_s, answered, weight }] of clusters.entries()) {
    all.value_s.set(value_s, at);
    all.ended.set(answered, at);
    all.weight.set(weight, at);
    all.cluster.fill(cluster, at, at + value_s.length);
    at += value_s.length;
  }
  const order = ascending(all.value_s);
  const sorted: SortedWaits = {
    value_s: new Float64Array(n),
    ended: new Uint8Array(n),
    weight: new Float64Array(n),
    cluster: new Uint32Array(n),
    totals: clusters.map(({ weight }) => sumOf(weight)),
  };
  for (let k = 0; k < n; k++) {
    const i = order[k] as number;
    sorted.value_s[k] = all.value_s[i] as number;
    sorted.ended[k] = all.ended[i] as number;
    sorted.weight[k] = all.weight[i] as number;
    sorted.cluster[k] = all.cluster[i] as number;
  }
  return sorted;
}

/**
 * Kaplan-Meier median where the waits of cluster i count `times[i]` times; Infinity: not reached; null: no wait drawn.
 * With every count 1 it is `survivalQuantile(kaplanMeier(…), 0.5)`.
 */
export function resampledMedian(waits: SortedWaits, times: Uint32Array): number | null {
  const { value_s, ended, weight, cluster, totals } = waits;
  const n = value_s.length;
  let left = 0;
  for (let c = 0; c < totals.length; c++) left += (totals[c] as number) * (times[c] as number);
  if (left <= 0) return null;
  const hair = left * 1e-9;
  let survival = 1;
  for (let i = 0; i < n; ) {
    const at_s = value_s[i] as number;
    let ends = 0;
    let all = 0;
    for (; i < n && value_s[i] === at_s; i++) {
      const part = (weight[i] as number) * (times[cluster[i] as number] as number);
      all += part;
      ends += part * (ended[i] as number);
    }
    if (ends > 0) {
      survival = ends >= left - hair ? 0 : survival * (1 - ends / left);
      if (survival <= LEVEL) return at_s;
    }
    left -= all;
  }
  return Number.POSITIVE_INFINITY;
}
