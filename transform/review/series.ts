import { workingDays } from '../business-clock.ts';
import { askedAgain } from '../measures/asked-again.ts';
import { monthDays, monthOf, monthsUntil } from '../measures/months.ts';
import { messagesPerDay } from '../measures/pulse.ts';
import { responseTime } from '../measures/response-time.ts';
import { usualRange } from '../measures/usual-range.ts';
import type { Review } from '../review-schema.ts';
import { type ReviewInput, SERIES_MONTHS } from './input.ts';
import { countedWaits, groupOf } from './response-times.ts';

type Series = Review['series'][number];

/** Monthly series with their usual range, from the first month for which there is a message. */
export function reviewSeries(input: ReviewInput): Series[] {
  const first = input.chats
    .flatMap((c) => Object.keys(c.part.months))
    .reduce<string | null>((a, b) => (a === null || b < a ? b : a), null);
  const months = monthsUntil(input.month, SERIES_MONTHS).filter((month) => first !== null && month >= first);
  if (months.length === 0) return [];
  return [pulse(input, months), ...waits(input, months)];
}

function daysOf(input: ReviewInput, month: string): number {
  const { from, to } = monthDays(month);
  return input.policy.calendar ? workingDays(input.policy.calendar, from, to) : Number(to.slice(8, 10));
}

function pulse(input: ReviewInput, months: readonly string[]): Series {
  const rows = months.map((month) => {
    const n = input.chats.reduce((sum, c) => sum + (c.part.months[month]?.messages ?? 0), 0);
    return { month, value: messagesPerDay(n, daysOf(input, month)), n };
  });
  return series('messages_per_working_day', 'all', 'none', rows, false);
}

function waits(input: ReviewInput, months: readonly string[]): Series[] {
  const clock = input.policy.calendar ? 'business' : 'calendar';
  return (['two_sided', 'team'] as const).flatMap((group) => {
    const all = input.chats.filter((c) => groupOf(c) === group).flatMap(countedWaits);
    if (all.length === 0) return [];
    const of = (month: string) => all.filter((w) => monthOf(w.opened_local_ms) === month);
    const medians = months.map((month) => ({
      month,
      value: responseTime(of(month), clock).median_s,
      n: of(month).length,
    }));
    const again = months.map((month) => ({ month, value: askedAgain(of(month)).share, n: of(month).length }));
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
