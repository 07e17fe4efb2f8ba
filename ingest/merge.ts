/**
 * Copies of one chat → one table in which each record stands once.
 *
 * Copies of one phone: two records are the same when stamp, sender, kind and text agree; what stands n times in one copy and m times in
 * another stands max(n, m) times in the chat, so that "ok" sent twice in a minute stays twice. What is left over may
 * meet a record one second apart, a medium without its caption, a text before it was edited or deleted (meet-copies.ts).
 * Copies of other phones are aligned by their texts (align.ts), or put behind each other where they show other times.
 *
 *   order the copies → meet each with the table so far (k-th occurrence meets k-th) → insert what is new behind its
 *   neighbour → point each record into the copy with the finest stamps, then first by path → columns, and what differs
 */
import { align } from './align.ts';
import type { ShownByCopies } from './copy-counts.ts';
import { type CopyDifference, differencesOf } from './copy-differences.ts';
import { type CopyZone, zonesOf } from './copy-zones.ts';
import { insertRows } from './insert-rows.ts';
import {
  type ClockedCopy,
  type CopyOfChat,
  contentHashes,
  meet,
  type Row,
  rowAt,
  stampAt,
} from './meet-copies.ts';
import { type PeopleList, resolveSenders } from './people.ts';
import { pick, type Unresolved, whole } from './pick-rows.ts';
import { KIND, type MessageColumns, type RecordColumns, SIDES } from './schema/message-table.ts';
import { FLOATING, localOf, utcOf } from './schema/zone-table.ts';
import { type SharedNames, sharedNames, type UnlistedSender, unlistedOf } from './unlisted.ts';

export type { CopyOfChat } from './meet-copies.ts';

