/**
 * Offsets of one zone as a table, so that no row needs a date library.
 *
 * Segment i holds from `starts_utc_ms[i]` (inclusive) until the next start; the first start is -Infinity.
 * Local stamps are milliseconds too: the wall clock read as if it were UTC.
 */
export interface ZoneTable {
  zone: string;
  starts_utc_ms: Float64Array;
  offsets_ms: Float64Array;
}

/** For stamps whose zone nobody knows: local time is taken as it stands. */
export const FLOATING: ZoneTable = {
  zone: 'floating',
  starts_utc_ms: Float64Array.of(Number.NEGATIVE_INFINITY),
  offsets_ms: Float64Array.of(0),
};

/**
 * UTC of a wall-clock time. In an hour that occurs twice the earlier instant; a time the clocks jumped over is
 * shifted forward by the jump (02:30 becomes 03:30), as luxon does. NaN stays NaN.
 */
export function utcOf(table: ZoneTable, local_ms: number): number {
  return local_ms - offsetAt(table, localSegment(table, local_ms));
}

/** Wall-clock time of an instant. NaN stays NaN. */
export function localOf(table: ZoneTable, utc_ms: number): number {
  return utc_ms + offsetAt(table, utcSegment(table, utc_ms));
}

/** `utcOf` for a column; neighbouring rows mostly share a segment, which is remembered. */
export function utcOfColumn(
  table: ZoneTable,
  local_ms: Float64Array,
  into: Float64Array = new Float64Array(local_ms.length),
): Float64Array {
  return fillColumn(table, local_ms, into, localSegment, localStart, -1);
}

/** `localOf` for a column. */
export function localOfColumn(
  table: ZoneTable,
  utc_ms: Float64Array,
  into: Float64Array = new Float64Array(utc_ms.length),
): Float64Array {
  return fillColumn(table, utc_ms, into, utcSegment, utcStart, 1);
}

type SegmentOf = (table: ZoneTable, at_ms: number) => number;
type StartOf = (table: ZoneTable, segment: number) => number;

function fillColumn(
  table: ZoneTable,
  from: Float64Array,
  into: Float64Array,
  segmentOf: SegmentOf,
  startOf: StartOf,
  sign: 1 | -1,
): Float64Array {
  let start_ms = Number.POSITIVE_INFINITY;
  let end_ms = Number.NEGATIVE_INFINITY;
  let shift_ms = 0;
  for (let row = 0; row < from.length; row++) {
    const at_ms = from[row] as number;
    if (!(at_ms >= start_ms && at_ms < end_ms)) {
      const segment = segmentOf(table, at_ms);
      start_ms = startOf(table, segment);
      end_ms = segment + 1 < table.offsets_ms.length ? startOf(table, segment + 1) : Number.POSITIVE_INFINITY;
      shift_ms = sign * offsetAt(table, segment);
    }
    into[row] = at_ms + shift_ms;
  }
  return into;
}

function utcSegment(table: ZoneTable, utc_ms: number): number {
  return lastAtOrBefore(table, utc_ms, utcStart);
}

function localSegment(table: ZoneTable, local_ms: number): number {
  return lastAtOrBefore(table, local_ms, localStart);
}

function lastAtOrBefore(table: ZoneTable, at_ms: number, startOf: StartOf): number {
  let low = 0;
  let high = table.starts_utc_ms.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(table, middle) <= at_ms) low = middle;
    else high = middle - 1;
  }
  return low;
}

function utcStart(table: ZoneTable, segment: number): number {
  return table.starts_utc_ms[segment] as number;
}

/**
 * First wall-clock time read with this segment's offset. The larger of the two offsets around a change gives
 * both rules at once: the old offset still holds in a gap (shift forward) and in a repeated hour (earlier).
 */
function localStart(table: ZoneTable, segment: number): number {
  if (segment === 0) return Number.NEGATIVE_INFINITY;
  return utcStart(table, segment) + Math.max(offsetAt(table, segment - 1), offsetAt(table, segment));
}

function offsetAt(table: ZoneTable, segment: number): number {
  return table.offsets_ms[segment] as number;
}
