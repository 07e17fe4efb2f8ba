/**
 * Which bodies are plainly what a person wrote, told by their first and last bytes: most of a file, and none of them is
 * decoded.
 */
import {
  changesInMatching,
  firstEdge,
  LOCATION_EDGE,
  lastEdge,
  OPENING_EDGE,
  PHRASE_EDGE,
  phraseEdge,
  UNKNOWN,
} from './edges.ts';
import type { PhraseBook } from './phrases.ts';
import { isWideUnseen, mayEndUnseen, OPENS_UNSEEN, seenEnd, seenStart } from './unseen.ts';

/** No phrase of WhatsApp is longer. */
const LONGEST_PHRASE = 240;
const OPEN_ANGLE = 0x3c;
const CLOSE_ANGLE = 0x3e;
const CLOSE_BRACKET = 0x29;
const COLON = 0x3a;
const LAST_BLANK = 0x20;

// Blanks (phrases are looked for behind them, and the body may be nothing else), and placeholders with a caption behind
// them.
const NEVER_ORDINARY = new Uint8Array(256);
NEVER_ORDINARY.fill(1, 0, LAST_BLANK + 1);
for (const first of [0xc2, OPEN_ANGLE]) NEVER_ORDINARY[first] = 1;

/** Do the bytes here open a sign that one does not see, or a quote: U+2000 to U+207F, U+FEFF, blanks of another width? */
function opensMark(b: Uint8Array, i: number): boolean {
  const lead = b[i] as number;
  const next = b[i + 1] as number;
  return (lead === 0xe2 && (next === 0x80 || next === 0x81)) || isWideUnseen(b, i);
}

/**
 * True where the bytes alone show that no phrase of WhatsApp can be meant: the full look would say "text, as it stands".
 * `first_end`: end of the first line; `sender_start`: where the name begins.
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
  if (NEVER_ORDINARY[first] === 1 || (OPENS_UNSEEN[first] === 1 && opensMark(b, start))) return false;
  const lead = b[sender_start] as number;
  if ((lead === first || OPENS_UNSEEN[lead] === 1) && mayRepeatName(b, start, sender_start)) return false;
  const seen = mayEndUnseen(b, end) ? seenEnd(b, start, end) : end;
  const first_seen = first_end < seen ? seenEnd(b, start, first_end) : seen;
  const last = b[seen - 1] as number;
  const first_last = b[first_seen - 1] as number;
  if (closes(last) || closes(first_last)) return false;
  if (endsLikePlace(b, start, seen)) return false;
  if (
    book.omitted_lasts[((b[seen - 2] as number) << 8) | last] === 1 &&
    endsLikeOmitted(b, start, seen, book)
  ) {
    return false;
  }
  const opening = book.openings[(first << 8) | (b[start + 1] as number)] as number;
  if (opening > 0 && (opening === 1 || isWideUnseen(b, start + 1)) && opensLikeNotice(b, start, end, book)) {
    return false;
  }
  if (book.location_firsts[first] === 1 && opensLikePlace(b, start, first_end, book)) return false;
  if (book.poll_firsts[first] === 1 && first_last === COLON && first_seen - start <= book.longest_poll) {
    return false;
  }
  return !hasPhraseEdges(b, start, seen, book);
}

const closes = (byte: number) => byte === CLOSE_ANGLE || byte === CLOSE_BRACKET;

const isQuote = (byte: number) => byte === 0x22 || byte === 0x27;

/** May the body open with the sender's name, as notices do? Told by two bytes. */
function mayRepeatName(b: Uint8Array, start: number, sender_start: number): boolean {
  const name = seenStart(b, sender_start, start);
  if (b[name] !== b[start]) return isQuote(b[start] as number) && changesInMatching(b, name);
  // A name of one letter ends here; blanks, quotes and accents may be written in more than one way.
  const next = b[name + 1] as number;
  if (next === b[start + 1] || next === COLON) return true;
  return changesInMatching(b, name + 1) || changesInMatching(b, start + 1);
}

const SLASH = 0x2f;
const LETTER_V = 0x76;
const VENUE_ID_BYTES = 24;
const EQUALS = 0x3d;
const LETTER_Q = 0x71;
const LONGEST_COORDINATES = 48;

/** Ends the text in `/v/` and the id of a venue, or in `?q=` and coordinates? */
function endsLikePlace(b: Uint8Array, start: number, end: number): boolean {
  const id = end - VENUE_ID_BYTES;
  if (id - 3 >= start && b[id - 1] === SLASH && b[id - 2] === LETTER_V && b[id - 3] === SLASH) return true;
  let i = end - 1;
  const least = Math.max(start + 1, end - LONGEST_COORDINATES);
  // Digits, and the comma, the dot and the minus between them.
  while (i > least) {
    const byte = b[i] as number;
    if (byte >= 0x2c && byte <= 0x39 && byte !== SLASH) i--;
    else if (byte >= 0x80 && isWideUnseen(b, i - 2)) i -= 3;
    else break;
  }
  return i < end - 1 && b[i] === EQUALS && b[i - 1] === LETTER_Q;
}

/** Stands the placeholder of a medium or a card at the end, behind a mark, as behind a name or a caption? */
function endsLikeOmitted(b: Uint8Array, start: number, seen: number, book: PhraseBook): boolean {
  const edge = lastEdge(b, start, seen, PHRASE_EDGE);
  if (edge !== UNKNOWN && book.omitted_edges[edge] === 0) return false;
  const least = Math.max(start, seen - LONGEST_PHRASE);
  for (let i = seen - 3; i >= least; i--) if (b[i] === 0xe2 && isWideUnseen(b, i)) return true;
  return false;
}

/** May `b[start .. to)` be a whole phrase of WhatsApp, perhaps with blanks behind it? */
export function mayBePhrase(b: Uint8Array, start: number, to: number, book: PhraseBook): boolean {
  return hasPhraseEdges(b, start, seenEnd(b, start, to), book);
}

function hasPhraseEdges(b: Uint8Array, start: number, end: number, book: PhraseBook): boolean {
  if (end - start > LONGEST_PHRASE) return false;
  if (book.pairs[((b[start] as number) << 8) | (b[end - 1] as number)] === 0) return false;
  const edge = phraseEdge(b, start, end);
  return edge === UNKNOWN || book.phrase_edges[edge] === 1;
}

function opensLikeNotice(b: Uint8Array, start: number, end: number, book: PhraseBook): boolean {
  const edge = firstEdge(b, start, end, OPENING_EDGE);
  return edge === UNKNOWN || book.opening_edges[edge] === 1;
}

function opensLikePlace(b: Uint8Array, start: number, first_end: number, book: PhraseBook): boolean {
  const edge = firstEdge(b, start, first_end, LOCATION_EDGE);
  if (edge !== UNKNOWN && book.location_edges[edge] === 0) return false;
  const far = Math.min(first_end, start + LONGEST_PHRASE);
  for (let i = start; i < far; i++) if (b[i] === COLON) return true;
  return false;
}
