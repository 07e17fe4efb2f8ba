/** Puts what a copy adds into the table of its chat, and takes over what the copy knows better. */
import { type ClockedCopy, type Ref, type Row, rowAt, stampAt } from './meet-copies.ts';
import { KIND, MEDIA, type RecordColumns, type Utf8Column } from './schema/message-table.ts';

/**
 * The table with the rows of copy `k` that it lacks, each behind the row that it follows in time and in its copy; and
 * the number of the record that each row of the copy shows.
 */
export function insertRows(
  table: readonly Row[],
  k: number,
  copies: readonly ClockedCopy[],
  met: Int32Array,
): { rows: Row[]; shows: Int32Array } {
  // Every record so far stands in the table.
  let next = table.length;
  const shows = new Int32Array(met.length);
  const kept = table.map((r) => ({ ...r }));
  const taken = new Uint8Array(table.length);
  for (const place of met) if (place >= 0) taken[place] = 1;
  // Rows that the table lacks, by the place behind which they go (-1: before all).
  const behind = new Map<number, Row[]>();
  let place: number | null = null;
  met.forEach((own, row) => {
    if (own >= 0) {
      const r = kept[own] as Row;
      shows[row] = r.record;
      r.copies++;
      if (saysMore(copies, { copy: k, row }, r.said)) r.said = { copy: k, row };
      if (finer(copies, k, r.copy)) {
        r.copy = k;
        r.row = row;
      }
      place = own;
      return;
    }
    const entry = rowAt(k, row, next);
    shows[row] = next++;
    const at = stampAt(copies, entry);
    place ??= lastAtOrBefore(table, copies, at);
    // Rows that only the table has and that are not later go first.
    while (place + 1 < table.length && taken[place + 1] === 0) {
      if (stampAt(copies, table[place + 1] as Row) > at) break;
      place++;
    }
    const list = behind.get(place);
    if (list) list.push(entry);
    else behind.set(place, [entry]);
  });
  const out: Row[] = [...(behind.get(-1) ?? [])];
  kept.forEach((r, i) => {
    out.push(r);
    for (const more of behind.get(i) ?? []) out.push(more);
  });
  return { rows: out, shows };
}

/**
 * Is what `a` says to be taken in place of `b`? Of a text that was edited or deleted, and of a poll, the later state; of
 * a medium what the copy knows that has its kind, its caption, its name or its file; of what one copy still waits for, the other.
 */
function saysMore(copies: readonly ClockedCopy[], a: Ref, b: Ref): boolean {
  const one = (copies[a.copy] as ClockedCopy).columns;
  const other = (copies[b.copy] as ClockedCopy).columns;
  const kind = one.kind[a.row];
  if (kind !== other.kind[b.row]) {
    if (kind === KIND.empty || other.kind[b.row] === KIND.empty) return kind !== KIND.empty;
    return kind === KIND.deleted;
  }
  const edited = one.edited[a.row] === 1;
  if (edited !== (other.edited[b.row] === 1)) return edited;
  if (edited || kind === KIND.poll) return endOf(copies, a) > endOf(copies, b);
  return kind === KIND.media && knownOfMedium(one, a.row) > knownOfMedium(other, b.row);
}

/** Last stamp of the copy, on the clock of phone 0: which one was exported later. */
function endOf(copies: readonly ClockedCopy[], { copy }: Ref): number {
  return (copies[copy] as ClockedCopy).clock_ms.at(-1) ?? Number.NEGATIVE_INFINITY;
}

function knownOfMedium(t: RecordColumns, row: number): number {
  const has = (column: Utf8Column) => (column.offsets[row] !== column.offsets[row + 1] ? 1 : 0);
  const with_file = (t.media_bytes[row] as number) > 0 ? 1 : 0;
  return (t.media_kind[row] === MEDIA.unknown ? 0 : 8) + 4 * has(t.text) + 2 * has(t.file_name) + with_file;
}

/** Does copy `a` show finer stamps than `b`, or equal ones under a path that comes first? */
function finer(copies: readonly ClockedCopy[], a: number, b: number): boolean {
  const one = copies[a] as ClockedCopy;
  const other = copies[b] as ClockedCopy;
  const difference = (one.columns.resolution_s[0] ?? 60) - (other.columns.resolution_s[0] ?? 60);
  return (
    difference < 0 || (difference === 0 && Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)) < 0)
  );
}

function lastAtOrBefore(table: readonly Row[], copies: readonly ClockedCopy[], local_ms: number): number {
  for (let place = table.length - 1; place >= 0; place--) {
    const r = table[place] as Row;
    if (stampAt(copies, r) <= local_ms) return place;
  }
  return -1;
}
