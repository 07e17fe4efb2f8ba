/** What the codes of exports mean, for people: what it is, and what to do. */
import type { Language } from './schema/policy.ts';
import type { Explanation } from './schema/problem.ts';
import { enExports } from './words/en-exports.ts';
import { zhExports } from './words/zh-exports.ts';

export const MESSAGES: Readonly<Record<string, Explanation>> = enExports;
const CHINESE: Readonly<Record<string, Explanation>> = zhExports;

/** Explanation of a code; a code without one is a bug that the test catches. */
export function explain(code: string, language: Language = 'en'): Explanation {
  const texts = language === 'en' ? MESSAGES : CHINESE;
  return Object.hasOwn(texts, code) ? (texts[code] as Explanation) : { what: code, help: '' };
}
