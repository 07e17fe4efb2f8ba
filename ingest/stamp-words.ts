/** The words that stand in headers, as bytes: halves of the day, words between date and time, names of months. */
import { DATE_TAILS, DATE_TIME_GLUE, DAY_HALVES, type DayHalf, ERAS } from './day-halves.ts';

export interface Word {
  bytes: Uint8Array;
  half: DayHalf | null;
  /** Of a month its number, of an era the year before its first. */
  number: number;
}

const encoder = new TextEncoder();
/** A word in small letters and in capitals: ASCII is compared in small ones, other letters as they stand. */
const word = (text: string, half: DayHalf | null, number = 0): Word[] => {
  const forms = new Set([text.toLowerCase(), asciiLower(text.toUpperCase())]);
  return [...forms].map((form) => ({ bytes: encoder.encode(form), half, number }));
};
const asciiLower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** A list of words to look for at one place. */
export interface Words {
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

export const HALVES = words(DAY_HALVES.flatMap(([text, half]) => word(text, half)));
export const GLUE = words(DATE_TIME_GLUE.flatMap((text) => word(text, null)));
export const TAILS = words(DATE_TAILS.flatMap((text) => word(text, null)));
export const ERA_NAMES = words(ERAS.flatMap(([text, before]) => word(text, null, before)));
export const MONTHS = words(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].flatMap((m, i) =>
    word(m, null, i + 1),
  ),
);
