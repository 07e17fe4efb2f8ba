/** One series over the months with its usual range: dots and a line, the range as a band, this month named. */
import type { Review } from '../../transform/review-schema.ts';
import { html, plainText, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { isSignal, type Series, seriesOf } from '../series.ts';
import { type Chart, type Drawing, fonts } from './chart.ts';
import { ladderTicks, ladderTop, shareAxis, timeAxis } from './scales.ts';
import { chartSpec, colour, FONT_SIZE, labelled } from './theme.ts';
import { tipOf } from './tip.ts';

/** The series worth a picture: real changes; without any the first with a range, so that “usual” can be seen. */
export function pictured(page: Page): readonly Series[] {
  const all = seriesOf(page);
  const signals = all.filter(isSignal);
  return signals.length > 0 ? signals : all.filter((series) => series.range.lower !== null).slice(0, 1);
}

const SMALLEST_TOP = 0.1;

export const months: Chart = {
  name: 'months',
  draw: (page) => pictured(page).flatMap((series) => drawSeries(page, series, 'months')),
};

/** Did one of the company's own events touch this month? They are listed below the pictures. */
function eventsIn(events: Review['events'], month: string): boolean {
  return events.some(({ from, to }) => from.slice(0, 7) <= month && to.slice(0, 7) >= month);
}

/** Amounts and times start at 0; shares may start higher, for a line has no length that could mislead. */
function axisOf({ words, format }: Page, kind: Series['kind'], low: number, high: number) {
  if (kind === 'share') return shareAxis(low, high);
  if (kind === 'amount') {
    const to = ladderTop(high, SMALLEST_TOP);
    return { from: 0, to, ticks: ladderTicks(to) };
  }
  const { top_s, ticks: marks } = timeAxis(high * 3600, 'business', format, words);
  return { from: 0, to: top_s / 3600, ticks: marks.map(([seconds]) => seconds / 3600) };
}

/** Whether the number of this month stands below its dot: where the line does not come from, unless the plot ends there. */
function isBelow(value: number, before: number, { from, to }: { from: number; to: number }): boolean {
  const at = (value - from) / (to - from);
  return before > value ? at > ROOM_FOR_NUMBER : at > 1 - ROOM_FOR_NUMBER;
}

/** Of the plot's height. */
const ROOM_FOR_NUMBER = 0.15;

/** One series as a picture of the chart `name`; none where the reviewed month has no value. `said`: another caption. */
export function drawSeries(
  page: Page,
  series: Series,
  name: string,
  said: SafeHtml | null = null,
): readonly Drawing[] {
  const { review, words, format } = page;
  const points = series.months.flatMap(({ month, value, n }) =>
    value === null ? [] : [{ month, value, n }],
  );
  const last = points.at(-1);
  if (last === undefined || last.month !== series.months.at(-1)?.month) return [];
  const { lower, upper } = series.range;
  const unit = series.kind === 'time' ? 3600 : 1;
  const values = points.flatMap(({ value }) => [value]).concat(lower ?? [], upper ?? [], series.target ?? []);
  const [low, high] = [Math.min(...values) / unit, Math.max(...values) / unit];
  const axis = axisOf(page, series.kind, low, high);
  const data = points.map(({ month, value, n }) => ({
    month,
    value: value / unit,
    label: series.show(value, n),
    latest: month === last.month,
    size: month === last.month ? 90 : 36,
    ...tipOf(
      format.month(month),
      words.labelled(words.frame.columns.value, series.show(value, n)),
      words.labelled('n', format.count(n)),
    ),
  }));
  const all = series.months.map(({ month }) => month);
  const marked = all.filter((month) => eventsIn(review.events, month));
  const axisMonths = all.length > 8 ? all.filter((_, at) => (all.length - 1 - at) % 3 === 0) : all;
  const text = series.show(last.value, last.n);
  const caption =
    said ??
    (lower === null || upper === null
      ? words.changes.caption_no_range(text, points.length)
      : words.changes.caption(text, series.show(lower), series.show(upper)));
  const y = {
    type: 'quantitative',
    scale: { domain: [axis.from, axis.to], nice: false, zero: false },
    axis: {
      ...labelled(
        axis.ticks.map((value) => [
          value,
          value === 0 && series.kind === 'time' ? '0' : series.show(value * unit),
        ]),
      ),
      grid: true,
    },
  };
  return [
    {
      name,
      of: series.id,
      id: `${name}-${series.id}`,
      title: plainText(series.label),
      unit: html`${words.changes.unit}${lower !== null && words.changes.unit_band}${series.target !== null && words.changes.unit_target}`,
      alt: plainText(caption),
      caption,
      csv: 'tables/series.csv',
      table: {
        columns: [
          { label: words.frame.columns.month },
          { label: words.frame.columns.value, number: true },
          { label: words.frame.columns.n, number: true },
        ],
        rows: series.months.map(({ month, value, n }) => [
          format.month(month),
          value === null ? '–' : series.show(value, n),
          format.count(n),
        ]),
      },
      spec: chartSpec(
        fonts[page.language],
        130,
        [
          ...(lower === null || upper === null
            ? []
            : [
                {
                  data: { values: [{ low: lower / unit, high: upper / unit }] },
                  mark: { type: 'rect', color: colour.band },
                  encoding: {
                    x: { value: 0 },
                    x2: { value: 'width' },
                    y: { ...y, field: 'low' },
                    y2: { field: 'high' },
                  },
                },
              ]),
          ...(series.target === null
            ? []
            : [
                {
                  data: { values: [{ target: series.target }] },
                  mark: { type: 'rule', color: colour.ink, strokeDash: [4, 3] },
                  encoding: { x: { value: 0 }, x2: { value: 'width' }, y: { ...y, field: 'target' } },
                },
              ]),
          ...(marked.length === 0
            ? []
            : [
                {
                  data: { values: marked.map((month) => ({ month })) },
                  mark: { type: 'rule', color: colour.faint, strokeDash: [2, 3] },
                  encoding: { y: { value: 0 }, y2: { value: 'height' } },
                },
                {
                  data: { values: marked.map((month) => ({ month })) },
                  mark: {
                    type: 'point',
                    shape: 'triangle-down',
                    filled: true,
                    size: 50,
                    color: colour.muted,
                  },
                  encoding: { y: { value: 3 } },
                },
              ]),
          {
            mark: { type: 'line', color: colour.faint, strokeWidth: 1.5 },
            encoding: { y: { ...y, field: 'value' } },
          },
          {
            mark: { type: 'circle', opacity: 1 },
            encoding: {
              y: { ...y, field: 'value' },
              color: {
                field: 'latest',
                type: 'nominal',
                scale: {
                  domain: [true, false],
                  range: [colour.bar, colour.faint],
                },
                legend: null,
              },
              size: { field: 'size', type: 'quantitative', scale: null, legend: null },
            },
          },
          {
            transform: [{ filter: 'datum.latest' }],
            mark: {
              type: 'text',
              align: 'right',
              dx: -9,
              dy: isBelow(last.value / unit, (points.at(-2) ?? last).value / unit, axis) ? 13 : -11,
              fontSize: FONT_SIZE,
              fontWeight: 'bold',
              fill: colour.ink,
            },
            encoding: { y: { ...y, field: 'value' }, text: { field: 'label', type: 'nominal' } },
          },
        ],
        {
          data: { values: data },
          encoding: {
            x: {
              field: 'month',
              type: 'ordinal',
              scale: { type: 'band', domain: all, paddingOuter: 0.3 },
              axis: {
                ...labelled(axisMonths.map((month) => [month, format.shortMonth(month)])),
                labelAngle: 0,
              },
            },
          },
        },
      ),
    },
  ];
}
