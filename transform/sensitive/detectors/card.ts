/**
 * Payment cards: length, issuer and Luhn's check digit, which one of ten random numbers passes. So the digits alone prove
 * nothing: V asks for groups as on a card or a word of cards beside them. Without, only lengths that the issuer gives to
 * nearly all cards count, as S: of random numbers of 16 digits 2.4 in 100 do (tests/transform/sensitive/false-alarms).
 */
import type { Detector, Hit, Plain } from '../finding.ts';
import { standsAlone } from '../values/alone.ts';
import { issuerOf, isTestCard } from '../values/card-issuers.ts';
import { type Groups, groupsOf, hasSizes } from '../values/groups.ts';
import { isInLink, linksOf } from '../values/urls.ts';
import { wordsOn } from '../words/index.ts';
import { isBeside, leadsTo, lowerOf, wordPattern } from '../words/pattern.ts';

const FEWEST = 12;
const MOST = 19;
/** How cards show their digits. */
const LAYOUTS: readonly (readonly number[])[] = [
  [4, 4, 4, 4, 3],
  [4, 4, 4, 4],
  [4, 6, 5],
  [4, 6, 4],
  [4, 3, 3, 3],
  [6, 13],
  [8, 8],
];
/** As many groups of four digits are common; fewer and unequal ones, as on some cards, are not. */
const FOUR = 4;
/** More groups of four in a row than this are a table of numbers. */
const MOST_OF_FOUR = 5;

export const card: Detector = {
  type: 'card',
  wakes: () => ({ digits: FEWEST }),
  open: async () => {
    const { default: luhn } = await import('fast-luhn');
    const words = wordPattern(wordsOn('card'));
    const serials = wordPattern(wordsOn('serial'));
    return (plain) => findCards(plain, luhn, words, serials);
  },
};

function findCards(plain: Plain, luhn: (digits: string) => boolean, words: RegExp, serials: RegExp): Hit[] {
  const { text } = plain;
  const groups = groupsOf(text);
  const hits: Hit[] = [];
  const links = linksOf(text);
  const lower = lowerOf(text);
  const judged = (g: number, count: number): { hit: Hit; usual: boolean } | null => {
    const start = groups.from[g] as number;
    const end = groups.to[g + count - 1] as number;
    const digits = text.slice(start, end).replace(/\D/g, '');
    const issuer = issuerOf(digits);
    if (!issuer || !luhn(digits) || isTestCard(digits)) return null;
    if (!standsAlone(text, start, end) || isInLink(links, start) || leadsTo(serials, lower, start))
      return null;
    const usual = issuer.usual.includes(digits.length);
    const grouped = count > 1 && (usual || count < FOUR) && isNoTable(text, groups, g);
    const sure = grouped || isBeside(words, lower, start, end);
    if (!sure && !(count === 1 && usual)) return null;
    return {
      hit: { start, end, class: sure ? 'V' : 'S', proof: `luhn:${issuer.name}`, value: digits },
      usual,
    };
  };
  for (let g = 0; g < groups.n; g++) {
    const read = countsOf(text, groups, g)
      .map((count) => ({ count, card: judged(g, count) }))
      .filter(({ card }) => card !== null);
    // A card and its security code may be right as a longer number by chance.
    const best = read.find(({ card }) => card?.usual) ?? read[0];
    if (!best?.card) continue;
    hits.push(best.card.hit);
    g += best.count - 1;
  }
  return hits;
}

/** How many groups from here on may be one card. */
function countsOf(text: string, groups: Groups, g: number): number[] {
  const size = (groups.to[g] as number) - (groups.from[g] as number);
  if (size >= FEWEST) return size <= MOST ? [1] : [];
  return LAYOUTS.filter((sizes) => hasSizes(text, groups, g, sizes)).map((sizes) => sizes.length);
}

function isNoTable(text: string, groups: Groups, g: number): boolean {
  const four = [4, 4];
  let first = g;
  while (g - first <= MOST_OF_FOUR && first > 0 && hasSizes(text, groups, first - 1, four)) first--;
  let last = g;
  while (last - first <= MOST_OF_FOUR && hasSizes(text, groups, last, four)) last++;
  return last - first < MOST_OF_FOUR;
}
