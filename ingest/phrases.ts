/**
 * The phone wordings of all languages as one book to look bodies up in.
 *
 * Whole phrases are found by text; templates (with `*`) by pattern, and only on lines that WhatsApp is likely to have
 * written. A byte filter in front (ordinary.ts) lets ordinary messages pass without being decoded.
 */
import {
  EDGES,
  firstEdge,
  LOCATION_EDGE,
  lastEdge,
  OPENING_EDGE,
  PHRASE_EDGE,
  phraseEdge,
  UNKNOWN,
} from './edges.ts';
import { WORDINGS } from './phone-wording/index.ts';
import type { PhoneWording } from './phone-wording/wording.ts';
import type { Kind, MediaKind, NoticeKind } from './schema/message-table.ts';

export interface Meaning {
  kind: Kind;
  media_kind: MediaKind | null;
  notice_kind: NoticeKind | null;
  language: string;
}

interface Template {
  /** Fixed characters before the first `*`: told apart by them long before the pattern is tried. */
  opening: string;
  pattern: RegExp;
  meaning: Meaning;
}

export interface PhraseBook {
  exact: ReadonlyMap<string, Meaning>;
  notices: readonly Template[];
  calls: readonly Template[];
  deleted: readonly Template[];
  /** Notices whose sentence opens with enough fixed words to be told from a message even behind a sender, by first letter. */
  strong: ReadonlyMap<string, readonly Template[]>;
  /** Notices of many fixed words anywhere: nobody types them by chance. */
  long_notices: readonly Template[];
  file_attached: ReadonlyMap<string, string>;
  attached_open: readonly (readonly [string, string])[];
  attached_close: readonly (readonly [string, string])[];
  edited: readonly (readonly [string, string])[];
  poll: ReadonlyMap<string, string>;
  poll_option: readonly string[];
  location: readonly (readonly [string, string])[];
  file_stems: readonly RegExp[];
  /** 256 × 256 bits over first and last byte of whole phrases. */
  pairs: Uint8Array;
  /** 1 for the first two bytes of strong notices, 2 for the first of them and one that may open an unseen sign. */
  openings: Uint8Array;
  /** First bytes of location words and polls. */
  poll_firsts: Uint8Array;
  /** Bytes of the longest first line of a poll, with room for marks. */
  longest_poll: number;
  location_firsts: Uint8Array;
  /** The same by more bytes (edges.ts), for those that pass: whole phrases, openings of notices, location words. */
  phrase_edges: Uint8Array;
  opening_edges: Uint8Array;
  location_edges: Uint8Array;
  /** Last two bytes, and last signs, of what stands for a medium or a card that is left out. */
  omitted_lasts: Uint8Array;
  omitted_edges: Uint8Array;
}

const encoder = new TextEncoder();
// Marks and blanks around the first line of a poll.
const ROOM_FOR_MARKS = 12;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is the test for ASCII.
const ASCII = /^[\u0000-\u007f]*$/;

// Blanks and quotes that are written in more than one way.
const VARIANTS = /[\u00a0\u202f\u2009“”„«»‘’]/;

/** Text for matching: NFC, without direction marks, blanks of all widths plain, quotes straight. */
export function plain(text: string): string {
  if (ASCII.test(text)) return text;
  const unmarked = text.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
  if (ASCII.test(unmarked)) return unmarked;
  return straight(unmarked).normalize('NFC');
}

/** Blanks of all widths plain and quotes straight, sign for sign: what stands at a place of the one stands there in the other. */
export function straight(text: string): string {
  if (!VARIANTS.test(text)) return text;
  return text
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'");
}

function templateOf(phrase: string, meaning: Meaning): Template {
  const template = plain(phrase);
  return { opening: opening(template), pattern: patternOf(template), meaning };
}

function patternOf(template: string): RegExp {
  const escaped = template.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^]*');
  return new RegExp(`^${escaped}$`);
}

/** Fixed characters before the first `*`. */
function opening(template: string): string {
  const star = template.indexOf('*');
  return star < 0 ? template : template.slice(0, star);
}

// A notice is told from a message behind a sender only if at least so many fixed characters open it: "You added *"
// is something that people write, an encryption notice is not.
const STRONG_OPENING = 18;
const STRONG_OPENING_CJK = 8;
const LONG_NOTICE = 26;
const LONG_NOTICE_CJK = 12;

