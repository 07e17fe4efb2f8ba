/**
 * Reads on bytes what WhatsApp writes ten thousand times a file, each time with other words in it: attachments with
 * their names, the edited suffix, map links. Answers only where it would say what the full look (classify.ts) says;
 * the fixed words are looked up there, once each.
 */
import { type Attachment, attached } from './attachment.ts';
import { byteMemo } from './byte-memo.ts';
import type { Body, FileHabits } from './classify.ts';
import { looksOrdinary } from './ordinary.ts';
import { type Meaning, type PhraseBook, plain } from './phrases.ts';
import { KIND, MEDIA } from './schema/message-table.ts';

const BLANK = 0x20;
const OPEN_BRACKET = 0x28;
const CLOSE_BRACKET = 0x29;
const DOT = 0x2e;
const COLON = 0x3a;
const OPEN_ANGLE = 0x3c;
const CLOSE_ANGLE = 0x3e;
const MAP_LINK = new TextEncoder().encode('https://maps.google.com/?q=');
// WhatsApp's own words before or behind a name are shorter.
const LONGEST_WORDS = 96;
const LONGEST_NAME = 400;

/** A body as `body-reader.ts` hands it over. */
export interface BodyPlace {
  start: number;
  /** End of the first line, without its line end. */
  first_end: number;
  end: number;
  /** A direction mark stands before the header. */
  marked: boolean;
  /** Where the sender's name begins. */
  sender_start: number;
}

