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
/** Opens a sign of several bytes that may fold to another. */
const WIDE = 5;
/** The rest of a sign: looked at with its first byte. */
const INNER = 6;
const KIND = new Uint8Array(256);
for (let b = 0x30; b <= 0x39; b++) KIND[b] = DIGIT;
for (let b = 0x41; b <= 0x5a; b++) KIND[b] = KIND[b + 0x20] = LETTER;
for (const sign of '\t\n\r ()/-.+') KIND[sign.charCodeAt(0)] = BETWEEN;
for (const sign of '_%') KIND[sign.charCodeAt(0)] = WORD_SIGN;
KIND.fill(INNER, 0x80, 0xc0);
KIND.fill(WIDE, 0xc2, 0xf1);
// Not those of Han, Hangul and most of Cyrillic.
KIND.fill(OTHER, 0xd0, 0xd2);
KIND.fill(OTHER, 0xe4, 0xea);
KIND.fill(OTHER, 0xeb, 0xee);

const AT = 0x40;
const DASH = 0x2d;

/** What the sign here folds to. Beyond the first 65,536 only letters and digits of mathematics fold (U+1D400 to U+1D7FF). */
function foldedAt(b: Uint8Array, i: number): number {
  const lead = b[i] as number;
  const second = (b[i + 1] as number) & 0x3f;
  if (lead < 0xe0) return foldedUnit(((lead & 0x1f) << 6) | second);
  if (lead < 0xf0) return foldedUnit(((lead & 0xf) << 12) | (second << 6) | ((b[i + 2] as number) & 0x3f));
  return second === 0x1d && ((b[i + 2] as number) & 0x3f) >= 0x10 ? 0x30 : lead;
}

const MOST_BETWEEN = 3;
const FAR = MOST_BETWEEN + 1;
/** Is a byte, the first of its sign, one of a word? Emoji and punctuation are not. */
const isInWord = (byte: number) =>
  byte < 0x80 ? byte > 0x20 && KIND[byte] !== OTHER : byte > 0xc2 && byte < 0xef && byte !== 0xe2;

/** Does the sign before place `i` belong to a word? */
function isBehindWord(b: Uint8Array, start: number, i: number): boolean {
  let first = i - 1;
  while (first > start && KIND[b[first] as number] === INNER) first--;
  // Behind the @ of an address, not of a mention.
  if (b[first] === AT) first--;
  return first >= start && isInWord(b[first] as number);
}
const isWord = (byte: number) => KIND[byte] === DIGIT || KIND[byte] === LETTER;
const mayEndLocal = (byte: number) => isWord(byte) || byte === 0x5f || byte === 0x2d || byte === 0x2b;

/** Shape of `b[start .. end)`. */
export function shapeOf(b: Uint8Array, start: number, end: number, literals: Automaton, out: Shape): void {
  const { next, class_of, found } = literals;
  let state = 0;
  let bits = 0;
  let digits = 0;
  let between = 0;
  let most_digits = 0;
  let run_digits = 0;
  let run_letters = 0;
  let mixed = 0;
  // Unseen signs stand behind a word.
  let unseen = false;
  let odd = false;
  let mail = false;
  let iban = false;
  for (let i = start; i < end; i++) {
    const byte = b[i] as number;
    state = next[(state >> 1) + (class_of[byte] as number)] as number;
    if ((state & 1) === 1) bits |= found.get(state) as number;
    const kind = KIND[byte] as number;
    if (kind === LETTER) {
      between = FAR;
      run_letters++;
      if (unseen) odd = true;
      continue;
    }
    if (kind === DIGIT) {
      digits = between > MOST_BETWEEN ? 1 : digits + 1;
      between = 0;
      if (digits > most_digits) most_digits = digits;
      if (run_letters === 2 && run_digits === 1) iban = true;
      run_digits++;
      if (unseen) odd = true;
      continue;
    }
    if (kind === INNER) continue;
    if (run_digits > 0 && run_letters > 0 && run_digits + run_letters > mixed)
      mixed = run_digits + run_letters;
    run_digits = run_letters = 0;
    if (kind === WIDE) {
      const folded = foldedAt(b, i);
      const like = folded < 0x80 ? (KIND[folded] as number) : OTHER;
      if (folded === DROPPED || folded === DASH) unseen ||= isBehindWord(b, start, i);
      else {
        // Full-width commas and colons are everywhere, and mean nothing here.
        if (folded < 0x80 && like !== BETWEEN && (like !== OTHER || folded === AT)) odd = true;
        if (unseen && isInWord(byte)) odd = true;
        unseen = false;
      }
      if (folded !== DROPPED) between = like === BETWEEN ? between + 1 : FAR;
      continue;
    }
    between = kind === BETWEEN ? between + 1 : FAR;
    if (byte === AT) {
      if (i > start && mayEndLocal(b[i - 1] as number) && isWord(b[i + 1] as number)) mail = true;
      if (unseen) odd = true;
    } else if (unseen && isInWord(byte)) odd = true;
    unseen = false;
  }
  if (run_digits > 0 && run_letters > 0 && run_digits + run_letters > mixed) mixed = run_digits + run_letters;
  out.found = bits;
  out.digits = most_digits;
  out.mixed = mixed;
  out.mail = mail;
  out.iban = iban;
  out.odd = odd;
}
