/** The words that stand in headers, as bytes: halves of the day, words between date and time, names of months. */
import { DATE_TIME_GLUE, DAY_HALVES, type DayHalf } from './day-halves.ts';

export interface Word {
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

export const HALVES = words(DAY_HALVES.map(([text, half]) => word(text, half)));
export const GLUE = words(DATE_TIME_GLUE.map((text) => word(text, null)));
export const MONTHS = words(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((m, i) =>
    word(m, null, i + 1),
  ),
);