let shared: PhraseBook | null = null;
// Workspaces teach the same words to each of their exports.
let taught_book: { words: string; book: PhraseBook } | null = null;

/** The book of all shipped languages, and of words that a workspace teaches. Built once for the shipped ones. */
export function phraseBook(taught: readonly PhoneWording[] = []): PhraseBook {
  if (taught.length > 0) {
    const words = JSON.stringify(taught);
    if (taught_book?.words !== words) taught_book = { words, book: build([...taught, ...WORDINGS]) };
    return taught_book.book;
  }
  shared ??= build(WORDINGS);
  return shared;
}

function build(wordings: readonly PhoneWording[]): PhraseBook {
  const exact = new Map<string, Meaning>();
  const book = {
    exact,
    notices: [] as Template[],
    calls: [] as Template[],
    deleted: [] as Template[],
    strong: new Map<string, Template[]>(),
    long_notices: [] as Template[],
    file_attached: new Map<string, string>(),
    attached_open: [] as [string, string][],
    attached_close: [] as [string, string][],
    edited: [] as [string, string][],
    poll: new Map<string, string>(),
    poll_option: [] as string[],
    location: [] as [string, string][],
    file_stems: [] as RegExp[],
    pairs: new Uint8Array(65536),
    openings: new Uint8Array(65536),
    poll_firsts: new Uint8Array(256),
    longest_poll: 0,
    location_firsts: new Uint8Array(256),
    phrase_edges: new Uint8Array(EDGES),
    opening_edges: new Uint8Array(EDGES),
    location_edges: new Uint8Array(EDGES),
    omitted_lasts: new Uint8Array(65536),
    omitted_edges: new Uint8Array(EDGES),
  };
  for (const w of wordings) {
    const language = w.language;
    const meaning = (
      kind: Kind,
      media_kind: MediaKind | null = null,
      notice_kind: NoticeKind | null = null,
    ) => ({
      kind,
      media_kind,
      notice_kind,
      language,
    });
    const whole = (phrases: readonly string[], m: Meaning) => {
      for (const phrase of phrases) {
        const key = plain(phrase);
        if (!exact.has(key)) exact.set(key, m);
        // All forms pass the filter.
        for (const bytes of formsOf(phrase)) {
          book.pairs[((bytes[0] as number) << 8) | (bytes.at(-1) as number)] = 1;
          note(book.phrase_edges, phraseEdge(bytes, 0, bytes.length));
          if (m.kind !== 'media' && m.kind !== 'contact') continue;
          book.omitted_lasts[((bytes.at(-2) as number) << 8) | (bytes.at(-1) as number)] = 1;
          note(book.omitted_edges, lastEdge(bytes, 0, bytes.length, PHRASE_EDGE));
        }
      }
    };
    const templates = (phrases: readonly string[], into: Template[], m: Meaning) => {
      for (const phrase of phrases) into.push(templateOf(phrase, m));
    };
    whole(w.media_omitted, meaning('media', 'unknown'));
    for (const [kind, phrases] of Object.entries(w.omitted)) {
      whole(phrases, kind === 'contact' ? meaning('contact') : meaning('media', kind as MediaKind));
    }
    const noteOpening = (start: string) => {
      for (const bytes of formsOf(start)) {
        const first = (bytes[0] as number) << 8;
        book.openings[first | (bytes[1] as number)] = 1;
        for (const lead of [0xe1, 0xe2, 0xe3, 0xef]) book.openings[first | lead] ||= 2;
        note(book.opening_edges, firstEdge(bytes, 0, bytes.length, OPENING_EDGE));
      }
    };
    whole(withoutStar(w.deleted), meaning('deleted'));
    templates(withStar(w.deleted), book.deleted, meaning('deleted'));
    for (const phrase of withStar(w.deleted)) noteOpening(opening(phrase));
    whole(w.empty, meaning('empty'));
    whole(w.live_location, meaning('location'));
    whole(withoutStar(w.calls), meaning('call'));
    templates(w.calls.flatMap(callForms), book.calls, meaning('call'));
    for (const [kind, phrases] of Object.entries(w.notices)) {
      const m = meaning('notice', null, kind as NoticeKind);
      templates(phrases, book.notices, m);
      templates(
        phrases.filter((p) => plain(p).replaceAll('*', '').length >= LONG_NOTICE),
        book.long_notices,
        m,
      );
      for (const phrase of phrases) {
        const start = plain(opening(phrase));
        const needed = /[\u0900-\uffff]/.test(start) ? STRONG_OPENING_CJK : STRONG_OPENING;
        if (start.length < needed) continue;
        // Short ones are what people say: "You're now an admin".
        const fixed = plain(phrase).replaceAll('*', '').length;
        if (fixed < (needed === STRONG_OPENING_CJK ? LONG_NOTICE_CJK : LONG_NOTICE)) continue;
        const letter = start[0] as string;
        const list = book.strong.get(letter);
        if (list) list.push(templateOf(phrase, m));
        else book.strong.set(letter, [templateOf(phrase, m)]);
        noteOpening(opening(phrase));
      }
    }
    for (const words of w.file_attached) book.file_attached.set(plain(words), language);
    for (const words of w.attached_open) book.attached_open.push([plain(words), language]);
    for (const words of w.attached_close) book.attached_close.push([plain(words), language]);
    for (const words of w.edited) book.edited.push([plain(words), language]);
    for (const words of w.poll) {
      book.poll.set(plain(words), language);
      for (const bytes of formsOf(words)) {
        book.poll_firsts[bytes[0] as number] = 1;
        book.longest_poll = Math.max(book.longest_poll, bytes.length + ROOM_FOR_MARKS);
      }
    }
    book.poll_option.push(...w.poll_option.map(plain));
    for (const words of w.location) {
      book.location.push([plain(words), language]);
      for (const bytes of formsOf(words)) {
        book.location_firsts[bytes[0] as number] = 1;
        note(book.location_edges, firstEdge(bytes, 0, bytes.length, LOCATION_EDGE));
      }
    }
    for (const stem of w.file_stems) book.file_stems.push(new RegExp(stemPattern(stem), 'iu'));
  }
  return book;
}

