/**
 * `goals:` of review.yaml → goals with numbers. Which figures there are is known further in: `check-goals.ts` of the
 * commands looks at the names.
 */
import { z } from 'zod';
import { limitSeconds, workingDaySeconds } from './duration.ts';
import { expected } from './expected.ts';
import { nearest } from './nearest.ts';
import { listOf } from './policy-announcements.ts';
import type { Place } from './policy-place.ts';
import { problem } from './problem.ts';
import { BY_HAND, type Calendar, type Goal, ON_TIME_RATE } from './schema/policy.ts';
import type { Problem } from './schema/problem.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const month = z.string().regex(MONTH, expected('month'));
const amount = z.union([z.number(), z.string()]);

export const goalSchema = z.strictObject({
  id: z.string().min(1),
  serves: z.string().optional(),
  measure: z.string(),
  chats: z.union([z.string(), z.array(z.string())]).optional(),
  /** A share, a number, or a time as `2h`. */
  target: amount,
  by: month,
  baseline: amount.optional(),
  baseline_month: month.optional(),
  direction: z.enum(['higher', 'lower']).optional(),
  owner: z.string().optional(),
  frozen: z.iso.date({ error: expected('date') }).optional(),
});

export const FIGURE = /^(M\d+)\.([a-z0-9_]+)$/;

/** The `i`-th goal of the policy. */
export function goalOf(
  g: z.infer<typeof goalSchema>,
  i: number,
  calendar: Calendar | null,
  place: Place,
  problems: Problem[],
): Goal {
  const at = (key: string) => place(['goals', i, key]);
  if (g.measure !== ON_TIME_RATE && g.measure !== BY_HAND && !FIGURE.test(g.measure)) {
    const meant = nearest(g.measure, [ON_TIME_RATE, BY_HAND]);
    const place_name = `goals #${i + 1} measure`;
    problems.push(problem(at('measure'), 'policy-unknown-measure', place_name, g.measure, meant));
  }
  const number = (key: 'target' | 'baseline'): number | null => {
    const written = g[key];
    if (written === undefined) return null;
    if (typeof written === 'number') {
      if (g.measure !== ON_TIME_RATE || (written >= 0 && written <= 1)) return written;
      problems.push(problem(at(key), 'policy-wrong-value/goal-share', `goals #${i + 1} ${key}`));
      return null;
    }
    // A day of a figure is a working day where there is one, as the figures themselves have it.
    const working_day_s = calendar && workingDaySeconds(calendar);
    const seconds = FIGURE.test(g.measure)
      ? limitSeconds(written, working_day_s === null ? 'calendar' : 'business', working_day_s)
      : null;
    if (seconds !== null) return seconds;
    const of_figure = FIGURE.test(g.measure);
    const place_name = `goals #${i + 1} ${key}`;
    problems.push(problem(at(key), 'policy-wrong-value/goal-number', place_name, written, of_figure));
    return null;
  };
  const target = number('target') ?? 0;
  const baseline = number('baseline');
  if (g.frozen !== undefined && g.baseline === undefined)
    problems.push(problem(at('frozen'), 'policy-frozen-without-baseline', g.id));
  if (g.baseline_month !== undefined && g.baseline_month >= g.by)
    problems.push(problem(at('baseline_month'), 'policy-wrong-dates/goal', g.id));
  const chats = listOf(g.chats);
  return {
    id: g.id,
    serves: g.serves ?? '',
    measure: g.measure,
    chats: chats.length === 1 && chats[0] === 'all' ? [] : chats,
    target,
    by: g.by,
    baseline,
    baseline_month: g.baseline_month ?? null,
    direction: g.direction ?? null,
    owner: g.owner ?? '',
    frozen: g.frozen ?? null,
    where: { measure: at('measure'), target: at('target'), chats: at('chats') },
  };
}
