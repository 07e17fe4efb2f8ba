/** M33: where each goal stands. */
import { z } from 'zod';
import { REASONS, UNITS } from '../figure.ts';
import { clock, count, day, month } from './basics.ts';

/** Why a goal has no value: as a figure has none, or: it is not told over these chats; nobody entered it. */
export const GOAL_REASONS = [...REASONS, 'not_over_these_chats', 'not_entered'] as const;
export const GOAL_STATES = ['reached', 'on_the_way', 'behind', 'not_known'] as const;
export const STATE_REASONS = ['no_value', 'few_items', 'no_baseline', 'no_pace'] as const;
export const PROGRESS_REASONS = [
  'no_value',
  'no_baseline',
  'baseline_at_target',
  'baseline_past_target',
] as const;

export const goal = z.strictObject({
  id: z.string(),
  /** Empty: not said. */
  serves: z.string(),
  owner: z.string(),
  /** on-time-rate, by-hand, or a figure as M7.answered_1d. */
  measure: z.string(),
  /** null: entered by hand, so its unit is not known. */
  unit: z.enum(UNITS).nullable(),
  direction: z.enum(['higher', 'lower']),
  chats: z.array(z.string()),
  target: z.number(),
  by: month,
  /** Day on which target and baseline were settled; null: not said. */
  frozen: day.nullable(),
  current: z.number().nullable(),
  n: count,
  /** 95 % interval of the measure; null where it has none. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  clock: clock.nullable(),
  reason: z.enum(GOAL_REASONS).nullable(),
  /** What was noted beside a value entered by hand. */
  note: z.string(),
  last_month: z.number().nullable(),
  /** Months with a value, oldest first, at most twelve; the reviewed one is always there, and last. */
  months: z.array(z.strictObject({ month, value: z.number().nullable(), n: count })),
  /** As the policy says; `baseline_proposed`: taken from the chats, for the policy says none. */
  baseline: z.number().nullable(),
  baseline_month: month.nullable(),
  baseline_proposed: z.boolean(),
  /** (current - baseline) / (target - baseline): 0 at the baseline, 1 at the target. */
  progress: z.number().nullable(),
  progress_reason: z.enum(PROGRESS_REASONS).nullable(),
  /** Where an even pace from baseline to target would be this month; null: no month to begin from. */
  expected: z.number().nullable(),
  state: z.enum(GOAL_STATES),
  state_reason: z.enum(STATE_REASONS).nullable(),
  /**
   * Of shares: how many of the valid items may miss the goal, how many did, how many are left (below 0: overdrawn). Expected
   * numbers where the share is one. null: no share.
   */
  budget: z
    .strictObject({ valid: count, allowed: z.number(), used: z.number(), left: z.number() })
    .nullable(),
});
