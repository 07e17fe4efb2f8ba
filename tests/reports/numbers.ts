/** Numbers of a page held against the review: what a page says is what stands there, as some format writes it. */
import { formatFor } from '../../reports/format.ts';
import { valueAt } from '../../reports/page.ts';
import { en } from '../../reports/words/en.ts';
import { zh } from '../../reports/words/zh.ts';
import type { Review } from '../../transform/review-schema.ts';

export interface Numbers {
  seen: number;
  /** In words: none where all is well. */
  wrong: string[];
}

/** Every number of a page that has a data path. */
export function numbersOf(page: string, review: Review, language: 'en' | 'zh-Hans' = 'en'): Numbers {
  const format = formatFor(language === 'en' ? en : zh);
  const targets = [...review.norms, ...review.goals].map(({ target }) => target);
  const wrong: string[] = [];
  let seen = 0;
  for (const [, value, at = '', shown = ''] of page.matchAll(
    /<data value="([^"]*)" data-v="([^"]*)">([^<]*)<\/data>/g,
  )) {
    seen++;
    const real = valueAt(review, at);
    if (real === null || real !== Number(value)) {
      wrong.push(`${at}: ${value} for ${real}`);
      continue;
    }
    const text = shown.replaceAll('&gt;', '>').replaceAll('&lt;', '<');
    const forms = [
      ...[format.count, format.decimal, format.duration, format.working, format.points].map((how) =>
        how(real),
      ),
      ...[0, 1000].flatMap((n) => [
        format.share(real, n),
        ...targets.map((target) => format.share(real, n, target)),
      ]),
    ];
    if (!forms.includes(text)) wrong.push(`${at}: ${text} for ${real}`);
  }
  return { seen, wrong };
}
