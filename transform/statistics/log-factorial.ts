/** From here on Stirling's series is as exact as a double. */
const SERIES_FROM = 32;

/** Natural logarithm of n! for whole n >= 0: n! itself leaves the range of a double beyond n = 170. Otherwise: null. */
export function logFactorial(n: number): number | null {
  if (!Number.isSafeInteger(n) || n < 0) return null;
  if (n < SERIES_FROM) {
    let product = 1;
    for (let k = 2; k <= n; k++) product *= k;
    return Math.log(product);
  }
  const nn = n * n;
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * nn)) / nn) / nn) / n;
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + series;
}
