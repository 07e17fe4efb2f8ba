/** Splits the sender off each record: the part before the first `: ` that is a name and no sentence of WhatsApp's. */
import { isAttachment } from './attachment.ts';
import { mayBePhrase } from './ordinary.ts';
import { matchTemplate, type PhraseBook, plain } from './phrases.ts';
import type { Recognised } from './recognise.ts';
import type { Candidates } from './scan.ts';
import { FAMILY } from './spelling.ts';

const CR = 13;
const SPACE = 0x20;
const COLON = 0x3a;
const OPEN_ANGLE = 0x3c;
const MARK_BYTES = 3;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Where each record's sender and body lie. */
export interface Bodies {
  start: Int32Array;
  sender: Int32Array;
  senders: string[];
  /** A direction mark stands before a header or a body. */
  has_marks: boolean;
  /** False where an attachment lacks the mark before its header: the file was edited. */
  marks_reliable: boolean;
  /** U+200F opens what WhatsApp wrote (phones in Arabic, Hebrew); elsewhere it opens what people wrote. */
  rlm_is_mark: boolean;
}

/** First `: ` of the header line, or a colon that ends it. */
export function splitSenders(
  b: Uint8Array,
  c: Candidates,
  r: Recognised,
  book: PhraseBook,
  known_senders: readonly Uint8Array[],
): Bodies {
  const n = r.rows.length;
  const start = new Int32Array(n);
  const sender = new Int32Array(n);
  const dictionary = senderDictionary(b);
  const bracket = r.family === FAMILY.bracket;
  let has_marks = false;
  let marks_reliable = true;
  const rlm = { may_open: 0, is_known: false, other_mark: false };
  for (let i = 0; i < n; i++) {
    const row = r.rows[i] as number;
    const from = c.body[row] as number;
    let line_end = c.line_end[row] as number;
    while (line_end > from && b[line_end - 1] === CR) line_end--;
    const known = known_senders.length === 0 ? -1 : knownEnd(b, from, line_end, known_senders);
    const colon = known < 0 ? senderEnd(b, from, line_end) : known;
    let code = -1;
    if (colon > from) {
      code = dictionary.code(from, colon, known < 0 ? name_hash : hashOf(b, from, known));
      // A sentence of WhatsApp's that holds a colon: looked at once per "name".
      if (dictionary.isNew)
        dictionary.settle(
          code,
          isSentence(b, from, line_end, colon, book)
            ? READ_AS.sentence
            : bracket && isOfGroup(b, colon, line_end, book)
              ? READ_AS.perhaps_group
              : READ_AS.name,
        );
      const read_as = dictionary.readAs(code);
      if (read_as === READ_AS.sentence) code = -1;
      // A group may begin with the name of somebody in it: then each record is looked at.
      else if (read_as === READ_AS.perhaps_group) {
        if (isOfGroup(b, colon, line_end, book)) code = -1;
        else dictionary.settle(code, READ_AS.perhaps_group, true);
      }
    }
    sender[i] = code;
    start[i] = code < 0 ? from : Math.min(colon + (b[colon + 1] === SPACE ? 2 : 1), line_end);
    const s = start[i] as number;
    const body_marked = isMark(b, s);
    if (c.marked[row] === 1 || body_marked) has_marks = true;
    if (body_marked && b[s + 2] === LRM) rlm.other_mark = true;
    else if (body_marked && !rlm.is_known && rlm.may_open++ < LOOKED_AT)
      rlm.is_known = isKnown(plain(decoder.decode(b.subarray(s, line_end))), book);
    if (body_marked && c.marked[row] === 0 && marks_reliable) {
      let after = s + MARK_BYTES;
      while (isMark(b, after)) after += MARK_BYTES;
      const perhaps = b[after] === OPEN_ANGLE || mayBePhrase(b, after, line_end, book);
      marks_reliable = !(perhaps && isAttachment(decoder.decode(b.subarray(s, line_end)), book));
    }
  }
  const { senders, remap } = dictionary.names();
  for (let i = 0; i < n; i++)
    if ((sender[i] as number) >= 0) sender[i] = remap[sender[i] as number] as number;
  const rlm_is_mark = rlm.is_known || !rlm.other_mark || headerHolds(RLM, b, c, r);
  return { start, sender, senders, has_marks, marks_reliable, rlm_is_mark };
}

// Third bytes of the marks: a phone writes what is WhatsApp's behind one of them.
const LRM = 0x8e;
const RLM = 0x8f;
/** So many of the bodies that open with the other mark, and so many headers, show whether it is the phone's. */
const LOOKED_AT = 50;

const isKnown = (text: string, book: PhraseBook) =>
  book.exact.has(text.trimEnd()) || matchTemplate(book.notices, text) !== null;

function headerHolds(mark: number, b: Uint8Array, c: Candidates, r: Recognised): boolean {
  for (const row of r.rows.subarray(0, LOOKED_AT)) {
    for (let i = c.line_start[row] as number; i < (c.body[row] as number); i++)
      if (isMark(b, i) && b[i + 2] === mark) return true;
  }
  return false;
}

/** U+200E or U+200F. */
function isMark(b: Uint8Array, i: number): boolean {
  return b[i] === 0xe2 && b[i + 1] === 0x80 && (b[i + 2] === 0x8e || b[i + 2] === 0x8f);
}

