/**
 * Steps over the bytes of a header. The place and the number last read stand in one object of the module instead of
 * being returned: no object is made per line. `readStamp` sets it anew at each call, so nothing leaks from line to line.
 */
import type { Word, Words } from './stamp-words.ts';

export const cursor = {
  at: 0,
  /** Number last read and how many digits it had. */
  value: 0,
  width: 0,
};

/** Direction marks and byte order marks; true where one was passed. */
export function skipMarks(b: Uint8Array, end: number): boolean {
  const start = cursor.at;
  while (cursor.at + 2 < end) {
    const lead = b[cursor.at];
    if (lead === 0xe2 && b[cursor.at + 1] === 0x80) {
      const c = b[cursor.at + 2] as number;
      // U+200B..200F, U+202A..202E
      if ((c >= 0x8b && c <= 0x8f) || (c >= 0xaa && c <= 0xae)) cursor.at += 3;
      else break;
    } else if (lead === 0xef && b[cursor.at + 1] === 0xbb && b[cursor.at + 2] === 0xbf) cursor.at += 3;
    else break;
  }
  return cursor.at > start;
}

/** Blanks of all widths, and marks between them. Returns how many blanks were passed. */
export function skipBlanks(b: Uint8Array, end: number): number {
  let blanks = 0;
  for (; cursor.at < end; ) {
    const c = b[cursor.at];
    if (c === 0x20) cursor.at++;
    else if (c === 0xc2 && b[cursor.at + 1] === 0xa0) cursor.at += 2;
    else if (
      c === 0xe2 &&
      b[cursor.at + 1] === 0x80 &&
      (b[cursor.at + 2] === 0xaf || b[cursor.at + 2] === 0x89)
    )
      cursor.at += 3;
    else if (!skipMarks(b, end)) break;
    else continue;
    blanks++;
  }
  return blanks;
}

/**
 * The digit at a place, whatever its script, and how many bytes it takes: `value * 4 + bytes`; -1 without one. Scripts
 * of India, Thailand, Laos and Burma lie in blocks of 128 signs, with their digits at one of two places.
 */
function digitAt(b: Uint8Array, i: number): number {
  const c = b[i] as number;
  if (c >= 0x30 && c <= 0x39) return (c - 0x30) * 4 + 1;
  const second = b[i + 1] as number;
  // Arabic-Indic, Persian
  if (c === 0xd9 && second >= 0xa0 && second <= 0xa9) return (second - 0xa0) * 4 + 2;
  if (c === 0xdb && second >= 0xb0 && second <= 0xb9) return (second - 0xb0) * 4 + 2;
  let zero = 0;
  // Devanagari, Bengali … Malayalam
  if (c === 0xe0 && second >= 0xa5 && second <= 0xb5 && (second & 1) === 1) zero = 0xa6;
  else if (c === 0xe0 && (second === 0xb9 || second === 0xbb)) zero = 0x90;
  else if (c === 0xe1 && second === 0x81) zero = 0x80;
  else return -1;
  const digit = (b[i + 2] as number) - zero;
  return digit >= 0 && digit <= 9 ? digit * 4 + 3 : -1;
}

/** Digits of one of the scripts. At most four; false when none stands here. */
export function readNumber(b: Uint8Array, end: number): boolean {
  cursor.value = 0;
  cursor.width = 0;
  while (cursor.at < end && cursor.width < 5) {
    const found = digitAt(b, cursor.at);
    if (found < 0) break;
    cursor.at += found & 3;
    cursor.value = cursor.value * 10 + (found >> 2);
    cursor.width++;
  }
  return cursor.width > 0 && cursor.width < 5;
}

/** Matches one of `words` here, ignoring case and blanks inside; moves past it. */
export function readWord(b: Uint8Array, end: number, words: Words): Word | null {
  if (cursor.at >= end || words.opens[b[cursor.at] as number] !== 1) return null;
  const start = cursor.at;
  for (const candidate of words.longest_first) {
    cursor.at = start;
    let i = 0;
    for (; i < candidate.bytes.length; i++) {
      if (i > 0) skipBlanks(b, end);
      const c = b[cursor.at];
      if (c === undefined || cursor.at >= end) break;
      if ((c >= 0x41 && c <= 0x5a ? c + 32 : c) !== candidate.bytes[i]) break;
      cursor.at++;
    }
    if (i === candidate.bytes.length) return candidate;
  }
  cursor.at = start;
  return null;
}

/** Does a digit of one of the scripts stand here? */
export function isDigitAt(b: Uint8Array, i: number): boolean {
  return digitAt(b, i) >= 0;
}

/** A Latin letter without accent? */
export function isLetterAt(b: Uint8Array, i: number): boolean {
  const c = (b[i] as number) | 32;
  return c >= 0x61 && c <= 0x7a;
}
