/**
 * Which records of a copy the table of its chat already holds.
 *
 *   same stamp, sender, kind and text → the same a second apart → under a renamed contact → media whose caption one copy
 *   dropped → polls whose votes changed → a text that was edited or deleted in between, or that one copy still waits for
 *   → notices in other words
 */

import { hashString, mix } from './hash.ts';
import { meetRenamed } from './meet-renamed.ts';
import { KIND, NOTICE, type RecordColumns } from './schema/message-table.ts';
import type { ZoneTable } from './schema/zone-table.ts';
import { textHash, textLength } from './text-hash.ts';

export interface CopyOfChat {
  export_id: string;
  path: string;
  columns: RecordColumns;
  /** Offsets of the exporting phone's zone; null: not known. */
  zone: ZoneTable | null;
  /** Copies of one phone share a number; that of the phone whose clock and names the chat is told by is 0. */
  phone: number;
  /** Wall clock until which the export shows the chat; default: its last record. */
  observed_until_local_ms?: number;
}

/** A copy with its stamps on the clock of phone 0. */
export interface ClockedCopy extends CopyOfChat {
  clock_ms: Float64Array;
  /** Its clock was put on that of the other copies by the texts that they share. */
  aligned: boolean;
}

/** A place in a copy. */
export interface Ref {
  copy: number;
  row: number;
}

/** A record of the chat: it stands at `row` of `copy`, and in `copies` of them. */
export interface Row extends Ref {
  /** Its number over the whole merge: places in the table change with every copy. */
  record: number;
  copies: number;
  /** Where its sender's name is taken from. */
  named: Ref;
  /** Where what was sent is taken from: a copy that knows more of a medium, or the later state of a text. */
  said: Ref;
}

export function rowAt(copy: number, row: number, record: number): Row {
  return { record, copy, row, copies: 1, named: { copy, row }, said: { copy, row } };
}

/** For each row of copy `k` its place in the table, -1 where the table lacks it. */
export function meet(
  table: readonly Row[],
  k: number,
  copies: readonly ClockedCopy[],
  hashes: readonly Contents[],
): Int32Array {
  const { low, high } = hashes[k] as Contents;
  const { columns, clock_ms } = copies[k] as ClockedCopy;
  const { resolution_s, n } = columns;
  const free = new Map<number, number[]>();
  for (let place = table.length - 1; place >= 0; place--) {
    const r = table[place] as Row;
    const of = hashes[r.copy] as Contents;
    const key = keyAt(of.low[r.row] as number, of.high[r.row] as number, stampAt(copies, r));
    const list = free.get(key);
    if (list) list.push(place);
    else free.set(key, [place]);
  }
  const met = new Int32Array(n).fill(-1);
  const take = (row: number, shift_ms: number) => {
    const at = (clock_ms[row] as number) + shift_ms;
    const place = free.get(keyAt(low[row] as number, high[row] as number, at))?.pop();
    if (place !== undefined) met[row] = place;
  };
  for (let row = 0; row < n; row++) take(row, 0);
  for (const shift_ms of [JITTER_MS, -JITTER_MS]) {
    for (let row = 0; row < n; row++) if (met[row] === -1 && resolution_s[row] === 1) take(row, shift_ms);
  }
  meetRenamed(table, k, copies, met);
  meetLeftOver(table, k, copies, met, isMedium, sameMedium);
  meetLeftOver(table, k, copies, met, isPoll, () => true);
  meetLeftOver(table, k, copies, met, isSaid, isChanged);
  meetLeftOver(table, k, copies, met, isKnownNotice, sameKind, (of, r) => String(stampAt(of, r)));
  return met;
}

type Copies = readonly ClockedCopy[];

const columnsOf = (copies: Copies, r: Ref) => (copies[r.copy] as ClockedCopy).columns;
const kindOf = (copies: Copies, r: Ref) => columnsOf(copies, r).kind[r.row] as number;

