/** A week of quiet hours, minute by minute: asked of every message, so it is looked up and not searched. */
import type { Window } from '../../ingest/schema/policy.ts';

const MINUTE_MS = 60_000;
const DAY_MIN = 1440;
const WEEK_MIN = 7 * DAY_MIN;
/** The epoch began on a Thursday. */
const FIRST_DAY = 3;

export interface QuietWeek {
  /** By minute since Monday 00:00: index into `windows` + 1; 0 where it is not quiet. */
  minutes: Uint8Array;
  /** As `20:00-07:30`. */
  windows: string[];
}

/** A window past midnight belongs to the day on which it begins; where two meet there is no edge between them. */
export function quietWeek(weekly: readonly (readonly Window[])[]): QuietWeek {
  const minutes = new Uint8Array(WEEK_MIN);
  const windows: string[] = [];
  weekly.forEach((own, day) => {
    for (const [from, to] of own) {
      const name = `${timeOf(from)}-${timeOf(to)}`;
      if (!windows.includes(name)) windows.push(name);
      const index = windows.indexOf(name) + 1;
      for (let minute = from; minute < (to > from ? to : to + DAY_MIN); minute++)
        minutes[(day * DAY_MIN + minute) % WEEK_MIN] = index;
    }
  });
  return { minutes, windows };
}

/**
 * The window in which something was surely sent: stamped inside, and further from its edges than the stamp can tell (D5).
 * Null outside. `local_ms` is the wall clock that the hours are meant in.
 */
export function quietWindow(week: QuietWeek, local_ms: number, resolution_s: number): string | null {
  const index = indexAt(week, local_ms);
  if (index === 0) return null;
  const resolution_ms = resolution_s * 1000;
  if (indexAt(week, local_ms - resolution_ms) === 0 || indexAt(week, local_ms + resolution_ms - 1) === 0)
    return null;
  return week.windows[index - 1] as string;
}

function indexAt({ minutes }: QuietWeek, local_ms: number): number {
  const minute = Math.floor(local_ms / MINUTE_MS) + FIRST_DAY * DAY_MIN;
  return minutes[((minute % WEEK_MIN) + WEEK_MIN) % WEEK_MIN] as number;
}

const two = (n: number) => String(n).padStart(2, '0');
const timeOf = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
