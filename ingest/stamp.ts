/**
 * Reads the stamp that opens a record, on bytes: `23/03/2022, 13:31 - `, `[3/18/22, 2:56:01 PM] `, `30/08/16, 17:03:58: `
 * and their many spellings. Nothing is decided here: the three date fields are handed on as they stand, because which
 * one is the day is a question to the whole file (recognise.ts).
 */
import type { DayHalf } from './day-halves.ts';
import { FAMILY, SPELLING } from './spelling.ts';
import {
  cursor,
  isDigitAt,
  isLetterAt,
  readNumber,
  readWord,
  skipBlanks,
  skipMarks,
} from './stamp-cursor.ts';
import { date, readDate } from './stamp-date.ts';
import { ERA_NAMES, GLUE, HALVES } from './stamp-words.ts';

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
  half: DayHalf | null;
  /** The word for it stands before the time. */
  half_first: boolean;
  /** A word behind the time that may be one for the half of the day, and is none that we know; empty without one. */
  unknown_word: string;
  /** Spelling of date and time apart from the half of the day: equal in one export, see spelling.ts. */
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
    half: null,
    half_first: false,
    unknown_word: '',
    spelling: 0,
    marked: false,
  };
}

// Bytes that can open a header: a digit of any script, a bracket, or the lead byte of a mark before them.
const OPENS = new Uint8Array(256);
for (let d = 0x30; d <= 0x39; d++) OPENS[d] = 1;
for (const lead of [0x5b, 0xe2, 0xef, 0xd9, 0xdb, 0xe0, 0xe1]) OPENS[lead] = 1;

/** Cheap test on the first byte of a line: can a header start here at all? */
export function canOpenHeader(first: number | undefined): boolean {
  return first !== undefined && OPENS[first] === 1;
}

let half: DayHalf | null = null;
let half_first = false;
let written_hour = 0;
let seconds_of_day = 0;
let time_has_seconds = false;

/** `h:mm`, `h:mm:ss`, with dots, colons or words (`15 h 21 min 33 s`), with a word for the half of the day before or after. */
function readTime(b: Uint8Array, end: number): boolean {
  half = null;
  time_has_seconds = false;
  const before = readWord(b, end, HALVES);
  half_first = before !== null;
  if (before) {
    half = before.half;
    skipBlanks(b, end);
  }
  if (!readNumber(b, end) || cursor.width > 2) return false;
  const hour = cursor.value;
  skipMarks(b, end);
  const separator = b[cursor.at] as number;
  const by_words = separator !== 0x3a && separator !== 0x2e;
  if (by_words) {
    if (!readUnit(b, end, HOURS)) return false;
  } else cursor.at++;
  skipMarks(b, end);
  if (!readNumber(b, end) || cursor.width > 2 || cursor.value > 59) return false;
  const minute = cursor.value;
  let second = 0;
  const more = by_words
    ? readUnit(b, end, MINUTES) && isDigitAt(b, cursor.at)
    : b[cursor.at] === separator && isDigitAt(b, cursor.at + 1);
  if (more) {
    if (!by_words) cursor.at++;
    if (!readNumber(b, end) || cursor.width > 2 || cursor.value > 60) return false;
    second = cursor.value;
    time_has_seconds = true;
    if (by_words) readUnit(b, end, SECONDS);
  }
  if (!half) {
    const rest = cursor.at;
    skipBlanks(b, end);
    const after = readWord(b, end, HALVES);
    // A letter right behind the word means that it was the start of something else.
    if (after && !isLetterAt(b, cursor.at)) half = after.half;
    else cursor.at = rest;
  }
  if (hour > 24) return false;
  written_hour = hour;
  seconds_of_day = hourOf(hour, half) * 3600 + minute * 60 + second;
  return true;
}

const [HOURS, MINUTES, SECONDS] = ['h', 'min', 's'].map((unit) => Buffer.from(unit)) as [
  Buffer,
  Buffer,
  Buffer,
];

/** Passes a unit of time with the blanks around it; goes nowhere where it does not stand there. */
function readUnit(b: Uint8Array, end: number, unit: Uint8Array): boolean {
  const rest = cursor.at;
  skipBlanks(b, end);
  for (const byte of unit) {
    if (b[cursor.at] !== byte) {
      cursor.at = rest;
      return false;
    }
    cursor.at++;
  }
  if (isLetterAt(b, cursor.at)) {
    cursor.at = rest;
    return false;
  }
  const behind = cursor.at;
  skipBlanks(b, end);
  // A blank before the end of the header belongs to the end.
  if (!isDigitAt(b, cursor.at)) cursor.at = behind;
  return true;
}

/** Hour of the day by the hour as written and the word beside it. */
export function hourOf(written: number, word: DayHalf | null): number {
  if (word === 'am') return written === 12 ? 0 : written;
  if (word === 'pm') return written < 12 ? written + 12 : written;
  if (word === 'noon') return written < 4 ? written + 12 : written;
  if (word === 'night') return written === 12 ? 0 : written > 5 && written < 12 ? written + 12 : written;
  return written;
}

