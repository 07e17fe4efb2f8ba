/** Topics of the policy (N8's class H: words, not meanings). */
import type { Topic } from '../ingest/schema/policy.ts';
import { plainText, wordFinder } from './words-in-text.ts';

/** Ids of the topics of which a word stands in a text; null where the policy names none. */
export function topicFinder(topics: readonly Topic[]): ((text: string) => string[]) | null {
  if (topics.length === 0) return null;
  const of = topics.map(({ id, words }) => ({ id, find: wordFinder(words) }));
  return (text) => {
    const plain = plainText(text);
    return of.filter(({ find }) => find(plain) !== null).map(({ id }) => id);
  };
}
