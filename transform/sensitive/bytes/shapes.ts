/**
 * What the bytes of a message look like, in one walk: which literals stand in it, how many digits in a row, an @ between
 * words. Nine of ten messages hold nothing that could be a value, and are never decoded.
 */
import { DROPPED, foldedUnit } from '../fold.ts';
import type { Automaton } from './automaton.ts';

/** Result of a walk; one object serves all. */
export interface Shape {
  /** Bits of the literals. */
  found: number;
  /** Most digits in a row. */
  digits: number;
  /** Longest run of letters and digits that holds both. */
  mixed: number;
  mail: boolean;
  iban: boolean;
  /** Holds signs that stand for others, or unseen ones inside of words: look at the folded text. */
  odd: boolean;
}

export const newShape = (): Shape => ({
  found: 0,
  digits: 0,
  mixed: 0,
  mail: false,
  iban: false,
  odd: false,
});

const OTHER = 0;
const DIGIT = 1;
const LETTER = 2;
/** May stand between digits of a number. */
const BETWEEN = 3;
/** May stand beside an @. */
const WORD_SIGN = 4;
const KIND = new Uint8Array(256);
for (let b = 0x30; b <= 0x39; b++) KIND[b] = DIGIT;
for (let b = 0x41; b <= 0x5a; b++) KIND[b] = KIND[b + 0x20] = LETTER;
for (const sign of '\t\n\r ()/') KIND[sign.charCodeAt(0)] = BETWEEN;
for (const sign of '-.+') KIND[sign.charCodeAt(0)] = BETWEEN;
for (const sign of '_%') KIND[sign.charCodeAt(0)] = WORD_SIGN;

const BLANK = 0x20;
const DASH = 0x2d;
/** First bytes of signs that may fold to another: not those of Han, Hangul and most of Cyrillic. */
const MAY_FOLD = new Uint8Array(256);
MAY_FOLD.fill(1, 0xc2, 0xf1);
MAY_FOLD.fill(0, 0xe4, 0xea);
MAY_FOLD.fill(0, 0xeb, 0xee);
MAY_FOLD.fill(0, 0xd0, 0xd2);
/** Beyond the first 65,536 signs only letters and digits of mathematics fold (U+1D400 to U+1D7FF). */
const foldedAt = (b: Uint8Array, i: number): number => {
  const lead = b[i] as number;
  const second = (b[i + 1] as number) & 0x3f;
  if (lead < 0xe0) return foldedUnit(((lead & 0x1f) << 6) | second);
  if (lead < 0xf0) return foldedUnit(((lead & 0xf) << 12) | (second << 6) | ((b[i + 2] as number) & 0x3f));
  return second === 0x1d && ((b[i + 2] as number) & 0x3f) >= 0x10 ? DIGIT : lead;
};

const MOST_BETWEEN = 3;
const AT = 0x40;
const isWord = (byte: number) => KIND[byte] === DIGIT || KIND[byte] === LETTER;
const mayEndLocal = (byte: number) => isWord(byte) || byte === 0x5f || byte === 0x2d || byte === 0x2b;

/** Shape of `b[start .. end)`. */
export function shapeOf(b: Uint8Array, start: number, end: number, literals: Automaton, out: Shape): void {
  const { next, class_of, classes, found } = literals;
  let state = 0;
  let bits = 0;
  let digits = 0;
  let between = 0;
  let most_digits = 0;
  let run_digits = 0;
  let run_letters = 0;
  let mixed = 0;
  // The last sign that one sees belongs to a word, and unseen ones stand behind it.
  let in_word = false;
  let unseen = false;
  out.mail = false;
  out.iban = false;
  out.odd = false;
  for (let i = start; i < end; i++) {
    const byte = b[i] as number;
    state = next[state * classes + (class_of[byte] as number)] as number;
    bits |= found[state] as number;
    if (byte >= 0x80) {
      // The rest of a sign is looked at with its first byte.
      if (byte < 0xc0) continue;
      const folded = MAY_FOLD[byte] === 1 ? foldedAt(b, i) : byte;
      if (folded === DROPPED) {
        unseen ||= in_word;
        continue;
      }
      const separates = folded === BLANK || folded === DASH;
      if (folded < 0x80 && !separates) out.odd = true;
      between = separates ? between + 1 : MOST_BETWEEN + 1;
      in_word = false;
      unseen = false;
      run_digits = run_letters = 0;
      continue;
    }
    const kind = KIND[byte] as number;
    if (unseen && (kind !== OTHER || byte === AT) && byte > 0x20) out.odd = true;
    unseen = false;
    in_word = kind !== OTHER && byte > 0x20;
    if (kind === DIGIT) {
      digits = between > MOST_BETWEEN ? 1 : digits + 1;
      between = 0;
      if (digits > most_digits) most_digits = digits;
      if (run_letters === 2 && run_digits === 1) out.iban = true;
      run_digits++;
    } else if (kind === LETTER) {
      between = MOST_BETWEEN + 1;
      run_letters++;
    } else {
      between = kind === BETWEEN ? between + 1 : MOST_BETWEEN + 1;
      run_digits = run_letters = 0;
      if (byte === AT && i > start && mayEndLocal(b[i - 1] as number) && isWord(b[i + 1] as number))
        out.mail = true;
      continue;
    }
    if (run_digits > 0 && run_letters > 0 && run_digits + run_letters > mixed)
      mixed = run_digits + run_letters;
  }
  out.found = bits;
  out.digits = most_digits;
  out.mixed = mixed;
}