/** Reader for the bodies of one file: true and `out` filled where the body is one of these. */
export function placeholderReader(
  b: Uint8Array,
  habits: FileHabits,
  book: PhraseBook,
): (place: BodyPlace, out: Body) => boolean {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const words = <T>(mean: (text: string) => T) => byteMemo((piece) => mean(plain(decoder.decode(piece))));
  const omitted = words((text) => mediaOnly(book.exact.get(text.trim())));
  const editedSuffix = words((text) => book.edited.find(([suffix]) => suffix === text)?.[1] ?? null);
  const attachedOpening = words((text) => book.attached_open.find(([open]) => text === open)?.[1] ?? null);
  const fileAttached = words((text) => book.file_attached.get(text.trim()) ?? null);
  // As it stands: what is shown keeps it.
  const placeWord = byteMemo((piece) => {
    const text = decoder.decode(piece);
    return book.location.find(([opening]) => opening === text)?.[1] ?? null;
  });
  // Names differ in their numbers, which say nothing of the kind.
  const scratch = new Uint8Array(LONGEST_NAME);
  const named = words((text) => attached(text, ''));
  const attachmentOf = (from: number, to: number): Attachment => {
    const size = withoutNumbers(b, from, to, scratch);
    return named(scratch, 0, size);
  };

  function attachment(out: Body, from: number, to: number, found: Attachment, language: string): true {
    out.kind = found.contact ? KIND.contact : KIND.media;
    out.media_kind = found.contact ? 0 : MEDIA[found.media_kind];
    out.name_from = from;
    out.name_to = to;
    out.sent_along = found.sent_along;
    out.text = '';
    out.language = language;
    return true;
  }

  /** `<attached: 00000035-PHOTO-….jpg>`, `Name.pdf • 2 pages <attached: …>`. */
  function inAngles(body: number, open: number, end: number, out: Body): boolean {
    const colon = indexOfColon(b, open, Math.min(end, open + LONGEST_WORDS));
    if (colon < 0) return false;
    // With the blank behind the colon where the wording has one.
    const opened = b[colon] === BLANK ? attachedOpening(b, open, colon + 1) : attachedOpening(b, open, colon);
    if (opened === null) return false;
    const from = skipBlanks(b, colon, end);
    const to = end - 1;
    if (!isPlainName(b, from, to)) return false;
    const sent = attachmentOf(from, to);
    const before = withoutMarkBehind(b, body, open);
    if (before === body) return attachment(out, from, to, sent, opened);
    const shown = nameBefore(b, body, before);
    if (shown < 0 || !hasExtension(b, body, shown)) return false;
    const { contact } = attachmentOf(body, shown);
    return attachment(out, body, shown, { ...sent, contact }, opened);
  }

  /** `IMG-20220323-WA0002.jpg (file attached)` and a caption below. */
  function inBrackets({ first_end, end }: BodyPlace, body: number, out: Body): boolean {
    if (b[end - 1] === CLOSE_ANGLE) return false;
    const open = lastIndexOf(b, OPEN_BRACKET, first_end - 1, Math.max(body, first_end - LONGEST_WORDS));
    if (open <= body) return false;
    const language = fileAttached(b, open + 1, first_end - 1);
    if (language === null) return false;
    let to = open;
    while (to > body && b[to - 1] === BLANK) to--;
    if (!isPlainName(b, body, to) || !(hasExtension(b, body, to) || b[to - 1] === DOT)) return false;
    attachment(out, body, to, attachmentOf(body, to), language);
    if (first_end === end) return true;
    let line_end = first_end;
    while (b[line_end] === 0x0d) line_end++;
    out.text = null;
    out.text_from = line_end + 1;
    out.text_to = end;
    return true;
  }

  /** `Name.pdf • 2 pages document omitted`, each part behind a mark. */
  function omittedBehindName(body: number, end: number, out: Body): boolean {
    const mark = lastMark(b, body, end);
    if (mark <= body) return false;
    const meaning = omitted(b, mark, end);
    const to = meaning && nameBefore(b, body, mark);
    if (meaning === null || to === null || to < 0) return false;
    // Before a picture stands a caption.
    if (meaning.media_kind !== 'document' && !hasExtension(b, body, to)) return false;
    const found = {
      file_name: '',
      media_kind: meaning.media_kind ?? 'unknown',
      contact: meaning.kind === 'contact',
      sent_along: false,
      language: meaning.language,
    } as const;
    return attachment(out, body, to, found, meaning.language);
  }

  /** `location: https://maps.google.com/?q=…`. */
  function location(body: number, end: number, out: Body): boolean {
    if (book.location_firsts[b[body] as number] !== 1) return false;
    const colon = indexOfColon(b, body, Math.min(end, body + LONGEST_WORDS));
    if (colon < 0) return false;
    let at = skipBlanks(b, colon, end);
    for (const byte of MAP_LINK) if (b[at++] !== byte) return false;
    if (!isDigit(b[b[at] === 0x2d ? at + 1 : at] as number)) return false;
    for (let i = at; i < end; i++) if ((b[i] as number) >= 0x80) return false;
    const language = placeWord(b, body, colon);
    if (language === null) return false;
    out.kind = KIND.location;
    out.language = language;
    out.text_from = body;
    out.text_to = end;
    return true;
  }

  /** A person's text with `<This message was edited>` behind it. */
  function edited({ start, first_end, end, marked, sender_start }: BodyPlace, out: Body): boolean {
    const open = lastIndexOf(b, OPEN_ANGLE, end - 1, Math.max(start, end - LONGEST_WORDS));
    if (open <= start) return false;
    const language = editedSuffix(b, open, end);
    if (language === null) return false;
    let to = withoutMarkBehind(b, start, open);
    if (habits.bracket && habits.has_marks && to === open) return false;
    if (to > start && b[to - 1] === BLANK) to--;
    if (!looksOrdinary(b, start, Math.min(first_end, to), to, marked, sender_start, book)) return false;
    out.edited = true;
    out.language = language;
    out.text_from = start;
    out.text_to = to;
    return true;
  }

  return (place, out) => {
    const { start, first_end, end, marked } = place;
    const body = start + (isDirectionMark(b, start) ? 3 : 0);
    const single = first_end === end;
    const trusted = marked || body > start || !habits.bracket || !habits.has_marks;
    const last = b[end - 1];
    if (last === CLOSE_ANGLE) {
      const open =
        single && trusted ? lastIndexOf(b, OPEN_ANGLE, end - 1, Math.max(body, end - LONGEST_NAME)) : -1;
      return (open >= 0 && inAngles(body, open, end, out)) || edited(place, out);
    }
    if (!habits.bracket && b[first_end - 1] === CLOSE_BRACKET) return inBrackets(place, body, out);
    if (!single || !trusted || last === CLOSE_BRACKET) return false;
    return (habits.bracket && omittedBehindName(body, end, out)) || location(body, end, out);
  };
}

function mediaOnly(meaning: Meaning | undefined): Meaning | null {
  return meaning?.kind === 'media' || meaning?.kind === 'contact' ? meaning : null;
}

