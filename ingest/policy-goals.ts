/**
 * `goals:` of review.yaml → goals with numbers. Which figures there are is known further in: `check-goals.ts` of the
 * commands looks at the names.
 */
import { z } from 'zod';
import { limitSeconds, workingDaySeconds } from './duration.ts';
import { nearest } from './nearest.ts';
import { listOf } from './policy-announcements.ts';
import type { Place } from './policy-place.ts';
import { BY_HAND, type Calendar, type Goal, ON_TIME_RATE } from './schema/policy.ts';
import type { Problem } from './schema/problem.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const month = z.string().regex(MONTH, 'expected a month as YYYY-MM');
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
  frozen: z.iso.date({ error: 'expected a date as 2026-03-01' }).optional(),
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
  const complain = (key: string, code: string, what: string, help: string) =>
    problems.push({ code, where: at(key), what, help });
  if (g.measure !== ON_TIME_RATE && g.measure !== BY_HAND && !FIGURE.test(g.measure)) {
    const meant = nearest(g.measure, [ON_TIME_RATE, BY_HAND]);
    complain(
      'measure',
      'policy-unknown-measure',
      `goals #${i + 1} measure: "${g.measure}" is neither ${ON_TIME_RATE} nor ${BY_HAND} nor a figure as M7.answered_1d`,
      meant ? `Did you mean "${meant}"?` : 'The figures and their names stand in tables/measures.csv.',
    );
  }
  const number = (key: 'target' | 'baseline'): number | null => {
    const written = g[key];
    if (written === undefined) return null;
    if (typeof written === 'number') {
      if (g.measure !== ON_TIME_RATE || (written >= 0 && written <= 1)) return written;
      complain(
        key,
        'policy-wrong-value',
        `goals #${i + 1} ${key}: expected a share from 0 to 1: 0.85 for 85 %`,
        'See the example policy in the README for the form of this entry.',
      );
      return null;
    }
    // A day of a figure is a working day where there is one, as the figures themselves have it.
    const working_day_s = calendar && workingDaySeconds(calendar);
    const seconds = FIGURE.test(g.measure)
      ? limitSeconds(written, working_day_s === null ? 'calendar' : 'business', working_day_s)
      : null;
    if (seconds !== null) return seconds;
    complain(
      key,
      'policy-wrong-value',
      `goals #${i + 1} ${key}: "${written}" is no number`,
      FIGURE.test(g.measure)
        ? 'Write a number (0.85 for 85 %), or a time as 30m, 2h or 1d.'
        : 'Write a number: 0.85 for 85 %.',
    );
    return null;
  };
  const target = number('target') ?? 0;
  const baseline = number('baseline');
  if (g.frozen !== undefined && g.baseline === undefined)
    complain(
      'frozen',
      'policy-frozen-without-baseline',
      `goal ${g.id} is frozen without a baseline: a proposed one may change with each export that comes`,
      'Write the baseline that was settled, as in baseline: 0.7, or leave out frozen.',
    );
  if (g.baseline_month !== undefined && g.baseline_month >= g.by)
    complain(
      'baseline_month',
      'policy-wrong-dates',
      `goal ${g.id} is due before its baseline`,
      'Is one of baseline_month and by mistyped?',
    );
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
