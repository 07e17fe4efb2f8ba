/** Topics of the policy (N8's class H: words, not meanings). */
import type { Topic } from '../ingest/schema/policy.ts';

const LATIN = /[\p{Script=Latin}\p{N}]/u;

/** Ids of the topics of which a word stands in a text; null where the policy names none. Latin words stand as a whole. */
export function topicFinder(topics: readonly Topic[]): ((text: string) => string[]) | null {
  if (topics.length === 0) return null;
  const of = topics.map(({ id, words }) => ({ id, words: words.map((word) => word.toLowerCase()) }));
  return (text) => {
    const lower = text.toLowerCase();
    return of.filter(({ words }) => words.some((word) => standsIn(lower, word))).map(({ id }) => id);
  };
}

function standsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const glued = (inside: string | undefined, outside: string | undefined) =>
      inside !== undefined && outside !== undefined && LATIN.test(inside) && LATIN.test(outside);
    if (!glued(word[0], text[at - 1]) && !glued(word.at(-1), text[at + word.length])) return true;
  }
  return false;
}
