/** How an export spells its headers, packed into one number per line: lines of one export agree in it. */

/** How the header is built: `[stamp] `, `stamp - ` or `stamp: `. */
export const FAMILY = { bracket: 0, dash: 1, colon: 2 } as const;

/** What `spelling` packs: family, date separator, whether the first or last date field has four digits, and so on. */
export interface Spelling {
  family: number;
  separator: string;
  year_first: boolean;
  /** Of dates in figures; beside a month in words a year has four digits or is missing. */
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

/** Where a word for the half of the day stands beside a time; an unknown one behind it (time-words.ts). */
export const HALF = { none: 0, behind: 1, before: 2, unknown: 3 } as const;

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
