/** Reads the date of a stamp, on bytes: its fields in the order they stand, and how they are written. */
import { cursor, isLetterAt, readNumber, readWord, skipBlanks, skipMarks } from './stamp-cursor.ts';
import { ERA_NAMES, MONTHS, TAILS } from './stamp-words.ts';

/** Filled by `readDate`; one object serves a whole file. */
export const date = {
  f0: 0,
  f1: 0,
  f2: 0,
  separator: 0,
  year_first: false,
  four_digit_year: false,
  month_name: false,
  no_year: false,
};

// `/`, `.` and `-` between the fields; 3 where they are parted by words (`20 Sep 2013`, `2022年7月21日`).
const PARTED_BY_WORDS = 3;
const NO_SEPARATOR = -1;

/**
 * Three fields with one separator (`23/03/2022`, `3/18/R4`, `R4/3/18`, `18/3/2565 BE`, `2021. 8. 24.`), `2022年7月21日`,
 * or `20 Sep 2013`, `3 Jan`.
 */
export function readDate(b: Uint8Array, end: number): boolean {
  date.month_name = false;
  date.no_year = false;
  date.year_first = false;
  date.four_digit_year = false;
  const era_first = readWord(b, end, ERA_NAMES);
  if (!readNumber(b, end)) return false;
  date.f0 = cursor.value + (era_first?.number ?? 0);
  const first_width = era_first ? 4 : cursor.width;
  skipMarks(b, end);
  if (b[cursor.at] === 0x20) return readNamedMonth(b, end);
  date.separator = readSeparator(b, NO_SEPARATOR, YEAR_SIGNS);
  if (date.separator < 0) return false;
  skipDateBlank(b);
  skipMarks(b, end);
  if (!readNumber(b, end) || cursor.width > 2) return false;
  date.f1 = cursor.value;
  skipMarks(b, end);
  if (readSeparator(b, date.separator, MONTH_SIGNS) < 0) return false;
  skipDateBlank(b);
  skipMarks(b, end);
  const era = era_first ? null : readWord(b, end, ERA_NAMES);
  if (!readNumber(b, end)) return false;
  const last_width = era ? 4 : cursor.width;
  date.f2 = cursor.value + (era?.number ?? 0);
  if (date.separator === PARTED_BY_WORDS && readSeparator(b, PARTED_BY_WORDS, DAY_SIGNS) < 0) return false;
  // `18.3.2022. 14:56`
  if (date.separator === 1 && b[cursor.at] === 0x2e) cursor.at++;
  date.year_first = first_width === 4;
  date.four_digit_year = date.year_first || last_width === 4;
  if (date.f0 > BUDDHIST_FROM) date.f0 -= BUDDHIST_AHEAD;
  else if (date.f2 > BUDDHIST_FROM) date.f2 -= BUDDHIST_AHEAD;
  const rest = cursor.at;
  skipBlanks(b, end);
  if (!readWord(b, end, TAILS) || isLetterAt(b, cursor.at)) cursor.at = rest;
  return date.year_first ? last_width <= 2 : first_width <= 2 && last_width !== 3;
}

const BUDDHIST_FROM = 2400;
const BUDDHIST_AHEAD = 543;

// 年 or 년, 月 or 월, 日 or 일, as bytes.
const YEAR_SIGNS = [0xe5b9b4, 0xeb8584] as const;
const MONTH_SIGNS = [0xe69c88, 0xec9b94] as const;
const DAY_SIGNS = [0xe697a5, 0xec9dbc] as const;

/** Passes the sign between two fields; its number, -1 where none stands here or not the one `wanted`. */
function readSeparator(b: Uint8Array, wanted: number, signs: readonly [number, number]): number {
  const c = b[cursor.at] as number;
  const found = c === 0x2f ? 0 : c === 0x2e ? 1 : c === 0x2d ? 2 : NO_SEPARATOR;
  if (found >= 0) {
    if (wanted !== NO_SEPARATOR && found !== wanted) return NO_SEPARATOR;
    cursor.at++;
    return found;
  }
  const sign = (c << 16) | ((b[cursor.at + 1] as number) << 8) | (b[cursor.at + 2] as number);
  if (sign !== signs[0] && sign !== signs[1]) return NO_SEPARATOR;
  if (wanted !== NO_SEPARATOR && wanted !== PARTED_BY_WORDS) return NO_SEPARATOR;
  cursor.at += 3;
  return PARTED_BY_WORDS;
}

/** One blank behind a dot or a word: `2021. 8. 24.`, `2021년 8월 24일`. */
function skipDateBlank(b: Uint8Array): void {
  if ((date.separator === 1 || date.separator === PARTED_BY_WORDS) && b[cursor.at] === 0x20) cursor.at++;
}

function readNamedMonth(b: Uint8Array, end: number): boolean {
  cursor.at++;
  const month = readWord(b, end, MONTHS);
  if (!month) return false;
  date.f1 = month.number;
  date.month_name = true;
  date.separator = PARTED_BY_WORDS;
  const rest = cursor.at;
  skipBlanks(b, end);
  if (readNumber(b, end) && cursor.width === 4) {
    date.f2 = cursor.value;
    return true;
  }
  cursor.at = rest;
  date.f2 = 0;
  date.no_year = true;
  return true;
}
