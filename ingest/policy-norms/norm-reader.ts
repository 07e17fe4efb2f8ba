/** How a kind of norm is written in review.yaml: its own keys, and what they mean. */
import { z } from 'zod';
import { limitSeconds, workingDaySeconds } from '../duration.ts';
import type { Clock, Limit, NormFrame, NormKindName, NormOf } from '../schema/norm.ts';
import type { Announcements, Calendar, Topic } from '../schema/policy.ts';
import type { Problem } from '../schema/problem.ts';

/** What the policy says beside its norms. */
export interface PolicyBeside {
  calendar: Calendar | null;
  topics: readonly Topic[];
  announcements: Announcements | null;
}

export interface NormTools extends PolicyBeside {
  /** file:line:column of a key of the norm. */
  at: (key: string) => string;
  report: (problem: Problem) => void;
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
  { calendar, at, report }: NormTools,
): { clock: Clock; limit: Limit } {
  const clock: Clock = keys.clock ?? 'business';
  const day_s = calendar && workingDaySeconds(calendar);
  const no_hours = clock === 'business' && day_s === null;
  if (no_hours) {
    report({
      code: 'policy-no-calendar',
      where: at('clock'),
      what: `norm ${id} counts working time, but the policy has no ${calendar ? 'open hour' : 'calendar'}`,
      help: 'Add calendar: { hours: { mon-fri: "09:00-18:00" } }, or set clock: calendar.',
    });
  }
  const limit_s = limitSeconds(keys.limit, clock, day_s);
  if (limit_s === null && !no_hours) {
    report({
      code: 'policy-wrong-limit',
      where: at('limit'),
      what: `"${keys.limit}" is no limit`,
      help: 'Write 30m, 2h or 1d.',
    });
  }
  return { clock, limit: { text: keys.limit, limit_s: limit_s ?? 0 } };
}
