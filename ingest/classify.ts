/**
 * What a record with a sender is: text, media, deleted, poll, call, a notice that iOS puts behind a name …, and which
 * part of its bytes is the text that a person wrote.
 *
 *   cheap byte test (`looksOrdinary`) → most messages are text as they stand
 *   else: decode → marks taken off → whole phrases → attachments → polls, locations, calls → notices → edited suffix
 */
import { type Meaning, matchTemplate, type PhraseBook, plain } from './phrases.ts';
import { KIND, MEDIA, type MediaKind, NOTICE } from './schema/message-table.ts';

/** Result of one look; one object serves a whole file. */
export interface Body {
  kind: number;
  media_kind: number;
  notice_kind: number;
  edited: boolean;
  /** The text is `b[text_start .. text_end)`, or `text` where that is not null. */
  text_start: number;
  text_end: number;
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
    text_start: 0,
    text_end: 0,
    text: null,
    file_name: '',
    language: null,
  };
}

const LONGEST_PHRASE = 240;
const CLOSE_ANGLE = 0x3e;
const CLOSE_BRACKET = 0x29;

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
  if (first === 0xe2 || first === 0xef || first === 0x0a) return false;
  const last = b[end - 1] as number;
  if (last === CLOSE_ANGLE || (first_end > start && b[first_end - 1] === CLOSE_BRACKET)) return false;
  if (book.openings[(first << 8) | (b[start + 1] as number)] === 1) return false;
  if (book.location_firsts[first] === 1 && b[first_end - 1] !== undefined && end - start < LONGEST_PHRASE) {
    if (b.subarray(start, first_end).includes(0x3a)) return false;
  }
  if (book.poll_firsts[first] === 1 && b[first_end - 1] === 0x3a) return false;
  return end - start > LONGEST_PHRASE || book.pairs[(first << 8) | last] === 0;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

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
  out.text_start = start;
  out.text_end = end;
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
    if (attachment(raw, text, habits, book, out)) return;
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
  if (edited(raw, b, start, end, book, out)) return;
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
  if (raw.includes('\r')) out.text = raw.replaceAll('\r', '');
}

function take(out: Body, meaning: Meaning): void {
  out.kind = KIND[meaning.kind];
  out.media_kind = meaning.media_kind ? MEDIA[meaning.media_kind] : 0;
  out.text = '';
  out.language = meaning.language;
}

/** Text that WhatsApp wrote, without its direction marks. */
function shown(raw: string): string {
  return raw.replace(/[\u200e\u200f]/g, '');
}

const EXTENSION = /\.[\p{L}\p{N}]{1,8}$/u;

/** Attachments in all their forms; the caption is the text. */
function attachment(raw: string, text: string, habits: FileHabits, book: PhraseBook, out: Body): boolean {
  const line_end = text.indexOf('\n');
  const first = line_end < 0 ? text : text.slice(0, line_end);
  const rest = line_end < 0 ? '' : raw.slice(raw.indexOf('\n') + 1);
  const found =
    fileInBrackets(first, book) ??
    fileInAngles(first, book) ??
    omittedBehindName(raw, habits, book) ??
    omittedWithCaption(first, line_end, book);
  if (!found) return false;
  out.file_name = found.file_name;
  out.language = found.language;
  out.text = rest;
  if (found.contact) {
    out.kind = KIND.contact;
    return true;
  }
  out.kind = KIND.media;
  out.media_kind = MEDIA[found.media_kind];
  return true;
}

interface Attachment {
  file_name: string;
  media_kind: MediaKind;
  contact: boolean;
  language: string;
}

function attached(file_name: string, language: string): Attachment {
  return {
    file_name,
    media_kind: mediaKindOf(file_name),
    contact: /\.vcf$/i.test(file_name),
    language,
  };
}

/** Android: `IMG-20220323-WA0002.jpg (file attached)`. */
function fileInBrackets(first: string, book: PhraseBook): Attachment | null {
  if (!first.endsWith(')')) return null;
  const open = first.lastIndexOf('(');
  if (open < 1) return null;
  const language = book.file_attached.get(first.slice(open + 1, -1).trim());
  const name = first.slice(0, open).trim();
  return language && (EXTENSION.test(name) || name.endsWith('.')) ? attached(name, language) : null;
}

/** iOS: `<attached: 00000035-PHOTO-….jpg>`, `Name.pdf • 2 pages <attached: …>`; legacy `….jpg <attached>`. */
function fileInAngles(first: string, book: PhraseBook): Attachment | null {
  if (!first.endsWith('>')) return null;
  for (const [open, language] of book.attached_open) {
    const i = first.lastIndexOf(open);
    if (i < 0) continue;
    const inside = first.slice(i + open.length, -1).trim();
    const before = first.slice(0, i).split(' • ')[0]?.trim();
    const named = before && EXTENSION.test(before);
    const found = attached(named ? before : inside, language);
    if (named) found.media_kind = mediaKindOf(inside);
    return found;
  }
  for (const [close, language] of book.attached_close) {
    if (!first.endsWith(close)) continue;
    return attached(first.slice(first.startsWith('<') ? 1 : 0, -close.length).trim(), language);
  }
  return null;
}

