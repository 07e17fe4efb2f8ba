/**
 * A language that nobody speaks, made of another one: each text is longer and has an accent on every letter. What is
 * written into the program instead of its words stays plain, and shows.
 */
import { type SafeHtml, trusted } from '../../reports/html.ts';

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'ÀƁÇÐÈƑĜĤÌĴĶĹṀŃÒƤɊŔŠŢÙṼŴẊÝŽàƀçđèƒĝĥìĵķĺṁńòƥɋŕšţùṽŵẋýž';
const accents = new Map([...PLAIN].map((letter, i) => [letter, [...ACCENTED][i] as string]));
const accented = (text: string) => text.replace(/[A-Za-z]/g, (letter) => accents.get(letter) as string);

/** `[Ṁèèţ àĺĺ ~~~]` */
export function pseudoText(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const said = accented(text);
  return /^\[.*\]$/s.test(said) ? said : `[${said} ${'~'.repeat(Math.ceil(text.length / 3))}]`;
}

// Their content is a number, a name or a code, and no words.
const NO_WORDS = /^(bdi|data|code)$/;

/** The texts of a markup, but for what is no words. */
function pseudoMarkup(markup: string): string {
  let inside = 0;
  return markup.replace(/<(\/?)([a-z0-9]+)[^>]*>|&[a-z0-9#]+;|[^<&]+/gi, (piece, close, tag) => {
    if (tag !== undefined) {
      if (NO_WORDS.test(tag)) inside += close === '/' ? -1 : 1;
      return piece;
    }
    return piece.startsWith('&') || inside > 0 ? piece : accented(piece);
  });
}

const isMarkup = (value: object): value is SafeHtml => 'markup' in value;

/** All words of a set, and whatever its functions give. `as_they_are`: keys of what is no text. */
export function pseudo<T>(words: T, as_they_are: readonly string[] = ['lang']): T {
  const said = (value: unknown): unknown => {
    if (typeof value === 'string') return pseudoText(value);
    if (typeof value === 'function') return (...args: unknown[]) => said(value(...args));
    if (Array.isArray(value)) return value.map(said);
    if (typeof value !== 'object' || value === null) return value;
    if (isMarkup(value)) return { ...value, ...trusted(`[${pseudoMarkup(value.markup)} ~]`) };
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, as_they_are.includes(key) ? one : said(one)]),
    );
  };
  return said(words) as T;
}

/** Texts of a page that are read, seen or heard, and hold a plain letter outside of what is no words. */
export function plainTexts(page: string): string[] {
  const found: string[] = [];
  const plain = (text: string) => /[A-Za-z]/.test(text.replace(/&[a-z0-9#]+;/gi, ''));
  let inside = 0;
  const body = page.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<!doctype html>/, '');
  for (const [piece, close, tag] of body.matchAll(/<(\/?)([a-z0-9]+)[^>]*>|[^<]+/gi)) {
    if (tag !== undefined) {
      if (NO_WORDS.test(tag)) inside += close === '/' ? -1 : 1;
      for (const [, text = ''] of piece.matchAll(/\s(?:aria-label|alt|title)="([^"]*)"/g))
        if (plain(text)) found.push(text);
    } else if (inside === 0 && plain(piece)) found.push(piece.replace(/\s+/g, ' ').trim());
  }
  return found;
}
