/**
 * The message table: what crosses the door from ingest to transform.
 *
 * One row per record of a chat, in file order. Held as typed arrays and dictionaries, because a chat can hold a
 * million rows; tables that are small enough to look at (parts, reviews) are Arquero's.
 */

/** Kind of a record. The index is what the columns store. */
export const KINDS = [
  'text',
  'media',
  'deleted',
  'poll',
  'location',
  'contact',
  'call',
  'notice',
  'empty',
] as const;
export type Kind = (typeof KINDS)[number];

/** Kind of a media message. Columns store the index + 1; 0 means the record is no media. */
export const MEDIA_KINDS = [
  'image',
  'video',
  'video_note',
  'gif',
  'sticker',
  'voice',
  'audio',
  'document',
  'unknown',
] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** Kind of a notice. Columns store the index + 1; 0 means the record is no notice. */
export const NOTICE_KINDS = [
  'encryption',
  'contact',
  'business',
  'created',
  'added',
  'joined',
  'asked_to_join',
  'left',
  'removed',
  'subject',
  'icon',
  'description',
  'settings',
  'invite_link',
  'admin',
  'number',
  'security_code',
  'timer',
  'privacy',
  'pinned',
  'blocked',
  'call',
  'other',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Side of a person. Columns store the index. `unknown`: the people list does not name the sender. */
export const SIDES = ['unknown', 'internal', 'external'] as const;
export type Side = (typeof SIDES)[number];

/** Codes of the lists above, for code that works on the columns. */
export const KIND = indexOf(KINDS);
export const MEDIA = indexOf(MEDIA_KINDS, 1);
export const NOTICE = indexOf(NOTICE_KINDS, 1);
export const SIDE = indexOf(SIDES);

function indexOf<const T extends readonly string[]>(names: T, first = 0): Record<T[number], number> {
  return Object.fromEntries(names.map((name, i) => [name, i + first])) as Record<T[number], number>;
}

/** Strings of unequal length in one block of UTF-8; row `i` is `bytes[offsets[i] .. offsets[i + 1])`. */
export interface Utf8Column {
  bytes: Uint8Array;
  offsets: Int32Array;
}

/** The records of one export, as parsed: no people, no zone. All arrays have `n` rows. */
export interface RecordColumns {
  n: number;
  /** Wall clock of the exporting phone, as milliseconds of that clock since 1970-01-01T00:00 (no zone). */
  local_ms: Float64Array;
  /** 1 where the stamp shows seconds, else 60. */
  resolution_s: Uint8Array;
  /** Index into `senders`; -1 where the record has none. */
  sender: Int32Array;
  senders: string[];
  kind: Uint8Array;
  media_kind: Uint8Array;
  notice_kind: Uint8Array;
  /** The text without any mark that WhatsApp added; lines joined by LF. */
  text: Utf8Column;
  /** Keyed hash of each text that the store does not keep any more; empty elsewhere. Left out: all texts are kept. */
  text_hash?: Utf8Column;
  /** Name of the attached file; empty where the record has none. */
  file_name: Utf8Column;
  /** Size of the attached file where the archive holds it; 0: not known. Of an export without archive it has no rows. */
  media_bytes: Uint32Array;
  /** Length of a voice note, likewise. */
  voice_ms: Uint32Array;
  edited: Uint8Array;
  /** Number of @-mentions. */
  mentions: Uint16Array;
  /** Code points without format marks. */
  chars: Uint32Array;
  /** Runs between blanks; each Han, kana or Hangul syllable sign counts as one. */
  words: Uint32Array;
  emoji: Uint16Array;
  links: Uint16Array;
  /** Lines of the raw file, 1-based, LF ends a line. */
  first_line: Uint32Array;
  last_line: Uint32Array;
}

/** A row of the people list that is in force from `from_ms` (inclusive) to `to_ms` (exclusive), both UTC. */
export interface Role {
  team: string;
  roles: readonly string[];
  side: Side;
  zone: string | null;
  from_ms: number;
  to_ms: number;
  bot: boolean;
  /** Declared absences: [from, to) in UTC milliseconds. */
  leave: readonly (readonly [number, number])[];
}

/** Somebody who wrote in a chat. `listed` is false for a sender that the people list does not know. */
export interface Person {
  name: string;
  listed: boolean;
  roles: readonly Role[];
}

/**
 * A chat: the merged copies of its exports, with people and times resolved. All arrays have `n` rows.
 *
 * `sent_at_ms` is UTC; where no zone is known it equals `sent_at_local_ms`, and `zone` of the chat is null.
 */
export interface MessageColumns extends Omit<RecordColumns, 'local_ms' | 'sender' | 'senders' | 'text_hash'> {
  sent_at_ms: Float64Array;
  sent_at_local_ms: Float64Array;
  sender: Int32Array;
  senders: string[];
  /** Index into `persons`; -1 for a record without a sender. */
  person: Int32Array;
  persons: Person[];
  side: Uint8Array;
  /** Exports that hold this record. */
  copies: Uint8Array;
  /** Index into `export_ids`: the copy that `first_line` and `last_line` point into. */
  export: Uint16Array;
  export_ids: string[];
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Text of row `i`. */
export function textAt(column: Utf8Column, i: number): string {
  const start = column.offsets[i] as number;
  const end = column.offsets[i + 1] as number;
  return start === end ? '' : decoder.decode(column.bytes.subarray(start, end));
}
