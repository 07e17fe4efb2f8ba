/**
 * What a record with a sender is: text, media, deleted, poll, call, a notice that iOS puts behind a name …, and which
 * part of its bytes is the text that a person wrote. The full look, for bodies that bytes alone do not settle.
 *
 *   decode → marks taken off → whole phrases → attachments → polls, locations → edited suffix → calls → notices
 */
import { type Attachment, attachmentOf } from './attachment.ts';
import { type Meaning, matchTemplate, type PhraseBook, plain } from './phrases.ts';
import { KIND, MEDIA, NOTICE } from './schema/message-table.ts';
import { editedAt, isCall, isPlace, isPoll, markedAttachment, namedAttachment } from './structure.ts';

/** Result of one look; one object serves a whole file. */
export interface Body {
  kind: number;
  media_kind: number;
  notice_kind: number;
  edited: boolean;
  /** Null where the text is the bytes `text_from .. text_to` of the file as they stand. */
  text: string | null;
  text_from: number;
  text_to: number;
  /** The name of an attachment; empty where it has none, or it is the bytes `name_from .. name_to` of the file. */
  file_name: string;
  name_from: number;
  name_to: number;
  /** The file came with the export; what was left out may have its name all the same. */
  sent_along: boolean;
  language: string | null;
}

export interface FileHabits {
  bracket: boolean;
  /** Direction marks stand in the file where WhatsApp wrote: a phrase without one is then somebody's text. */
  has_marks: boolean;
  /** False where attachments lack the mark before their header: an edited file, whose marks prove nothing. */
  marks_reliable: boolean;
  /** False where U+200F opens what people wrote. */
  rlm_is_mark: boolean;
}

export function newBody(): Body {
  return {
    kind: KIND.text,
    media_kind: 0,
    notice_kind: 0,
    edited: false,
    text: null,
    text_from: 0,
    text_to: 0,
    file_name: '',
    name_from: 0,
    name_to: 0,
    sent_along: false,
    language: null,
  };
}

