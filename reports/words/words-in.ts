import type { Language } from '../../ingest/schema/policy.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

/** Words of a page language, or words as they are given: tests render pages in one that nobody speaks. */
export function wordsIn(language: Language | Words): Words {
  if (typeof language !== 'string') return language;
  return language === 'en' ? en : zh;
}
