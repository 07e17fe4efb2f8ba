/** Messages by weekday and hour in five steps. */
import { html, plainText } from '../html.ts';
import type { Page } from '../page.ts';
import { type Chart, type Drawing, fonts } from './chart.ts';
import { stepsTo } from './steps.ts';
import { chartSpec, colour } from './theme.ts';
import { tipOf } from './tip.ts';
import { CELL_HEIGHT, hourWords, weekAxes } from './week.ts';

export const activityWeek: Chart = { name: 'activity-week', draw };

function draw(page: Page): readonly Drawing[] {
  const { review, words, format } = page;
  const busy = review.activity.filter((cell) => cell.messages > 0);
  const [first] = busy;
  if (first === undefined) return [];
  const largest = busy.reduce((a, b) => (b.messages > a.messages ? b : a), first);
  const steps = stepsTo(largest.messages, format);
  const caption = words.talk.activity_caption(
    ...hourWords(words, format, largest.weekday, largest.hour),
    format.count(largest.messages),
  );
  return [
    {
      name: 'activity-week',
      of: null,
      id: 'activity-week',
      title: words.talk.activity,
      unit: html`${words.talk.activity_unit}`,
      alt: plainText(caption),
      caption,
      csv: 'tables/activity.csv',
      table: {
        columns: [
          { label: words.frame.columns.weekday },
          { label: words.frame.columns.messages, number: true },
        ],
        rows: [1, 2, 3, 4, 5, 6, 7].map((weekday) => [
          words.weekday(weekday),
          format.count(
            review.activity
              .filter((cell) => cell.weekday === weekday)
              .reduce((sum, cell) => sum + cell.messages, 0),
          ),
        ]),
      },
      spec: chartSpec(
        fonts[page.language],
        7 * CELL_HEIGHT,
        [
          {
            data: {
              values: busy.map(({ weekday, hour, messages }) => ({
                weekday,
                hour,
                step: steps.of(messages),
                ...tipOf(
                  hourWords(words, format, weekday, hour).join(' '),
                  words.labelled(words.frame.columns.messages, format.count(messages)),
                ),
              })),
            },
            mark: { type: 'rect', stroke: colour.paper, strokeWidth: 1 },
            encoding: {
              color: steps.colour('step'),
            },
          },
        ],
        { encoding: weekAxes(words) },
      ),
    },
  ];
}