/** `out` as that of a body which is text as it stands. */
export function asText(out: Body, start: number, end: number): void {
  out.kind = KIND.text;
  out.media_kind = 0;
  out.notice_kind = 0;
  out.edited = false;
  out.text = null;
  out.text_from = start;
  out.text_to = end;
  out.file_name = '';
  out.name_from = 0;
  out.name_to = 0;
  out.sent_along = false;
  out.language = null;
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
  asText(out, start, end);
  const raw = decoder.decode(b.subarray(start, end)).replace(/\r+\n/g, '\n');
  const body_marked = raw[0] === '\u200e' || (raw[0] === '\u200f' && habits.rlm_is_mark);
  const system = marked || body_marked;
  const text = plain(raw);
  if (text.trim() === '') {
    out.kind = KIND.empty;
    out.text = '';
    return;
  }
  // Where the file carries marks, a phrase without one is what a person typed; Android's phrases have none.
  const trusted = system || !habits.bracket || !habits.has_marks;
  const suffix = editedSuffix(raw, habits, book);
  const meaning = book.exact.get(text.trimEnd());
  // What stands for a text that the export does not have carries no mark on any phone.
  if (meaning?.kind === 'empty') {
    take(out, meaning);
    return;
  }
  if (trusted) {
    if (suffix && editedPlaceholder(suffix.text, habits, book, out)) return;
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
    if (inAngles(raw, text, habits, book, out)) return;
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
  if (!notice || notice === UNKNOWN_NOTICE) {
    if (byBuild(raw, text, marked, body_marked, trusted, habits, out)) return;
  }
  if (notice) {
    out.kind = KIND.notice;
    out.notice_kind = NOTICE[notice.notice_kind ?? 'other'];
    out.language = notice.language || null;
    out.text = shown(raw);
    return;
  }
}

/** What the build alone shows, where no phrase is known. */
function byBuild(
  raw: string,
  text: string,
  marked: boolean,
  body_marked: boolean,
  trusted: boolean,
  habits: FileHabits,
  out: Body,
): boolean {
  const { bracket, has_marks, marks_reliable } = habits;
  if (isPlace(text)) {
    out.kind = KIND.location;
    out.text = shown(raw);
    return true;
  }
  const line_end = text.indexOf('\n');
  const named = trusted
    ? namedAttachment(line_end < 0 ? text : text.slice(0, line_end), bracket, body_marked)
    : null;
  const attachment =
    named ?? (bracket && marked && marks_reliable && line_end < 0 ? markedAttachment(raw) : null);
  if (attachment) {
    out.kind = attachment.contact ? KIND.contact : KIND.media;
    out.media_kind = attachment.contact ? 0 : MEDIA[attachment.media_kind];
    out.text = line_end < 0 ? '' : raw.slice(raw.indexOf('\n') + 1);
    out.file_name = attachment.file_name;
    out.sent_along = attachment.sent_along;
    return true;
  }
  if (!bracket || !has_marks) return false;
  if (body_marked) {
    const kind = isPoll(raw) ? KIND.poll : isCall(raw) ? KIND.call : null;
    if (kind === null) return false;
    out.kind = kind;
    out.text = shown(raw);
    return true;
  }
  const edited_at = editedAt(raw);
  if (edited_at < 0) return false;
  out.edited = true;
  out.text = raw.slice(0, edited_at);
  return true;
}

/** `image omitted <This message was edited>`: a medium whose caption was edited, not a text. */
function editedPlaceholder(rest: string, habits: FileHabits, book: PhraseBook, out: Body): boolean {
  const text = plain(rest);
  const meaning = book.exact.get(text.trim());
  if (meaning?.kind === 'media' || meaning?.kind === 'contact') take(out, meaning);
  else {
    const found = attachmentOf(rest, text, habits.bracket, book);
    // With a caption below, the suffix belongs to it (takeAttachment).
    if (!found) return false;
    takeAttachment(out, found.attachment, found.caption, habits, book);
  }
  out.edited = true;
  return true;
}

function take(out: Body, meaning: Meaning): void {
  out.kind = KIND[meaning.kind];
  out.media_kind = meaning.media_kind ? MEDIA[meaning.media_kind] : 0;
  out.text = '';
  out.language = meaning.language;
}

function takeAttachment(
  out: Body,
  { file_name, media_kind, contact, sent_along, language }: Attachment,
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
  out.sent_along = sent_along;
  out.language = language;
}

/** Text that WhatsApp wrote, without its direction marks. */
function shown(raw: string): string {
  return raw.replace(/[\u200e\u200f]/g, '');
}

const PLACEHOLDER = /^<[\p{L}\p{M}' .-]{3,60}>$/u;
// Scripts that put no blanks between words.
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]/u;
// An option of a poll in a language whose word for it is not known: `WORD: text (2 …)`.
const OPTION = /\n[\u200e\u200f]?[^\s:：]{2,20} ?[:：] [^\n]+ \([\u200e\u200f]?\d+ [^()\n]+\)/u;

/** `<image omitted>` of old iOS, and in a language without wording any `<words in angle brackets>` as a whole body. */
function inAngles(raw: string, text: string, habits: FileHabits, book: PhraseBook, out: Body): boolean {
  const line_end = text.indexOf('\n');
  // Android puts a caption on the next lines.
  if (line_end >= 0 && habits.bracket) return false;
  const words = line_end < 0 ? text : text.slice(0, line_end);
  if (!PLACEHOLDER.test(words) || !(words.includes(' ') || UNSPACED.test(words))) return false;
  if (book.edited.some(([suffix]) => suffix === words)) return false;
  const meaning = line_end < 0 ? book.exact.get(text.slice(1, -1)) : undefined;
  if (meaning) {
    take(out, meaning);
    return true;
  }
  out.kind = KIND.media;
  out.media_kind = MEDIA.unknown;
  out.text = line_end < 0 ? '' : raw.slice(raw.indexOf('\n') + 1);
  return true;
}

/** `POLL:` alone on its line, with an option line below: people type "Poll:" themselves. */
function poll(text: string, book: PhraseBook, out: Body): boolean {
  const line_end = text.indexOf('\n');
  if (line_end < 0) return false;
  const language = book.poll.get(text.slice(0, line_end).trim());
  const has_option = book.poll_option.some((option) => text.includes(`\n${option}`)) || OPTION.test(text);
  if (!language || !has_option) return false;
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
  // Where an iPhone's file carries marks, a sentence without one is somebody's.
  if (habits.bracket && habits.has_marks) return null;
  if (body_marked) return matchTemplate(book.notices, text);
  const strong = matchTemplate(book.strong.get(text[0] as string) ?? [], text);
  if (strong) return strong;
  if (!sender || !text.startsWith(plain(sender))) return null;
  return matchTemplate(habits.bracket ? book.notices : book.long_notices, text);
}

const UNKNOWN_NOTICE: Meaning = { kind: 'notice', media_kind: null, notice_kind: 'other', language: '' };
