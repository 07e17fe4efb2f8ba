/**
 * What the store must not keep: texts from before the month that was purged, and people who were forgotten. Applied to
 * each export before it is stored, and once more to what is stored already; twice gives the same as once.
 */
import { createHash } from 'node:crypto';
import { chatHash, exportHash, personHash } from './forgotten.ts';
import { keyedId } from './keyed-hash.ts';
import { senderKey } from './people.ts';
import { KIND, type RecordColumns, textAt, type Utf8Column } from './schema/message-table.ts';
import { keyOf } from './store.ts';
import { utf8Of } from './utf8-column.ts';

/** Plain data: it goes to threads. */
export interface Withholding {
  /** The workspace's key, which the hashes below are made with. */
  key: string;
  /** Texts of messages before it are not kept, by the clock of the phone; null: all are. */
  before_local_ms: number | null;
  /** Pseudonym by the hash of each name of a forgotten person. */
  persons: Readonly<Record<string, string>>;
  /** Hashes of names of chats and of exports. */
  chats: readonly string[];
  exports: readonly string[];
  /** Country of phone numbers without a country code. */
  region: string | null;
}

/** Name in the store of an export whose records are withheld so. */
export function withheldKey(key: string, by: Withholding | null | undefined): string {
  if (!by || (by.before_local_ms === null && Object.keys(by.persons).length === 0)) return key;
  const { before_local_ms, persons, region } = by;
  // Of what is kept of texts, the hashes, the workspace's key is a part.
  const of_key = createHash('sha256').update(by.key).digest('hex');
  return keyOf(key, JSON.stringify([of_key, before_local_ms, persons, region]));
}

/** Is this an export of a chat that was forgotten? */
export function isForgottenChat(
  by: Withholding | null | undefined,
  export_id: string,
  chat_name: string,
): boolean {
  if (!by) return false;
  const key = Buffer.from(by.key);
  return (
    (by.exports.length > 0 && by.exports.includes(exportHash(key, export_id))) ||
    (by.chats.length > 0 && by.chats.includes(chatHash(key, chat_name)))
  );
}

/** The records without what is withheld; kinds, times, lengths and counts stay. */
export function withhold(t: RecordColumns, by: Withholding | null | undefined): RecordColumns {
  if (!by) return t;
  const key = Buffer.from(by.key);
  return purged(forgotten(t, key, by), key, by.before_local_ms);
}

/** Is it a record whose text somebody wrote? What WhatsApp wrote tells who was a member when. */
export const isWritten = (t: Pick<RecordColumns, 'kind'>, row: number) =>
  t.kind[row] !== KIND.notice && t.kind[row] !== KIND.call;

function purged(t: RecordColumns, key: Buffer, before_local_ms: number | null): RecordColumns {
  if (before_local_ms === null) return t;
  const concerns = (row: number) => (t.local_ms[row] as number) < before_local_ms && isWritten(t, row);
  const hashOf = (row: number) => {
    const known = t.text_hash ? textAt(t.text_hash, row) : '';
    const [start, end] = [t.text.offsets[row] as number, t.text.offsets[row + 1] as number];
    if (start === end || !concerns(row)) return known;
    return keyedId(key, 'text', t.text.bytes.subarray(start, end));
  };
  const text_hash = utf8Of(Array.from({ length: t.n }, (_, row) => hashOf(row)));
  return { ...t, text: without(t.text, concerns), text_hash };
}

function forgotten(t: RecordColumns, key: Buffer, { persons, region }: Withholding): RecordColumns {
  if (Object.keys(persons).length === 0) return t;
  const named = new Map<string, string | null>();
  const pseudonymOf = (shown: string): string | null => {
    const name = senderKey(shown, region);
    let found = named.get(name);
    if (found === undefined) {
      found = name === '' ? null : (persons[personHash(key, name)] ?? null);
      named.set(name, found);
    }
    return found;
  };
  const senders: string[] = [];
  const codes = t.senders.map((shown) => {
    const name = pseudonymOf(shown) ?? shown;
    const known = senders.indexOf(name);
    return known >= 0 ? known : senders.push(name) - 1;
  });
  const is_theirs = t.senders.map((shown) => pseudonymOf(shown) !== null);
  const theirs = (row: number) => is_theirs[t.sender[row] as number] === true && isWritten(t, row);
  return {
    ...t,
    senders,
    sender: t.sender.map((code) => (code < 0 ? code : (codes[code] as number))),
    text: renamed(without(t.text, theirs), t, pseudonymOf),
    file_name: without(t.file_name, theirs),
    ...(t.text_hash && { text_hash: without(t.text_hash, theirs) }),
  };
}

function without(column: Utf8Column, concerns: (row: number) => boolean): Utf8Column {
  const n = column.offsets.length - 1;
  const offsets = new Int32Array(n + 1);
  const bytes = new Uint8Array(column.bytes.length);
  let used = 0;
  for (let row = 0; row < n; row++) {
    const [start, end] = [column.offsets[row] as number, column.offsets[row + 1] as number];
    if (!concerns(row)) {
      bytes.set(column.bytes.subarray(start, end), used);
      used += end - start;
    }
    offsets[row + 1] = used;
  }
  return { bytes: bytes.slice(0, used), offsets };
}

/** Notices name people in their sentences. */
function renamed(
  text: Utf8Column,
  t: RecordColumns,
  pseudonymOf: (name: string) => string | null,
): Utf8Column {
  const changed = new Map<number, string>();
  for (let row = 0; row < t.n; row++) {
    if (isWritten(t, row)) continue;
    const before = textAt(text, row);
    const after = withoutNames(before, pseudonymOf);
    if (after !== before) changed.set(row, after);
  }
  if (changed.size === 0) return text;
  return utf8Of(Array.from({ length: t.n }, (_, row) => changed.get(row) ?? textAt(text, row)));
}

const MOST_WORDS = 6;
// Between words, and around them in sentences.
const EDGE =
  '[\\s\\u00a0\\u202f"“”„‟«»「」『』‘’\'`,.;:!?()…、。，：；！？\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]';
const WORD = new RegExp(`(?:(?!${EDGE})[^])+`, 'gu');
const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/gu;
const LONGEST_UNSPACED = 8;

/** Only hashes of the names are known: every run of words that may be a name is tried, the longest first. */
export function withoutNames(text: string, pseudonymOf: (name: string) => string | null): string {
  const words = [...text.matchAll(WORD)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  let result = '';
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    for (let k = Math.min(words.length, i + MOST_WORDS) - 1; k >= i; k--) {
      const { start } = words[i] as { start: number };
      const { end } = words[k] as { end: number };
      const name = pseudonymOf(text.slice(start, end));
      if (name === null) continue;
      result += text.slice(from, start) + name;
      from = end;
      i = k;
      break;
    }
  }
  return (result + text.slice(from)).replace(UNSPACED, (run) => withoutUnspaced(run, pseudonymOf));
}

function withoutUnspaced(run: string, pseudonymOf: (name: string) => string | null): string {
  const signs = [...run];
  let result = '';
  for (let i = 0; i < signs.length; ) {
    let length = 0;
    for (let n = Math.min(LONGEST_UNSPACED, signs.length - i); n >= 2 && length === 0; n--) {
      const name = pseudonymOf(signs.slice(i, i + n).join(''));
      if (name === null) continue;
      result += name;
      length = n;
    }
    if (length === 0) result += signs[i];
    i += length || 1;
  }
  return result;
}
