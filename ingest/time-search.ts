/** Finds rows of one copy at the time of rows of another, whose clock is shifted and may show no seconds. */
import { KIND, type RecordColumns } from './schema/message-table.ts';

/** No row. */
export const NONE = -1;
/** Shorter texts ("ok", "thanks") are said again and again. */
export const LONG_TEXT_BYTES = 12;

const MINUTE_MS = 60_000;
const JITTER_MS = 1000;

export const textBytes = (t: RecordColumns, i: number) =>
  (t.text.offsets[i + 1] as number) - (t.text.offsets[i] as number);

/** What leads from the clock of `b` to that of `a` for each row of `b`: by the texts before it, and by those behind it. */
export interface Shifts {
  before_ms: Float64Array;
  behind_ms: Float64Array;
}

/**
 * A pass over the rows of `b` that `match` leaves open: each takes the free row of `a` at its time that fits and lies
 * next to where the row before was found. `shift_ms` gets the shift by which it was found.
 */
export function timeSearch(a: RecordColumns, b: RecordColumns, match: Int32Array, shift_ms: Float64Array) {
  const taken = new Uint8Array(a.n);
  const minutes = rowsByMinute(a);

  function find(
    j: number,
    expected: number,
    { before_ms, behind_ms }: Shifts,
    fits: (i: number, j: number) => boolean,
  ): number {
    // Where the clocks change against each other, nobody knows yet on which side of the change the row lies.
    const shifts = new Set([behind_ms[j] as number, before_ms[j] as number]);
    let best = NONE;
    for (const shift of shifts) {
      const at = (b.local_ms[j] as number) + shift;
      const minute = Math.floor(at / MINUTE_MS);
      for (let m = minute - 1; m <= minute + 1; m++) {
        for (const i of minutes.get(m) ?? []) {
          if (taken[i] === 1 || !isSameTime(a, i, b, j, at) || !fits(i, j)) continue;
          if (best !== NONE && Math.abs(i - expected) >= Math.abs(best - expected)) continue;
          best = i;
          shift_ms[j] = shift;
        }
      }
    }
    return best;
  }

  return (shifts: Shifts, fits: (i: number, j: number) => boolean): void => {
    let expected = 0;
    for (let j = 0; j < b.n; j++) {
      const known = match[j] as number;
      const found = known === NONE ? find(j, expected, shifts, fits) : known;
      if (found === NONE) continue;
      match[j] = found;
      taken[found] = 1;
      expected = found + 1;
    }
  };
}

function rowsByMinute(t: RecordColumns): Map<number, number[]> {
  const minutes = new Map<number, number[]>();
  for (let i = 0; i < t.n; i++) {
    const minute = Math.floor((t.local_ms[i] as number) / MINUTE_MS);
    const rows = minutes.get(minute);
    if (rows) rows.push(i);
    else minutes.set(minute, [i]);
  }
  return minutes;
}

/**
 * Within a second of jitter; a copy without seconds shows the minute that the other one falls into. Of two copies
 * without seconds a jitter across the full minute is believed only where a long text agrees.
 */
function isSameTime(a: RecordColumns, i: number, b: RecordColumns, j: number, at: number): boolean {
  const own = a.local_ms[i] as number;
  const minutes_a = a.resolution_s[i] === 60;
  const minutes_b = b.resolution_s[j] === 60;
  if (!minutes_a && !minutes_b) return Math.abs(own - at) <= JITTER_MS;
  if (minutes_a && minutes_b) {
    const long = b.kind[j] === KIND.text && textBytes(b, j) >= LONG_TEXT_BYTES;
    return own === at || (long && Math.abs(own - at) === MINUTE_MS);
  }
  const fine = minutes_a ? at : own;
  const coarse = minutes_a ? own : at;
  return fine >= coarse - JITTER_MS && fine < coarse + MINUTE_MS + JITTER_MS;
}