/** U+200E or U+200F. */
function isDirectionMark(b: Uint8Array, i: number): boolean {
  return b[i] === 0xe2 && b[i + 1] === 0x80 && (b[i + 2] === 0x8e || b[i + 2] === 0x8f);
}

/** `at`, or the place before the direction mark that ends there. */
function withoutMarkBehind(b: Uint8Array, start: number, at: number): number {
  return at - 3 >= start && isDirectionMark(b, at - 3) ? at - 3 : at;
}

/** The last direction mark behind `start`; -1 without one. */
function lastMark(b: Uint8Array, start: number, end: number): number {
  for (let i = end - 3; i > start && i > end - LONGEST_WORDS; i--) if (isDirectionMark(b, i)) return i;
  return -1;
}

function lastIndexOf(b: Uint8Array, byte: number, before: number, from: number): number {
  for (let i = before; i >= from; i--) if (b[i] === byte) return i;
  return -1;
}

/** Place behind the first colon, plain or wide; -1 without one. */
function indexOfColon(b: Uint8Array, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    if (b[i] === COLON) return i + 1;
    if (b[i] === 0xef && b[i + 1] === 0xbc && b[i + 2] === 0x9a) return i + 3;
  }
  return -1;
}

function skipBlanks(b: Uint8Array, from: number, end: number): number {
  let i = from;
  while (i < end && b[i] === BLANK) i++;
  return i;
}

const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;

// Lead bytes of signs that matching never changes (`plain`), and that compose with nothing behind them: ASCII, Latin
// and Cyrillic with their accents, Han, Hangul syllables. Of kana and wide signs, all but the few looked at below.
const STABLE = new Uint8Array(256);
for (const [from, to] of [
  [0x20, 0x7f],
  [0xc3, 0xcc],
  [0xd0, 0xd4],
  [0xe3, 0xee],
] as const) {
  STABLE.fill(1, from, to);
}

/** Is this a name that stands in the file as it is shown, neither empty nor with blanks around it? */
function isPlainName(b: Uint8Array, from: number, to: number): boolean {
  if (to <= from || to - from > LONGEST_NAME || b[from] === BLANK || b[to - 1] === BLANK) return false;
  for (let i = from; i < to; i++) {
    const byte = b[i] as number;
    if ((byte & 0xc0) === 0x80) continue;
    if (STABLE[byte] !== 1) return false;
    if (byte !== 0xe3) continue;
    const [next, third] = [b[i + 1] as number, b[i + 2] as number];
    // The wide blank, and voicing marks that compose with a kana before them.
    if ((next === 0x80 && third === 0x80) || (next === 0x82 && (third === 0x99 || third === 0x9a)))
      return false;
  }
  return true;
}

/** End of the name before ` • 2 pages ` or before `to`; -1 where it is none that can be taken as it stands. */
function nameBefore(b: Uint8Array, from: number, to: number): number {
  let end = to;
  for (let i = from; i + 5 <= to; i++) {
    if (b[i] !== BLANK || b[i + 1] !== 0xe2 || b[i + 2] !== 0x80 || b[i + 3] !== 0xa2 || b[i + 4] !== BLANK)
      continue;
    end = i;
    break;
  }
  while (end > from && b[end - 1] === BLANK) end--;
  return isPlainName(b, from, end) ? end : -1;
}

/** Ends the name in a dot and up to eight Latin letters or digits? Others are left to the full look. */
function hasExtension(b: Uint8Array, from: number, to: number): boolean {
  const dot = lastIndexOf(b, DOT, to - 1, Math.max(from, to - 9));
  if (dot < 0 || dot === to - 1) return false;
  for (let i = dot + 1; i < to; i++) {
    const byte = b[i] as number;
    const letter = byte | 32;
    if (!isDigit(byte) && !(letter >= 0x61 && letter <= 0x7a)) return false;
  }
  return true;
}

/** Copies a name, each run of digits before its last dot as one `0`; how many bytes that gives. */
function withoutNumbers(b: Uint8Array, from: number, to: number, out: Uint8Array): number {
  const dot = lastIndexOf(b, DOT, to - 1, from);
  let size = 0;
  for (let i = from; i < to; i++) {
    const byte = b[i] as number;
    const digit = i < dot && isDigit(byte);
    if (digit && size > 0 && out[size - 1] === 0x30) continue;
    out[size++] = digit ? 0x30 : byte;
  }
  return size;
}
