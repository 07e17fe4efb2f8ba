/**
 * A text as values are looked for in it: full-width and other digits and letters as ASCII (NFKC), dashes and blanks of any
 * kind as - and blank, and without signs that one does not see. All other signs stay as they are.
 */
import type { Plain } from './finding.ts';

const UNKNOWN = 0;
/** Folds to nothing. */
export const DROPPED = 0xffff;
/** Format marks, the accents that only join, and what turns a digit into a key. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\u20e3/u;
const BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const DASH = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/;
const DIGIT = /\p{Nd}/u;
const FIRST_FOREIGN = 0x80;

/** By code unit, filled as signs are met. ASCII is itself. */
const FOLDED = new Uint16Array(0x10000).fill(UNKNOWN);

/** What a sign folds to; DROPPED for one that is not seen. Halves of pairs are themselves. */
export function foldedUnit(unit: number): number {
  const known = FOLDED[unit] as number;
  if (known !== UNKNOWN) return known;
  const sign = String.fromCharCode(unit);
  const folded = INVISIBLE.test(sign) ? DROPPED : foldedSign(sign);
  FOLDED[unit] = folded;
  return folded;
}

/** The ASCII sign that a sign stands for; its own first unit where there is none. */
function foldedSign(sign: string): number {
  if (BLANK.test(sign)) return 0x20;
  if (DASH.test(sign)) return 0x2d;
  const plain = sign.normalize('NFKC');
  if (plain.length === 1 && plain.charCodeAt(0) < FIRST_FOREIGN) return plain.charCodeAt(0);
  if (DIGIT.test(sign)) return 0x30 + digitValue(sign.codePointAt(0) as number);
  return sign.charCodeAt(0);
}

/** Digits of a script stand in one row of ten. */
function digitValue(point: number): number {
  let zero = point;
  while (point - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return point - zero;
}

/** First half of the pairs that are letters and digits of mathematics. */
const MATHEMATICS = 0xd835;
const FOREIGN = /[\u0080-\uffff]/;

/** See above; one pass. */
export function fold(text: string): Plain {
  const first = firstFolded(text);
  if (first === text.length) return { text, shown: text, at: null };
  let n = first;
  const units = new Uint16Array(text.length);
  const at = new Int32Array(text.length + 1);
  for (let i = 0; i < first; i++) {
    units[i] = text.charCodeAt(i);
    at[i] = i;
  }
  for (let i = first; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    at[n] = i;
    // Letters and digits of mathematics stand beyond the first 65,536 signs.
    if (unit === MATHEMATICS && i + 1 < text.length) {
      units[n++] = foldedSign(text.slice(i, i + 2));
      if (units[n - 1] === unit) {
        units[n] = text.charCodeAt(i + 1);
        at[n++] = i + 1;
      }
      i++;
      continue;
    }
    const folded = unit < FIRST_FOREIGN ? unit : foldedUnit(unit);
    if (folded !== DROPPED) units[n++] = folded;
  }
  at[n] = text.length;
  return { text: textOf(units.subarray(0, n)), shown: text, at: at.slice(0, n + 1) };
}

/** Where the signs `start .. end` of a folded text stand in the text as it stands. */
export function placeOf({ shown, at }: Plain, start: number, end: number): { start: number; end: number } {
  if (at === null) return { start, end };
  const last = at[end - 1] as number;
  return { start: at[start] as number, end: last + (shown.charCodeAt(last) === MATHEMATICS ? 2 : 1) };
}

/** Place of the first sign that folds to another, or may. */
function firstFolded(text: string): number {
  let i = text.search(FOREIGN);
  if (i < 0) return text.length;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === MATHEMATICS || (unit >= FIRST_FOREIGN && foldedUnit(unit) !== unit)) break;
  }
  return i;
}

// More arguments than the stack holds.
const AT_ONCE = 8192;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += AT_ONCE)
    text += String.fromCharCode(...units.subarray(i, i + AT_ONCE));
  return text;
}
