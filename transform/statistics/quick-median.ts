/**
 * S3's median for thousands of draws of the same waits. While nobody is cut off the curve falls as those who are left do:
 * S goes from S·a/a to S·b/a while a becomes b. So whole blocks of waits are passed over by their sums, and only the block
 * in which the level is reached is walked. Sums in another order differ by a hair: where the level is that near, all waits
 * are walked one by one (`resampledMedian`), so that the median is always the one that is found so.
 */
import { LEVEL, resampledMedian, type SortedWaits } from './resampled-median.ts';

/** Waits of a block, at least: it ends where the time does. */
const BLOCK = 64;
/** By so little two such sums may differ for each wait, as long as more than a few are left: rounding by 2^-53, 64 times. */
const NEAR_BY_WAIT = 2 ** -47;
const FEW_LEFT = 1 / 16;

interface Blocks {
  /** Where each begins, and the end of the last one. */
  begins: number[];
  /** By block and cluster: weight of all waits before it. */
  before: Float64Array;
  /** First block from each one on in which somebody is cut off. */
  cut: Uint32Array;
}

/** `resampledMedian` of these waits. */
export function quickMedian(waits: SortedWaits): (times: Uint32Array) => number | null {
  const blocks = blocksOf(waits);
  return (times) => {
    const found = search(waits, blocks, times);
    return found === 'near' ? resampledMedian(waits, times) : found;
  };
}

function blocksOf({ value_s, ended, weight, cluster, totals }: SortedWaits): Blocks {
  const n = value_s.length;
  const begins: number[] = [];
  for (let i = 0; i < n; ) {
    begins.push(i);
    i = Math.min(n, i + BLOCK);
    while (i < n && value_s[i] === value_s[i - 1]) i++;
  }
  const count = begins.length;
  begins.push(n);
  const clusters = totals.length;
  const before = new Float64Array((count + 1) * clusters);
  const cut = new Uint32Array(count + 1).fill(count);
  for (let b = 0; b < count; b++) {
    const next = (b + 1) * clusters;
    before.copyWithin(next, b * clusters, next);
    for (let i = begins[b] as number; i < (begins[b + 1] as number); i++) {
      const at = next + (cluster[i] as number);
      before[at] = (before[at] as number) + (weight[i] as number);
      if (ended[i] === 0 && weight[i] !== 0) cut[b] = b;
    }
  }
  for (let b = count - 1; b >= 0; b--) if (cut[b] !== b) cut[b] = cut[b + 1] as number;
  return { begins, before, cut };
}

/** 'near': the level is too near to what is left to be told by these sums. */
function search(
  waits: SortedWaits,
  { begins, before, cut }: Blocks,
  times: Uint32Array,
): number | null | 'near' {
  const { value_s, ended, weight, cluster, totals } = waits;
  const count = begins.length - 1;
  const near = value_s.length * NEAR_BY_WAIT;
  let total = 0;
  for (let c = 0; c < totals.length; c++) total += (totals[c] as number) * (times[c] as number);
  if (total <= 0) return null;
  const leftAt = (block: number) => {
    const row = block * totals.length;
    let gone = 0;
    for (let c = 0; c < totals.length; c++) gone += (before[row + c] as number) * (times[c] as number);
    return total - gone;
  };
  let survival = 1;
  for (let b = 0; b < count; ) {
    let left = leftAt(b);
    const whole = cut[b] as number;
    if (whole > b) {
      // The last block at whose beginning the level is not reached.
      const share = survival / left;
      let last = b;
      for (let low = b + 1, high = whole, at = whole; low <= high; at = (low + high) >> 1) {
        if (leftAt(at) * share > LEVEL + near) {
          last = at;
          low = at + 1;
        } else high = at - 1;
      }
      if (last > b) {
        b = last;
        left = leftAt(b);
        survival = share * left;
        if (b === whole) continue;
      }
    }
    for (let i = begins[b] as number; i < (begins[b + 1] as number); ) {
      if (left < total * FEW_LEFT) return 'near';
      const at_s = value_s[i];
      let ends = 0;
      let all = 0;
      for (; value_s[i] === at_s; i++) {
        const part = (weight[i] as number) * (times[cluster[i] as number] as number);
        all += part;
        if (ended[i] === 1) ends += part;
      }
      survival *= 1 - ends / left;
      left -= all;
      if (survival <= LEVEL - near) return at_s as number;
      if (survival <= LEVEL + near) return 'near';
    }
    b++;
  }
  return Number.POSITIVE_INFINITY;
}
