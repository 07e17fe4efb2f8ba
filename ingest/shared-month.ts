/** What two exports share of one month, told from the hashes that both kept, without any text. */
import { KEPT_HASHES, type MonthSketch, minuteAt, senderAt } from './sketch.ts';

export interface Shared {
  /** Hashes that stand in both at one time. */
  both: number;
  /** How many could: those of the days that both show, of the export that has fewer of them. */
  possible: number;
  /** Senders of what is shared, as `index in a` and `index in b`, with counts. */
  pairs: Map<string, number>;
  /** Hashes of the days that both show, by sender. */
  of_a: Map<number, number>;
  of_b: Map<number, number>;
}

// All zones differ by quarters of an hour; a stamp without seconds and a second of jitter make a minute.
const QUARTER = 15;
const SLACK = 1;

/** Whole records: stamp, sender and text. Below the share `least` the senders are not counted. */
export function sharedRecords(a: MonthSketch, b: MonthSketch, least = 0): Shared {
  return compare(a.exact, a.exact_at, b.exact, b.exact_at, least);
}

/** Long texts, wherever most of them lie the same quarters of an hour apart: that is how two phones' clocks differ. */
export function sharedTexts(a: MonthSketch, b: MonthSketch, least = 0): Shared {
  return compare(a.text, a.text_at, b.text, b.text_at, least);
}

/** Plain loops: in a folder of many exports under one name every two are compared. */
function compare(
  hashes_a: readonly number[],
  a: readonly number[],
  hashes_b: readonly number[],
  b: readonly number[],
  least: number,
): Shared {
  // A full list holds the smallest hashes only, so both are looked at up to where the shorter-reaching one ends.
  const limit = Math.min(reach(hashes_a), reach(hashes_b));
  const n_a = upTo(hashes_a, limit);
  const n_b = upTo(hashes_b, limit);
  const met: number[] = [];
  for (let i = 0, j = 0; i < n_a && j < n_b; ) {
    const one = hashes_a[i] as number;
    const other = hashes_b[j] as number;
    if (one === other) met.push(i, j);
    if (one <= other) i++;
    if (other <= one) j++;
  }
  const gap = (k: number) =>
    minuteAt(a[met[k] as number] as number) - minuteAt(b[met[k + 1] as number] as number);
  const shift = commonShift(met, gap);
  const shared: number[] = [];
  for (let k = 0; k < met.length; k += 2) if (Math.abs(gap(k) - shift) <= SLACK) shared.push(k);
  const [first_a, last_a] = spanOf(a, n_a, 0);
  const [first_b, last_b] = spanOf(b, n_b, shift);
  const from = Math.max(first_a, first_b) - SLACK;
  const to = Math.min(last_a, last_b) + SLACK;
  const isIn = (place: number, by: number) => minuteAt(place) + by >= from && minuteAt(place) + by <= to;
  const both = shared.length;
  const possible = Math.min(countIn(a, n_a, 0, isIn), countIn(b, n_b, shift, isIn));
  if (both === 0 || both < possible * least) {
    return { both, possible, pairs: new Map(), of_a: new Map(), of_b: new Map() };
  }
  const placeOf = (places: readonly number[], k: number) => senderAt(places[met[k] as number] as number);
  return {
    both,
    possible,
    pairs: count(shared.map((k) => `${placeOf(a, k)} ${placeOf(b, k + 1)}`)),
    of_a: count(
      a
        .slice(0, n_a)
        .filter((place) => isIn(place, 0))
        .map(senderAt),
    ),
    of_b: count(
      b
        .slice(0, n_b)
        .filter((place) => isIn(place, shift))
        .map(senderAt),
    ),
  };
}

const reach = (hashes: readonly number[]) =>
  hashes.length === KEPT_HASHES ? (hashes[KEPT_HASHES - 1] as number) : Infinity;

function upTo(hashes: readonly number[], limit: number): number {
  let n = hashes.length;
  while (n > 0 && (hashes[n - 1] as number) > limit) n--;
  return n;
}

function spanOf(places: readonly number[], n: number, shift: number): [number, number] {
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < n; i++) {
    const minute = minuteAt(places[i] as number) + shift;
    if (minute < first) first = minute;
    if (minute > last) last = minute;
  }
  return [first, last];
}

function countIn(
  places: readonly number[],
  n: number,
  shift: number,
  isIn: (place: number, by: number) => boolean,
): number {
  let count = 0;
  for (let i = 0; i < n; i++) if (isIn(places[i] as number, shift)) count++;
  return count;
}

/** Minutes from `b` to `a`, in quarters of an hour, that most of what is shared agrees on; the smallest of equals. */
function commonShift(met: readonly number[], gap: (k: number) => number): number {
  const shifts = new Map<number, number>();
  for (let k = 0; k < met.length; k += 2) {
    const shift = Math.round(gap(k) / QUARTER) * QUARTER;
    shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const [shift, n] of shifts) {
    if (n < most || (n === most && order(shift) >= order(best))) continue;
    best = shift;
    most = n;
  }
  return best;
}

const order = (shift: number) => Math.abs(shift) * 2 + (shift < 0 ? 1 : 0);

export function count<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
