/** A word for a password and what may be one behind it: H. */
import type { Detector, Hit } from '../finding.ts';
import { isInLink, linksOf } from '../values/urls.ts';
import { wordsOn } from '../words/index.ts';
import { lowerOf, wordPattern } from '../words/pattern.ts';

/** How far behind its word a password stands. */
const REACH = 120;
/** Words between both: "wifi password for the guests: …". */
const FILLER = 30;
const SHORTEST = 4;
const SHORTEST_WORD = 6;
const LONGEST = 64;

export const password: Detector = {
  type: 'password',
  wakes: () => ({ literals: wordsOn('password') }),
  open: async () => {
    const words = wordPattern(wordsOn('password'));
    const is = wordsOn('is').sort((a, b) => b.length - a.length);
    const spaced = is.filter((word) => /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word)).join('|');
    const glued = is.filter((word) => !/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word)).join('|');
    const token = `["'\`“‘「『<(\\[]?([!-~]{${SHORTEST},${LONGEST}})`;
    const told = new RegExp(`^[^\\n:=]{0,${FILLER}}?(?:\\s?(?:[:=：]|->|=>)\\s{0,3})${token}`, 'u');
    const said = new RegExp(
      `^[^\\n:=.!?]{0,${FILLER}}?(?:\\s(?:${spaced})\\s|(?:${glued})\\s?)${token}`,
      'u',
    );
    const beside = new RegExp(`^\\s{0,3}${token}`, 'u');
    return ({ text }) => {
      const hits: Hit[] = [];
      const lower = lowerOf(text);
      const links = linksOf(text);
      for (const { 0: word, index } of lower.matchAll(words)) {
        const from = index + word.length;
        const behind = text.slice(from, from + REACH);
        const found = [told, said, beside].map((form) => form.exec(behind));
        const which = found.findIndex(
          (f, i) => f !== null && mayBe(clean(f[1] as string), i === 0, endsLine(behind, f[0])),
        );
        const hit = found[which];
        if (!hit) continue;
        const value = clean(hit[1] as string);
        const start = from + hit[0].length - (hit[1] as string).length;
        if (isInLink(links, index) || isInLink(links, start)) continue;
        hits.push({ start, end: start + value.length, class: 'H', proof: word, value });
      }
      return hits;
    };
  },
};

/** Without what ends the sentence. */
const clean = (shown: string) => shown.replace(/[.,;!?)\]>"'`]{1,3}$/, '');

/** Nothing follows but the next line; the whole reach was not taken up. */
const endsLine = (behind: string, read: string) =>
  read.length < REACH && /^\s*(?:\n|$)/.test(behind.slice(read.length));

/** Behind a colon a word at the end of the line may be one too; else it holds digits, or letters of both cases and signs. */
function mayBe(value: string, is_told: boolean, ends_line: boolean): boolean {
  if (value.length < SHORTEST || /[${}<>]|:\/\//.test(value) || /^[*.xX•-]+$/.test(value)) return false;
  if (/\d/.test(value)) return !/^\d{1,2}[:.]\d\d(?:am|pm)?$/i.test(value);
  if (is_told && ends_line) return value.length >= SHORTEST_WORD;
  return /[a-z]/.test(value) && /[A-Z]/.test(value.slice(1)) && (is_told || /[!-/:-@[-`{-~]/.test(value));
}
