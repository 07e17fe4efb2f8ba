/**
 * Cuts the accepted headers into records: sender, body, kind, text, counts, all into columns. The bytes of each record
 * run from its header to the line before the next header.
 */

import { bodyReader } from './body-reader.ts';
import type { FileHabits } from './classify.ts';
import { copyMeasured, measureText, type TextCounts } from './measure-text.ts';
import { looksOrdinary } from './ordinary.ts';
import { type Meaning, matchTemplate, type PhraseBook, plain } from './phrases.ts';
import type { Recognised } from './recognise.ts';
import type { Candidates } from './scan.ts';
import { KIND, NOTICE, type RecordColumns } from './schema/message-table.ts';
import { type Bodies, splitSenders } from './senders.ts';
import { FAMILY } from './spelling.ts';

export interface CutRecords {
  columns: RecordColumns;
  /** A medium was sent along. Cards do not count: Android writes them into any export. */
  with_media: boolean;
  /** Phrases of WhatsApp that were found, by phone language. */
  languages: ReadonlyMap<string, number>;
  /** Notice-like records that fit no known phrase. */
  unknown_notices: number;
}

const LF = 10;
const CR = 13;

/** Records of the whole file. `known_senders`: names that hold `: ` and are still names. */
export function cutRecords(
  b: Uint8Array,
  c: Candidates,
  r: Recognised,
  book: PhraseBook,
  known_senders: readonly Uint8Array[] = [],
): CutRecords {
  const n = r.rows.length;
  const bodies = splitSenders(b, c, r, book, known_senders);
  const habits: FileHabits = {
    bracket: r.family === FAMILY.bracket,
    has_marks: bodies.has_marks,
    marks_reliable: bodies.marks_reliable,
    rlm_is_mark: bodies.rlm_is_mark,
  };
  const columns = emptyColumns(n, r, bodies);
  const writer = { bytes: new Uint8Array(b.length + 64), used: 0 };
  const names = { bytes: new Uint8Array(256), used: 0 };
  const languages = new Map<string, number>();
  const counts = { chars: 0, words: 0, emoji: 0, links: 0, mentions: 0 };
  const readBody = bodyReader(b, bodies.senders, habits, book);
  const place = { start: 0, first_end: 0, end: 0, marked: false, sender_start: 0 };
  let with_media = false;
  let unknown_notices = 0;
  const { kind, media_kind, notice_kind, edited, first_line, last_line } = columns;
  const { chars, words, emoji, links, mentions } = columns;
  const text_ends = columns.text.offsets;
  const name_ends = columns.file_name.offsets;
  for (let i = 0; i < n; i++) {
    const row = r.rows[i] as number;
    const start = bodies.start[i] as number;
    const end = recordEnd(b, c, r, i);
    const code = bodies.sender[i] as number;
    const marked = c.marked[row] === 1;
    const sender_start = c.body[row] as number;
    first_line[i] = c.line[row] as number;
    last_line[i] = i + 1 < n ? (c.line[r.rows[i + 1] as number] as number) - 1 : c.lines;
    let first_end = Math.min(end, c.line_end[row] as number);
    if (first_end > start && b[first_end - 1] === CR) first_end--;
    if (code >= 0 && looksOrdinary(b, start, first_end, end, marked, sender_start, book)) {
      copyBody(b, start, end, writer, counts);
    } else if (code >= 0) {
      place.start = start;
      place.first_end = first_end;
      place.end = end;
      place.marked = marked;
      place.sender_start = sender_start;
      const body = readBody(place, code);
      kind[i] = body.kind;
      media_kind[i] = body.media_kind;
      notice_kind[i] = body.notice_kind;
      edited[i] = body.edited ? 1 : 0;
      if (body.sent_along && body.kind === KIND.media) with_media = true;
      if (body.name_to > body.name_from) copyName(b, body.name_from, body.name_to, names);
      else writeText(body.file_name, names);
      if (body.language) languages.set(body.language, (languages.get(body.language) ?? 0) + 1);
      if (body.notice_kind === NOTICE.other) unknown_notices++;
      if (body.text === null) copyBody(b, body.text_from, body.text_to, writer, counts);
      else writeMeasured(body.text, writer, counts);
    } else {
      const text = noticeText(b, start, end);
      const whole = book.exact.get(plain(text).trimEnd()) ?? null;
      // What stands for a text that the export does not have tells of nobody who was "added".
      const sentence = whole?.kind === 'empty' ? null : matchTemplate(book.notices, plain(text));
      const found = sentence ?? behindNameOfGroup(b, start, end, book);
      const call = found ? null : whole;
      kind[i] = call?.kind === 'call' ? KIND.call : KIND.notice;
      if (kind[i] === KIND.notice) notice_kind[i] = NOTICE[found?.notice_kind ?? 'other'];
      const language = found?.language ?? call?.language;
      if (language) languages.set(language, (languages.get(language) ?? 0) + 1);
      else unknown_notices++;
      writeMeasured(text, writer, counts);
    }
    text_ends[i + 1] = writer.used;
    name_ends[i + 1] = names.used;
    chars[i] = counts.chars;
    words[i] = counts.words;
    emoji[i] = counts.emoji;
    links[i] = counts.links;
    mentions[i] = counts.mentions;
  }
  // Not copied: of the room behind them, no page was ever touched.
  columns.text.bytes = writer.bytes.subarray(0, writer.used);
  columns.file_name.bytes = names.bytes.subarray(0, names.used);
  return { columns, with_media, languages, unknown_notices };
}

