/** Shares are sums of fractions; this is what their rounding may amount to. */
const SHARE_TOLERANCE = 1e-12;

/**
 * Quantile `share` (0..1) of values that are all known, in the unit of the values.
 *
 * The smallest value at which at least `share` of the values is reached; where it is reached exactly, the
 * mean of that value and the next (Hyndman and Fan's type 2, so a median is the everyday one). No value: null.
 * Order of the input does not matter and is kept. Values that may be cut off belong to S3 instead.
 */
export function quantile(values: ArrayLike<number>, share: number): number | null {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  if (n === 0) return null;
  const position = share * n;
  const nearest = Math.round(position);
  const exact = Math.abs(position - nearest) <= SHARE_TOLERANCE * n;
  const rank = Math.min(n, Math.max(1, exact ? nearest : Math.ceil(position)));
  const value = sorted[rank - 1] as number;
  return exact && nearest > 0 && rank < n ? (value + (sorted[rank] as number)) / 2 : value;
}

/**
 * The same with a weight (0 or more) for each value, for example the probability of a reply link.
 *
 * With equal weights it is `quantile`. Values of weight 0 count nowhere. No weight at all: null.
 */
export function weightedQuantile(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  share: number,
): number | null {
  const order = Array.from({ length: values.length }, (_, i) => i).filter((i) => (weights[i] ?? 0) > 0);
  order.sort((a, b) => (values[a] as number) - (values[b] as number));
  const total = order.reduce((sum, i) => sum + (weights[i] as number), 0);
  const tolerance = SHARE_TOLERANCE * total * Math.max(1, order.length);
  const wanted = share * total;
  let reached = 0;
  for (const [k, i] of order.entries()) {
    reached += weights[i] as number;
    if (reached < wanted - tolerance) continue;
    const value = values[i] as number;
    const next = order[k + 1];
    const exact = wanted > tolerance && Math.abs(reached - wanted) <= tolerance;
    return exact && next !== undefined ? (value + (values[next] as number)) / 2 : value;
  }
  const last = order.at(-1);
  return last === undefined ? null : (values[last] as number);
}
