import { IANAZone } from 'luxon';
import type { ZoneTable } from './schema/zone-table.ts';

const MINUTE_MS = 60_000;
/** No zone has changed its clocks twice within a week since 1970, so two equal probes have no change between. */
const PROBE_MS = 7 * 24 * 60 * MINUTE_MS;
/** Beyond these years the first and last offset hold; stamps there are errors of a phone's clock. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2099;

interface Filled {
  from_year: number;
  to_year: number;
  table: ZoneTable;
}
const filled = new Map<string, Filled>();

/** True if this Node knows the zone by this name (IANA, for example `Asia/Singapore`). */
export function isKnownZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}

/**
 * Offsets of a zone for all instants from `from_utc_ms` to `to_utc_ms`, in whole years around them.
 *
 * Kept for the life of the process and widened on demand; a wider table answers the same inside the span asked
 * for. Ends that are no numbers stand for 1970 and 2099, the widest table there is. Throws for a zone that Node does not know.
 */
export function fillZoneTable(zone: string, from_utc_ms: number, to_utc_ms: number): ZoneTable {
  if (!isKnownZone(zone)) {
    throw new Error(
      `unknown time zone "${zone}": use an IANA name such as Asia/Singapore or Europe/Amsterdam`,
    );
  }
  const known = filled.get(zone);
  // A day's margin: a local stamp of New Year's Eve may lie in the next year of UTC.
  const from_year = yearOf(Math.min(from_utc_ms, to_utc_ms) - 1440 * MINUTE_MS, FIRST_YEAR);
  const to_year = yearOf(Math.max(from_utc_ms, to_utc_ms) + 1440 * MINUTE_MS, LAST_YEAR);
  if (known && known.from_year <= from_year && known.to_year >= to_year) return known.table;
  const span = {
    from_year: Math.min(from_year, known?.from_year ?? from_year),
    to_year: Math.max(to_year, known?.to_year ?? to_year),
  };
  const table = probe(zone, Date.UTC(span.from_year, 0, 1), Date.UTC(span.to_year + 1, 0, 1));
  filled.set(zone, { ...span, table });
  return table;
}

function yearOf(utc_ms: number, otherwise: number): number {
  const year = new Date(utc_ms).getUTCFullYear();
  return Number.isNaN(year) ? otherwise : Math.min(LAST_YEAR, Math.max(FIRST_YEAR, year));
}

function probe(zone: string, from_utc_ms: number, to_utc_ms: number): ZoneTable {
  const iana = IANAZone.create(zone);
  const offsetOf = (utc_ms: number) => Math.round(iana.offset(utc_ms) * MINUTE_MS);
  const starts = [Number.NEGATIVE_INFINITY];
  const offsets = [offsetOf(from_utc_ms)];
  for (let at = from_utc_ms; at < to_utc_ms; at += PROBE_MS) {
    const before = offsets.at(-1) as number;
    const next = Math.min(at + PROBE_MS, to_utc_ms);
    const after = offsetOf(next);
    if (after === before) continue;
    starts.push(bisect(at, next, (utc_ms) => offsetOf(utc_ms) === before));
    offsets.push(after);
  }
  return { zone, starts_utc_ms: Float64Array.from(starts), offsets_ms: Float64Array.from(offsets) };
}

/** First whole minute after `low` at which `holds` no longer does; it does at `low`, and not at `high`. */
function bisect(low_ms: number, high_ms: number, holds: (utc_ms: number) => boolean): number {
  let low = low_ms / MINUTE_MS;
  let high = high_ms / MINUTE_MS;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle * MINUTE_MS)) low = middle;
    else high = middle;
  }
  return high * MINUTE_MS;
}
