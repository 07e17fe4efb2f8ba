/**
 * Reads the stamp that opens a record, on bytes: `23/03/2022, 13:31 - `, `[3/18/22, 2:56:01 PM] `, `30/08/16, 17:03:58: `
 * and their many spellings. Nothing is decided here: the three date fields are handed on as they stand, because which
 * one is the day is a question to the whole file (recognise.ts).
 */
import { DATE_TIME_GLUE, DAY_HALVES, type DayHalf } from './day-halves.ts';

/** How the header is built: `[stamp] `, `stamp - ` or `stamp: `. */
export const FAMILY = { bracket: 0, dash: 1, colon: 2 } as const;

/** Filled by `readStamp`; one object serves a whole file, so that no object is made per line. */
export interface Stamp {
  /** First byte after the header. */
  body: number;
  family: number;
  /** Date fields in the order they stand. */
  f0: number;
  f1: number;
  f2: number;
  /** Seconds since midnight. */
  time_s: number;
  has_seconds: boolean;
  has_half: boolean;
  /** Spelling of date and time apart from the half of the day: equal in one export, see `spellingOf`. */
  spelling: number;
  /** A direction mark stands before the header (an iOS attachment record). */
  marked: boolean;
}

export function newStamp(): Stamp {
  return {
    body: 0,
    family: 0,
    f0: 0,
    f1: 0,
    f2: 0,
    time_s: 0,
    has_seconds: false,
    has_half: false,
    spelling: 0,
    marked: false,
  };
}

/** What `spelling` packs: family, date separator, whether the first or last date field has four digits, and so on. */
export interface Spelling {
  family: number;
  separator: string;
  year_first: boolean;
  four_digit_year: boolean;
  time_first: boolean;
  has_seconds: boolean;
  month_name: boolean;
  no_year: boolean;
}

/** Bits of a spelling, for code that runs per line; the two lowest are the family, the next two the separator. */
export const SPELLING = {
  YEAR_FIRST: 16,
  FOUR_DIGIT_YEAR: 32,
  TIME_FIRST: 64,
  HAS_SECONDS: 128,
  MONTH_NAME: 256,
  NO_YEAR: 512,
} as const;

const SEPARATORS = '/.-~';

export function spellingOf(code: number): Spelling {
  return {
    family: code & 3,
    separator: SEPARATORS[(code >> 2) & 3] as string,
    year_first: (code & SPELLING.YEAR_FIRST) !== 0,
    four_digit_year: (code & SPELLING.FOUR_DIGIT_YEAR) !== 0,
    time_first: (code & SPELLING.TIME_FIRST) !== 0,
    has_seconds: (code & SPELLING.HAS_SECONDS) !== 0,
    month_name: (code & SPELLING.MONTH_NAME) !== 0,
    no_year: (code & SPELLING.NO_YEAR) !== 0,
  };
}

// Bytes that can open a header: a digit of any script, a bracket, or the lead byte of a mark before them.
const OPENS = new Uint8Array(256);
for (let d = 0x30; d <= 0x39; d++) OPENS[d] = 1;
for (const lead of [0x5b, 0xe2, 0xef, 0xd9, 0xdb, 0xe0]) OPENS[lead] = 1;

/** Cheap test on the first byte of a line: can a header start here at all? */
export function canOpenHeader(first: number | undefined): boolean {
  return first !== undefined && OPENS[first] === 1;
}

// A cursor and the value last read. Module state instead of a returned pair keeps the hot path free of objects;
// readStamp sets it anew at each call, so nothing leaks from one line to the next.
let at = 0;
let value = 0;
let width = 0;

function skipMarks(b: Uint8Array, end: number): boolean {
  const start = at;
  while (at + 2 < end) {
    const lead = b[at];
    if (lead === 0xe2 && b[at + 1] === 0x80) {
      const c = b[at + 2] as number;
      // U+200B..200F, U+202A..202E
      if ((c >= 0x8b && c <= 0x8f) || (c >= 0xaa && c <= 0xae)) at += 3;
      else break;
    } else if (lead === 0xef && b[at + 1] === 0xbb && b[at + 2] === 0xbf) at += 3;
    else break;
  }
  return at > start;
}