export interface MergedChat {
  columns: MessageColumns;
  /** Records that stood in more than one copy and are counted once. */
  merged_copies: number;
  /** Export ids of other phones' copies that share too few texts with the rest to be put in order. */
  left_out: string[];
  /** What the copies show differently, in the order of the table. */
  differences: CopyDifference[];
  /** Which copy shows which record; null: there is only one. */
  shown: ShownByCopies | null;
  /** Where the zone of each copy comes from. */
  zones: CopyZone[];
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
    .map((c) => ({ ...c, clock_ms: c.columns.local_ms, aligned: false }));
  if (ordered.length === 1) {
    return {
      ...withPeople(whole(ordered[0] as ClockedCopy), people, null),
      merged_copies: 0,
      left_out: [],
      differences: [],
      shown: null,
      zones: zonesOf(ordered),
      observed_until_ms: observedUntil(ordered),
    };
  }
  const { rows, shows, left_out, shared } = mergeRows(ordered);
  const read = ordered.reduce((sum, c, k) => (shows[k] ? sum + c.columns.n : sum), 0);
  const merged = pick(ordered, rows);
  return {
    ...withPeople(merged, people, shared),
    merged_copies: read - rows.length,
    left_out: left_out.map((k) => (ordered[k] as ClockedCopy).export_id),
    differences: differencesOf(ordered, rows, shows, merged.sent_at_ms),
    shown: { copies: ordered, rows, shows },
    zones: zonesOf(ordered),
    observed_until_ms: observedUntil(ordered.filter((_, k) => shows[k])),
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
  /** For each copy the record that each of its rows shows; null for a copy that is left out. */
  shows: (Int32Array | null)[];
  left_out: number[];
  shared: SharedNames;
} {
  const hashes = copies.map((c) => contentHashes(c.columns));
  const names = sharedNames(copies);
  const first = Int32Array.from({ length: (copies[0] as ClockedCopy).columns.n }, (_, row) => row);
  const shows: (Int32Array | null)[] = [first, ...copies.slice(1).map(() => null)];
  let table: Row[] = Array.from(first, (row) => rowAt(0, row, row));
  let left_out = copies.map((_, k) => k).slice(1);
  // A copy that shares nothing with the table so far may do so with one that comes behind it.
  for (let before = Number.POSITIVE_INFINITY; left_out.length < before; ) {
    before = left_out.length;
    left_out = left_out.filter((k) => {
      const other = (copies[k] as ClockedCopy).phone !== 0;
      const met = other ? meetOtherPhone(table, k, copies) : meet(table, k, copies, hashes);
      if (!met) return true;
      names.count(table, k, met);
      const inserted = insertRows(table, k, copies, met);
      table = inserted.rows;
      shows[k] = inserted.shows;
      return false;
    });
  }
  return { rows: table, shows, left_out, shared: names.shared };
}

/**
 * Sets the clock of a copy of another phone, by the texts that it shares; of a copy that shows a time of its own, by
 * the zones. Null where neither tells how the clocks differ.
 */
function meetOtherPhone(table: readonly Row[], k: number, copies: readonly ClockedCopy[]): Int32Array | null {
  const copy = copies[k] as ClockedCopy;
  const { sent_at_local_ms: _, ...known } = pick(copies, table);
  const clock_ms = Float64Array.from(table, (r) => stampAt(copies, r));
  const found = align({ ...known, local_ms: clock_ms }, copy.columns);
  if (found) {
    copy.clock_ms = copy.columns.local_ms.map((local_ms, row) => local_ms + (found.shift_ms[row] as number));
    copy.aligned = true;
    return found.match;
  }
  const { zone } = copies[0] as ClockedCopy;
  const own = copy.zone;
  const put = zone && own ? copy.columns.local_ms.map((ms) => localOf(zone, utcOf(own, ms))) : null;
  if (!isAlone(copy.columns, put ?? copy.columns.local_ms, known, clock_ms)) return null;
  if (put) copy.clock_ms = put;
  return new Int32Array(copy.columns.n).fill(-1);
}

const DAY_MS = 86_400_000;

/**
 * Does the table hold no message of the time that the copy shows: a new phone that went on where another one ended? A
 * few messages may lie in a pause of the table by chance; those of a day do not.
 */
function isAlone(
  t: RecordColumns,
  clock_ms: Float64Array,
  table: Pick<RecordColumns, 'kind'>,
  table_ms: Float64Array,
): boolean {
  const [from_ms, to_ms] = spanOf(clock_ms.filter((_, row) => t.kind[row] !== KIND.notice));
  const said_ms = table_ms.filter((_, place) => table.kind[place] !== KIND.notice);
  const [first_ms, last_ms] = spanOf(said_ms);
  if (last_ms < from_ms || to_ms < first_ms) return true;
  return to_ms - from_ms >= DAY_MS && said_ms.every((at) => at < from_ms || at > to_ms);
}

function spanOf(stamps: Float64Array): [number, number] {
  let from_ms = Number.POSITIVE_INFINITY;
  let to_ms = Number.NEGATIVE_INFINITY;
  for (const at of stamps) {
    if (at < from_ms) from_ms = at;
    if (at > to_ms) to_ms = at;
  }
  return [from_ms, to_ms];
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
  // Written out: tables that are put together name by name are looked up slowly, row by row, ever after.
  const columns: MessageColumns = {
    n: c.n,
    sent_at_ms: c.sent_at_ms,
    sent_at_local_ms: c.sent_at_local_ms,
    resolution_s: c.resolution_s,
    sender: c.sender,
    senders: c.senders,
    kind: c.kind,
    media_kind: c.media_kind,
    notice_kind: c.notice_kind,
    text: c.text,
    file_name: c.file_name,
    media_bytes: c.media_bytes,
    voice_ms: c.voice_ms,
    edited: c.edited,
    mentions: c.mentions,
    chars: c.chars,
    words: c.words,
    emoji: c.emoji,
    links: c.links,
    first_line: c.first_line,
    last_line: c.last_line,
    copies: c.copies,
    export: c.export,
    export_ids: c.export_ids,
    person,
    persons,
    side,
  };
  return { columns, unlisted: unlistedOf(columns, of_sender, shared) };
}
