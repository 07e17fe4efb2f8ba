/**
 * Identity numbers of the mainland of China (GB 11643): a region, a day of birth, and ISO 7064 MOD 11-2. The 15 digits
 * given until 1999 have no check sign. Own code: packages ask the machine's clock and zone whether the day is past.
 */
import type { Detector, Hit } from '../finding.ts';
import { standsAlone } from '../values/alone.ts';
import { isCnRegion } from '../values/cn-regions.ts';
import { isDay } from '../values/dates.ts';
import { isInLink, linksOf } from '../values/urls.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';
/** As a whole, or region, birthday and rest apart. */
const NUMBER = /[0-9]{6}[ -]?(?:(?:18|19|20)[0-9]{6}[ -]?[0-9]{3}[0-9Xx]|[0-9]{6}[ -]?[0-9]{3})(?![0-9])/g;

export const cnId: Detector = {
  type: 'cn-id',
  wakes: () => ({ digits: 15 }),
  open: async () => (plain) => {
    const { text } = plain;
    const links = linksOf(text);
    const hits: Hit[] = [];
    for (const { 0: shown, index: start } of text.matchAll(NUMBER)) {
      const end = start + shown.length;
      const value = shown.replace(/[ -]/g, '').toUpperCase();
      const proof = proofOf(value);
      if (proof === null || !standsAlone(text, start, end) || isInLink(links, start)) continue;
      hits.push({ start, end, class: value.length === 18 ? 'V' : 'S', proof, value });
    }
    return hits;
  },
};

/** What proves the number; null where it is none. */
export function proofOf(value: string): string | null {
  if (!isCnRegion(value)) return null;
  const long = value.length === 18;
  const birth = long ? value.slice(6, 14) : `19${value.slice(6, 12)}`;
  if (!isDay(Number(birth.slice(0, 4)), Number(birth.slice(4, 6)), Number(birth.slice(6)))) return null;
  if (!long) return 'region and day';
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(value[i]), 0);
  return CHECK[sum % 11] === value[17] ? 'mod-11-2' : null;
}