interface Writer {
  bytes: Uint8Array;
  used: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function room(w: Writer, more: number): void {
  if (w.used + more <= w.bytes.length) return;
  const bigger = new Uint8Array((w.used + more) * 2);
  bigger.set(w.bytes.subarray(0, w.used));
  w.bytes = bigger;
}

/** Body as it stands, its lines joined by LF. */
function copyBody(b: Uint8Array, start: number, end: number, w: Writer, counts: TextCounts): void {
  room(w, end - start);
  w.used = copyMeasured(b, start, end, w.bytes, w.used, counts);
}

function copyName(b: Uint8Array, from: number, to: number, w: Writer): void {
  room(w, to - from);
  for (let i = from; i < to; i++) w.bytes[w.used++] = b[i] as number;
}

function writeMeasured(text: string, w: Writer, counts: TextCounts): void {
  const start = w.used;
  writeText(text, w);
  measureText(w.bytes, start, w.used, counts);
}

function writeText(text: string, w: Writer): void {
  if (text === '') return;
  room(w, text.length * 3);
  w.used += encoder.encodeInto(text, w.bytes.subarray(w.used)).written;
}

function noticeText(b: Uint8Array, start: number, end: number): string {
  return decoder
    .decode(b.subarray(start, end))
    .replace(/[\u200e\u200f]/g, '')
    .replace(/\r+\n/g, '\n');
}

// The blank and the mark that an iPhone puts between a group's name and its own sentence.
const OWN_SENTENCE = /: [\u200e\u200f]/;

/** A group whose name holds a quotation mark or a colon is no sender (senders.ts): its sentence is known by what follows the name. */
function behindNameOfGroup(b: Uint8Array, start: number, end: number, book: PhraseBook): Meaning | null {
  const raw = decoder.decode(b.subarray(start, end));
  const colon = raw.search(OWN_SENTENCE);
  return colon < 0 ? null : matchTemplate(book.notices, plain(raw.slice(colon + 3)));
}

/** End of record `i` without the line end behind its last line. */
function recordEnd(b: Uint8Array, c: Candidates, r: Recognised, i: number): number {
  const next = r.rows[i + 1];
  let end = next === undefined ? b.length : (c.line_start[next] as number);
  if (b[end - 1] === LF) end--;
  while (end > 0 && b[end - 1] === CR) end--;
  return Math.max(end, c.body[r.rows[i] as number] as number);
}

function emptyColumns(n: number, r: Recognised, bodies: Bodies): RecordColumns {
  return {
    n,
    local_ms: r.local_ms,
    resolution_s: r.resolution_s,
    sender: bodies.sender,
    senders: bodies.senders,
    kind: new Uint8Array(n),
    media_kind: new Uint8Array(n),
    notice_kind: new Uint8Array(n),
    text: { bytes: new Uint8Array(0), offsets: new Int32Array(n + 1) },
    file_name: { bytes: new Uint8Array(0), offsets: new Int32Array(n + 1) },
    // Only archives know them: filled there, without a row elsewhere.
    media_bytes: new Uint32Array(0),
    voice_ms: new Uint32Array(0),
    edited: new Uint8Array(n),
    mentions: new Uint16Array(n),
    chars: new Uint32Array(n),
    words: new Uint32Array(n),
    emoji: new Uint16Array(n),
    links: new Uint16Array(n),
    first_line: new Uint32Array(n),
    last_line: new Uint32Array(n),
  };
}
