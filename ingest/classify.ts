/**
 * What a record with a sender is: text, media, deleted, poll, call, a notice that iOS puts behind a name …, and which
 * part of its bytes is the text that a person wrote.
 *
 *   cheap byte test (`looksOrdinary`) → most messages are text as they stand
 *   else: decode → marks taken off → whole phrases → attachments → polls, locations, calls → notices → edited suffix
 */
import { type Attachment, attachmentOf } from './attachment.ts';
import { firstEdge, LOCATION_EDGE, OPENING_EDGE, phraseEdge, UNKNOWN } from './edges.ts';
import { type Meaning, matchTemplate, type PhraseBook, plain } from './phrases.ts';
import { KIND, MEDIA, NOTICE } from './schema/message-table.ts';

/** Result of one look; one object serves a whole file. */
export interface Body {
  kind: number;
  media_kind: number;
  notice_kind: number;
  edited: boolean;
  /** Null where the body is the text as it stands. */
  text: string | null;
  file_name: string;
  language: string | null;
}

export interface FileHabits {
  bracket: boolean;
  /** Direction marks stand in the file where WhatsApp wrote: a phrase without one is then somebody's text. */
  has_marks: boolean;
  /** False where attachments lack the mark before their header: an edited file, whose marks prove nothing. */
  marks_reliable: boolean;
}

export function newBody(): Body {
  return {
    kind: KIND.text,
    media_kind: 0,
    notice_kind: 0,
    edited: false,
    text: null,
    file_name: '',
    language: null,
  };
}

const LONGEST_PHRASE = 240;
const LF = 0x0a;
const OPEN_ANGLE = 0x3c;
const CLOSE_ANGLE = 0x3e;
const CLOSE_BRACKET = 0x29;
const COLON = 0x3a;

// First bytes of marks, of blanks (the body may be nothing else), and of placeholders with a caption behind them.
const NEVER_ORDINARY = new Uint8Array(256);
for (const first of [0xe2, 0xef, 0xc2, 0x09, LF, 0x20, OPEN_ANGLE]) NEVER_ORDINARY[first] = 1;

/**
 * True where the bytes alone show that no phrase of WhatsApp can be meant. `first_end`: end of the first line;
 * `sender_start`: where the name begins.
 */
export function looksOrdinary(
  b: Uint8Array,
  start: number,
  first_end: number,
  end: number,
  marked: boolean,
  sender_start: number,
  book: PhraseBook,
): boolean {
  if (marked || start >= end) return false;
  const first = b[start] as number;
  // The body may repeat the sender's name, as notices do.
  if (first === b[sender_start] && b[start + 1] === b[sender_start + 1]) return false;
  if (NEVER_ORDINARY[first] === 1) return false;
  const last = b[end - 1] as number;
  if (last === CLOSE_ANGLE || (first_end > start && b[first_end - 1] === CLOSE_BRACKET)) return false;
  if (book.openings[(first << 8) | (b[start + 1] as number)] === 1 && opensLikeNotice(b, start, end, book)) {
    return false;
  }
  const short = end - start < LONGEST_PHRASE;
  if (short && book.location_firsts[first] === 1 && opensLikePlace(b, start, first_end, book)) return false;
  if (book.poll_firsts[first] === 1 && b[first_end - 1] === COLON) return false;
  if (end - start > LONGEST_PHRASE || book.pairs[(first << 8) | last] === 0) return true;
  const edge = phraseEdge(b, start, end);
  return edge !== UNKNOWN && book.phrase_edges[edge] === 0;
}

function opensLikeNotice(b: Uint8Array, start: number, end: number, book: PhraseBook): boolean {
  const edge = firstEdge(b, start, end, OPENING_EDGE);
  return edge === UNKNOWN || book.opening_edges[edge] === 1;
}