/** Comma, blanks and words between date and time. False where nothing at all stands between. */
function readGlue(b: Uint8Array, end: number): boolean {
  const start = cursor.at;
  skipMarks(b, end);
  const c = b[cursor.at];
  if (c === 0x2c) cursor.at++;
  else if (c === 0xd8 && b[cursor.at + 1] === 0x8c) cursor.at += 2;
  skipBlanks(b, end);
  if (isLetterAt(b, cursor.at) || (b[cursor.at] as number) > 0xbf) {
    const rest = cursor.at;
    const glue = readWord(b, end, GLUE);
    if (glue && skipBlanks(b, end) > 0) return true;
    cursor.at = rest;
  }
  return cursor.at > start;
}

/**
 * Reads a header at `start`; `end` bounds the line. True and `out` filled when one stands there; `out.body` is the
 * first byte behind it. Date fields are bounded (1..31, year 0..9999) but not checked as a calendar date.
 */
export function readStamp(b: Uint8Array, start: number, end: number, out: Stamp): boolean {
  cursor.at = start;
  skipMarks(b, end);
  out.marked = hasDirectionMark(b, start, cursor.at);
  const bracket = b[cursor.at] === 0x5b;
  if (bracket) {
    cursor.at++;
    skipMarks(b, end);
  }
  if (!isDigitAt(b, cursor.at) && !(bracket && mayOpenEra(b[cursor.at] as number))) return false;
  const first = cursor.at;
  let time_first = false;
  if (!(readDate(b, end) && readGlue(b, end) && readTime(b, end))) {
    cursor.at = first;
    if (!(readTime(b, end) && readGlue(b, end) && readDate(b, end))) return false;
    time_first = true;
  }
  const behind = cursor.at;
  out.unknown_word = '';
  if (!readEnd(b, end, bracket, out)) {
    cursor.at = behind;
    if (time_first) return false;
    out.unknown_word = readUnknownWord(b, end, bracket);
    if (out.unknown_word === '' || !readEnd(b, end, bracket, out)) return false;
  }
  out.f0 = date.f0;
  out.f1 = date.f1;
  out.f2 = date.f2;
  out.time_s = seconds_of_day;
  out.has_seconds = time_has_seconds;
  out.half = half;
  out.half_first = half_first;
  out.spelling =
    out.family |
    (date.separator << 2) |
    (date.year_first ? SPELLING.YEAR_FIRST : 0) |
    (date.four_digit_year ? SPELLING.FOUR_DIGIT_YEAR : 0) |
    (time_first ? SPELLING.TIME_FIRST : 0) |
    (time_has_seconds ? SPELLING.HAS_SECONDS : 0) |
    (date.month_name ? SPELLING.MONTH_NAME : 0) |
    (date.no_year ? SPELLING.NO_YEAR : 0);
  return true;
}

// `po południu`: words of all languages are shorter.
const LONGEST_WORD_BYTES = 40;
const decoder = new TextDecoder();

/** Passes letters and blanks up to the end of the header, behind a time of twelve hours without a known word. */
function readUnknownWord(b: Uint8Array, end: number, bracket: boolean): string {
  if (half !== null || written_hour < 1 || written_hour > 12 || skipBlanks(b, end) === 0) return '';
  const from = cursor.at;
  const last = Math.min(end, from + LONGEST_WORD_BYTES);
  for (let at = from; at < last; at++) {
    const byte = b[at] as number;
    const ends = bracket ? byte === 0x5d : byte === 0x20 && isDash(b, at + 1);
    if (ends && at > from) {
      cursor.at = at;
      return decoder.decode(b.subarray(from, at)).trim().toLowerCase();
    }
    const sign = byte === 0x20 || byte === 0x2e || byte === 0x27 || byte >= 0x80;
    if (!sign && !isLetterAt(b, at)) return '';
  }
  return '';
}

const isDash = (b: Uint8Array, i: number) =>
  b[i] === 0x2d || (b[i] === 0xe2 && b[i + 1] === 0x80 && b[i + 2] === 0x93);

/** R, H, S, 令, 平 or 昭: only looked for behind a bracket, where few texts come this far. */
function mayOpenEra(byte: number): boolean {
  return ERA_NAMES.opens[byte] === 1;
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
    if (b[cursor.at] !== 0x5d) return false;
    cursor.at++;
    if (b[cursor.at] === 0x20) cursor.at++;
    out.family = FAMILY.bracket;
  } else if (b[cursor.at] === 0x3a && b[cursor.at + 1] === 0x20 && time_has_seconds) {
    cursor.at += 2;
    out.family = FAMILY.colon;
  } else {
    if (skipBlanks(b, end) === 0) return false;
    if (b[cursor.at] === 0x2d) cursor.at++;
    else if (b[cursor.at] === 0xe2 && b[cursor.at + 1] === 0x80 && b[cursor.at + 2] === 0x93) cursor.at += 3;
    else return false;
    if (cursor.at < end && b[cursor.at] === 0x20) cursor.at++;
    else if (cursor.at < end && b[cursor.at] !== 0x0d && b[cursor.at] !== 0x0a) return false;
    out.family = FAMILY.dash;
  }
  out.body = cursor.at;
  return true;
}
