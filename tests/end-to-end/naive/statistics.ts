/** The formulas of the reference (S1–S5), each as it is written there. Slow and short. */

const Z = 1.959963984540054;
/** 97.5 % points of Student's t for 1, 2, … degrees of freedom, from printed tables. */
const T = [
  12.7062047364, 4.3026527297, 3.1824463053, 2.7764451052, 2.5705818366, 2.4469118511, 2.3646242516,
  2.3060041352, 2.2621571628, 2.228138852,
];
const CLOSE = 1e-9;

export const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Median and other quantiles of values all of which are known: between two values their mean. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const place = share * sorted.length;
  const at = (rank: number) => sorted[Math.min(Math.max(rank, 1), sorted.length) - 1] as number;
  const whole = Math.abs(place - Math.round(place)) < CLOSE;
  return whole ? (at(Math.round(place)) + at(Math.round(place) + 1)) / 2 : at(Math.ceil(place));
}

/** A wait of so many seconds; not `ended`: watched for so long and still open. */
export interface Case {
  s: number;
  ended: boolean;
}

export interface Survival {
  survival: number;
  low: number;
  high: number;
}

/** S3: share still waiting after `s` seconds, with its log-log band. */
export function survivalAt(cases: readonly Case[], s: number): Survival {
  let survival = 1;
  let greenwood = 0;
  let band = { low: 1, high: 1 };
  for (const time of endTimes(cases).filter((t) => t <= s)) {
    const watched = cases.filter((c) => c.s >= time).length;
    const ended = cases.filter((c) => c.ended && c.s === time).length;
    if (ended === watched) return { survival: 0, low: 0, high: band.high };
    survival *= 1 - ended / watched;
    greenwood += ended / (watched * (watched - ended));
    const spread = (Z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
    band = { low: survival ** Math.exp(spread), high: survival ** Math.exp(-spread) };
  }
  return { survival, ...band };
}

const endTimes = (cases: readonly Case[]) =>
  [...new Set(cases.filter((c) => c.ended).map((c) => c.s))].sort((a, b) => a - b);

/** S3: the time after which at most 1 - `share` still wait; where the band crosses that level. Null: not reached. */
export function survivalQuantile(cases: readonly Case[], share: number) {
  const curve = endTimes(cases).map((s) => ({ s, ...survivalAt(cases, s) }));
  const first = (end: keyof Survival) => curve.find((c) => c[end] <= 1 - share + CLOSE)?.s ?? null;
  return { value: first('survival'), low: first('low'), high: first('high') };
}

/** What one chat (or person) contributes to a share. */
export interface Cluster {
  met: number;
  n: number;
}

/** S1, for parts of items too. */
function wilson(p: number, n: number, z: number) {
  const centre = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n);
  return { low: p === 0 ? 0 : centre - half, high: p === 1 ? 1 : centre + half };
}

/** S2: a share of items that come in clusters, with its interval; null without items. */
export function clusteredShare(clusters: readonly Cluster[]) {
  const used = clusters.filter((c) => c.n > 0);
  const m = used.length;
  const n = sum(used.map((c) => c.n));
  if (n === 0) return null;
  const p = sum(used.map((c) => c.met)) / n;
  if (m === 1) return { value: p, n, ...wilson(p, n, Z) };
  const t = T[m - 2] as number;
  if (p === 0 || p === 1) return { value: p, n, ...wilson(p, m, t) };
  const v = ((m / (m - 1)) * sum(used.map((c) => (c.met - p * c.n) ** 2))) / n ** 2;
  const deff = v / ((p * (1 - p)) / n);
  return { value: p, n, ...wilson(p, n / Math.max(1, deff), t) };
}

/** S5: difference of two shares by Newcombe. */
export function difference(now: readonly Cluster[], then: readonly Cluster[]) {
  const [a, b] = [clusteredShare(now), clusteredShare(then)];
  if (!a || !b) return null;
  const value = a.value - b.value;
  return {
    value,
    n: a.n,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}
