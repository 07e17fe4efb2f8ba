/**
 * Whom a message names: `@⁨Name⁩`, `@4915112345678`, a name at the start ("Ben: …", "Ben, …") or anywhere in the text.
 * Language-independent: a name is a word that is the name, or part of the name, of somebody in the chat.
 */

/** Persons that a message names; `addressed` of them by an @ or at its start. */
export interface Named {
  persons: number[];
  addressed: number[];
}

const NOBODY: Named = { persons: [], addressed: [] };
const AT_NAME = /@\u2068([^\u2069]{1,80})\u2069/gu;
const AT_NUMBER = /@\+?(\d{7,15})/gu;
const AT_WORD = /@([\p{L}\p{N}_.-]{2,40})/gu;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const SHORTEST_PART = 3;
const SHORTEST_ADDRESS = 2;
const MOST_NAMESAKES = 2;
const MOST_WORDS = 60;
// A word that stands in so many messages is no name there, except where it addresses somebody.
const COMMON_SHARE = 0.02;
const COMMON_LEAST = 12;

const keyOf = (word: string) => word.replace(EDGES, '').toLowerCase();
const wholeKey = (name: string) => name.replace(/^~\s*/u, '').replace(/\s+/gu, ' ').trim().toLowerCase();

/** Looks names up; `texts`: all messages of the chat, to tell names from common words. */
export function nameReader(
  names: readonly (readonly string[])[],
  n: number,
  text: (row: number) => string,
): (row: number) => Named {
  const whole = new Map<string, number>();
  const numbers = new Map<string, number>();
  const parts = new Map<string, number[]>();
  names.forEach((shown, person) => {
    for (const name of shown) {
      const key = wholeKey(name);
      if (!whole.has(key)) whole.set(key, person);
      const digits = name.replace(/\D/gu, '');
      if (digits.length >= 7 && !/\p{L}/u.test(name)) numbers.set(digits, person);
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
  const common = commonWords(parts, n, text);
  const joined = [...whole.keys()].filter(
    (key) => /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/u.test(key) && key.length >= 2,
  );
  return (row) => {
    const said = text(row);
    if (said === '') return NOBODY;
    const found: Named = { persons: [], addressed: [] };
    const take = (person: number | undefined, addressed: boolean) => {
      if (person === undefined) return;
      if (!found.persons.includes(person)) found.persons.push(person);
      if (addressed && !found.addressed.includes(person)) found.addressed.push(person);
    };
    if (said.includes('@')) {
      for (const [, name] of said.matchAll(AT_NAME)) take(whole.get(wholeKey(name as string)), true);
      for (const [, digits] of said.matchAll(AT_NUMBER)) take(numbers.get(digits as string), true);
      for (const [, word] of said.matchAll(AT_WORD))
        for (const p of parts.get(keyOf(word as string)) ?? []) take(p, true);
    }
    const words = said.split(/\s+/u, MOST_WORDS);
    words.forEach((word, i) => {
      const key = keyOf(word);
      const persons = parts.get(key);
      if (!persons) return;
      const first = i === 0;
      const address = first && /[:,;，：、]$/u.test(word);
      if (address) for (const p of persons) take(p, true);
      else if (key.length >= SHORTEST_PART && !common.has(key))
        for (const p of persons)
          take(p, first && word.length > 1 && words.length > 1 && !/\p{L}/u.test(words[1]?.[0] ?? 'a'));
    });
    // Scripts without blanks: the whole name anywhere in the text.
    if (joined.length > 0 && /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/u.test(said)) {
      const lower = said.toLowerCase();
      for (const key of joined) if (lower.includes(key)) take(whole.get(key), lower.startsWith(key));
    }
    return found;
  };
}

/** Parts of names that are ordinary words of this chat. */
function commonWords(
  parts: ReadonlyMap<string, unknown>,
  n: number,
  text: (row: number) => string,
): Set<string> {
  const counts = new Map<string, number>();
  for (let row = 0; row < n; row++) {
    const words = text(row).split(/\s+/u, MOST_WORDS);
    const seen = new Set<string>();
    words.forEach((word, i) => {
      if (i === 0 && /[:,;，：、]$/u.test(word)) return;
      const key = keyOf(word);
      if (parts.has(key)) seen.add(key);
    });
    for (const key of seen) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(COMMON_LEAST, n * COMMON_SHARE);
  return new Set([...counts].filter(([, count]) => count > most).map(([key]) => key));
}
