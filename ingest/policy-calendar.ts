/** `calendar:` of review.yaml → when work is done: hours, from when they are others, holidays and make-up days. */
import Papa from 'papaparse';
import { readCalendar, SHIPPED } from './calendars.ts';
import { daysOf, windowsOf } from './hours.ts';
import { isIsoDay } from './local-time.ts';
import type { Place } from './policy-place.ts';
import type { PolicyFile } from './policy-schema.ts';
import { problem } from './problem.ts';
import type { Calendar, DayRule, Window } from './schema/policy.ts';
import type { Problem } from './schema/problem.ts';

export interface PolicyReaders {
  /** Text of a shipped calendar file. */
  shipped: (url: URL) => string;
  /** Text of a file of the workspace by its path there; null when there is none. */
  own: (path: string) => string | null;
}

export function calendarOf(
  c: NonNullable<PolicyFile['calendar']>,
  zone: (value: string | undefined, path: PropertyKey[]) => string | null,
  own_zone: string | null,
  place: Place,
  problems: Problem[],
  readers: PolicyReaders,
): Calendar {
  const week = (hours: Record<string, string>, ...path: PropertyKey[]) =>
    weekOf(
      hours,
      (key, of_key) => place(['calendar', ...path, key], of_key),
      (mistake) => void problems.push(mistake),
    );
  const weekly = week(c.hours, 'hours');
  const changes = (c.changes ?? [])
    .map(({ from, hours }, i) => ({ from, weekly: week(hours, 'changes', i, 'hours') }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const days: DayRule[] = [];
  let covered: number[] | null = null;
  (c.holidays ?? []).forEach((name, i) => {
    const where = place(['calendar', 'holidays', i]);
    if ((SHIPPED as readonly string[]).includes(name)) {
      const shipped = readCalendar(name, readers.shipped);
      days.push(...shipped.days);
      covered = covered
        ? covered.filter((year) => shipped.covered_years.includes(year))
        : [...shipped.covered_years];
      return;
    }
    const text = readers.own(name);
    if (text === null) {
      problems.push(problem(where, 'policy-unknown-calendar', name, SHIPPED.join(', ')));
      return;
    }
    days.push(...ownDays(text, name, problems));
  });
  return {
    zone: zone(c.zone, ['calendar', 'zone']) ?? own_zone,
    weekly,
    changes,
    days,
    covered_years: covered,
  };
}

/** Windows of the seven days, Monday first. `at`: where the key of some days stands, or its hours. */
export function weekOf(
  hours: Record<string, string>,
  at: (key: string, of_key: boolean) => string,
  report: (problem: Problem) => void,
): Window[][] {
  const weekly: Window[][] = Array.from({ length: 7 }, () => []);
  for (const [key, text] of Object.entries(hours)) {
    const days = daysOf(key);
    const windows = windowsOf(text);
    if (!days || !windows) {
      report(
        days
          ? problem(at(key, false), 'policy-wrong-hours', text)
          : problem(at(key, true), 'policy-wrong-hours/days', key),
      );
      continue;
    }
    for (const day of days) weekly[day] = [...windows];
  }
  return weekly;
}

/** A file of dates: `date,name,working` with a header, or one ISO date a line. */
function ownDays(text: string, file: string, problems: Problem[]): DayRule[] {
  const days: DayRule[] = [];
  text.split('\n').forEach((line, i) => {
    // The first cell is a date: behind it stands the sign that parts cells.
    const delimiter = /[,;\t]/.exec(line)?.[0] ?? ',';
    const [date = '', name = '', working = ''] = (
      Papa.parse<string[]>(line, { delimiter }).data[0] ?? []
    ).map((cell) => cell.trim());
    if (date === '' || date === 'date' || date.startsWith('#')) return;
    if (isIsoDay(date)) days.push({ date, name, working: /^(true|yes|1)$/i.test(working) });
    else {
      problems.push(problem(`${file}:${i + 1}`, 'calendar-wrong-date', date));
    }
  });
  return days;
}
