/** How many requests are still unanswered after a time: the Kaplan-Meier curve as steps, its band, the limit and the median. */
import type { Review } from '../../transform/review-schema.ts';
import { html, plainText } from '../html.ts';
import type { Page } from '../page.ts';
import { type Chart, type Drawing, fonts } from './chart.ts';
import { logTime } from './log-time.ts';
import { LEAST_ITEMS } from './on-time.ts';
import type { Spec } from './render.ts';
import { widthPx } from './text-width.ts';
import { chartSpec, colour, FONT_SIZE, labelled } from './theme.ts';
import { tipOf } from './tip.ts';

type Times = Review['response_times'][number];

const HEIGHT = 150;
/** About what is left of the width beside the labels of the shares. */
const PLOT_WIDTH = 290;
/** A label at the top needs a tenth of the height. */
const HIGHEST_BELOW_LABEL = 0.85;
/** Below this many there is no curve to speak of. */
const FEWEST = 5;

export const waitsCurve: Chart = {
  name: 'waits-curve',
  draw: (page) => page.review.response_times.flatMap((times, index) => drawGroup(page, times, index)),
};

function drawGroup(page: Page, times: Times, index: number): readonly Drawing[] {
  const { words, format } = page;
  const { curve, clock, limit_s, median_s } = times;
  const last = curve.at(-1);
  if (last === undefined || times.waits < FEWEST) return [];
  const own = words.charts.curve;
  const show = (seconds: number) => format.onClock(seconds, clock);
  const time = logTime(page, clock, Math.max(last.at_s, limit_s ?? 0), PLOT_WIDTH);
  const { position, px } = time;
  const points = curve
    // What ends within the first minute ends at the left edge.
    .filter(
      (point, at) =>
        point.at_s >= time.shortest_s || (curve[at + 1]?.at_s ?? Number.POSITIVE_INFINITY) > time.shortest_s,
    )
    .map(({ at_s, open_share, low, high }) => ({
      ...{ at: position(at_s), share: open_share, low, high },
      ...tipOf(
        words.labelled(own.at, show(at_s)),
        words.labelled(own.share, format.share(open_share)),
        words.labelled(own.low, format.share(low)),
        words.labelled(own.high, format.share(high)),
      ),
    }));
  const x = time.x('at');
  const y = (field: string): Spec => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, 1], nice: false },
    axis: { ...labelled([0, 0.5, 1].map((share) => [share, format.share(share)])), grid: true },
  });
  const caption = captionOf(page, times);
  return [
    {
      name: 'waits-curve',
      of: String(index),
      id: `waits-curve-${index}`,
      title: own.title(words.response_groups[times.group]),
      unit: (times.by_links ? own.unit_by_links : own.unit)(words.clocks[clock], format.count(times.waits)),
      alt: plainText(caption),
      caption,
      csv: 'tables/waits-curve.csv',
      table: {
        columns: [
          { label: own.at },
          { label: own.share, number: true },
          { label: own.low, number: true },
          { label: own.high, number: true },
        ],
        rows: curve.map(({ at_s, open_share, low, high }) => [
          show(at_s),
          format.share(open_share),
          format.share(low),
          format.share(high),
        ]),
      },
      spec: chartSpec(
        fonts[page.language],
        HEIGHT,
        [
          {
            mark: { type: 'area', interpolate: 'step-after', color: colour.band },
            encoding: { x, y: y('low'), y2: { field: 'high' } },
          },
          {
            mark: { type: 'line', interpolate: 'step-after', color: colour.bar, strokeWidth: 2 },
            encoding: { x, y: y('share') },
          },
          ...(limit_s === null ? [] : limitMarks(own.limit(show(limit_s)), limit_s)),
          ...(median_s === null ? [] : medianMarks(own.half(show(median_s)), median_s)),
        ],
        { data: { values: points } },
      ),
    },
  ];

  function limitMarks(text: string, limit: number): Spec[] {
    const at = { data: { values: [{ at: position(limit), text }] } };
    const width = widthPx(text, FONT_SIZE, true) + 4;
    const right = px(limit) + width <= PLOT_WIDTH;
    // Above the curve and its band, or where these are still high, below.
    const left_end = px(limit) - (right ? 0 : width);
    const open = curve.findLast((point) => px(point.at_s) <= left_end)?.high ?? 1;
    const top = open <= HIGHEST_BELOW_LABEL;
    return [
      { ...at, mark: { type: 'rule', color: colour.ink, strokeWidth: 1.5 }, encoding: { x } },
      {
        ...at,
        mark: {
          type: 'text',
          align: right ? 'left' : 'right',
          dx: right ? 4 : -4,
          baseline: top ? 'top' : 'bottom',
          dy: top ? 0 : -3,
          fontWeight: 'bold',
        },
        encoding: { x, y: { value: top ? 0 : 'height' }, text: { field: 'text', type: 'nominal' } },
      },
    ];
  }

  /** The curve falls, so there is room left below the median and right above it, if need be beyond the limit's stroke. */
  function medianMarks(text: string, median: number): Spec[] {
    const at = { data: { values: [{ at: position(median), share: 0.5, text }] } };
    const width = widthPx(text, FONT_SIZE, true) + 12;
    const here = px(median);
    const stroke = limit_s === null ? here : px(limit_s);
    const free = (from: number) =>
      from >= 0 &&
      from + width <= PLOT_WIDTH &&
      (limit_s === null || stroke <= from || stroke >= from + width);
    const [left = here > PLOT_WIDTH / 2 ? here - width : here] = [
      here - width,
      here,
      Math.max(here, stroke),
      Math.min(here, stroke) - width,
    ].filter(free);
    const before = left < here;
    return [
      {
        ...at,
        mark: { type: 'point', filled: true, opacity: 1, size: 70, color: colour.bar },
        encoding: { x, y: y('share') },
      },
      {
        ...at,
        mark: {
          type: 'text',
          align: before ? 'right' : 'left',
          dx: tenth(before ? left + width - here - 8 : left - here + 8),
          baseline: before ? 'top' : 'bottom',
          dy: before ? 4 : -4,
          fontWeight: 'bold',
        },
        encoding: { x, y: y('share'), text: { field: 'text', type: 'nominal' } },
      },
    ];
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function captionOf(page: Page, { waits, clock, median_s, limit_s, curve }: Times) {
  const { words, format } = page;
  const own = words.charts.curve;
  const show = (seconds: number) => format.onClock(seconds, clock);
  const said = [
    median_s === null ? words.times.not_reached : words.times.median(show(median_s), words.clocks[clock]),
  ];
  const end = curve.at(-1);
  if (waits < LEAST_ITEMS) said.push(own.few(waits));
  else if (limit_s !== null && end !== undefined && limit_s <= end.at_s) {
    const open = curve.findLast((point) => point.at_s <= limit_s)?.open_share ?? 1;
    said.push(own.after_limit(show(limit_s), format.share(open, Math.min(waits, 999))));
  } else if (end !== undefined)
    said.push(own.after(show(end.at_s), format.share(end.open_share, Math.min(waits, 999))));
  return words.join(said.map((sentence) => html`${sentence}`));
}
