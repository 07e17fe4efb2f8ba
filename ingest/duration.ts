import type { Clock } from './schema/norm.ts';
import type { Calendar } from './schema/policy.ts';

const PATTERN = /^\s*(\d+(?:\.\d+)?)\s*(m|min|h|d)\s*$/;
const HOUR_S = 3600;

/**
 * Seconds of a limit as written: `30m`, `2h`, `1d`. A day is 24 hours on the calendar clock and a working day
 * (`working_day_s`, the longest day of the week's opening hours) on the business clock. Null when it is none of these,
 * or a working day where no hours are known.
 */
export function limitSeconds(text: string, clock: Clock, working_day_s: number | null): number | null {
  const found = PATTERN.exec(text);
  if (!found) return null;
  const amount = Number(found[1]);
  if (amount <= 0) return null;
  if (found[2] === 'h') return amount * HOUR_S;
  if (found[2] !== 'd') return amount * 60;
  if (clock === 'calendar') return amount * 24 * HOUR_S;
  return working_day_s === null ? null : amount * working_day_s;
}

/** The longest day of the normal week, as it is last: what "1d" means on the business clock. Null without an open hour. */
export function workingDaySeconds(calendar: Calendar): number | null {
  const lengths = (calendar.changes.at(-1)?.weekly ?? calendar.weekly).map((windows) =>
    windows.reduce((sum, [from, to]) => sum + (to > from ? to - from : to + 1440 - from), 0),
  );
  const longest = Math.max(...lengths);
  return longest > 0 ? longest * 60 : null;
}
