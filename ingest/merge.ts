/**
 * Copies of one chat from one phone → one table in which each record stands once.
 *
 * Two records are the same when stamp, sender, kind and text agree; what stands n times in one copy and m times in
 * another stands max(n, m) times in the chat, so that "ok" sent twice in a minute stays twice. What is left over may
 * meet a record one second apart, or media without their caption (meet-copies.ts).
 *
 *   order the copies → meet each with the table so far (k-th occurrence meets k-th) → insert what is new behind its
 *   neighbour → point each record into the copy with the finest stamps, then first by path → columns
 */
import { type CopyOfChat, contentHashes, meet, type Row, stampAt } from './meet-copies.ts';
import { type PeopleList, resolveSenders } from './people.ts';
import {
  KIND,
  type MessageColumns,
  type RecordColumns,
  SIDES,
  type Utf8Column,
} from './schema/message-table.ts';
import { FLOATING, utcOfColumn } from './schema/zone-table.ts';

export type { CopyOfChat } from './meet-copies.ts';

export interface MergedChat {
  columns: MessageColumns;
  /** Records that stood in more than one copy and are counted once. */
  merged_copies: number;
}

/** The chat as one table, with people and instants resolved. */
export function mergeCopies(copies: readonly CopyOfChat[], people: PeopleList): MergedChat {
  const ordered = copies.toSorted(
    (a, b) => firstStamp(a) - firstStamp(b) || Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)),
  );
  const only = ordered[0] as CopyOfChat;
  const rows = ordered.length === 1 ? null : mergeRows(ordered);
  const columns = rows ? pick(ordered, rows) : whole(only);
  const merged_copies = rows ? ordered.reduce((sum, c) => sum + c.columns.n, 0) - rows.length : 0;
  return { columns: withPeople(columns, people), merged_copies };
}

const firstStamp = (c: CopyOfChat) => c.columns.local_ms[0] ?? 0;

function mergeRows(copies: readonly CopyOfChat[]): Row[] {
  const hashes = copies.map((c) => contentHashes(c.columns));
  let table: Row[] = Array.from({ length: (copies[0] as CopyOfChat).columns.n }, (_, row) => ({
    copy: 0,
    row,
    copies: 1,
  }));
  for (let k = 1; k < copies.length; k++) {
    const met = meet(table, k, copies, hashes);
    table = insert(table, k, copies, met);
  }
  return table;
}

/** The table with the rows of copy `k` that it lacks, each behind the row that it follows in time and in its copy. */
function insert(table: readonly Row[], k: number, copies: readonly CopyOfChat[], met: Int32Array): Row[] {
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
      if (finer(copies, k, r.copy)) {
        r.copy = k;
        r.row = row;
      }
      place = own;
      return;
    }
    const entry = { copy: k, row, copies: 1 };
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

/** Does copy `a` show finer stamps than `b`, or equal ones under a path that comes first? */
function finer(copies: readonly CopyOfChat[], a: number, b: number): boolean {
  const one = copies[a] as CopyOfChat;
  const other = copies[b] as CopyOfChat;
  const difference = (one.columns.resolution_s[0] ?? 60) - (other.columns.resolution_s[0] ?? 60);
  return (
    difference < 0 || (difference === 0 && Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)) < 0)
  );
}

function lastAtOrBefore(table: readonly Row[], copies: readonly CopyOfChat[], local_ms: number): number {
  for (let place = table.length - 1; place >= 0; place--) {
    const r = table[place] as Row;
    if (stampAt(copies, r) <= local_ms) return place;
  }
  return -1;
}

type Unresolved = Omit<MessageColumns, 'person' | 'persons' | 'side'>;

function whole(c: CopyOfChat): Unresolved {
  const { local_ms, ...rest } = c.columns;
  return {
    ...rest,
    sent_at_local_ms: local_ms,
    sent_at_ms: utcOfColumn(c.zone ?? FLOATING, local_ms),
    copies: new Uint8Array(rest.n).fill(1),
    export: new Uint16Array(rest.n),
    export_ids: [c.export_id],
  };
}

function pick(copies: readonly CopyOfChat[], rows: readonly Row[]): Unresolved {
  const n = rows.length;
  const names = new Map<string, number>();
  const remap = copies.map((c) =>
    c.columns.senders.map((name) => {
      if (!names.has(name)) names.set(name, names.size);
      return names.get(name) as number;
    }),
  );
  const utc = copies.map((c) => utcOfColumn(c.zone ?? FLOATING, c.columns.local_ms));
  const take = <A extends Float64Array | Uint8Array | Uint16Array | Uint32Array>(
    out: A,
    from: (t: RecordColumns) => ArrayLike<number>,
  ): A => {
    const sources = copies.map((c) => from(c.columns));
    rows.forEach((r, i) => {
      out[i] = sources[r.copy]?.[r.row] as number;
    });
    return out;
  };
  return {
    n,
    sent_at_local_ms: take(new Float64Array(n), (t) => t.local_ms),
    sent_at_ms: Float64Array.from(rows, (r) => utc[r.copy]?.[r.row] as number),
    resolution_s: take(new Uint8Array(n), (t) => t.resolution_s),
    sender: Int32Array.from(rows, (r) => {
      const code = copies[r.copy]?.columns.sender[r.row] as number;
      return code < 0 ? -1 : (remap[r.copy]?.[code] as number);
    }),
    senders: [...names.keys()],
    kind: take(new Uint8Array(n), (t) => t.kind),
    media_kind: take(new Uint8Array(n), (t) => t.media_kind),
    notice_kind: take(new Uint8Array(n), (t) => t.notice_kind),
    text: pickText(
      copies.map((c) => c.columns.text),
      rows,
    ),
    file_name: pickText(
      copies.map((c) => c.columns.file_name),
      rows,
    ),
    edited: take(new Uint8Array(n), (t) => t.edited),
    mentions: take(new Uint16Array(n), (t) => t.mentions),
    chars: take(new Uint32Array(n), (t) => t.chars),
    words: take(new Uint32Array(n), (t) => t.words),
    emoji: take(new Uint16Array(n), (t) => t.emoji),
    links: take(new Uint16Array(n), (t) => t.links),
    first_line: take(new Uint32Array(n), (t) => t.first_line),
    last_line: take(new Uint32Array(n), (t) => t.last_line),
    copies: Uint8Array.from(rows, (r) => Math.min(255, r.copies)),
    export: Uint16Array.from(rows, (r) => r.copy),
    export_ids: copies.map((c) => c.export_id),
  };
}

function pickText(sources: readonly Utf8Column[], rows: readonly Row[]): Utf8Column {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((r, i) => {
    const from = (sources[r.copy] as Utf8Column).offsets;
    offsets[i + 1] = (offsets[i] as number) + (from[r.row + 1] as number) - (from[r.row] as number);
  });
  const bytes = new Uint8Array(offsets[rows.length] as number);
  rows.forEach((r, i) => {
    const source = sources[r.copy] as Utf8Column;
    bytes.set(source.bytes.subarray(source.offsets[r.row], source.offsets[r.row + 1]), offsets[i]);
  });
  return { bytes, offsets };
}

function withPeople(c: Unresolved, people: PeopleList): MessageColumns {
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
  return { ...c, person, persons, side };
}