/** What is left over on both sides meets by `keyOf` (stamp and sender) where `fits` agrees. */
function meetLeftOver(
  table: readonly Row[],
  k: number,
  copies: Copies,
  met: Int32Array,
  concerns: (copies: Copies, r: Ref) => boolean,
  fits: (copies: Copies, a: Ref, b: Ref) => boolean,
  keyOf = sentBy,
): void {
  const rows: Ref[] = [];
  met.forEach((place, row) => {
    if (place === -1 && concerns(copies, { copy: k, row })) rows.push({ copy: k, row });
  });
  if (rows.length === 0) return;
  const taken = new Set(met);
  const free = new Map<string, number[]>();
  table.forEach((r, place) => {
    if (taken.has(place) || !concerns(copies, r)) return;
    const key = keyOf(copies, r);
    const list = free.get(key);
    if (list) list.push(place);
    else free.set(key, [place]);
  });
  for (const r of rows) {
    const list = free.get(keyOf(copies, r)) ?? [];
    const i = list.findIndex((place) => fits(copies, table[place] as Row, r));
    if (i >= 0) met[r.row] = list.splice(i, 1)[0] as number;
  }
}

const isMedium = (copies: Copies, r: Ref) => kindOf(copies, r) === KIND.media;

const isPoll = (copies: Copies, r: Ref) => kindOf(copies, r) === KIND.poll;

const isKnownNotice = (copies: Copies, r: Ref) =>
  kindOf(copies, r) === KIND.notice && columnsOf(copies, r).notice_kind[r.row] !== NOTICE.other;

/** WhatsApp writes some sentences otherwise after an update, and people by the names they have by then. */
const sameKind = (copies: Copies, a: Ref, b: Ref) =>
  columnsOf(copies, a).notice_kind[a.row] === columnsOf(copies, b).notice_kind[b.row];

/** An export without media drops the caption, one with media keeps it. */
const sameMedium = (copies: Copies, a: Ref, b: Ref) => hasNoText(copies, a) || hasNoText(copies, b);

const isSaid = (copies: Copies, r: Ref) =>
  kindOf(copies, r) !== KIND.notice && kindOf(copies, r) !== KIND.call;

/** Deleted or not yet received in one copy only, or another text where a copy says that it was edited. */
function isChanged(copies: Copies, a: Ref, b: Ref): boolean {
  const one = kindOf(copies, a);
  const other = kindOf(copies, b);
  if (one !== other) return [one, other].some((kind) => kind === KIND.deleted || kind === KIND.empty);
  return columnsOf(copies, a).edited[a.row] === 1 || columnsOf(copies, b).edited[b.row] === 1;
}

function sentBy(copies: Copies, r: Ref): string {
  const t = columnsOf(copies, r);
  return `${stampAt(copies, r)} ${t.senders[t.sender[r.row] as number]}`;
}

function hasNoText(copies: Copies, r: Ref): boolean {
  const { offsets } = columnsOf(copies, r).text;
  return offsets[r.row] === offsets[r.row + 1];
}

// Two exports of one phone can show the same message a second apart.
const JITTER_MS = 1000;

/** Stamp of a record on the clock of phone 0. */
export const stampAt = (copies: readonly ClockedCopy[], r: Ref) =>
  (copies[r.copy] as ClockedCopy).clock_ms[r.row] as number;

/** Two hashes a row over sender, kind and text. */
export interface Contents {
  low: Uint32Array;
  high: Uint32Array;
}

export function contentHashes(t: RecordColumns): Contents {
  const low = new Uint32Array(t.n);
  const high = new Uint32Array(t.n);
  const names = t.senders.map(hashString);
  for (let i = 0; i < t.n; i++) {
    const text = textHash(t, i);
    // Not the kind of media: an export without media may not tell it.
    low[i] = mix(mix(text, t.kind[i] as number), names[t.sender[i] as number] ?? 7);
    high[i] = mix(text ^ (low[i] as number), textLength(t, i));
  }
  return { low, high };
}

/** 53 bits over contents and second. */
function keyAt(low: number, high: number, local_ms: number): number {
  const second = Math.floor(local_ms / 1000);
  return mix(low, second) + (mix(high, second) & 0x1fffff) * 0x100000000;
}