/** Blanks of all widths, and marks between them. Returns how many blanks were passed. */
function skipBlanks(b: Uint8Array, end: number): number {
  let blanks = 0;
  for (; at < end; ) {
    const c = b[at];
    if (c === 0x20) at++;
    else if (c === 0xc2 && b[at + 1] === 0xa0) at += 2;
    else if (c === 0xe2 && b[at + 1] === 0x80 && (b[at + 2] === 0xaf || b[at + 2] === 0x89)) at += 3;
    else if (!skipMarks(b, end)) break;
    else continue;
    blanks++;
  }
  return blanks;
}

/** Digits: Latin, Arabic-Indic, Persian, Devanagari. At most four; false when none stands here. */
function readNumber(b: Uint8Array, end: number): boolean {
  value = 0;
  width = 0;
  while (at < end && width < 5) {
    const c = b[at] as number;
    let digit = -1;
    if (c >= 0x30 && c <= 0x39) {
      digit = c - 0x30;
      at++;
    } else if (c === 0xd9 && (b[at + 1] as number) >= 0xa0 && (b[at + 1] as number) <= 0xa9) {
      digit = (b[at + 1] as number) - 0xa0;
      at += 2;
    } else if (c === 0xdb && (b[at + 1] as number) >= 0xb0 && (b[at + 1] as number) <= 0xb9) {
      digit = (b[at + 1] as number) - 0xb0;
      at += 2;
    } else if (c === 0xe0 && b[at + 1] === 0xa5 && (b[at + 2] as number) >= 0xa6) {
      digit = (b[at + 2] as number) - 0xa6;
      at += 3;
    }
    if (digit < 0) break;
    value = value * 10 + digit;
    width++;
  }
  return width > 0 && width < 5;
}

interface Word {
  bytes: Uint8Array;
  half: DayHalf | null;
  month: number;
}

const encoder = new TextEncoder();
const word = (text: string, half: DayHalf | null, month = 0): Word => ({
  bytes: encoder.encode(text.toLowerCase()),
  half,
  month,
});
interface Words {
  longest_first: readonly Word[];
  /** 1 for each byte that opens one of the words, in both cases. */
  opens: Uint8Array;
}

function words(list: readonly Word[]): Words {
  const opens = new Uint8Array(256);
  for (const { bytes } of list) {
    const first = bytes[0] as number;
    opens[first] = 1;
    if (first < 0x80) opens[first & 0xdf] = 1;
  }
  return { longest_first: [...list].sort((a, b) => b.bytes.length - a.bytes.length), opens };
}

const HALVES = words(DAY_HALVES.map(([text, half]) => word(text, half)));
const GLUE = words(DATE_TIME_GLUE.map((text) => word(text, null)));
const MONTHS = words(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((m, i) =>
    word(m, null, i + 1),
  ),
);

/** Matches one of `words` here, ignoring case and blanks inside; moves past it. */
function readWord(b: Uint8Array, end: number, words: Words): Word | null {
  if (at >= end || words.opens[b[at] as number] !== 1) return null;
  const start = at;
  for (const candidate of words.longest_first) {
    at = start;
    let i = 0;
    for (; i < candidate.bytes.length; i++) {
      if (i > 0) skipBlanks(b, end);
      const c = b[at];
      if (c === undefined || at >= end) break;
      if ((c >= 0x41 && c <= 0x5a ? c + 32 : c) !== candidate.bytes[i]) break;
      at++;
    }
    if (i === candidate.bytes.length) return candidate;
  }
  at = start;
  return null;
}

let half: DayHalf | null = null;
let seconds_of_day = 0;
let time_has_seconds = false;

