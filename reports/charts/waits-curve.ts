/** How many requests are still unanswered after a time: the Kaplan-Meier curve as steps, its band, the limit and the median. */
import type { Review } from '../../transform/review-schema.ts';
import { html, plainText } from '../html.ts';
import type { Page } from '../page.ts';
import { type Chart, type Drawing, fonts } from './chart.ts';
import { LEAST_ITEMS } from './on-time.ts';
import type { Spec } from './render.ts';
import { widthPx } from './text-width.ts';
import { chartSpec, colour, FONT_SIZE, labelled } from './theme.ts';

type Times = Review['response_times'][number];

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
/** Times that people name, up to where the axis may end; it begins at the first, as a log axis has no 0. */
const MARKS = {
  business: [1, 10, 60, 240, 600, 2400, 6000, 24_000, 120_000].map((minutes) => minutes * MINUTE),
  calendar: [MINUTE, 10 * MINUTE, HOUR, 4 * HOUR, ...[1, 7, 30, 90, 365, 3650].map((days) => days * DAY)],
};
const HEIGHT = 150;
/** About what is left of the width beside the labels of the shares. */
const PLOT_WIDTH = 290;
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
  const marks = MARKS[clock];
  const [shortest = MINUTE] = marks;
  // The axis ends at a named time, so that it is the same month after month.
  const longest = Math.max(last.at_s, limit_s ?? 0);
  const end = marks.slice(2).find((mark) => mark >= longest) ?? longest;
  const position = (seconds: number) => round(Math.log2(Math.max(seconds, shortest)));
  const [from, to] = [position(shortest), position(end)];
  const px = (seconds: number) => ((position(seconds) - from) / (to - from)) * PLOT_WIDTH;
  const points = curve
    // What ends within the first minute ends at the left edge.
    .filter(
      (point, at) => point.at_s >= shortest || (curve[at + 1]?.at_s ?? Number.POSITIVE_INFINITY) > shortest,
    )
    .map(({ at_s, open_share, low, high }) => ({ at: position(at_s), share: open_share, low, high }));
  const labels = spaced(
    marks.filter((mark) => mark <= end).map((mark) => [mark, markText(page, mark, clock)] as const),
    px,
  );
  const x: Spec = {
    field: 'at',
    type: 'quantitative',
    scale: { domain: [from, to], nice: false, zero: false },
    axis: {
      ...labelled(labels.map(([mark, text]) => [position(mark), text])),
      labelFlush: true,
      grid: false,
      domain: true,
      ticks: true,
      domainColor: colour.line,
      tickColor: colour.line,
    },
  };
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
    const right = px(limit) + 4 + widthPx(text, FONT_SIZE, true) <= PLOT_WIDTH;
    // Under the curve where it is still high at the limit.
    const open = curve.findLast((point) => point.at_s <= limit)?.high ?? 1;
    return [
      { ...at, mark: { type: 'rule', color: colour.ink, strokeWidth: 1.5 }, encoding: { x } },
      {
        ...at,
        mark: {
          type: 'text',
          align: right ? 'left' : 'right',
          dx: right ? 4 : -4,
          baseline: open > 0.85 ? 'bottom' : 'top',
          dy: open > 0.85 ? -3 : 0,
          fontWeight: 'bold',
        },
        encoding: { x, y: { value: open > 0.85 ? 'height' : 0 }, text: { field: 'text', type: 'nominal' } },
      },
    ];
  }

  /** The curve falls, so there is room left below the median and right above it; the limit's stroke may stand in one of them. */
  function medianMarks(text: string, median: number): Spec[] {
    const at = { data: { values: [{ at: position(median), share: 0.5, text }] } };
    const width = widthPx(text, FONT_SIZE, true) + 12;
    const stroke = limit_s === null ? null : px(limit_s);
    const free = (left: number, right: number) =>
      left >= 0 && right <= PLOT_WIDTH && (stroke === null || stroke < left || stroke > right);
    const here = px(median);
    const below = free(here - width, here) || !free(here, here + width);
    const left = below && here >= width;
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
          align: left ? 'right' : 'left',
          dx: left ? -8 : 8,
          baseline: left ? 'top' : 'bottom',
          dy: left ? 4 : -4,
          fontWeight: 'bold',
        },
        encoding: { x, y: y('share'), text: { field: 'text', type: 'nominal' } },
      },
    ];
  }
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

/** Whole days as days, round the clock. */
function markText({ words, format }: Page, seconds: number, clock: Times['clock']): string {
  return clock === 'calendar' && seconds % DAY === 0
    ? words.units.days(seconds / DAY)
    : format.onClock(seconds, clock);
}

/** Marks whose labels fit beside each other: the last one first, as it says where the axis ends. */
function spaced(
  marks: readonly (readonly [number, string])[],
  px: (seconds: number) => number,
): readonly (readonly [number, string])[] {
  const placed: { left: number; right: number }[] = [];
  const fits = ([mark, text]: readonly [number, string]) => {
    const width = widthPx(text, 11) + 6;
    // The outermost ones stand inside the plot.
    const left = Math.min(Math.max(px(mark) - width / 2, 0), PLOT_WIDTH - width);
    const place = { left, right: left + width };
    if (placed.some((other) => other.left < place.right && place.left < other.right)) return false;
    placed.push(place);
    return true;
  };
  return marks.toReversed().filter(fits).toReversed();
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
