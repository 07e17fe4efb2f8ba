import type { Calendar, Window } from '../ingest/schema/policy.ts';
import { localOf, type ZoneTable } from '../ingest/schema/zone-table.ts';

/** Opening hours as instants: sorted, without overlap, in UTC. */
export interface Opening {
  starts_ms: Float64Array;
  ends_ms: Float64Array;
  /** Open time before each window, counted from the first one. */
  cumulative_ms: Float64Array;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAY_MIN = 1440;
/** No zone is further from UTC, and no window ends later than a day after its own. */
const MARGIN_MS = 2 * DAY_MS;
const MOST_DAYS = 400 * 366;

/**
 * D4: opening hours of a calendar as instants, over all local days from `from_utc_ms` to `to_utc_ms`.
 *
 * An instant is open if its wall clock lies in a window of `zone`, so a day on which clocks change has an hour
 * more or less of elapsed time, and none is counted twice or made up. A window past midnight (22:00-06:00, as
 * [1320, 360] or [1320, 1800]) belongs to the day on which it begins: only that day's holiday closes it.
 * Before the first and after the last day nothing is open, so the span must hold all instants asked about.
 */
export function fillOpening(
  calendar: Calendar,
  zone: ZoneTable,
  from_utc_ms: number,
  to_utc_ms: number,
): Opening {
  const days = dayTable(calendar);
  const first_day = Math.floor(localOf(zone, from_utc_ms) / DAY_MS) - 1;
  const last_day = Math.floor(localOf(zone, to_utc_ms) / DAY_MS);
  // An endless span would never return; it can only come from a mistake of the caller.
  if (last_day - first_day > MOST_DAYS) throw new RangeError('opening hours asked for more than 400 years');
  const pieces: [number, number][] = [];
  let segment = 0;
  for (let day = first_day; day <= last_day; day++) {
    while (startOf(zone, segment + 1) <= day * DAY_MS - MARGIN_MS) segment++;
    for (const [start_min, end_min] of windowsOf(days, day)) {
      const start_ms = day * DAY_MS + start_min * MINUTE_MS;
      const end_ms = day * DAY_MS + end_min * MINUTE_MS;
      for (let i = segment; startOf(zone, i) < end_ms + MARGIN_MS; i++) {
        const offset_ms = zone.offsets_ms[i] as number;
        const from = Math.max(start_ms - offset_ms, startOf(zone, i));
        const to = Math.min(end_ms - offset_ms, startOf(zone, i + 1));
        if (from < to) pieces.push([from, to]);
      }
    }
  }
  return openingOf(pieces);
}

/** Infinity past the last segment. */
function startOf(zone: ZoneTable, segment: number): number {
  return zone.starts_utc_ms[segment] ?? Number.POSITIVE_INFINITY;
}

function openingOf(pieces: [number, number][]): Opening {
  const merged = merge(pieces);
  const cumulative_ms = new Float64Array(merged.length);
  for (let i = 1; i < merged.length; i++) {
    const [start, end] = merged[i - 1] as [number, number];
    cumulative_ms[i] = (cumulative_ms[i - 1] as number) + end - start;
  }
  return {
    starts_ms: Float64Array.from(merged, ([start]) => start),
    ends_ms: Float64Array.from(merged, ([, end]) => end),
    cumulative_ms,
  };
}

/** What "1d" means on the business clock: open time of the longest day of the week, as it is last; null if none is open. */
export function workingDayMs(calendar: Calendar): number | null {
  const weekly = calendar.changes.at(-1)?.weekly ?? calendar.weekly;
  const longest = Math.max(0, ...weekly.map((windows) => totalMinutes(normalWindows(windows))));
  return longest > 0 ? longest * MINUTE_MS : null;
}

/** Share (0..1) of each hour of the normal week in force on a day (ISO) that is open: [Monday = 0][hour], holidays aside. */
export function openShareOfHour(calendar: Calendar, day: string): number[][] {
  const week_min = 7 * DAY_MIN;
  const weekly = calendar.changes.findLast((change) => change.from <= day)?.weekly ?? calendar.weekly;
  const windows = weekly.flatMap((own, weekday) =>
    normalWindows(own).map(([start, end]): [number, number] => [
      weekday * DAY_MIN + start,
      weekday * DAY_MIN + end,
    ]),
  );
  // Sunday's window past midnight reaches into Monday.
  const all = merge(
    windows.flatMap(([start, end]) => [
      [start, end],
      [start - week_min, end - week_min],
    ]),
  );
  return Array.from({ length: 7 }, (_, weekday) =>
    Array.from({ length: 24 }, (_, hour) => {
      const from = weekday * DAY_MIN + hour * 60;
      return (
        all.reduce((sum, [s, e]) => sum + Math.max(0, Math.min(e, from + 60) - Math.max(s, from)), 0) / 60
      );
    }),
  );
}

/** For each day from `from_day` to `to_day` (ISO dates, both counted): does a window begin on it? Wrong way round: none. */
export function openDays(calendar: Calendar, from_day: string, to_day: string): boolean[] {
  const days = dayTable(calendar);
  const open: boolean[] = [];
  for (let day = dayNumber(from_day), last = dayNumber(to_day); day <= last; day++)
    open.push(windowsOf(days, day).length > 0);
  return open;
}

/** How many of them there are. */
export function workingDays(calendar: Calendar, from_day: string, to_day: string): number {
  return openDays(calendar, from_day, to_day).filter(Boolean).length;
}

/** Hours of a week that hold from a day on. */
interface Week {
  from_day: number;
  weekly: readonly (readonly [number, number][])[];
  /** Hours of a make-up working day. */
  normal: readonly [number, number][];
}

interface DayTable {
  /** The latest first. */
  weeks: readonly Week[];
  /** By day number: true works, false does not. */
  rules: ReadonlyMap<number, boolean>;
}

function dayTable(calendar: Calendar): DayTable {
  const first = { from_day: Number.NEGATIVE_INFINITY, ...weekOf(calendar.weekly) };
  const later = calendar.changes.map((change) => ({
    from_day: dayNumber(change.from),
    ...weekOf(change.weekly),
  }));
  // Where two rules name one date the later holds: a company's own file comes after the shipped ones.
  const rules = new Map(calendar.days.map((rule) => [dayNumber(rule.date), rule.working]));
  return { weeks: [first, ...later].reverse(), rules };
}

function weekOf(days: Calendar['weekly']): Omit<Week, 'from_day'> {
  const weekly = Array.from({ length: 7 }, (_, weekday) => normalWindows(days[weekday] ?? []));
  return { weekly, normal: weekly.find((windows) => windows.length > 0) ?? [] };
}

/**
 * Windows of a day by its number since 1970-01-01. A make-up working day has the hours of Monday, or of the
 * first weekday that has any; but Monday to Friday keep their own where they have them.
 */
function windowsOf(days: DayTable, day: number): readonly [number, number][] {
  const weekday = (((day + 3) % 7) + 7) % 7;
  const week = days.weeks.find((w) => w.from_day <= day) as Week;
  const own = week.weekly[weekday] ?? [];
  const working = days.rules.get(day);
  if (working === undefined) return own;
  if (!working) return [];
  return weekday < 5 && own.length > 0 ? own : week.normal;
}

/** Sorted, merged, ends past midnight above 1440; an empty window is none. */
function normalWindows(windows: readonly Window[]): [number, number][] {
  return merge(
    windows
      .filter(([start, end]) => start !== end)
      .map(([start, end]) => [start, end < start ? end + DAY_MIN : end]),
  );
}

function merge(pieces: [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of pieces.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function totalMinutes(windows: readonly [number, number][]): number {
  return windows.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** Days since 1970-01-01. */
function dayNumber(iso_date: string): number {
  const [year, month, day] = iso_date.split('-').map(Number);
  return Date.UTC(year ?? Number.NaN, (month ?? Number.NaN) - 1, day ?? Number.NaN) / DAY_MS;
}
