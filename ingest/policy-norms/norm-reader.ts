/** How a kind of norm is written in review.yaml: its own keys, and what they mean. */
import { z } from 'zod';
import { limitSeconds, workingDaySeconds } from '../duration.ts';
import { problem } from '../problem.ts';
import type { Clock, Limit, NormFrame, NormKindName, NormOf } from '../schema/norm.ts';
import type { Announcements, Calendar, Topic } from '../schema/policy.ts';
import type { Problem } from '../schema/problem.ts';

/** What the policy says beside its norms, and where to say what is wrong. */
export interface NormTools {
  calendar: Calendar | null;
  topics: readonly Topic[];
  announcements: Announcements | null;
  /** Is work outside working hours looked at? */
  out_of_hours: boolean;
  /** May texts be scanned? */
  content_scan: boolean;
  /** Is it said of any phone in which zone it stood? */
  zone_known: boolean;
  /** file:line:column of a key of the norm, or of what lies below it. `of_key`: of the key itself, not its value. */
  at: (key: PropertyKey | readonly PropertyKey[], of_key?: boolean) => string;
  /** A time zone that stands at a key; an unknown one is reported. */
  zone: (value: string | undefined, key: string) => string | null;
  report: (problem: Problem) => void;
  /** No mistake, but worth a word. */
  note: (problem: Problem) => void;
}

export interface NormReader<K extends NormKindName = NormKindName> {
  kind: K;
  /** Keys beside those of every norm. */
  shape: z.ZodRawShape;
  /** The checked norm; mistakes are reported to `tools`. */
  read(keys: unknown, frame: NormFrame, tools: NormTools): NormOf<K>;
}

/** One of them. */
export type AnyReader = { [K in NormKindName]: NormReader<K> }[NormKindName];

/** With the keys typed as their shape says: policySchema has checked them. */
export function normReader<K extends NormKindName, S extends z.ZodRawShape>(
  kind: K,
  shape: S,
  read: (keys: z.infer<z.ZodObject<S>>, frame: NormFrame, tools: NormTools) => NormOf<K>,
): NormReader<K> {
  return { kind, shape, read: (keys, frame, tools) => read(keys as z.infer<z.ZodObject<S>>, frame, tools) };
}

/** Keys of a limit: `limit: 2h`, `clock: business`. */
export const limitShape = {
  limit: z.string(),
  clock: z.enum(['business', 'calendar']).optional(),
};

/** The clock and the limit on it. */
export function limitOf(
  keys: { limit: string; clock?: Clock | undefined },
  id: string,
  { calendar, at, report, note }: NormTools,
): { clock: Clock; limit: Limit } {
  const clock: Clock = keys.clock ?? 'business';
  const day_s = calendar && workingDaySeconds(calendar);
  const no_hours = clock === 'business' && day_s === null;
  if (no_hours) {
    const text = calendar ? 'policy-no-calendar/hours' : 'policy-no-calendar';
    report(problem(at('clock'), text, id));
  }
  const limit_s = limitSeconds(keys.limit, clock, day_s);
  if (limit_s === null && !no_hours) {
    report(problem(at('limit'), 'policy-wrong-limit', keys.limit));
  }
  if (limit_s !== null && isRoundTheClock(clock, limit_s)) {
    note(problem(at('clock'), 'norm-round-the-clock', id, keys.limit));
  }
  if (limit_s !== null && limit_s < MINUTE_S) {
    note(problem(at('limit'), 'norm-limit-too-short', id));
  }
  return { clock, limit: { text: keys.limit, limit_s: limit_s ?? 0 } };
}

const MINUTE_S = 60;
const DAY_S = 86_400;

/** Does a limit run out in hours in which nobody works? */
export function isRoundTheClock(clock: Clock, limit_s: number): boolean {
  return clock === 'calendar' && limit_s < DAY_S;
}
