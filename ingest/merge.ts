/**
 * Copies of one chat → one table in which each record stands once.
 *
 * Copies of one phone: two records are the same when stamp, sender, kind and text agree; what stands n times in one copy and m times in
 * another stands max(n, m) times in the chat, so that "ok" sent twice in a minute stays twice. What is left over may
 * meet a record one second apart, a medium without its caption, a text before it was edited or deleted (meet-copies.ts).
 * Copies of other phones are aligned by their texts (align.ts).
 *
 *   order the copies → meet each with the table so far (k-th occurrence meets k-th) → insert what is new behind its
 *   neighbour → point each record into the copy with the finest stamps, then first by path → columns
 */
import { align } from './align.ts';
import {
  type ClockedCopy,
  type CopyOfChat,
  contentHashes,
  isChanged,
  meet,
  type Ref,
  type Row,
  rowAt,
  stampAt,
} from './meet-copies.ts';
import { type PeopleList, resolveSenders } from './people.ts';
import { pick, type Unresolved, whole } from './pick-rows.ts';
import {
  KIND,
  MEDIA,
  type MessageColumns,
  type RecordColumns,
  SIDES,
  type Utf8Column,
} from './schema/message-table.ts';
import { FLOATING, utcOf } from './schema/zone-table.ts';
import { type SharedNames, sharedNames, type UnlistedSender, unlistedOf } from './unlisted.ts';

export type { CopyOfChat } from './meet-copies.ts';

export interface MergedChat {
  columns: MessageColumns;
  /** Records that stood in more than one copy and are counted once. */
  merged_copies: number;
  /** Export ids of other phones' copies that share too few texts with the rest to be put in order. */
  left_out: string[];
  /** UTC until which any of the merged copies shows the chat (as wall clock where no zone is known). */
  observed_until_ms: number;
  /** Senders whom the people list does not know, and whom other copies take them for. */
  unlisted: UnlistedSender[];
}

/** The chat as one table, with people and instants resolved. */
export function mergeCopies(copies: readonly CopyOfChat[], people: PeopleList): MergedChat {
  const ordered: ClockedCopy[] = copies
    .toSorted(
      (a, b) =>
        a.phone - b.phone ||
        firstStamp(a) - firstStamp(b) ||
        Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)),
    )
    .map((c) => ({ ...c, clock_ms: c.columns.local_ms }));
  if (ordered.length === 1) {
    return {
      ...withPeople(whole(ordered[0] as ClockedCopy), people, null),
      merged_copies: 0,
      left_out: [],
      observed_until_ms: observedUntil(ordered),
    };
  }
  const { rows, left_out, shared } = mergeRows(ordered);
  const read = ordered.reduce((sum, c, k) => (left_out.includes(k) ? sum : sum + c.columns.n), 0);
  return {
    ...withPeople(pick(ordered, rows), people, shared),
    merged_copies: read - rows.length,
    left_out: left_out.map((k) => (ordered[k] as ClockedCopy).export_id),
    observed_until_ms: observedUntil(ordered.filter((_, k) => !left_out.includes(k))),
  };
}

/** Another phone's clock is moved onto that of phone 0 by the shift of its last record. */
function observedUntil(copies: readonly ClockedCopy[]): number {
  const main = (copies[0] as ClockedCopy).zone ?? FLOATING;
  return copies.reduce((until, { columns, clock_ms, phone, zone, observed_until_local_ms }) => {
    const last = columns.n - 1;
    const own = columns.local_ms[last] ?? 0;
    const local_ms = observed_until_local_ms ?? own;
    const at =
      phone === 0 ? utcOf(zone ?? FLOATING, local_ms) : utcOf(main, local_ms + (clock_ms[last] ?? own) - own);
    return Math.max(until, at);
  }, Number.NEGATIVE_INFINITY);
}

const firstStamp = (c: CopyOfChat) => c.columns.local_ms[0] ?? 0;

