/**
 * The working hours of a policy, read minute by minute: slower than the program's own clock, and none of its code, so that
 * both can be held against each other.
 */

import type { Clock } from '../../../ingest/schema/norm.ts';
import type { Window } from '../../../ingest/schema/policy.ts';
import { localOf, utcOf } from '../../../ingest/schema/zone-table.ts';
import type { Stage } from './example.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const DAY_MIN = 1440;
/** Of a limit nobody waits longer than this to see it run out. */
export const MOST_DAYS = 120;

export interface PlainClock {
  /** First instant of the norm's days in the month at which its clock runs; null: it does on none of them. */
  first_ms: number | null;
  /** The earliest instant at which it has run for so many seconds since the first one; null: not in sight. */
  after(seconds: number): number | null;
  /** Does it run in the minute that begins here? */
  runs(at_ms: number): boolean;
}

export function plainClock(stage: Stage, clock: Clock): PlainClock {
  const { zone } = stage.context;
  const runs = clock === 'calendar' ? () => true : openBy(stage);
  const to_ms = utcOf(zone, stage.to_local_ms);
  // Round the clock somebody writes in the morning.
  let first_ms = utcOf(zone, stage.from_local_ms) + (clock === 'calendar' ? 10 * HOUR_MS : 0);
  while (first_ms < to_ms && !runs(first_ms)) first_ms += MINUTE_MS;
  if (first_ms >= to_ms) return { first_ms: null, runs, after: () => null };
  const last_ms = first_ms + MOST_DAYS * DAY_MS;
  /** Minutes in which it runs, as far as they were asked for. */
  const minutes = [first_ms];
  return {
    first_ms,
    runs,
    after(seconds) {
      const whole = Math.max(1, Math.ceil(seconds / 60));
      for (let at_ms = minutes.at(-1) as number; minutes.length < whole; ) {
        at_ms += MINUTE_MS;
        if (at_ms >= last_ms) return null;
        if (runs(at_ms)) minutes.push(at_ms);
      }
      return (minutes[whole - 1] as number) + (seconds - (whole - 1) * 60) * 1000;
    },
  };
}

/** Is a minute within working hours? A window past midnight belongs to the day on which it begins. */
function openBy({ calendar, calendar_zone }: Stage): (at_ms: number) => boolean {
  if (!calendar) return () => false;
  const known = new Map<number, readonly Window[]>();
  const windowsOn = (day: number): readonly Window[] => {
    const found = known.get(day) ?? windowsOf(calendar, day);
    known.set(day, found);
    return found;
  };
  return (at_ms) => {
    const local_ms = localOf(calendar_zone, at_ms);
    const day = Math.floor(local_ms / DAY_MS);
    const minute = Math.floor(local_ms / MINUTE_MS) - day * DAY_MIN;
    return (
      windowsOn(day).some(([from, to]) => from <= minute && minute < endOf(from, to)) ||
      windowsOn(day - 1).some(([from, to]) => minute + DAY_MIN < endOf(from, to))
    );
  };
}

const endOf = (from: number, to: number) => (to < from ? to + DAY_MIN : to);

/** D4: holidays close a day; a make-up working day has the hours of the week's first open day, unless it has its own from Monday to Friday. */
function windowsOf(calendar: NonNullable<Stage['calendar']>, day: number): readonly Window[] {
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  const weekly = calendar.changes.filter((change) => change.from <= date).at(-1)?.weekly ?? calendar.weekly;
  const weekday = (((day + 3) % 7) + 7) % 7;
  const own = weekly[weekday] ?? [];
  const rule = calendar.days.filter((one) => one.date === date).at(-1);
  if (!rule) return own;
  if (!rule.working) return [];
  const open = (windows: readonly Window[]) => windows.some(([from, to]) => from !== to);
  return weekday < 5 && open(own) ? own : (weekly.find(open) ?? []);
}
