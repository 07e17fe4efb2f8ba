/** What a figure is, in words of the page: for the legend of a chart. */

import { surveyDefinition } from '../../transform/measures/survey.ts';
import type { Review } from '../../transform/review-schema.ts';
import { hour, shownName } from '../format.ts';
import { en } from '../words/en.ts';
import { enHistory } from '../words/en-history.ts';
import type { Words } from '../words/words.ts';
import { zh } from '../words/zh.ts';
import { zhHistory } from '../words/zh-history.ts';
import type { HistoryFigure } from './history-figures.ts';

type Texts = Readonly<Record<string, string>>;

/** Titles and names as the present review has them; what has none is told by its id. */
export function historyLabels(review: Review): (figure: HistoryFigure) => string {
  const english = review.language === 'en';
  const words: Words = english ? en : zh;
  const names: Texts = { ...words.states, ...(english ? enHistory : zhHistory) };
  const own = ({ en = '', zh = '' }: { en?: string | undefined; zh?: string | undefined }) =>
    english ? en || zh : zh || en;
  const titles = titlesOf(review, own);
  const chats = new Map(review.chats.map(({ chat, name }) => [chat, name]));

  return ({ section, measure, name, over, key }) => {
    const title = titles.get(`${section} ${measure}`) ?? titles.get(`${section} ${measure} ${name}`);
    const parts = {
      norms: [title ?? measure, known(names, name)],
      series: [known(words.measures, measure)],
      figures: [title ?? `${measure} ${name}`],
      chats: [known(names, name)],
      goals: [measure, known(names, name)],
      survey: [title ?? known(names, name)],
    }[section];
    return [...parts, about(over, key)]
      .filter((part) => part !== '')
      .map((part) => shownName(part))
      .join(' · ');
  };

  function about(over: string, key: string): string {
    if (over === 'chat') return chats.get(key) ?? key;
    if (over === 'type') return key === '' ? words.chat_types.none : known(words.chat_types, key);
    if (over === 'group') return known({ ...words.series_groups, ...words.response_groups }, key);
    if (over === 'side') return known(words.all_measures.sides, key);
    if (over === 'hour') return hour(Number(key));
    return over === 'weekday' ? words.weekday(Number(key)) : key;
  }
}

const known = (list: Texts, code: string) => (Object.hasOwn(list, code) ? (list[code] ?? code) : code);

function titlesOf(
  { provenance, norms, survey }: Review,
  own: (text: { en?: string | undefined; zh?: string | undefined }) => string,
): Map<string, string> {
  return new Map([
    ...norms.map(({ id, text }): [string, string] => [`norms ${id}`, own(text) || id]),
    ...provenance.definitions.flatMap(({ id, figures }) =>
      figures.map(({ name, title }): [string, string] => [
        `figures ${id} ${name}`,
        own(title) || `${id} ${name}`,
      ]),
    ),
    ...(survey?.questions ?? []).map(({ id, text }): [string, string] => [
      `survey ${surveyDefinition.id} ${id}`,
      text,
    ]),
  ]);
}
