/**
 * Where `below` turns from true to false between `low` and `high`, in the unit of both.
 *
 * `below` must be true up to that point and false from there on. Halves until no double lies between, so that
 * the result hangs on no tolerance. A `below` that is always true gives `high`, one that never is gives `low`.
 */
export function bisect(below: (x: number) => boolean, low: number, high: number): number {
  let left = low;
  let right = high;
  if (!below(left)) return left;
  if (below(right)) return right;
  for (;;) {
    const middle = left + (right - left) / 2;
    if (middle <= left || middle >= right) return middle;
    if (below(middle)) left = middle;
    else right = middle;
  }
}
