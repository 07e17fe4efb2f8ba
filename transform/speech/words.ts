/**
 * A text as words in clauses, for looking up phrases. A word is a run of letters and digits; Han, kana and hangul signs
 * are one word each, because those scripts do not (or not reliably) put blanks between words. Walks code units once and
 * makes no string: over a million messages that is most of the time. One `Words` is filled again and again, so it holds
 * until the next text is read.
 */
export interface Words {
  text: string;
  n: number;
  /** Where each word begins and ends, in code units. */
  from: Int32Array;
  to: Int32Array;
  /** Equal for equal words; words are compared only where theirs are. */
  hash: Int32Array;
  /** Number of the clause it stands in. */
  clause: Int32Array;
  /** What ends each clause: STOPS, COMMA, COLON or ASKS. */
  ends: Uint8Array;
  clauses: number;
  /** Question marks beside no word at all: "??". */
  bare_mark: boolean;
}

const LETTER = 1;
const DIGIT = 2;
/** A sign that is a word of its own. */
const SINGLE = 3;
const APOSTROPHE = 4;
const HYPHEN = 5;
/** Ends a clause, and a sentence with it. */
export const STOPS = 6;
/** Ends a clause within a sentence. */
export const COMMA = 7;
export const COLON = 8;
export const ASKS = 9;
const OTHER = 10;

const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[\p{Script=Han}\u3040-\u30ff\u3130-\u318f\uac00-\ud7a3]/u, SINGLE],
  [/[\p{L}\p{M}]/u, LETTER],
  [/\p{N}/u, DIGIT],
  [/[?？؟\u037e]/u, ASKS],
  [/[:：]/u, COLON],
  [/[.!\n…¿¡。！।]/u, STOPS],
  [/[,;()|–—，；、（）،؛]/u, COMMA],
  [/'/, APOSTROPHE],
  [/-/, HYPHEN],
];
/** By code unit, filled as signs are met; halves of pairs (emoji) are OTHER. */
const KNOWN = new Uint8Array(0x10000);

function classOf(unit: number): number {
  const known = KNOWN[unit] as number;
  if (known !== 0) return known;
  const sign = String.fromCharCode(unit);
  const found = CLASSES.find(([pattern]) => pattern.test(sign))?.[1] ?? OTHER;
  KNOWN[unit] = found;
  return found;
}

const read: Words = {
  text: '',
  n: 0,
  from: new Int32Array(0),
  to: new Int32Array(0),
  hash: new Int32Array(0),
  clause: new Int32Array(0),
  ends: new Uint8Array(0),
  clauses: 0,
  bare_mark: false,
};
/** The text that `read` holds whole: one rule after the other asks about the same one. */
let known: string | null = null;

/** Reads at most `most` words of a text in lower case. */
export function readWords(text: string, most = text.length): Words {
  if (text === known) return read;
  if (read.from.length < text.length) {
    const room = 2 * text.length;
    for (const column of ['from', 'to', 'hash', 'clause'] as const) read[column] = new Int32Array(room);
    read.ends = new Uint8Array(room);
  }
  const { from, to, hash, clause, ends } = read;
  let n = 0;
  let clauses = 0;
  let clause_from = 0;
  read.text = text;
  read.bare_mark = false;
  let i = 0;
  while (i < text.length && n < most) {
    const unit = text.charCodeAt(i);
    const kind = classOf(unit);
    if (kind > SINGLE) {
      if (endsClause(text, i, kind)) {
        if (n > clause_from) ends[clauses++] = kind === HYPHEN ? COMMA : kind;
        // "Done!?" asks as "Done?" does.
        else if (kind === ASKS && clauses > 0) ends[clauses - 1] = ASKS;
        else if (kind === ASKS) read.bare_mark = true;
        clause_from = n;
      }
      i++;
      continue;
    }
    from[n] = i++;
    let word = unit;
    if (kind !== SINGLE)
      for (; i < text.length; i++) {
        const next = text.charCodeAt(i);
        const inner = classOf(next);
        if (inner > DIGIT && !(inner === APOSTROPHE && isLetter(text.charCodeAt(i + 1)))) break;
        word = (Math.imul(word, 31) + next) | 0;
      }
    to[n] = i;
    hash[n] = word;
    clause[n++] = clauses;
  }
  if (n > clause_from) ends[clauses++] = STOPS;
  read.n = n;
  read.clauses = clauses;
  known = i < text.length ? null : text;
  return read;
}

function endsClause(text: string, i: number, kind: number): boolean {
  if (kind === ASKS) return true;
  if (kind !== HYPHEN && kind !== OTHER && kind !== APOSTROPHE) return !betweenDigits(text, i);
  return kind === HYPHEN && text[i - 1] === ' ' && text[i + 1] === ' ';
}

/** An apostrophe belongs to the word it stands in: what's, d'accord. */
const isLetter = (unit: number) => !Number.isNaN(unit) && classOf(unit) === LETTER;

/** 3.5, 1,000 and 10:30 end nothing. */
function betweenDigits(text: string, i: number): boolean {
  return isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1));
}

const isDigit = (unit: number) => unit >= 48 && unit <= 57;

/** Is word `i` one sign of a script without blanks? */
export function isSingle(w: Words, i: number): boolean {
  return i < w.n && classOf(w.text.charCodeAt(w.from[i] as number)) === SINGLE;
}

/** Does word `i` say the same as word `j`? */
export function sameWord(w: Words, i: number, j: number): boolean {
  return w.hash[i] === w.hash[j] && wordOf(w, i) === wordOf(w, j);
}

export function wordOf(w: Words, i: number): string {
  return w.text.slice(w.from[i], w.to[i]);
}

/** Marks of direction and presentation, the dot that lower case makes of a Turkish İ, and apostrophes of all sorts. */
const ODD = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff’‘`´]|[\ufe00-\ufe0f]|\u0307/;
const FORMAT_MARKS = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]|\u0307/g;

/** A text without format marks, with one kind of apostrophe; case as it was. */
export function plain(text: string): string {
  return ODD.test(text) ? text.replace(FORMAT_MARKS, '').replace(/[’‘`´]/g, "'") : text;
}

/** Whoever takes note or takes back says so in the first words: as many code units. */
const BEGINNING = 200;

export function beginning(text: string): string {
  return text.length > BEGINNING ? text.slice(0, BEGINNING) : text;
}
