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

/** Whole records: stamp, sender and text. */
export function sharedRecords(a: MonthSketch, b: MonthSketch): Shared {
  return compare(a.exact, a.exact_at, b.exact, b.exact_at);
}

/** Long texts, wherever most of them lie the same quarters of an hour apart: that is how two phones' clocks differ. */
export function sharedTexts(a: MonthSketch, b: MonthSketch): Shared {
  return compare(a.text, a.text_at, b.text, b.text_at);
}

function compare(
  hashes_a: readonly number[],
  places_a: readonly number[],
  hashes_b: readonly number[],
  places_b: readonly number[],
): Shared {
  // A full list holds the smallest hashes only, so both are looked at up to where the shorter-reaching one ends.
  const limit = Math.min(reach(hashes_a), reach(hashes_b));
  const a = places_a.filter((_, i) => (hashes_a[i] as number) <= limit);
  const b = places_b.filter((_, i) => (hashes_b[i] as number) <= limit);
  const met: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const one = hashes_a[i] as number;
    const other = hashes_b[j] as number;
    if (one === other) met.push([a[i] as number, b[j] as number]);
    if (one <= other) i++;
    if (other <= one) j++;
  }
  if (met.length === 0) {
    const apart = last(a) < first(b) || last(b) < first(a);
    const possible = apart ? 0 : Math.min(a.length, b.length);
    return { both: 0, possible, pairs: new Map(), of_a: new Map(), of_b: new Map() };
  }
  const shift = commonShift(met);
  const shared = met.filter(([x, y]) => Math.abs(minuteAt(x) - minuteAt(y) - shift) <= SLACK);
  const from = Math.max(first(a), first(b) + shift) - SLACK;
  const to = Math.min(last(a), last(b) + shift) + SLACK;
  const in_a = a.filter((x) => minuteAt(x) >= from && minuteAt(x) <= to);
  const in_b = b.filter((y) => minuteAt(y) + shift >= from && minuteAt(y) + shift <= to);
  return {
    both: shared.length,
    possible: Math.min(in_a.length, in_b.length),
    pairs: count(shared.map(([x, y]) => `${senderAt(x)} ${senderAt(y)}`)),
    of_a: count(in_a.map(senderAt)),
    of_b: count(in_b.map(senderAt)),
  };
}

const reach = (hashes: readonly number[]) =>
  hashes.length === KEPT_HASHES ? (hashes.at(-1) as number) : Infinity;
const first = (places: readonly number[]) =>
  places.reduce((least, at) => Math.min(least, minuteAt(at)), Infinity);
const last = (places: readonly number[]) =>
  places.reduce((most, at) => Math.max(most, minuteAt(at)), -Infinity);

/** Minutes from `b` to `a`, in quarters of an hour, that most of what is shared agrees on; the smallest of equals. */
function commonShift(met: readonly (readonly [number, number])[]): number {
  const shifts = count(met.map(([x, y]) => Math.round((minuteAt(x) - minuteAt(y)) / QUARTER) * QUARTER));
  return [...shifts].reduce(
    (best, [shift, n]) =>
      n > best.n || (n === best.n && order(shift) < order(best.shift)) ? { shift, n } : best,
    { shift: 0, n: 0 },
  ).shift;
}

const order = (shift: number) => Math.abs(shift) * 2 + (shift < 0 ? 1 : 0);

export function count<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
