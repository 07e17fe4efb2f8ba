/** What is asked of arguments alike by several commands. */
import { nearest } from '../../ingest/nearest.ts';
import type { Language } from '../../ingest/schema/policy.ts';
import type { Values } from './call.ts';

/** Wrong usage: one line, and where to look. */
export class UsageError extends Error {}

export function monthOf(text: string | undefined, option = '--month'): string | null {
  if (text === undefined) return null;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new UsageError(`${option} takes YYYY-MM, not "${text}"`);
  return text;
}

export function choice<const T extends readonly string[]>(
  option: string,
  value: string,
  known: T,
): T[number] {
  if (known.includes(value)) return value;
  throw new UsageError(`${option} takes ${known.join(', ')}, not "${value}"`);
}

export const languageOf = (lang: string | undefined): Language | null =>
  lang === undefined ? null : choice('--lang', lang, ['en', 'zh-Hans'] as const);

export function whyOf(what: string, values: Values): string {
  const why = values.why?.trim() ?? '';
  if (why === '') throw new UsageError(`${what} needs --why TEXT: it is written into the access log`);
  return why;
}

/** `; did you mean run?`, or nothing. */
export function meant(word: string, known: readonly string[]): string {
  const found = nearest(word, known);
  return found ? `; did you mean ${found}?` : '';
}