function mergeRows(copies: readonly ClockedCopy[]): {
  rows: Row[];
  left_out: number[];
  shared: SharedNames;
} {
  const hashes = copies.map((c) => contentHashes(c.columns));
  const left_out: number[] = [];
  const names = sharedNames(copies);
  let table: Row[] = Array.from({ length: (copies[0] as ClockedCopy).columns.n }, (_, row) => rowAt(0, row));
  for (let k = 1; k < copies.length; k++) {
    const copy = copies[k] as ClockedCopy;
    const met = copy.phone === 0 ? meet(table, k, copies, hashes) : meetOtherPhone(table, k, copies);
    if (!met) {
      left_out.push(k);
      continue;
    }
    names.count(table, k, met);
    table = insert(table, k, copies, met);
  }
  return { rows: table, left_out, shared: names.shared };
}

/** Sets the clock of a copy of another phone; null where the copies share too few texts to tell it. */
function meetOtherPhone(table: readonly Row[], k: number, copies: readonly ClockedCopy[]): Int32Array | null {
  const copy = copies[k] as ClockedCopy;
  const { sent_at_local_ms: _, ...known } = pick(copies, table);
  const clock_ms = Float64Array.from(table, (r) => stampAt(copies, r));
  const found = align({ ...known, local_ms: clock_ms }, copy.columns);
  if (!found) return null;
  copy.clock_ms = copy.columns.local_ms.map((local_ms, row) => local_ms + (found.shift_ms[row] as number));
  return found.match;
}

/** The table with the rows of copy `k` that it lacks, each behind the row that it follows in time and in its copy. */
function insert(table: readonly Row[], k: number, copies: readonly ClockedCopy[], met: Int32Array): Row[] {
  const kept = table.map((r) => ({ ...r }));
  const taken = new Uint8Array(table.length);
  for (const place of met) if (place >= 0) taken[place] = 1;
  // Rows that the table lacks, by the place behind which they go (-1: before all).
  const behind = new Map<number, Row[]>();
  let place: number | null = null;
  met.forEach((own, row) => {
    if (own >= 0) {
      const r = kept[own] as Row;
      r.copies++;
      if (saysMore(copies, { copy: k, row }, r.said)) r.said = { copy: k, row };
      if (finer(copies, k, r.copy)) {
        r.copy = k;
        r.row = row;
      }
      place = own;
      return;
    }
    const entry = rowAt(k, row);
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
  return out;
}

/**
 * Is what `a` says to be taken in place of `b`? Of a text that was edited or deleted the later state; of a medium what
 * the copy knows that has its kind, its name or its caption.
 */
function saysMore(copies: readonly ClockedCopy[], a: Ref, b: Ref): boolean {
  if (isChanged(copies, a, b)) return isLaterState(copies, a);
  const one = (copies[a.copy] as ClockedCopy).columns;
  const other = (copies[b.copy] as ClockedCopy).columns;
  if (one.kind[a.row] !== KIND.media || other.kind[b.row] !== KIND.media) return false;
  return knownOfMedium(one, a.row) > knownOfMedium(other, b.row);
}

function isLaterState(copies: readonly ClockedCopy[], a: Ref): boolean {
  const { kind, edited } = (copies[a.copy] as ClockedCopy).columns;
  return kind[a.row] === KIND.deleted || edited[a.row] === 1;
}

function knownOfMedium(t: RecordColumns, row: number): number {
  const has = (column: Utf8Column) => (column.offsets[row] !== column.offsets[row + 1] ? 1 : 0);
  return (t.media_kind[row] === MEDIA.unknown ? 0 : 4) + 2 * has(t.text) + has(t.file_name);
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

function withPeople(
  c: Unresolved,
  people: PeopleList,
  shared: SharedNames | null,
): Pick<MergedChat, 'columns' | 'unlisted'> {
  const { persons, of_sender } = resolveSenders(c.senders, people);
  const person = new Int32Array(c.n);
  const side = new Uint8Array(c.n);
  for (let i = 0; i < c.n; i++) {
    const code = c.sender[i] as number;
    // The name before a notice is the group's, or of the one whom the sentence names anyway.
    if (code < 0 || c.kind[i] === KIND.notice) {
      person[i] = -1;
      continue;
    }
    const p = of_sender[code] as number;
    person[i] = p;
    const at = c.sent_at_ms[i] as number;
    const role = persons[p]?.roles.find((r) => r.from_ms <= at && at < r.to_ms);
    if (role) side[i] = SIDES.indexOf(role.side);
  }
  const columns = { ...c, person, persons, side };
  return { columns, unlisted: unlistedOf(columns, of_sender, shared) };
}
