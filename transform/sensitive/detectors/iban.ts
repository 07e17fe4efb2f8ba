/** Bank accounts: the country's length and form, and mod 97-10, which one of a hundred random strings passes. */
import type { Detector, Hit } from '../finding.ts';

const SHORTEST = 15;
const START = /(?<![0-9A-Za-z_])[A-Za-z]{2}[0-9]{2}(?=[ \n-]?[0-9A-Za-z])/g;
const GROUP = 4;
const isWord = (sign: string | undefined) => sign !== undefined && /[0-9A-Za-z]/.test(sign);

export const iban: Detector = {
  type: 'iban',
  wakes: () => ({ iban: true }),
  open: async () => {
    const { countrySpecs, isValidIBAN } = await import('ibantools');
    const lengthOf = (country: string) =>
      (countrySpecs as Record<string, { chars: number | null } | undefined>)[country]?.chars ?? null;
    return ({ text }) => {
      const hits: Hit[] = [];
      for (const { index: start } of text.matchAll(START)) {
        const length = lengthOf(text.slice(start, start + 2).toUpperCase());
        const found = length === null || length < SHORTEST ? null : readGroups(text, start, length);
        if (found && isValidIBAN(found.value)) hits.push({ start, class: 'V', proof: 'mod-97', ...found });
      }
      return hits;
    };
  },
};

/** The next `length` letters and digits: without any sign between, or in groups of four, all in one case. */
function readGroups(text: string, start: number, length: number): { end: number; value: string } | null {
  let value = '';
  let i = start;
  const joined = isWord(text[start + GROUP]);
  while (value.length < length) {
    const sign = text[i];
    if (isWord(sign)) value += sign;
    else if (joined || value.length % GROUP !== 0 || !/[ \n-]/.test(sign ?? '') || !isWord(text[i + 1]))
      return null;
    i++;
    if (!joined && value.length % GROUP === 0 && value.length < length && isWord(text[i]) && isWord(sign))
      return null;
  }
  if (isWord(text[i]) || text[i] === '_') return null;
  const upper = value.toUpperCase();
  return value === upper || value === value.toLowerCase() ? { end: i, value: upper } : null;
}
