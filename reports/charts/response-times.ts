/** Response times on a log scale. The limit is a bin edge, so each bar lies wholly on one side of it. */
import type { Review } from '../../transform/review-schema.ts';
import { plainText } from '../html.ts';
import type { Page } from '../page.ts';
import { type Chart, type Drawing, fonts } from './chart.ts';
import { ladderTop } from './scales.ts';
import { widthPx } from './text-width.ts';
import { chartSpec, colour, FONT_SIZE, labelled } from './theme.ts';
import { tipOf } from './tip.ts';

type Times = Review['response_times'][number];

/** Above the highest bar stands its number. */
const ROOM = 1.18;

export const responseTimes: Chart = {
  name: 'response-times',
  draw: (page) => page.review.response_times.flatMap((times, index) => drawGroup(page, times, index)),
};

/** Edges of a bin as positions: log2 of seconds. The first and the last have no end of their own: they get one doubling. */
function position({ from_s, to_s }: Times['bins'][number]): { from: number; to: number } {
  const to = Math.log2(to_s ?? from_s * 2);
  return { from: from_s === 0 ? to - 1 : Math.log2(from_s), to };
}

function drawGroup(page: Page, times: Times, index: number): readonly Drawing[] {
  const { words, format } = page;
  const [first] = times.bins;
  if (first === undefined || times.waits === 0) return [];
  const show = (seconds: number) => format.onClock(seconds, times.clock);
  const tip = (name: string, waits: number) =>
    tipOf(name, words.labelled(words.frame.columns.waits, format.count(waits)));
  const bars = times.bins.map((bin) => ({
    ...position(bin),
    waits: bin.waits,
    side: times.limit_s !== null && bin.from_s >= times.limit_s ? 'late' : 'within',
    ...tip(
      words.calendar.range(show(bin.from_s), bin.to_s === null ? words.times.longer : show(bin.to_s)),
      bin.waits,
    ),
  }));
  const right = Math.max(...bars.map((bar) => bar.to));
  const left = Math.min(...bars.map((bar) => bar.from));
  const unanswered =
    times.open === 0
      ? []
      : [
          {
            ...{ from: right + 0.7, to: right + 1.7, waits: times.open, side: 'open' },
            ...tip(words.times.unanswered, times.open),
          },
        ];
  const top = ladderTop(Math.max(...bars.map((bar) => bar.waits), times.open));
  const end = unanswered.length > 0 ? right + 1.7 : right;
  // Labels at bin edges, as many as fit: the limit first, then from the left.
  const scale = 330 / (end - left);
  const unansweredHalf = widthPx(words.times.unanswered, 11) / 2 + 6;
  const placed: { at: number; half: number }[] =
    unanswered.length === 0 ? [] : [{ at: end * scale - unansweredHalf, half: unansweredHalf }];
  const labels: [number, string][] = [];
  const edges = times.bins.flatMap((bin) => (bin.to_s === null ? [] : [bin.to_s]));
  for (const edge of [...(times.limit_s === null ? [] : [times.limit_s]), ...edges]) {
    const text = show(edge);
    const at = Math.log2(edge) * scale;
    const half = widthPx(text, 11) / 2 + 4;
    if (placed.some((other) => Math.abs(other.at - at) < other.half + half)) continue;
    placed.push({ at, half });
    labels.push([Math.round(Math.log2(edge) * 1e6) / 1e6, text]);
  }
  const largest = times.bins.reduce((a, b) => (b.waits > a.waits ? b : a), first);
  const caption = words.times.caption(
    format.count(largest.waits),
    show(largest.from_s),
    largest.to_s === null ? words.times.longer : show(largest.to_s),
  );
  const x = {
    field: 'from',
    type: 'quantitative',
    bin: 'binned',
    scale: { domain: [left, end], nice: false, zero: false },
  };
  const texts = [...bars, ...unanswered]
    .filter((bar) => bar.waits > 0)
    .map((bar) => ({ ...bar, middle: (bar.from + bar.to) / 2, text: format.count(bar.waits) }));
  return [
    {
      name: 'response-times',
      of: String(index),
      id: `response-times-${index}`,
      title: words.times.chart,
      unit: words.charts.unit_to(
        words.times.unit(words.clocks[times.clock]),
        words.charts.full_height(format.count(top)),
      ),
      alt: plainText(caption),
      caption,
      csv: 'tables/response-times.csv',
      table: {
        columns: [
          { label: words.frame.columns.from },
          { label: words.frame.columns.to },
          { label: words.frame.columns.waits, number: true },
        ],
        rows: [
          ...times.bins.map((bin) => [
            show(bin.from_s),
            bin.to_s === null ? words.times.longer : show(bin.to_s),
            format.count(bin.waits),
          ]),
          [words.times.unanswered, '–', format.count(times.open)],
        ],
      },
      spec: chartSpec(fonts[page.language], 140, [
        {
          data: { values: [...bars, ...unanswered] },
          mark: { type: 'bar', binSpacing: 1, stroke: null },
          encoding: {
            x: {
              ...x,
              axis: {
                ...labelled(labels),
                grid: false,
                domain: true,
                ticks: true,
                domainColor: colour.line,
                tickColor: colour.line,
              },
            },
            x2: { field: 'to' },
            y: {
              field: 'waits',
              type: 'quantitative',
              scale: { domain: [0, top * ROOM], nice: false },
              axis: null,
            },
            y2: { datum: 0 },
            color: {
              field: 'side',
              type: 'nominal',
              scale: { domain: ['within', 'late', 'open'], range: [colour.bar, colour.late, colour.faint] },
              legend: null,
            },
          },
        },
        {
          data: { values: texts },
          mark: { type: 'text', dy: -7, fontSize: 11, fill: colour.ink },
          encoding: {
            x: { field: 'middle', type: 'quantitative' },
            y: { field: 'waits', type: 'quantitative' },
            text: { field: 'text', type: 'nominal' },
          },
        },
        ...(times.limit_s === null
          ? []
          : [
              {
                data: { values: [{ limit: Math.log2(times.limit_s) }] },
                mark: { type: 'rule', color: colour.ink, strokeWidth: 1.5 },
                encoding: { x: { field: 'limit', type: 'quantitative' } },
              },
              {
                data: { values: [{ limit: Math.log2(times.limit_s), text: words.times.limit }] },
                mark: {
                  type: 'text',
                  align: 'left',
                  dx: 4,
                  baseline: 'top',
                  fontSize: FONT_SIZE,
                  fontWeight: 'bold',
                  fill: colour.ink,
                },
                encoding: {
                  x: { field: 'limit', type: 'quantitative' },
                  y: { value: 0 },
                  text: { field: 'text', type: 'nominal' },
                },
              },
            ]),
        ...(unanswered.length === 0
          ? []
          : [
              {
                data: { values: [{ text: words.times.unanswered }] },
                mark: {
                  type: 'text',
                  align: 'right',
                  baseline: 'top',
                  dy: 10,
                  fontSize: 11,
                  fill: colour.muted,
                },
                encoding: {
                  x: { value: 'width' },
                  y: { value: 'height' },
                  text: { field: 'text', type: 'nominal' },
                },
              },
            ]),
      ]),
    },
  ];
}
