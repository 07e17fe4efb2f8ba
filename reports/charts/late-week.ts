/** Late answers by weekday and hour of the request: dots by area, working hours as ground. */
import { type Fragment, plainText } from '../html.ts';
import type { Page } from '../page.ts';
import { type Chart, type Drawing, fonts } from './chart.ts';
import { ladderTop } from './scales.ts';
import { chartSpec, colour } from './theme.ts';
import { tipOf } from './tip.ts';
import { CELL_HEIGHT, hourWords, weekAxes } from './week.ts';

/** One late answer is no large dot. */
const FEWEST_AT_FULL_SIZE = 5;

export const lateWeek: Chart = { name: 'late-week', draw };

function draw(page: Page): readonly Drawing[] {
  const { review, words, format } = page;
  const late = review.pinch.grid.filter((cell) => cell.late > 0);
  const [first] = late;
  if (first === undefined) return [];
  const largest = late.reduce((a, b) => (b.late > a.late ? b : a), first);
  const caption = words.pinch.caption(
    largest.late,
    ...hourWords(words, format, largest.weekday, largest.hour),
  );
  const top = ladderTop(largest.late, FEWEST_AT_FULL_SIZE);
  const open = review.pinch.grid.filter((cell) => (cell.open_share ?? 0) > 0);
  return [
    {
      name: 'late-week',
      of: null,
      id: 'late-week',
      title: words.pinch.chart,
      unit: words.charts.unit_to(plainUnit(page), words.charts.full_dot(top)),
      alt: plainText(caption),
      caption,
      csv: 'tables/late-by-hour.csv',
      table: {
        columns: [
          { label: words.frame.columns.weekday },
          { label: words.frame.columns.hour },
          { label: words.frame.columns.late, number: true },
          { label: words.frame.columns.due, number: true },
        ],
        rows: late.map((cell) => [...hourWords(words, format, cell.weekday, cell.hour), cell.late, cell.due]),
      },
      spec: chartSpec(
        fonts[page.language],
        7 * CELL_HEIGHT,
        [
          {
            data: { values: open.map(({ weekday, hour, open_share }) => ({ weekday, hour, open_share })) },
            mark: { type: 'rect', color: colour.open },
            encoding: {
              opacity: {
                field: 'open_share',
                type: 'quantitative',
                scale: { domain: [0, 1], range: [0.35, 1] },
                legend: null,
              },
            },
          },
          {
            data: {
              values: late.map(({ weekday, hour, late: n, due }) => ({
                weekday,
                hour,
                late: n,
                ...tipOf(
                  hourWords(words, format, weekday, hour).join(' '),
                  words.labelled(words.frame.columns.late, format.count(n)),
                  words.labelled(words.frame.columns.due, format.count(due)),
                ),
              })),
            },
            mark: { type: 'circle', color: colour.late, opacity: 1 },
            encoding: {
              size: {
                field: 'late',
                type: 'quantitative',
                scale: { domain: [0, top], range: [0, 170] },
                legend: null,
              },
            },
          },
        ],
        { encoding: weekAxes(words) },
      ),
    },
  ];
}

function plainUnit({ review, words }: Page): Fragment {
  const known = review.pinch.grid.some((cell) => cell.open_share !== null);
  return known ? words.pinch.unit : words.pinch.no_hours;
}
