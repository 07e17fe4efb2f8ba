/** Phrases of all people languages in one book, found by their first word; the longest that stands at a place decides. */
import { PEOPLE_WORDINGS } from '../people-wording/index.ts';
import type { PeopleWording, WordList } from '../people-wording/wording.ts';
import { isSingle, readWords, type Words, wordOf } from './words.ts';

export interface Phrase {
  words: readonly string[];
  hashes: readonly number[];
  /** Which lists it stands in: bits of KIND. */
  kinds: number;
  /** The first language that lists it. */
  language: string;
}

/** One bit per list of words. */
export const KIND = {
  question_openings: 1 << 0,
  question_phrases: 1 << 1,
  question_endings: 1 << 2,
  question_particles: 1 << 3,
  question_short_particles: 1 << 4,
  question_infixes: 1 << 5,
  statements: 1 << 6,
  covers: 1 << 7,
  cancels: 1 << 8,
  lead_ins: 1 << 9,
  greetings: 1 << 10,
  thanks: 1 << 11,
  courtesies: 1 << 12,
  consents: 1 << 13,
  acknowledgements: 1 << 14,
  acknowledgement_openings: 1 << 15,
  fillers: 1 << 16,
  titles: 1 << 17,
  withdrawals: 1 << 18,
  withdrawal_openings: 1 << 19,
  takes_private: 1 << 20,
  negations: 1 << 21,
  surnames: 1 << 22,
  name_beginnings: 1 << 23,
  name_endings: 1 << 24,
  reports: 1 << 25,
  sentence_openings: 1 << 26,
  lone_openings: 1 << 27,
} as const satisfies Record<WordList, number>;

/** Phrases that begin with one word. */
interface Entry {
  /** Of all of them together. */
  kinds: number;
  /** The word itself, if it is a phrase. */
  alone: readonly Phrase[];
  /** By the hash of the second word, longest first, the word itself last. */
  longer: ReadonlyMap<number, readonly Phrase[]>;
}

/** By the hash of the first word. */
function phraseBook(wordings: readonly PeopleWording[]): ReadonlyMap<number, Entry> {
  const phrases = [...phrasesOf(wordings)];
  const book = new Map<number, Entry>();
  for (const [first, same] of groupBy(phrases, (phrase) => phrase.hashes[0] as number)) {
    const alone = same.filter((phrase) => phrase.words.length === 1);
    const longer = groupBy(
      same.filter((phrase) => phrase.words.length > 1),
      (phrase) => phrase.hashes[1] as number,
    );
    for (const list of longer.values()) {
      list.sort((a, b) => b.words.length - a.words.length);
      list.push(...alone);
    }
    book.set(first, { kinds: same.reduce((kinds, phrase) => kinds | phrase.kinds, 0), alone, longer });
  }
  return book;
}

function groupBy(phrases: readonly Phrase[], key: (phrase: Phrase) => number): Map<number, Phrase[]> {
  const groups = new Map<number, Phrase[]>();
  for (const phrase of phrases) {
    const same = groups.get(key(phrase));
    if (same) same.push(phrase);
    else groups.set(key(phrase), [phrase]);
  }
  return groups;
}

/** Each phrase once, with all the lists of all languages that it stands in. */
function phrasesOf(wordings: readonly PeopleWording[]): Iterable<Phrase> {
  const by_text = new Map<string, Phrase>();
  for (const wording of wordings) {
    for (const list of Object.keys(KIND) as WordList[]) {
      for (const text of wording[list] ?? []) {
        const w = readWords(text);
        const words = Array.from({ length: w.n }, (_, i) => wordOf(w, i));
        const hashes = [...w.hash.subarray(0, w.n)];
        const key = words.join(' ');
        const phrase = by_text.get(key) ?? { words, hashes, kinds: 0, language: wording.language };
        phrase.kinds |= KIND[list];
        by_text.set(key, phrase);
      }
    }
  }
  return by_text.values();
}

const BOOK = phraseBook(PEOPLE_WORDINGS);
const NONE: readonly Phrase[] = [];

const LOW_BITS = 0x7fff;
/** Kinds of all phrases whose first word's hash ends so: most words begin no phrase, which one look tells. */
const KINDS_BY_LOW_BITS = new Int32Array(LOW_BITS + 1);
for (const [hash, { kinds }] of BOOK) {
  const low = hash & LOW_BITS;
  KINDS_BY_LOW_BITS[low] = (KINDS_BY_LOW_BITS[low] as number) | kinds;
}

/** May a phrase of these kinds stand at `i`? */
function mayStand(w: Words, i: number, kinds: number): boolean {
  return ((KINDS_BY_LOW_BITS[(w.hash[i] as number) & LOW_BITS] as number) & kinds) !== 0;
}

/** Phrases that may stand at `i`, longest first; found by hashes, so `stands` still compares. */
export function phrasesFrom(w: Words, i: number): readonly Phrase[] {
  if (!mayStand(w, i, -1)) return NONE;
  const entry = BOOK.get(w.hash[i] as number);
  if (!entry) return NONE;
  return (i + 1 < w.n && entry.longer.get(w.hash[i + 1] as number)) || entry.alone;
}

/** May a phrase of these kinds open this text in lower case? Tells most texts apart by their first word. */
export function mayBegin(text: string, kinds: number): boolean {
  const w = readWords(text, 1);
  return w.n > 0 && ((BOOK.get(w.hash[0] as number)?.kinds ?? 0) & kinds) !== 0;
}

/** Do the words from `i` on say this phrase, within one clause? */
export function stands(w: Words, i: number, { words, hashes }: Phrase): boolean {
  const last = i + words.length - 1;
  if (last >= w.n || w.clause[last] !== w.clause[i]) return false;
  for (let k = words.length - 1; k >= 0; k--) if (w.hash[i + k] !== hashes[k]) return false;
  for (let k = 0; k < words.length; k++) {
    const word = words[k] as string;
    const from = w.from[i + k] as number;
    if (w.to[i + k] !== from + word.length || !w.text.startsWith(word, from)) return false;
  }
  return true;
}

/** The longest phrase of one of these kinds that stands at `i`. */
export function phraseAt(w: Words, i: number, kinds: number): Phrase | null {
  if (!mayStand(w, i, kinds)) return null;
  for (const phrase of phrasesFrom(w, i)) if (phrase.kinds & kinds && stands(w, i, phrase)) return phrase;
  return null;
}

const HANGUL = /[\u3130-\u318f\uac00-\ud7a3]/;

/** Does something end behind word `i`: the clause, or a run of Han signs or kana, which are written without blanks? */
export function endsAfter(w: Words, i: number): boolean {
  if (i + 1 >= w.n || w.clause[i + 1] !== w.clause[i]) return true;
  const gap = (w.from[i + 1] as number) > (w.to[i] as number);
  return gap && isSingle(w, i) && !HANGUL.test(w.text[w.from[i] as number] as string);
}
