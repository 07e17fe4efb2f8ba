/** What the copies of one chat show differently: kept for the auditor, with places in both and without any text. */
import { type ClockedCopy, type Row, stampAt } from './meet-copies.ts';
import { KIND, type RecordColumns } from './schema/message-table.ts';
import { textHash } from './text-hash.ts';

/**
 * - `only-here`: the other copy covers the time and lacks the message. What lies before its first or behind its last
 *   message (a phone that joined later, an export made earlier) is no difference.
 * - `text-changed`: edited in between; the other copy shows the later text.
 * - `deleted-later`: the other copy shows that the message was deleted.
 * - `caption-dropped`: the other copy shows the medium without its caption.
 * - `left-out`: the whole copy could not be put in order with the other one, and is not counted.
 */
export type Difference = 'only-here' | 'text-changed' | 'deleted-later' | 'caption-dropped' | 'left-out';

export interface CopyDifference {
  difference: Difference;
  export_id: string;
  other_export_id: string;
  /** Lines of the message in each; null where it does not stand there. */
  first_line: number | null;
  last_line: number | null;
  other_first_line: number | null;
  other_last_line: number | null;
  /** UTC (wall clock where no zone is known); null for a whole copy. */
  sent_at_ms: number | null;
}

/**
 * Each copy against the merged table: a row for each message and copy that lacks it or shows it differently. Notices and
 * calls are left out: each phone has its own.
 *
 * @param shows for each copy the record that each of its rows shows; null for a copy that is left out
 * @param sent_at_ms of the rows
 */
export function differencesOf(
  copies: readonly ClockedCopy[],
  rows: readonly Row[],
  shows: readonly (Int32Array | null)[],
  sent_at_ms: Float64Array,
): CopyDifference[] {
  const row_of = copies.map((_, k) => rowsByRecord(shows[k] ?? null, rows.length));
  const spans = copies.map(spanOf);
  const found: CopyDifference[] = [];
  rows.forEach((r, i) => {
    if (!isMessage(columnsOf(copies, r.said.copy), r.said.row)) return;
    const at = stampAt(copies, r);
    copies.forEach((_, k) => {
      if (!shows[k]) return;
      const row = row_of[k]?.[r.record] as number;
      const sent = sent_at_ms[i] as number;
      if (row < 0) {
        const { from_ms, to_ms } = spans[k] as Span;
        if (at < from_ms || at > to_ms) return;
        found.push(differenceOf('only-here', copies, r, { copy: k, row: -1 }, sent));
      } else if (k !== r.said.copy) {
        found.push(...changed(copies, r, { copy: k, row }, sent));
      }
    });
  });
  copies.forEach((copy, k) => {
    if (shows[k]) return;
    found.push({
      difference: 'left-out',
      export_id: copy.export_id,
      other_export_id: (copies[0] as ClockedCopy).export_id,
      first_line: null,
      last_line: null,
      other_first_line: null,
      other_last_line: null,
      sent_at_ms: null,
    });
  });
  return found;
}

interface Place {
  copy: number;
  row: number;
}

const columnsOf = (copies: readonly ClockedCopy[], k: number) => (copies[k] as ClockedCopy).columns;

export const isMessage = (t: RecordColumns, row: number) =>
  t.kind[row] !== KIND.notice && t.kind[row] !== KIND.call;

/** For each record of the merge the row of the copy that shows it, else -1. */
export function rowsByRecord(shows: Int32Array | null, records: number): Int32Array {
  const rows = new Int32Array(records).fill(-1);
  shows?.forEach((record, row) => {
    rows[record] = row;
  });
  return rows;
}

export interface Span {
  from_ms: number;
  to_ms: number;
}

// Of a copy without seconds the first and the last minute may be shown in part.
const EDGE_MS = 60_000;

/** The time that a copy surely covers: between its first and its last message, on the clock of phone 0. */
export function spanOf({ columns, clock_ms }: ClockedCopy): Span {
  const from = columns.kind.findIndex((_, row) => isMessage(columns, row));
  const to = columns.kind.findLastIndex((_, row) => isMessage(columns, row));
  return from < 0
    ? { from_ms: Infinity, to_ms: -Infinity }
    : { from_ms: (clock_ms[from] as number) + EDGE_MS, to_ms: (clock_ms[to] as number) - EDGE_MS };
}

/** How a copy shows a message against what the table takes for it: its later state, or what knows most of it. */
function changed(copies: readonly ClockedCopy[], r: Row, own: Place, sent_at_ms: number): CopyDifference[] {
  const t = columnsOf(copies, own.copy);
  const said = columnsOf(copies, r.said.copy);
  const kind = t.kind[own.row];
  const kept = said.kind[r.said.row];
  if (kept === KIND.deleted) {
    return kind === kept ? [] : [differenceOf('deleted-later', copies, own, r.said, sent_at_ms)];
  }
  if (kind === KIND.media && hasText(said, r.said.row) && !hasText(t, own.row)) {
    return [differenceOf('caption-dropped', copies, r.said, own, sent_at_ms)];
  }
  const edited = t.edited[own.row] === 1 || said.edited[r.said.row] === 1;
  if (edited && kind === kept && textHash(t, own.row) !== textHash(said, r.said.row)) {
    return [differenceOf('text-changed', copies, own, r.said, sent_at_ms)];
  }
  return [];
}

const hasText = (t: RecordColumns, row: number) => t.text.offsets[row] !== t.text.offsets[row + 1];

function differenceOf(
  difference: Difference,
  copies: readonly ClockedCopy[],
  one: Place,
  other: Place,
  sent_at_ms: number,
): CopyDifference {
  const line = (of: 'first_line' | 'last_line', { copy, row }: Place) =>
    row < 0 ? null : (columnsOf(copies, copy)[of][row] as number);
  return {
    difference,
    export_id: (copies[one.copy] as ClockedCopy).export_id,
    other_export_id: (copies[other.copy] as ClockedCopy).export_id,
    first_line: line('first_line', one),
    last_line: line('last_line', one),
    other_first_line: line('first_line', other),
    other_last_line: line('last_line', other),
    sent_at_ms,
  };
}
