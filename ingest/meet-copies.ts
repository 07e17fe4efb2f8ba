/**
 * Which records of a copy the table of its chat already holds.
 *
 *   same stamp, sender, kind and text → the same a second apart → media whose caption one copy dropped
 */
import { KIND, type RecordColumns } from './schema/message-table.ts';
import type { ZoneTable } from './schema/zone-table.ts';
import { hashBytes, hashString, mix } from './sketch.ts';

export interface CopyOfChat {
  export_id: string;
  path: string;
  columns: RecordColumns;
  /** Offsets of the exporting phone's zone; null: not known. */
  zone: ZoneTable | null;
}

/** A record of the chat: row `row` of copy `copy`, found in `copies` of them. */
export interface Row {
  copy: number;
  row: number;
  copies: number;
}

/** For each row of copy `k` its place in the table, -1 where the table lacks it. */
export function meet(
  table: readonly Row[],
  k: number,
  copies: readonly CopyOfChat[],
  hashes: readonly Contents[],
): Int32Array {
  const { low, high } = hashes[k] as Contents;
  const { local_ms, resolution_s, n } = (copies[k] as CopyOfChat).columns;
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
    const at = (local_ms[row] as number) + shift_ms;
    const place = free.get(keyAt(low[row] as number, high[row] as number, at))?.pop();
    if (place !== undefined) met[row] = place;
  };
  for (let row = 0; row < n; row++) take(row, 0);
  for (const shift_ms of [JITTER_MS, -JITTER_MS]) {
    for (let row = 0; row < n; row++) if (met[row] === -1 && resolution_s[row] === 1) take(row, shift_ms);
  }
  meetMedia(table, k, copies, met);
  return met;
}

/**
 * Media that are left over on both sides meet by stamp and sender where one side has no caption: an export without media
 * drops it, one with media keeps it.
 */
function meetMedia(table: readonly Row[], k: number, copies: readonly CopyOfChat[], met: Int32Array): void {
  const own = copies[k] as CopyOfChat;
  const rows: Row[] = [];
  met.forEach((place, row) => {
    if (place === -1 && own.columns.kind[row] === KIND.media) rows.push({ copy: k, row, copies: 1 });
  });
  if (rows.length === 0) return;
  const taken = new Set(met);
  const free = new Map<string, number[]>();
  table.forEach((r, place) => {
    if (taken.has(place) || copies[r.copy]?.columns.kind[r.row] !== KIND.media) return;
    const key = sentBy(copies, r);
    const list = free.get(key);
    if (list) list.push(place);
    else free.set(key, [place]);
  });
  for (const r of rows) {
    const list = free.get(sentBy(copies, r)) ?? [];
    const bare = hasNoText(copies, r);
    const i = list.findIndex((place) => bare || hasNoText(copies, table[place] as Row));
    if (i >= 0) met[r.row] = list.splice(i, 1)[0] as number;
  }
}

function sentBy(copies: readonly CopyOfChat[], r: Row): string {
  const t = (copies[r.copy] as CopyOfChat).columns;
  return `${t.local_ms[r.row]} ${t.senders[t.sender[r.row] as number]}`;
}

function hasNoText(copies: readonly CopyOfChat[], r: Row): boolean {
  const { offsets } = (copies[r.copy] as CopyOfChat).columns.text;
  return offsets[r.row] === offsets[r.row + 1];
}

// Two exports of one phone can show the same message a second apart.
const JITTER_MS = 1000;

/** Wall clock of a record. */
export const stampAt = (copies: readonly CopyOfChat[], r: Row) =>
  (copies[r.copy] as CopyOfChat).columns.local_ms[r.row] as number;

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
    const start = t.text.offsets[i] as number;
    const end = t.text.offsets[i + 1] as number;
    const text = hashBytes(t.text.bytes, start, end);
    // Not the kind of media: an export without media may not tell it.
    low[i] = mix(mix(text, t.kind[i] as number), names[t.sender[i] as number] ?? 7);
    high[i] = mix(text ^ (low[i] as number), end - start);
  }
  return { low, high };
}

/** 53 bits over contents and second. */
function keyAt(low: number, high: number, local_ms: number): number {
  const second = Math.floor(local_ms / 1000);
  return mix(low, second) + (mix(high, second) & 0x1fffff) * 0x100000000;
}
