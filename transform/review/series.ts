import { workingDays } from '../business-clock.ts';
import { askedAgain } from '../measures/asked-again.ts';
import { inMonth, monthDays, monthSpan } from '../measures/months.ts';
import { pooled } from '../measures/pooled.ts';
import { messagesPerDay } from '../measures/pulse.ts';
import { responseTime } from '../measures/response-time.ts';
import { usualRange } from '../measures/usual-range.ts';
import type { Review } from '../review-schema.ts';
import type { ReviewInput } from './input.ts';
import { type Panel, panelOf } from './panel.ts';
import { countedWaits, groupClocks, groupOf } from './response-times.ts';

type Series = Review['series'][number];

/**
 * Monthly series with their usual range, over chats that are covered in all of its months, from the first month with a message: notices reach further back, to the making
 * of a group, and the months between are not known to have been silent. The last element of each is the reviewed
 * month, with value null where nothing is known; a month before all messages has no series.
 */
export function reviewSeries(input: ReviewInput): Series[] {
  const panel = panelOf(input);
  if (panel.months.length === 0) return [];
  return [pulse(input, panel), ...waits(input, panel)];
}

function daysOf(input: ReviewInput, month: string): number {
  const { from, to } = monthDays(month);
  return input.policy.calendar ? workingDays(input.policy.calendar, from, to) : Number(to.slice(8, 10));
}

/** M20 over all chats; null for a month that no chat was observed in: silence and not looking are two things. */
function pulse(input: ReviewInput, { months, chats, left_out }: Panel): Series {
  const until_ms = chats.reduce((last, c) => Math.max(last, c.part.observed_until_local_ms), -Infinity);
  const rows = months.map((month) => {
    const n = chats.reduce((sum, c) => sum + (c.part.months[month]?.messages ?? 0), 0);
    const seen = n > 0 || monthSpan(month).from_ms < until_ms;
    return { month, value: seen ? messagesPerDay(n, daysOf(input, month)) : null, n };
  });
  return series('messages_per_working_day', left_out > 0 ? 'covered' : 'all', 'none', rows, false);
}

function waits(input: ReviewInput, { months, chats }: Panel): Series[] {
  const clocks = groupClocks(input);
  return (['two_sided', 'team'] as const).flatMap((group) => {
    const all = chats.filter((c) => groupOf(c) === group).map(countedWaits);
    if (all.every((waits) => waits.length === 0)) return [];
    const of = (month: string) => pooled(all.map((waits) => inMonth(waits, month)));
    const { clock } = clocks[group];
    const row = (month: string, value: number | null) => ({ month, value, n: of(month).length });
    const medians = months.map((month) => row(month, responseTime(of(month), clock, 'no interval').median_s));
    const again = months.map((month) => row(month, askedAgain(of(month)).share));
    return [
      series('median_response_s', group, 'lower', medians, false),
      series('asked_again_share', group, 'lower', again, true),
    ];
  });
}

function series(
  measure: string,
  group: string,
  direction: Series['direction'],
  months: Series['months'],
  rates: boolean,
): Series {
  const range = usualRange(
    months.map((m) => m.value),
    rates,
  );
  // None of these measures can be below zero.
  const usual_range = { ...range, lower: range.lower === null ? null : Math.max(0, range.lower) };
  return { measure, group, direction, months, usual_range };
}