/** `h:mm`, `h:mm:ss`, with dots or colons, with a word for the half of the day before or after. */
function readTime(b: Uint8Array, end: number): boolean {
  half = null;
  time_has_seconds = false;
  const before = readWord(b, end, HALVES);
  if (before) {
    half = before.half;
    skipBlanks(b, end);
  }
  if (!readNumber(b, end) || width > 2) return false;
  let hour = value;
  skipMarks(b, end);
  const separator = b[at];
  if (separator !== 0x3a && separator !== 0x2e) return false;
  at++;
  skipMarks(b, end);
  if (!readNumber(b, end) || width > 2 || value > 59) return false;
  const minute = value;
  let second = 0;
  if (b[at] === separator && isDigitAt(b, at + 1)) {
    at++;
    if (!readNumber(b, end) || width > 2 || value > 60) return false;
    second = value;
    time_has_seconds = true;
  }
  if (!half) {
    const rest = at;
    skipBlanks(b, end);
    const after = readWord(b, end, HALVES);
    // A letter right behind the word means that it was the start of something else.
    if (after && !isLetterAt(b, at)) half = after.half;
    else at = rest;
  }
  if (hour > 24) return false;
  if (half === 'am' && hour === 12) hour = 0;
  else if (half === 'pm' && hour < 12) hour += 12;
  else if (half === 'noon' && hour < 4) hour += 12;
  seconds_of_day = hour * 3600 + minute * 60 + second;
  return true;
}

function isDigitAt(b: Uint8Array, i: number): boolean {
  const c = b[i] as number;
  return (c >= 0x30 && c <= 0x39) || c === 0xd9 || c === 0xdb || (c === 0xe0 && b[i + 1] === 0xa5);
}

function isLetterAt(b: Uint8Array, i: number): boolean {
  const c = (b[i] as number) | 32;
  return c >= 0x61 && c <= 0x7a;
}

let d0 = 0;
let d1 = 0;
let d2 = 0;
let date_separator = 0;
let year_first = false;
let four_digit_year = false;
let month_name = false;
let no_year = false;

/** Three fields with one separator (`23/03/2022`, `3/18/R4`, `18/3/2565 BE`), or `20 Sep 2013`, `3 Jan`. */
function readDate(b: Uint8Array, end: number): boolean {
  month_name = false;
  no_year = false;
  year_first = false;
  four_digit_year = false;
  if (!readNumber(b, end)) return false;
  d0 = value;
  const first_width = width;
  skipMarks(b, end);
  const separator = b[at];
  if (separator === 0x20) return readNamedMonth(b, end);
  date_separator = separator === 0x2f ? 0 : separator === 0x2e ? 1 : separator === 0x2d ? 2 : -1;
  if (date_separator < 0) return false;
  at++;
  skipMarks(b, end);
  if (!readNumber(b, end) || width > 2) return false;
  d1 = value;
  skipMarks(b, end);
  if (b[at] !== separator) return false;
  at++;
  skipMarks(b, end);
  const era = ERA_START[(b[at] as number) & 0xdf];
  if (era !== undefined && isDigitAt(b, at + 1)) at++;
  if (!readNumber(b, end)) return false;
  d2 = era !== undefined ? value + era : value;
  year_first = first_width === 4;
  four_digit_year = year_first || width === 4 || era !== undefined;
  if (era !== undefined) width = 4;
  if (d0 > 2400 || d2 > 2400) readBuddhist(b, end);
  return year_first ? width <= 2 : first_width <= 2 && width !== 3;
}

/** Year before the first of a Japanese era, by its letter (R, H, S). */
const ERA_START: Record<number, number> = { 82: 2018, 72: 1988, 83: 1925 };

function readBuddhist(b: Uint8Array, end: number): void {
  if (d0 > 2400) d0 -= 543;
  else d2 -= 543;
  const rest = at;
  skipBlanks(b, end);
  if (b[at] === 0x42 && b[at + 1] === 0x45) at += 2;
  else at = rest;
}

