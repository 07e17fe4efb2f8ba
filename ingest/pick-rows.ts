/** Rows of several copies → the columns of one chat. */
import type { ClockedCopy, CopyOfChat, Ref, Row } from './meet-copies.ts';
import type { MessageColumns, RecordColumns, Utf8Column } from './schema/message-table.ts';
import { FLOATING, localOf, utcOfColumn, type ZoneTable } from './schema/zone-table.ts';

/** A chat's records before people are resolved. */
export type Unresolved = Omit<MessageColumns, 'person' | 'persons' | 'side'>;

/** The records of the only copy; its arrays are taken as they are. */
export function whole(c: CopyOfChat): Unresolved {
  const { local_ms, text_hash: _, ...rest } = c.columns;
  return {
    ...rest,
    sent_at_local_ms: local_ms,
    sent_at_ms: utcInOrder(c.zone ?? FLOATING, local_ms),
    copies: new Uint8Array(rest.n).fill(1),
    export: new Uint16Array(rest.n),
    export_ids: [c.export_id],
  };
}

/** The rows of the merged table, each field from the copy that the row names for it. */
export function pick(copies: readonly ClockedCopy[], rows: readonly Row[]): Unresolved {
  const n = rows.length;
  const names = new Map<string, number>();
  const remap = copies.map((c) =>
    c.columns.senders.map((name) => {
      if (!names.has(name)) names.set(name, names.size);
      return names.get(name) as number;
    }),
  );
  // The clock of phone 0 is trusted: another phone's zone may be a guess, the texts they share are none.
  const main = (copies[0] as ClockedCopy).zone ?? FLOATING;
  const utc = copies.map((c) =>
    c.phone === 0 ? utcInOrder(c.zone ?? FLOATING, c.clock_ms) : utcOn(main, c),
  );
  type Values = Float64Array | Uint8Array | Uint16Array | Uint32Array;
  const takeAt = <A extends Values>(
    out: A,
    from: (t: RecordColumns) => ArrayLike<number>,
    place: (r: Row) => Ref,
  ): A => {
    const sources = copies.map((c) => from(c.columns));
    rows.forEach((r, i) => {
      const { copy, row } = place(r);
      out[i] = sources[copy]?.[row] as number;
    });
    return out;
  };
  const take = <A extends Values>(out: A, from: (t: RecordColumns) => ArrayLike<number>) =>
    takeAt(out, from, (r) => r);
  const said = <A extends Values>(out: A, from: (t: RecordColumns) => ArrayLike<number>) =>
    takeAt(out, from, (r) => r.said);
  return {
    n,
    sent_at_local_ms: take(new Float64Array(n), (t) => t.local_ms),
    sent_at_ms: Float64Array.from(rows, (r) => utc[r.copy]?.[r.row] as number),
    resolution_s: take(new Uint8Array(n), (t) => t.resolution_s),
    sender: Int32Array.from(rows, (r) => {
      const code = copies[r.named.copy]?.columns.sender[r.named.row] as number;
      return code < 0 ? -1 : (remap[r.named.copy]?.[code] as number);
    }),
    senders: [...names.keys()],
    kind: said(new Uint8Array(n), (t) => t.kind),
    media_kind: said(new Uint8Array(n), (t) => t.media_kind),
    notice_kind: said(new Uint8Array(n), (t) => t.notice_kind),
    text: pickText(
      copies.map((c) => c.columns.text),
      rows,
    ),
    file_name: pickText(
      copies.map((c) => c.columns.file_name),
      rows,
    ),
    media_bytes: said(new Uint32Array(n), (t) => t.media_bytes),
    voice_ms: said(new Uint32Array(n), (t) => t.voice_ms),
    edited: said(new Uint8Array(n), (t) => t.edited),
    mentions: said(new Uint16Array(n), (t) => t.mentions),
    chars: said(new Uint32Array(n), (t) => t.chars),
    words: said(new Uint32Array(n), (t) => t.words),
    emoji: said(new Uint16Array(n), (t) => t.emoji),
    links: said(new Uint16Array(n), (t) => t.links),
    first_line: take(new Uint32Array(n), (t) => t.first_line),
    last_line: take(new Uint32Array(n), (t) => t.last_line),
    copies: Uint8Array.from(rows, (r) => Math.min(255, r.copies)),
    export: Uint16Array.from(rows, (r) => r.copy),
    export_ids: copies.map((c) => c.export_id),
  };
}

const BACK_BY_CHANCE_MS = 5 * 60_000;
/** Clocks are set back by an hour, on Lord Howe Island by half of it. */
const SET_BACK_MS = [3_600_000, 1_800_000];

/**
 * Instants in the order of the file. The hour that a clock shows twice is taken for the first of the two, until stamps run
 * back in it: what stands behind was written in the second.
 */
function utcInOrder(zone: ZoneTable, local_ms: Float64Array): Float64Array {
  const utc = utcOfColumn(zone, local_ms);
  for (let row = 1; row < utc.length; row++) {
    const least_ms = (utc[row - 1] as number) - BACK_BY_CHANCE_MS;
    const at = utc[row] as number;
    if (!(at < least_ms)) continue;
    const second = SET_BACK_MS.map((ms) => at + ms).find((ms) => localOf(zone, ms) === local_ms[row]);
    if (second !== undefined && second >= least_ms) utc[row] = second;
  }
  return utc;
}

/**
 * Instants of another phone, by its clock as it was put on that of phone 0. Where its own zone says the same of most
 * records, that zone is right, and tells also which of two equal hours a record was written in.
 */
function utcOn(main: ZoneTable, { zone, clock_ms, columns }: ClockedCopy): Float64Array {
  const utc = utcOfColumn(main, clock_ms);
  if (!zone) return utc;
  const own = utcInOrder(zone, columns.local_ms);
  const agreeing = own.filter((at, row) => localOf(main, at) === clock_ms[row]).length;
  return agreeing * 2 > own.length ? own : utc;
}

function pickText(sources: readonly Utf8Column[], rows: readonly Row[]): Utf8Column {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((r, i) => {
    const from = (sources[r.said.copy] as Utf8Column).offsets;
    const size = (from[r.said.row + 1] as number) - (from[r.said.row] as number);
    offsets[i + 1] = (offsets[i] as number) + size;
  });
  const bytes = new Uint8Array(offsets[rows.length] as number);
  rows.forEach((r, i) => {
    const source = sources[r.said.copy] as Utf8Column;
    bytes.set(source.bytes.subarray(source.offsets[r.said.row], source.offsets[r.said.row + 1]), offsets[i]);
  });
  return { bytes, offsets };
}
