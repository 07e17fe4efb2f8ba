/**
 * Which bodies are plainly what a person wrote, told by their first and last bytes: most of a file, and none of them is
 * decoded.
 */
import { firstEdge, LOCATION_EDGE, OPENING_EDGE, phraseEdge, UNKNOWN } from './edges.ts';
import type { PhraseBook } from './phrases.ts';

/** No phrase of WhatsApp is longer. */
const LONGEST_PHRASE = 240;
const LF = 0x0a;
const OPEN_ANGLE = 0x3c;
const CLOSE_ANGLE = 0x3e;
const CLOSE_BRACKET = 0x29;
const COLON = 0x3a;
const BLANK = 0x20;

// Blanks (the body may be nothing else), and placeholders with a caption behind them.
const NEVER_ORDINARY = new Uint8Array(256);
for (const first of [0xc2, 0x09, LF, 0x20, OPEN_ANGLE]) NEVER_ORDINARY[first] = 1;

/** Do the bytes here open a mark or a blank of another width: U+2000 to U+207F, U+FEFF? */
function opensMark(b: Uint8Array, i: number): boolean {
  const lead = b[i] as number;
  const next = b[i + 1] as number;
  return (lead === 0xe2 && (next === 0x80 || next === 0x81)) || (lead === 0xef && next === 0xbb);
}

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
  if (NEVER_ORDINARY[first] === 1 || opensMark(b, start)) return false;
  if (endsLikePlace(b, start, end)) return false;
  if (b[end - 1] === CLOSE_ANGLE || (first_end > start && b[first_end - 1] === CLOSE_BRACKET)) return false;
  if (book.openings[(first << 8) | (b[start + 1] as number)] === 1 && opensLikeNotice(b, start, end, book)) {
    return false;
  }
  const short = end - start < LONGEST_PHRASE;
  if (short && book.location_firsts[first] === 1 && opensLikePlace(b, start, first_end, book)) return false;
  if (book.poll_firsts[first] === 1 && b[first_end - 1] === COLON && first_end - start <= book.longest_poll)
    return false;
  return !mayBePhrase(b, start, end, book);
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
  while (i > least && (b[i] as number) >= 0x2c && (b[i] as number) <= 0x39 && b[i] !== SLASH) i--;
  return i < end - 1 && b[i] === EQUALS && b[i - 1] === LETTER_Q;
}

/** May `b[start .. to)` be a whole phrase of WhatsApp, perhaps with blanks behind it? */
export function mayBePhrase(b: Uint8Array, start: number, to: number, book: PhraseBook): boolean {
  let end = to;
  while (end > start && b[end - 1] === BLANK) end--;
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
  for (let i = start; i < first_end; i++) if (b[i] === COLON) return true;
  return false;
}
