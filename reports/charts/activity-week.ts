/** Messages by weekday and hour in five steps. */
import { html, plainText } from '../html.ts';
import type { Page } from '../page.ts';
import { type Chart, type Drawing, fonts } from './chart.ts';
import { chartSpec, colour, stepColours } from './theme.ts';
import { tipOf } from './tip.ts';
import { CELL_HEIGHT, hourWords, weekAxes } from './week.ts';

export const activityWeek: Chart = { name: 'activity-week', draw };

function draw(page: Page): readonly Drawing[] {
  const { review, words, format } = page;
  const busy = review.activity.filter((cell) => cell.messages > 0);
  const [first] = busy;
  if (first === undefined) return [];
  const largest = busy.reduce((a, b) => (b.messages > a.messages ? b : a), first);
  const most = largest.messages;
  const step = (messages: number) => Math.min(Math.ceil((messages / most) * 5), 5) - 1;
  // Few messages make fewer steps than five: a legend never shows a step that cannot occur.
  const bounds = [0, 1, 2, 3, 4]
    .map((at) => ({ at, from: Math.floor((most * at) / 5) + 1, to: Math.floor((most * (at + 1)) / 5) }))
    .filter(({ from, to }) => to >= from);
  const label = ({ from, to }: { from: number; to: number }) =>
    from === to ? format.count(from) : `${format.count(from)}–${format.count(to)}`;
  const caption = words.talk.activity_caption(
    ...hourWords(words, format, largest.weekday, largest.hour),
    format.count(most),
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
                step: step(messages),
                ...tipOf(
                  hourWords(words, format, weekday, hour).join(' '),
                  words.labelled(words.frame.columns.messages, format.count(messages)),
                ),
              })),
            },
            mark: { type: 'rect', stroke: colour.paper, strokeWidth: 1 },
            encoding: {
              color: {
                field: 'step',
                type: 'ordinal',
                scale: { domain: bounds.map(({ at }) => at), range: bounds.map(({ at }) => stepColours[at]) },
                legend: {
                  title: null,
                  orient: 'bottom',
                  direction: 'horizontal',
                  symbolType: 'square',
                  symbolSize: 130,
                  symbolStrokeWidth: 0,
                  columnPadding: 12,
                  labelExpr: `(${JSON.stringify(Object.fromEntries(bounds.map((bound) => [String(bound.at), label(bound)])))})[datum.value]`,
                },
              },
            },
          },
        ],
        { encoding: weekAxes(words) },
      ),
    },
  ];
}
