/** Logarithms of whole numbers, made once: gaps of up to a day in seconds, and counts. */
const MOST = 86_400;
const LN = Float64Array.from({ length: MOST + 1 }, (_, n) => Math.log(1 + n));

/** ln(1 + x) of a number that is not negative. */
export function lnOf(x: number): number {
  return x <= MOST && Number.isInteger(x) ? (LN[x] as number) : Math.log(1 + x);
}
