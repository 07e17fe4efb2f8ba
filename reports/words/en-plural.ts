/** English plurals: 1 is one, everything else many. */
import type { Cited } from './words.ts';

export function plural(n: number | Cited, one: string, many = `${one}s`): string {
  return (typeof n === 'number' ? n : n.n) === 1 ? one : many;
}

export function are(n: Cited, one = 'is', many = 'are'): string {
  return plural(n, one, many);
}
