/** Words as a pattern that finds them where they stand as a whole. */

/** Scripts that put blanks between words and hang nothing onto them. */
const SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Devanagari}]/u;
const LETTER = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Devanagari}\\p{M}';

/** In lower case, longest first: of two words that begin alike the longer one is meant. */
export function wordPattern(words: readonly string[]): RegExp {
  const longest = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const spaced = longest.filter((word) => SPACED.test(word[0] as string)).map(escaped);
  const glued = longest.filter((word) => !SPACED.test(word[0] as string)).map(escaped);
  const whole = `(?<![${LETTER}\\p{N}])(?:${spaced.join('|')})(?![${LETTER}\\p{N}])`;
  return new RegExp([whole, ...glued].slice(spaced.length > 0 ? 0 : 1).join('|'), 'gu');
}

/** A text in small letters, sign by sign: only the Turkish İ would become two. */
export function lowerOf(text: string): string {
  if (text !== last.text) last = { text, lower: text.replaceAll('İ', 'i').toLowerCase() };
  return last.lower;
}

/** Each detector asks for the same text. */
let last = { text: '', lower: '' };

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const BEFORE = 40;
const BEHIND = 24;

/** Stands one of the words beside a value? */
export function isBeside(word: RegExp, lower: string, start: number, end: number): boolean {
  word.lastIndex = 0;
  const before = lower.slice(Math.max(0, start - BEFORE), start);
  if (word.test(before)) return true;
  word.lastIndex = 0;
  return word.test(lower.slice(end, end + BEHIND));
}

/** Nothing but a number sign between a word and the value it names. */
const LEADS = /^[\s:#.=№n°o(]{0,6}$/;

/** Stands one of the words right before a value: "order no. 4539…"? */
export function leadsTo(word: RegExp, lower: string, start: number): boolean {
  const before = lower.slice(Math.max(0, start - BEFORE), start);
  for (const found of before.matchAll(word))
    if (LEADS.test(before.slice(found.index + found[0].length))) return true;
  return false;
}
