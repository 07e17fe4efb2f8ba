/**
 * How far the copies of one chat agree, in counts: an export with the one before it, and the exports of another phone with
 * those of the phone that the chat is told by. Messages alone: each phone has notices and calls of its own.
 */
import { isMessage, rowsByRecord, type Span, spanOf } from './copy-differences.ts';
import { type ClockedCopy, type Row, stampAt } from './meet-copies.ts';

export interface ShownByCopies {
  copies: readonly ClockedCopy[];
  /** The merged table. */
  rows: readonly Row[];
  /** For each copy the record that each of its rows shows; null for a copy that is left out. */
  shows: readonly (Int32Array | null)[];
}

/** An export and the one before it, within the time that both show. */
export interface CopyOverlap {
  newer: string;
  older: string;
  /** Its first message, on the wall clock of phone 0; null: it has none. */
  newer_from_local_ms: number | null;
  older_until_local_ms: number;
  matched: number;
  only_in_older: number;
  only_in_newer: number;
}

/** Another phone against phone 0, by month, within the time that both show. */
export interface PhoneCounts {
  phone: number;
  export_ids: string[];
  months: Record<string, { matched: number; only_in_first: number; only_in_second: number }>;
}

const DAY_MS = 86_400_000;
// Exports of one month are collected within some days of each other; the ones before lie a month back.
const EARLIER_MS = 14 * DAY_MS;

/** Each export that has one before it, in the order of the copies. */
export function copyOverlaps({ copies, rows, shows }: ShownByCopies): CopyOverlap[] {
  const spans = copies.map(spanOf);
  const shown = shows.map((of) => of && rowsByRecord(of, rows.length));
  return copies.flatMap((copy, k) => {
    const before = earlierOf(copies, shows, k);
    if (before < 0 || !shown[k]) return [];
    const [own, other] = [spans[k] as Span, spans[before] as Span];
    const from_ms = Math.max(own.from_ms, other.from_ms);
    const to_ms = Math.min(own.to_ms, other.to_ms);
    const counts = { matched: 0, only_in_older: 0, only_in_newer: 0 };
    for (const row of rows) {
      const at = stampAt(copies, row);
      if (at < from_ms || at > to_ms || !isSaid(copies, row)) continue;
      const in_newer = (shown[k]?.[row.record] as number) >= 0;
      const in_older = (shown[before]?.[row.record] as number) >= 0;
      if (in_newer && in_older) counts.matched++;
      else if (in_newer) counts.only_in_newer++;
      else if (in_older) counts.only_in_older++;
    }
    return [
      {
        newer: copy.export_id,
        older: (copies[before] as ClockedCopy).export_id,
        newer_from_local_ms: Number.isFinite(own.from_ms) ? own.from_ms : null,
        older_until_local_ms: untilOf(copies[before] as ClockedCopy),
        ...counts,
      },
    ];
  });
}

/**
 * The export before one: the last that was made two weeks earlier, of its own phone rather than of another; else an earlier
 * one of its own phone. -1: none.
 */
function earlierOf(copies: readonly ClockedCopy[], shows: readonly (Int32Array | null)[], k: number): number {
  const copy = copies[k] as ClockedCopy;
  const until_ms = untilOf(copy);
  const own = (i: number) => copies[i]?.phone === copy.phone;
  const before = copies
    .map((_, i) => i)
    .filter((i) => i !== k && shows[i] && untilOf(copies[i] as ClockedCopy) < until_ms)
    .sort((a, b) => untilOf(copies[b] as ClockedCopy) - untilOf(copies[a] as ClockedCopy) || a - b);
  const long = before.filter((i) => untilOf(copies[i] as ClockedCopy) <= until_ms - EARLIER_MS);
  return long.find(own) ?? long[0] ?? before.find(own) ?? -1;
}

/** Each other phone that could be put in order with phone 0. `monthAt`: month of a row of the table. */
export function phoneCounts(
  { copies, rows, shows }: ShownByCopies,
  monthAt: (row: number) => string,
): PhoneCounts[] {
  const spans = copies.map(spanOf);
  const shown = shows.map((of) => of && rowsByRecord(of, rows.length));
  const numbers = [...new Set(copies.map((c) => c.phone))].sort((a, b) => a - b);
  const ofPhone = (phone: number) => copies.flatMap((c, k) => (c.phone === phone && shown[k] ? [k] : []));
  const first = ofPhone(0);
  const covers = (ks: readonly number[], at: number) =>
    ks.some((k) => at >= (spans[k] as Span).from_ms && at <= (spans[k] as Span).to_ms);
  const has = (ks: readonly number[], record: number) => ks.some((k) => (shown[k]?.[record] as number) >= 0);
  return numbers.slice(1).flatMap((phone) => {
    const second = ofPhone(phone);
    if (second.length === 0) return [];
    const months: PhoneCounts['months'] = {};
    rows.forEach((row, i) => {
      const at = stampAt(copies, row);
      if (!isSaid(copies, row) || !covers(first, at) || !covers(second, at)) return;
      const month = monthAt(i);
      months[month] ??= { matched: 0, only_in_first: 0, only_in_second: 0 };
      const in_first = has(first, row.record);
      const in_second = has(second, row.record);
      if (in_first && in_second) months[month].matched++;
      else if (in_first) months[month].only_in_first++;
      else if (in_second) months[month].only_in_second++;
    });
    return [{ phone, export_ids: second.map((k) => (copies[k] as ClockedCopy).export_id), months }];
  });
}

const isSaid = (copies: readonly ClockedCopy[], row: Row) =>
  isMessage((copies[row.said.copy] as ClockedCopy).columns, row.said.row);

/** Until when a copy shows the chat, on the clock of phone 0. */
function untilOf({ columns, clock_ms, observed_until_local_ms }: ClockedCopy): number {
  const last = columns.n - 1;
  const own = columns.local_ms[last] ?? 0;
  return (observed_until_local_ms ?? own) + (clock_ms[last] ?? own) - own;
}
