/**
 * Phone numbers by the numbering plans. S: "order 2133734253" is a number of the United States too. Pieces of text that may
 * be one are cut out first: looking through whole texts costs ten times as much, and more than that for hostile ones.
 */
import type { CountryCode } from 'libphonenumber-js';
import type { Detector, Hit } from '../finding.ts';
import { standsAlone } from '../values/alone.ts';
import { isInLink, linksOf } from '../values/urls.ts';
import { wordsOn } from '../words/index.ts';
import { leadsTo, lowerOf, wordPattern } from '../words/pattern.ts';

const FEWEST = 7;
/** Of E.164, and what is dialled before. */
const MOST = 17;
/** Digits, perhaps in groups; a + or 00 or a bracket before them. */
const PIECE = /(?:\+ ?|\(\+?)?\d(?:[ ./-]{0,2}\(?\d\)?){6,24}/g;
/** Days, with a time or without, are written with the same signs. */
const DAY =
  /^(?:19|20)\d\d([-/. ]?)(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d(?!\d))|^\d{1,2}([-/.])\d{1,2}\2(?:19|20)?\d\d(?!\d)/;
const DECIMAL = /^\d+\.\d+$/;
/** Numbers in a row, with blanks alone between them: as many tries. */
const MOST_TRIES = 8;
const MOST_GROUPS = 6;

export const phone: Detector = {
  type: 'phone',
  wakes: () => ({ digits: FEWEST }),
  open: async ({ region, known_phones }) => {
    const { parsePhoneNumberFromString: parse } = await import('libphonenumber-js/max');
    const serials = wordPattern(wordsOn('serial'));
    const known = new Set(known_phones);
    const keyOf = (shown: string): { proof: string; value: string } | null => {
      const digits = shown.replace(/\D/g, '');
      if (digits.length < FEWEST || digits.length > MOST || DAY.test(shown) || DECIMAL.test(shown))
        return null;
      const dialled = !shown.includes('+') && digits.startsWith('00') ? `+${digits.slice(2)}` : shown;
      const number = parse(dialled, (region ?? undefined) as CountryCode | undefined);
      if (!number?.isValid()) return null;
      // Inside of its country a number is dialled with all digits of its national form, the leading 0 among them.
      if (!dialled.includes('+') && !digits.endsWith(number.formatNational().replace(/\D/g, ''))) return null;
      return {
        proof: `numbering plan of ${number.country ?? 'the world'}`,
        value: `tel:${number.number.slice(1)}`,
      };
    };
    return ({ text }) => {
      const hits: Hit[] = [];
      const links = linksOf(text);
      let lower: string | null = null;
      for (const { 0: piece, index } of text.matchAll(PIECE)) {
        if (isInLink(links, index)) continue;
        for (const [start, end] of waysToRead(piece, index)) {
          // Behind an @ it is a mention.
          if (start < (hits.at(-1)?.end ?? 0) || text[start - 1] === '@' || !standsAlone(text, start, end))
            continue;
          const found = keyOf(text.slice(start, end));
          if (found === null || known.has(found.value)) continue;
          lower ??= lowerOf(text);
          if (!leadsTo(serials, lower, start)) hits.push({ start, end, class: 'S', ...found });
        }
      }
      return hits;
    };
  },
};

const AS_ON_CARDS = /^\d{4}(?:[ -]\d{4}){2}/;

/** The whole piece, and where that is none, what stands between its blanks, longest first. */
function* waysToRead(piece: string, index: number): Generator<readonly [number, number]> {
  yield [index, index + piece.length];
  if (AS_ON_CARDS.test(piece)) return;
  const groups = [...piece.matchAll(/[^ ]+/g)].map(
    (m) => [index + m.index, index + m.index + m[0].length] as const,
  );
  let tries = 0;
  for (let first = 0; first < groups.length; first++) {
    for (let last = Math.min(groups.length, first + MOST_GROUPS) - 1; last >= first; last--) {
      if (last - first + 1 === groups.length) continue;
      const [start] = groups[first] as readonly [number, number];
      const [, end] = groups[last] as readonly [number, number];
      if (end - start < FEWEST) break;
      if (tries++ === MOST_TRIES) return;
      yield [start, end];
    }
  }
}