function opensLikePlace(b: Uint8Array, start: number, first_end: number, book: PhraseBook): boolean {
  const edge = firstEdge(b, start, first_end, LOCATION_EDGE);
  if (edge !== UNKNOWN && book.location_edges[edge] === 0) return false;
  for (let i = start; i < first_end; i++) if (b[i] === COLON) return true;
  return false;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A body that was looked at before. */
interface Known {
  body: Body;
  start: number;
  end: number;
  sender_code: number;
  marked: boolean;
}

const KNOWN = 1024;
// What repeats word by word is short: placeholders, deleted messages, one-word answers.
const LONGEST_REPEATED = 48;

/** Looks at bodies of one file; at one that the same person sent before, only once. */
export function bodyReader(
  b: Uint8Array,
  senders: readonly string[],
  habits: FileHabits,
  book: PhraseBook,
): (start: number, end: number, sender_code: number, marked: boolean) => Readonly<Body> {
  const known = Array.from({ length: KNOWN }, emptyPlace);
  const once = newBody();
  return (start, end, sender_code, marked) => {
    const sender = senders[sender_code] as string;
    if (end - start > LONGEST_REPEATED) {
      classifyBody(b, start, end, marked, sender, habits, book, once);
      return once;
    }
    const place = known[placeOf(b, start, end, sender_code)] as Known;
    if (place.sender_code === sender_code && place.marked === marked && repeats(b, start, end, place)) {
      return place.body;
    }
    place.start = start;
    place.end = end;
    place.sender_code = sender_code;
    place.marked = marked;
    classifyBody(b, start, end, marked, sender, habits, book, place.body);
    return place.body;
  };
}

const emptyPlace = (): Known => ({ body: newBody(), start: 0, end: 0, sender_code: -1, marked: false });

function placeOf(b: Uint8Array, start: number, end: number, sender_code: number): number {
  let hash = sender_code;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (b[i] as number), 0x01000193);
  return (hash ^ (hash >>> 15)) & (KNOWN - 1);
}

function repeats(b: Uint8Array, start: number, end: number, known: Known): boolean {
  if (end - start !== known.end - known.start) return false;
  for (let i = start, k = known.start; i < end; i++, k++) if (b[i] !== b[k]) return false;
  return true;
}

/**
 * Full look at a body. `marked`: a direction mark stands before the header. `sender`: the name as shown, for notices
 * that repeat it.
 */
export function classifyBody(
  b: Uint8Array,
  start: number,
  end: number,
  marked: boolean,
  sender: string,
  habits: FileHabits,
  book: PhraseBook,
  out: Body,
): void {
  out.kind = KIND.text;
  out.media_kind = 0;
  out.notice_kind = 0;
  out.edited = false;
  out.text = null;
  out.file_name = '';
  out.language = null;
  const raw = decoder.decode(b.subarray(start, end)).replace(/\r+\n/g, '\n');
  const body_marked = /^[\u200e\u200f]/.test(raw);
  const system = marked || body_marked;
  const text = plain(raw);
  if (text.trim() === '') {
    out.kind = KIND.empty;
    out.text = '';
    return;
  }
  // Where the file carries marks, a phrase without one is what a person typed; Android's phrases have none.
  const trusted = system || !habits.bracket || !habits.has_marks;
  if (trusted) {
    const meaning = book.exact.get(text.trimEnd());
    if (meaning) {
      take(out, meaning);
      if (meaning.kind === 'call' || meaning.kind === 'location') out.text = shown(raw);
      return;
    }
    const found = attachmentOf(raw, text, habits.bracket, book);
    if (found) {
      takeAttachment(out, found.attachment, found.caption, habits, book);
      return;
    }
    if (inAngles(text, book, out)) return;
    const deleted = matchTemplate(book.deleted, text);
    if (deleted) {
      take(out, deleted);
      return;
    }
    if (poll(text, book, out)) {
      out.text = shown(raw);
      return;
    }
    if (location(text, system, habits, book, out)) {
      out.text = shown(raw);
      return;
    }
  }
  const suffix = editedSuffix(raw, habits, book);
  if (suffix) {
    out.edited = true;
    out.language = suffix.language;
    out.text = suffix.text;
    return;
  }
  if (system && habits.bracket) {
    const call = matchTemplate(book.calls, text);
    if (call) {
      take(out, call);
      out.text = shown(raw);
      return;
    }
  }
  const notice = noticeBehindSender(text, body_marked, sender, habits, book);
  if (notice) {
    out.kind = KIND.notice;
    out.notice_kind = NOTICE[notice.notice_kind ?? 'other'];
    out.language = notice.language || null;
    out.text = shown(raw);
    return;
  }
}

function take(out: Body, meaning: Meaning): void {
  out.kind = KIND[meaning.kind];
  out.media_kind = meaning.media_kind ? MEDIA[meaning.media_kind] : 0;
  out.text = '';
  out.language = meaning.language;
}

