/** A logarithmic axis of time that begins at a minute and ends at a time that people name, so that it is the same month after month. */
import type { Page } from '../page.ts';
import type { Spec } from './render.ts';
import type { Clock } from './scales.ts';
import { widthPx } from './text-width.ts';
import { colour, labelled } from './theme.ts';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
/** Times that people name. A log axis has no 0: what is shorter than the first stands there. */
const MARKS: Readonly<Record<Clock, readonly number[]>> = {
  business: [1, 10, 60, 240, 600, 2400, 6000, 24_000, 120_000].map((minutes) => minutes * MINUTE),
  calendar: [MINUTE, 10 * MINUTE, HOUR, 4 * HOUR, ...[1, 7, 30, 90, 365, 3650].map((days) => days * DAY)],
};

export interface LogTime {
  /** Where the axis begins. */
  shortest_s: number;
  /** A time's value on the scale. */
  position: (seconds: number) => number;
  /** About where it stands in a plot of `width` px. */
  px: (seconds: number) => number;
  /** `x` of an encoding. */
  x: (field: string) => Spec;
}

export function logTime(page: Page, clock: Clock, longest_s: number, width: number): LogTime {
  const marks = MARKS[clock];
  const shortest_s = MINUTE;
  // At least an hour: an axis of ten minutes would be another one than last month's.
  const end = marks.slice(2).find((mark) => mark >= longest_s) ?? longest_s;
  const position = (seconds: number) => round(Math.log2(Math.max(seconds, shortest_s)));
  const [from, to] = [position(shortest_s), position(end)];
  const px = (seconds: number) => ((position(seconds) - from) / (to - from)) * width;
  const labels = fitting(
    marks.filter((mark) => mark <= end).map((mark) => [mark, markText(page, mark, clock)] as const),
    px,
    width,
  );
  return {
    shortest_s,
    position,
    px,
    x: (field) => ({
      field,
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
    }),
  };
}

/** Whole days as days, round the clock. */
function markText({ words, format }: Page, seconds: number, clock: Clock): string {
  return clock === 'calendar' && seconds % DAY === 0
    ? words.units.days(seconds / DAY)
    : format.onClock(seconds, clock);
}

type Mark = readonly [seconds: number, label: string];

/** Marks whose labels fit beside each other: the last one first, as it says where the axis ends, then from the left. */
function fitting(marks: readonly Mark[], px: (seconds: number) => number, width: number): readonly Mark[] {
  const placed: { left: number; right: number }[] = [];
  const fits = ([mark, text]: Mark) => {
    const own = widthPx(text, 11) + 4;
    // The outermost ones stand inside the plot.
    const left = Math.min(Math.max(px(mark) - own / 2, 0), width - own);
    if (placed.some((other) => other.left < left + own && left < other.right)) return false;
    placed.push({ left, right: left + own });
    return true;
  };
  const chosen = new Set([...marks.slice(-1), ...marks.slice(0, -1)].filter(fits));
  return marks.filter((mark) => chosen.has(mark));
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
