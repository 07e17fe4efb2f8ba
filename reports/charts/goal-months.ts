/** Each goal over the months against its target: for the goal's own page. */
import { goalFormat, goalTitle } from '../blocks/goals.ts';
import { html } from '../html.ts';
import type { Page } from '../page.ts';
import type { Series } from '../series.ts';
import type { Chart } from './chart.ts';
import { drawSeries } from './months.ts';

const LEAST_MONTHS = 2;

export const goalMonths: Chart = { name: 'goal-months', draw };

function draw(page: Page) {
  return page.review.goals.flatMap((goal, index) => {
    const known = goal.months.filter(({ value }) => value !== null);
    if (known.length < LEAST_MONTHS) return [];
    const how = goalFormat(goal);
    const series: Series = {
      id: `goal-${index}`,
      label: html`${goalTitle(page, goal)}`,
      months: goal.months,
      range: {
        points: known.length,
        mean: null,
        lower: null,
        upper: null,
        provisional: false,
        signal: 'usual',
      },
      direction: goal.direction,
      target: goal.target,
      show: (value, n = 0) =>
        how === 'share'
          ? page.format.share(value, n)
          : how === 'decimal'
            ? page.format.decimal(value)
            : page.format[how](value),
      path: `goals.${index}.current`,
      kind: how === 'share' ? 'share' : how === 'decimal' ? 'amount' : 'time',
    };
    const now = goal.months.at(-1)?.value ?? null;
    if (now === null) return [];
    const said = page.words.goal_page.caption(series.show(now, goal.n), series.show(goal.target));
    return drawSeries(page, series, 'goal-months', said);
  });
}
