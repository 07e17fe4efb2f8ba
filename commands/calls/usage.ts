/** What is asked of arguments alike by several commands. */
import { nearest } from '../../ingest/nearest.ts';
import type { Language } from '../../ingest/schema/policy.ts';
import { Refusal } from '../refusal.ts';
import type { CommandWords } from '../words/words.ts';
import type { Values } from './call.ts';

/** Wrong usage: one line, and where to look. */
export class UsageError extends Refusal {
  constructor(say: (usage: CommandWords['usage']) => string) {
    super((words) => say(words.usage));
  }
}

export function monthOf(text: string | undefined, option = '--month'): string | null {
  if (text === undefined) return null;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new UsageError((usage) => usage.takes_month(option, text));
  return text;
}

export function choice<const T extends readonly string[]>(
  option: string,
  value: string,
  known: T,
): T[number] {
  if (known.includes(value)) return value;
  throw new UsageError((usage) => usage.takes_one_of(option, known.join(', '), value));
}

export const LANGUAGES = ['en', 'zh-Hans'] as const satisfies readonly Language[];

export const languageOf = (lang: string | undefined): Language | null =>
  lang === undefined ? null : choice('--lang', lang, LANGUAGES);

export function whyOf(what: string, values: Values): string {
  const why = values.why?.trim() ?? '';
  if (why === '') throw new UsageError((usage) => usage.needs_why(what));
  return why;
}

/** `; did you mean run?`, or nothing. */
export const meant = (usage: CommandWords['usage'], word: string, known: readonly string[]): string =>
  usage.did_you_mean(nearest(word, known));
