/** The month as a calendar: a week a row, the day's number and its messages in each field. */
import type { Review } from '../../transform/review-schema.ts';
import { weekdayOf } from '../format.ts';
import { html, plainText } from '../html.ts';
import type { Page } from '../page.ts';
import { labels } from '../palette.ts';
import { type Chart, type Drawing, fonts } from './chart.ts';
import type { Spec } from './render.ts';
import { shortCount } from './scales.ts';
import { stepsTo } from './steps.ts';
import { chartSpec, colour, FONT_SIZE, labelled } from './theme.ts';
import { rowTip } from './tip.ts';

type Day = Review['activity_days'][number];

const FIELD_HEIGHT = 38;
const weekdays = [1, 2, 3, 4, 5, 6, 7];
/** From this step on letters are light. */
const DARK_STEP = 3;

export const activityDays: Chart = { name: 'activity-days', draw };

function draw(page: Page): readonly Drawing[] {
  const { review, words, format } = page;
  const own = words.charts.days;
  const days = review.activity_days;
  const [first] = days;
  if (first === undefined || days.every(({ messages }) => messages === 0)) return [];
  const busiest = days.reduce((a, b) => (b.messages > a.messages ? b : a), first);
  const steps = stepsTo(busiest.messages, format);
  const offset = weekdayOf(first.day) - 1;
  const known = days.some(({ working }) => working !== null);
  const name = (day: Day) => own.day(words.weekday(weekdayOf(day.day)), format.day(day.day));
  const table = {
    columns: [
      { label: own.day_column },
      { label: words.frame.columns.messages, number: true },
      ...(known ? [{ label: own.kind_column }] : []),
    ],
    rows: days.map((day) => [name(day), format.count(day.messages), ...(known ? [kindOf(page, day)] : [])]),
  };
  const fields = days.map(({ day, messages, working }, at) => ({
    ...rowTip(page, table, at),
    weekday: weekdayOf(day),
    week: Math.floor((at + offset) / 7),
    number: String(at + 1),
    messages: messages === 0 ? '–' : shortCount(messages, format),
    step: messages === 0 ? -1 : steps.of(messages),
    rest: working === false,
  }));
  const weeks = Math.max(...fields.map(({ week }) => week)) + 1;
  const caption = own.caption(
    name(busiest),
    format.count(busiest.messages),
    days.filter(({ messages }) => messages === 0).length,
  );
  // Fields of working days fill their place; the others are smaller, round, and edged.
  const field = (rest: boolean): Spec =>
    rest
      ? { type: 'rect', cornerRadius: 10, stroke: colour.muted, strokeDash: [3, 2], strokeWidth: 1 }
      : { type: 'rect', stroke: colour.line, strokeWidth: 1 };
  const text = (dark: boolean): Spec[] => {
    const data = { values: fields.filter(({ step }) => step >= DARK_STEP === dark) };
    const fill = dark ? labels.light.light : colour.ink;
    return data.values.length === 0
      ? []
      : [
          {
            data,
            mark: { type: 'text', align: 'left', dx: -15, dy: -9, fontSize: 10, fill },
            encoding: { text: { field: 'number', type: 'nominal' } },
          },
          {
            data,
            mark: { type: 'text', align: 'center', dx: 2, dy: 7, fontSize: FONT_SIZE + 1, fill },
            encoding: { text: { field: 'messages', type: 'nominal' } },
          },
        ];
  };
  return [
    {
      name: 'activity-days',
      of: null,
      id: 'activity-days',
      title: own.title,
      unit: html`${known ? own.unit : own.unit_no_hours}`,
      alt: plainText(caption),
      caption,
      csv: 'tables/activity-days.csv',
      table,
      spec: chartSpec(
        fonts[page.language],
        weeks * FIELD_HEIGHT,
        [
          ...[false, true].flatMap((rest) =>
            [
              fields.filter((one) => one.rest === rest && one.step < 0),
              fields.filter((one) => one.rest === rest && one.step >= 0),
            ].flatMap((values, filled) =>
              values.length === 0
                ? []
                : [
                    {
                      data: { values },
                      mark: { ...field(rest), ...(filled ? {} : { fill: null }) },
                      encoding: filled ? { color: steps.colour('step') } : {},
                    },
                  ],
            ),
          ),
          ...text(false),
          ...text(true),
        ],
        {
          encoding: {
            x: {
              field: 'weekday',
              type: 'ordinal',
              scale: { type: 'band', domain: weekdays, paddingInner: 0.08, paddingOuter: 0 },
              axis: {
                ...labelled(weekdays.map((weekday) => [weekday, words.weekday_short(weekday)])),
                orient: 'top',
                labelAngle: 0,
              },
            },
            y: {
              field: 'week',
              type: 'ordinal',
              scale: {
                type: 'band',
                domain: Array.from({ length: weeks }, (_, week) => week),
                paddingInner: 0.1,
                paddingOuter: 0,
              },
              axis: null,
            },
          },
        },
      ),
    },
  ];
}

function kindOf(page: Page, { working, holiday }: Day) {
  const own = page.words.charts.days;
  if (working === null) return '–';
  const kind = working ? own.working : own.not_working;
  const name = holiday && page.ownText(holiday);
  return name ? own.named(kind, name) : kind;
}
