import type { Language } from '../../ingest/schema/policy.ts';
import { en } from './en.ts';
import type { CommandWords } from './words.ts';
import { zh } from './zh.ts';

export const wordsIn = (language: Language): CommandWords => (language === 'en' ? en : zh);