function takeAttachment(
  out: Body,
  { file_name, media_kind, contact, language }: Attachment,
  caption: string,
  habits: FileHabits,
  book: PhraseBook,
): void {
  const suffix = editedSuffix(caption, habits, book);
  out.kind = contact ? KIND.contact : KIND.media;
  out.media_kind = contact ? 0 : MEDIA[media_kind];
  out.edited = suffix !== null;
  out.text = suffix ? suffix.text : caption;
  out.file_name = file_name;
  out.language = language;
}

/** Text that WhatsApp wrote, without its direction marks. */
function shown(raw: string): string {
  return raw.replace(/[\u200e\u200f]/g, '');
}

const PLACEHOLDER = /^<[\p{L}\p{M}' .-]{3,60}>$/u;

/** `<image omitted>` of old iOS, and in a language without wording any `<words in angle brackets>` as a whole body. */
function inAngles(text: string, book: PhraseBook, out: Body): boolean {
  if (!PLACEHOLDER.test(text) || !text.includes(' ')) return false;
  if (book.edited.some(([words]) => words === text)) return false;
  const meaning = book.exact.get(text.slice(1, -1));
  if (meaning) {
    take(out, meaning);
    return true;
  }
  out.kind = KIND.media;
  out.media_kind = MEDIA.unknown;
  out.text = '';
  return true;
}

/** `POLL:` alone on its line, with an option line below: people type "Poll:" themselves. */
function poll(text: string, book: PhraseBook, out: Body): boolean {
  const line_end = text.indexOf('\n');
  if (line_end < 0) return false;
  const language = book.poll.get(text.slice(0, line_end).trim());
  if (!language || !book.poll_option.some((option) => text.includes(`\n${option}`))) return false;
  out.kind = KIND.poll;
  out.language = language;
  return true;
}

const MAP_LINK = /^https:\/\/(maps\.google\.com\/\?q=-?\d|foursquare\.com\/v\/)/;
const PLACE_LINK = /: https:\/\/(maps\.google\.com\/\?q=-?\d\S*|foursquare\.com\/v\/\S+)$/;

/** `location: https://maps.google.com/?q=…`; iOS also `Name (Address): https://foursquare.com/v/…`. */
function location(text: string, system: boolean, habits: FileHabits, book: PhraseBook, out: Body): boolean {
  if (!text.includes('https://')) return false;
  for (const [opening, language] of book.location) {
    if (!text.startsWith(opening) || !MAP_LINK.test(text.slice(opening.length).trimStart())) continue;
    out.kind = KIND.location;
    out.language = language;
    return true;
  }
  const place = habits.bracket && system && PLACE_LINK.test(text);
  if (place) out.kind = KIND.location;
  return place;
}

/** ` <This message was edited>` at the end, and the text before it. iOS puts a mark in front: without it somebody typed it. */
function editedSuffix(
  raw: string,
  habits: FileHabits,
  book: PhraseBook,
): { text: string; language: string } | null {
  if (!raw.endsWith('>')) return null;
  const open = raw.lastIndexOf('<');
  const found = book.edited.find(([words]) => words === plain(raw.slice(open)));
  if (!found) return null;
  const marked = /[\u200e\u200f]$/.test(raw.slice(0, open));
  if (habits.bracket && habits.has_marks && !marked) return null;
  return { text: raw.slice(0, marked ? open - 1 : open).replace(/ $/, ''), language: found[1] };
}

/**
 * A notice that stands behind a name (iOS since 2021, and a few on Android). A mark at the start of the body is proof
 * on iOS. Without it only sentences that open with many fixed words count, and in files without marks those that repeat
 * the sender's name: on Android only long ones, since people do write "Boris left".
 */
function noticeBehindSender(
  text: string,
  body_marked: boolean,
  sender: string,
  habits: FileHabits,
  book: PhraseBook,
): Meaning | null {
  if (body_marked && habits.bracket) {
    return matchTemplate(book.notices, text) ?? (habits.marks_reliable ? UNKNOWN_NOTICE : null);
  }
  const strong = matchTemplate(book.strong.get(text[0] as string) ?? [], text);
  if (strong) return strong;
  if (habits.has_marks || !sender || !text.startsWith(plain(sender))) return null;
  return matchTemplate(habits.bracket ? book.notices : book.long_notices, text);
}

const UNKNOWN_NOTICE: Meaning = { kind: 'notice', media_kind: null, notice_kind: 'other', language: '' };
