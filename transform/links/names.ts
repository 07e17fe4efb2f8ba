/**
 * Whom a message names: `@⁨Name⁩`, `@4915112345678`, a name at the start ("Ben: …", "Ben, …") or anywhere in the text.
 * Language-independent: a name is a word that is the name, or part of the name, of somebody in the chat.
 */
import { wordHash } from './tokens.ts';

/** Persons that a message names; `addressed` of them by an @ or at its start. */
export interface Named {
  persons: number[];
  addressed: number[];
}

/** The names of a chat's people. */
export interface NameBook {
  whole: ReadonlyMap<string, number>;
  numbers: ReadonlyMap<string, number>;
  parts: ReadonlyMap<string, readonly number[]>;
  /** Whole names in scripts without blanks. */
  joined: readonly string[];
  /** First words of the names' parts: a text without any of them, and without @, names nobody. */
  first_words: ReadonlySet<number>;
}

const AT_NAME = /@\u2068([^\u2069]{1,80})\u2069/gu;
const AT_NUMBER = /@\+?(\d{7,15})/gu;
const AT_WORD = /@([\p{L}\p{N}_.-]{2,40})/gu;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const FIRST_WORD = /[\p{L}\p{N}\p{M}]+/u;
const ADDRESS_END = /[:,;，：、]$/u;
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/u;
const SHORTEST_PART = 3;
const SHORTEST_ADDRESS = 2;
const SHORTEST_NUMBER = 7;
const MOST_NAMESAKES = 2;
const MOST_WORDS = 60;
// A word that stands in so many messages is no name there, except where it addresses somebody.
const COMMON_SHARE = 0.02;
const COMMON_LEAST = 12;

const keyOf = (word: string) => word.replace(EDGES, '').toLowerCase();
const wholeKey = (name: string) => name.replace(/^~\s*/u, '').replace(/\s+/gu, ' ').trim().toLowerCase();

/** `names`: all names by which each person is shown. */
export function nameBook(names: readonly (readonly string[])[]): NameBook {
  const whole = new Map<string, number>();
  const numbers = new Map<string, number>();
  const parts = new Map<string, number[]>();
  names.forEach((shown, person) => {
    for (const name of shown) {
      const key = wholeKey(name);
      if (!whole.has(key)) whole.set(key, person);
      const digits = name.replace(/\D/gu, '');
      if (digits.length >= SHORTEST_NUMBER && !/\p{L}/u.test(name)) numbers.set(digits, person);
      for (const word of name.split(/\s+/u)) {
        const part = keyOf(word);
        if (part.length < SHORTEST_ADDRESS || /^\d+$/u.test(part)) continue;
        const known = parts.get(part) ?? [];
        if (!known.includes(person)) known.push(person);
        parts.set(part, known);
      }
    }
  });
  for (const [part, persons] of parts) if (persons.length > MOST_NAMESAKES) parts.delete(part);
  const first_words = new Set<number>();
  for (const part of parts.keys()) {
    const word = FIRST_WORD.exec(part)?.[0];
    if (word) first_words.add(wordHash(word));
  }
  const joined = [...whole.keys()].filter((key) => UNSPACED.test(key) && key.length >= SHORTEST_ADDRESS);
  return { whole, numbers, parts, joined, first_words };
}

/** Parts of names that are ordinary words of this chat. `rows`: the messages that may name somebody, of `n` in all. */
export function commonParts(
  book: NameBook,
  rows: readonly number[],
  n: number,
  text: (row: number) => string,
): Set<string> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const seen = new Set<string>();
    text(row)
      .split(/\s+/u, MOST_WORDS)
      .forEach((word, i) => {
        if (i === 0 && ADDRESS_END.test(word)) return;
        const key = keyOf(word);
        if (book.parts.has(key)) seen.add(key);
      });
    for (const key of seen) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(COMMON_LEAST, n * COMMON_SHARE);
  return new Set([...counts].filter(([, count]) => count > most).map(([key]) => key));
}

/** Whom a text names. `common`: parts of names that name nobody unless they address. */
export function namesIn(book: NameBook, common: ReadonlySet<string>, said: string): Named {
  const found: Named = { persons: [], addressed: [] };
  const take = (person: number | undefined, addressed: boolean) => {
    if (person === undefined) return;
    if (!found.persons.includes(person)) found.persons.push(person);
    if (addressed && !found.addressed.includes(person)) found.addressed.push(person);
  };
  if (said.includes('@')) {
    for (const [, name] of said.matchAll(AT_NAME)) take(book.whole.get(wholeKey(name as string)), true);
    for (const [, digits] of said.matchAll(AT_NUMBER)) take(book.numbers.get(digits as string), true);
    for (const [, word] of said.matchAll(AT_WORD)) {
      for (const p of book.parts.get(keyOf(word as string)) ?? []) take(p, true);
    }
  }
  const words = said.split(/\s+/u, MOST_WORDS);
  // "Ben - it is here": a sign behind the first word addresses, too.
  const sign_behind = words.length > 1 && !/\p{L}/u.test(words[1]?.[0] ?? 'a');
  words.forEach((word, i) => {
    const key = keyOf(word);
    const persons = book.parts.get(key);
    if (!persons) return;
    const address = i === 0 && ADDRESS_END.test(word);
    if (!address && (key.length < SHORTEST_PART || common.has(key))) return;
    for (const p of persons) take(p, address || (i === 0 && word.length > 1 && sign_behind));
  });
  if (book.joined.length > 0 && UNSPACED.test(said)) {
    const lower = said.toLowerCase();
    for (const key of book.joined) {
      if (lower.includes(key)) take(book.whole.get(key), lower.startsWith(key));
    }
  }
  return found;
}
