/** Identity numbers of the countries that the policy names. */
import type { Detector, Find, Hit, SensitiveOptions, Wakes } from '../finding.ts';
import { standsAlone } from '../values/alone.ts';
import { NATIONAL_IDS, type NationalId } from '../values/national-ids.ts';
import { isInLink, linksOf } from '../values/urls.ts';
import { isBeside, lowerOf, wordPattern } from '../words/pattern.ts';

export const nationalId: Detector = {
  type: 'national-id',
  wakes: (options) => {
    const all = wanted(options).map(({ wakes }) => wakes);
    const least = (key: 'digits' | 'mixed') =>
      Math.min(...all.map((wakes) => wakes[key] ?? Number.POSITIVE_INFINITY));
    const wakes: Wakes = {};
    if (Number.isFinite(least('digits'))) wakes.digits = least('digits');
    if (Number.isFinite(least('mixed'))) wakes.mixed = least('mixed');
    return wakes;
  },
  open: async (options) => {
    const finders = await Promise.all(wanted(options).map(finderOf));
    return (plain) => finders.flatMap((find) => find(plain));
  },
};

const wanted = ({ countries }: SensitiveOptions) =>
  NATIONAL_IDS.filter(({ country }) => countries.includes(country));

async function finderOf({
  country,
  name,
  form,
  class: sure,
  words,
  needs_word,
  check,
}: NationalId): Promise<Find> {
  const isRight = await check();
  const named = words.length > 0 ? wordPattern(words) : null;
  return ({ text }) => {
    const hits: Hit[] = [];
    const links = linksOf(text);
    let lower: string | null = null;
    for (const { 0: shown, index: start } of text.matchAll(form)) {
      const end = start + shown.length;
      if (!standsAlone(text, start, end) || isInLink(links, start)) continue;
      if (named) lower ??= lowerOf(text);
      const is_named = named !== null && isBeside(named, lower as string, start, end);
      // A check that fails makes an error with its trace: it comes last.
      if ((needs_word && !is_named) || !isRight(shown)) continue;
      const value = `${country}:${shown.replace(/[^0-9A-Za-z]/g, '').toUpperCase()}`;
      hits.push({
        start,
        end,
        class: is_named && sure === 'S' && needs_word ? 'V' : sure,
        proof: `${country} ${name}`,
        value,
      });
    }
    return hits;
  };
}