/** iOS: `Name.pdf • {LRM}2 pages {LRM}document omitted`: the phrase stands behind the last mark. */
function omittedBehindName(raw: string, habits: FileHabits, book: PhraseBook): Attachment | null {
  if (!habits.bracket) return null;
  const mark = Math.max(raw.lastIndexOf('\u200e'), raw.lastIndexOf('\u200f'));
  if (mark < 1) return null;
  const meaning = book.exact.get(plain(raw.slice(mark)).trim());
  if (!meaning || (meaning.kind !== 'media' && meaning.kind !== 'contact')) return null;
  const name = plain(raw.slice(0, mark)).split(' • ')[0]?.trim() ?? '';
  return {
    file_name: name,
    media_kind: meaning.media_kind ?? 'unknown',
    contact: meaning.kind === 'contact',
    language: meaning.language,
  };
}

/** Android, with-media export: `<Media omitted>` for a file that is gone, its caption on the next lines. */
function omittedWithCaption(first: string, line_end: number, book: PhraseBook): Attachment | null {
  if (line_end < 0 || !first.startsWith('<')) return null;
  const meaning = book.exact.get(first.trim());
  if (meaning?.kind !== 'media') return null;
  return {
    file_name: '',
    media_kind: meaning.media_kind ?? 'unknown',
    contact: false,
    language: meaning.language,
  };
}

// By name first (§ WhatsApp's own names say more than the extension), then by extension.
const BY_NAME: readonly (readonly [RegExp, MediaKind])[] = [
  [/^(\d+-)?(IMG|PHOTO)-|-PHOTO-/i, 'image'],
  [/^(\d+-)?GIF-|-GIF-/i, 'gif'],
  [/^(\d+-)?(VID|VIDEO)-|-VIDEO-/i, 'video'],
  [/^PTT-/i, 'voice'],
  [/(^|-)AUDIO-.*\.opus$/i, 'voice'],
  [/^AUD-|(^|-)AUDIO-/i, 'audio'],
  [/^(\d+-)?(STK|STICKER)-|-STICKER-/i, 'sticker'],
  [/^DOC-/i, 'document'],
];
const BY_EXTENSION: Readonly<Record<string, MediaKind>> = {
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  heic: 'image',
  gif: 'gif',
  webp: 'sticker',
  mp4: 'video',
  mov: 'video',
  '3gp': 'video',
  opus: 'voice',
  mp3: 'audio',
  m4a: 'audio',
  aac: 'audio',
  amr: 'audio',
  ogg: 'audio',
  wav: 'audio',
};

/** Kind of an attachment by its file name. */
export function mediaKindOf(file_name: string): MediaKind {
  for (const [pattern, kind] of BY_NAME) if (pattern.test(file_name)) return kind;
  const extension = /\.([\p{L}\p{N}]+)$/u.exec(file_name)?.[1]?.toLowerCase();
  return (extension && BY_EXTENSION[extension]) || 'document';
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

/** ` <This message was edited>` at the end. */
function edited(
  raw: string,
  b: Uint8Array,
  start: number,
  end: number,
  book: PhraseBook,
  out: Body,
): boolean {
  if (b[end - 1] !== CLOSE_ANGLE) return false;
  const open = raw.lastIndexOf('<');
  const suffix = plain(raw.slice(open));
  const found = book.edited.find(([words]) => words === suffix);
  if (!found || start === end) return false;
  out.edited = true;
  out.language = found[1];
  out.text = raw
    .slice(0, open)
    .replace(/[\u200e\u200f]$/, '')
    .replace(/ $/, '');
  return true;
}

/** Is this body the stand-in for an attachment? */
export function isAttachment(body: string, book: PhraseBook): boolean {
  const text = plain(body).trim();
  const kind = book.exact.get(text)?.kind;
  return kind === 'media' || kind === 'contact' || book.attached_open.some(([open]) => text.startsWith(open));
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
  const strong = matchTemplate(book.strong, text);
  if (strong) return strong;
  if (habits.has_marks || !sender || !text.startsWith(plain(sender))) return null;
  return matchTemplate(habits.bracket ? book.notices : book.long_notices, text);
}

const UNKNOWN_NOTICE: Meaning = { kind: 'notice', media_kind: null, notice_kind: 'other', language: '' };