/** Index of the colon behind a known name that holds `: `; -1 without one. */
function knownEnd(b: Uint8Array, from: number, end: number, known: readonly Uint8Array[]): number {
  for (const name of known) {
    const at = from + name.length;
    if (at < end && b[at] === COLON && name.every((byte, k) => b[from + k] === byte)) return at;
  }
  return -1;
}

const HASH_START = 0x811c9dc5 | 0;
const mixed = (hash: number, byte: number) => Math.imul(hash ^ byte, 0x01000193);

function hashOf(b: Uint8Array, from: number, to: number): number {
  let hash = HASH_START;
  for (let i = from; i < to; i++) hash = mixed(hash, b[i] as number);
  return hash;
}

// Hash of the name that `senderEnd` last walked over: one walk serves both.
let name_hash = 0;

/** Index of the colon behind the sender; -1 without one. */
function senderEnd(b: Uint8Array, from: number, end: number): number {
  let hash = HASH_START;
  for (let i = from; i < end; i++) {
    const byte = b[i] as number;
    if (byte === COLON && (i + 1 === end || b[i + 1] === SPACE)) {
      name_hash = hash;
      return i;
    }
    hash = mixed(hash, byte);
  }
  return -1;
}

const QUOTES = /["“”„«»「」]/;

function isSentence(b: Uint8Array, from: number, line_end: number, colon: number, book: PhraseBook): boolean {
  const name = decoder.decode(b.subarray(from, colon));
  if (QUOTES.test(name)) return true;
  const line = plain(decoder.decode(b.subarray(from, line_end)));
  // "Anna changed …: new text" is a notice, "Anna: You added …" is Anna's record.
  const found = matchTemplate(book.notices, line);
  return found !== null && matchTemplate(book.notices, `${plain(name)}:`) !== null;
}

// As records.ts knows it again: the colon and the mark that an iPhone puts between a group's name and its own sentence.
const OWN_SENTENCE = /: [\u200e\u200f]/;

/** Does a group's own sentence stand further on in the line: `Plan: B: {mark}Ben was added`? Its name then holds the first colon. */
function isOfGroup(b: Uint8Array, colon: number, line_end: number, book: PhraseBook): boolean {
  const behind = decoder.decode(b.subarray(colon + 1, line_end));
  const at = behind.search(OWN_SENTENCE);
  return at >= 0 && matchTemplate(book.notices, plain(behind.slice(at + 3))) !== null;
}

/** What the part before a colon is; of a group the name may be a person's too. */
const READ_AS = { name: 0, sentence: 1, perhaps_group: 2 } as const;
type ReadAs = (typeof READ_AS)[keyof typeof READ_AS];

/** Distinct senders by their bytes, then by their cleaned name (trimmed, without bidi marks). */
function senderDictionary(b: Uint8Array) {
  let slots = new Int32Array(256).fill(-1);
  const starts: number[] = [];
  const ends: number[] = [];
  const hashes: number[] = [];
  const read_as: ReadAs[] = [];
  // Of names that may be a group's: somebody of that name wrote.
  const wrote: boolean[] = [];
  const api = {
    isNew: false,
    code(from: number, to: number, hash: number): number {
      let slot = (hash >>> 0) & (slots.length - 1);
      for (;;) {
        const code = slots[slot] as number;
        if (code < 0) break;
        if (hashes[code] === hash && same(starts[code] as number, ends[code] as number, from, to)) {
          api.isNew = false;
          return code;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = starts.length;
      starts.push(from);
      ends.push(to);
      hashes.push(hash);
      read_as.push(READ_AS.name);
      wrote.push(false);
      api.isNew = true;
      if (starts.length * 2 > slots.length) rehash();
      return starts.length - 1;
    },
    settle(code: number, as: ReadAs, has_written = false): void {
      read_as[code] = as;
      wrote[code] = has_written;
    },
    readAs: (code: number) => read_as[code] as ReadAs,
    names() {
      const index = new Map<string, number>();
      const remap = new Int32Array(starts.length);
      starts.forEach((from, code) => {
        const name = senderName(decoder.decode(b.subarray(from, ends[code])));
        if (read_as[code] === READ_AS.sentence || (read_as[code] === READ_AS.perhaps_group && !wrote[code]))
          return;
        if (!index.has(name)) index.set(name, index.size);
        remap[code] = index.get(name) as number;
      });
      return { senders: [...index.keys()], remap };
    },
  };
  function same(a0: number, a1: number, b0: number, b1: number): boolean {
    if (a1 - a0 !== b1 - b0) return false;
    for (let i = 0; i < a1 - a0; i++) if (b[a0 + i] !== b[b0 + i]) return false;
    return true;
  }
  function rehash(): void {
    slots = new Int32Array(slots.length * 4).fill(-1);
    hashes.forEach((hash, code) => {
      let slot = (hash >>> 0) & (slots.length - 1);
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = code;
    });
  }
  return api;
}

/**
 * A sender as it is told from others: trimmed, without direction marks and isolates. Joiners stay: they belong to emoji
 * and to names in Persian or Sinhala.
 */
export function senderName(shown: string): string {
  return shown.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').trim();
}