function readNamedMonth(b: Uint8Array, end: number): boolean {
  at++;
  const month = readWord(b, end, MONTHS);
  if (!month) return false;
  d1 = month.month;
  month_name = true;
  date_separator = 3;
  const rest = at;
  skipBlanks(b, end);
  if (readNumber(b, end) && width === 4) {
    d2 = value;
    four_digit_year = true;
    return true;
  }
  at = rest;
  d2 = 0;
  no_year = true;
  return true;
}

/** Comma, blanks and words between date and time. False where nothing at all stands between. */
function readGlue(b: Uint8Array, end: number): boolean {
  const start = at;
  skipMarks(b, end);
  const c = b[at];
  if (c === 0x2c) at++;
  else if (c === 0xd8 && b[at + 1] === 0x8c) at += 2;
  skipBlanks(b, end);
  if (isLetterAt(b, at) || (b[at] as number) > 0xbf) {
    const rest = at;
    const glue = readWord(b, end, GLUE);
    if (glue && skipBlanks(b, end) > 0) return true;
    at = rest;
  }
  return at > start;
}

/**
 * Reads a header at `start`; `end` bounds the line. True and `out` filled when one stands there; `out.body` is the
 * first byte behind it. Date fields are bounded (1..31, year 0..9999) but not checked as a calendar date.
 */
export function readStamp(b: Uint8Array, start: number, end: number, out: Stamp): boolean {
  at = start;
  skipMarks(b, end);
  out.marked = hasDirectionMark(b, start, at);
  const bracket = b[at] === 0x5b;
  if (bracket) {
    at++;
    skipMarks(b, end);
  }
  if (!isDigitAt(b, at)) return false;
  const first = at;
  let time_first = false;
  if (!(readDate(b, end) && readGlue(b, end) && readTime(b, end))) {
    at = first;
    if (!(readTime(b, end) && readGlue(b, end) && readDate(b, end))) return false;
    time_first = true;
  }
  if (!readEnd(b, end, bracket, out)) return false;
  out.f0 = d0;
  out.f1 = d1;
  out.f2 = d2;
  out.time_s = seconds_of_day;
  out.has_seconds = time_has_seconds;
  out.has_half = half !== null;
  out.spelling =
    out.family |
    (date_separator << 2) |
    (year_first ? SPELLING.YEAR_FIRST : 0) |
    (four_digit_year ? SPELLING.FOUR_DIGIT_YEAR : 0) |
    (time_first ? SPELLING.TIME_FIRST : 0) |
    (time_has_seconds ? SPELLING.HAS_SECONDS : 0) |
    (month_name ? SPELLING.MONTH_NAME : 0) |
    (no_year ? SPELLING.NO_YEAR : 0);
  return true;
}

/** U+200E or U+200F between two places. */
function hasDirectionMark(b: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i + 2 < to; i += 3) {
    if (b[i] === 0xe2 && (b[i + 2] === 0x8e || b[i + 2] === 0x8f)) return true;
  }
  return false;
}

/** `]`, ` - ` or `: `; sets family and body. */
function readEnd(b: Uint8Array, end: number, bracket: boolean, out: Stamp): boolean {
  if (bracket) {
    skipBlanks(b, end);
    if (b[at] !== 0x5d) return false;
    at++;
    if (b[at] === 0x20) at++;
    out.family = FAMILY.bracket;
  } else if (b[at] === 0x3a && b[at + 1] === 0x20 && time_has_seconds) {
    at += 2;
    out.family = FAMILY.colon;
  } else {
    if (skipBlanks(b, end) === 0) return false;
    if (b[at] === 0x2d) at++;
    else if (b[at] === 0xe2 && b[at + 1] === 0x80 && b[at + 2] === 0x93) at += 3;
    else return false;
    if (at < end && b[at] === 0x20) at++;
    else if (at < end && b[at] !== 0x0d && b[at] !== 0x0a) return false;
    out.family = FAMILY.dash;
  }
  out.body = at;
  return true;
}