/**
 * All ways in which exports write a phrase: some letters composed, some decomposed (Hindi nukta), blanks that do not
 * break, quotes straight or curly.
 */
function formsOf(phrase: string): Uint8Array[] {
  const text = plain(phrase);
  const forms = [phrase, text, phrase.normalize('NFD'), text.normalize('NFD')];
  // Of blanks, the filters see one behind a first letter only.
  if (text[1] === ' ') forms.push(text.replace(' ', '\u00a0'));
  for (const quote of '“”„«»') if (text.includes('"')) forms.push(text.replaceAll('"', quote));
  for (const quote of '‘’') if (text.includes("'")) forms.push(text.replaceAll("'", quote));
  return forms.map((form) => encoder.encode(form));
}

function note(edges: Uint8Array, edge: number): void {
  if (edge !== UNKNOWN) edges[edge] = 1;
}

/** How long a call was, or how to call back, stands behind a comma, or (iPhones since 2023) a full stop. */
function callForms(phrase: string): string[] {
  if (!phrase.includes('*')) return [`${phrase}, *`, `${phrase}. *`];
  return phrase.endsWith(', *') ? [phrase, `${phrase.slice(0, -3)}. *`] : [phrase];
}

const withStar = (phrases: readonly string[]) => phrases.filter((p) => p.includes('*'));
const withoutStar = (phrases: readonly string[]) => phrases.filter((p) => !p.includes('*'));

/** `WhatsApp Chat with *` → pattern with the name as its only group; blanks may have become `_` or `%20`. */
function stemPattern(stem: string): string {
  const escaped = plain(stem).replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return `^${escaped.replaceAll('*', '(.+)').replace(/ /g, '(?:\\s|_|%20)+')}$`;
}

// WhatsApp writes no longer sentences; patterns with several `*` would be slow on what somebody pasted.
const LONGEST_NOTICE = 3000;

/** First template that fits, or null. */
export function matchTemplate(templates: readonly Template[], text: string): Meaning | null {
  if (text.length > LONGEST_NOTICE) return null;
  for (const t of templates) if (text.startsWith(t.opening) && t.pattern.test(text)) return t.meaning;
  return null;
}
