import type { Review } from '../review-schema.ts';
import { VERDICT_NEEDS } from '../statistics/verdict.ts';
import type { MeasureDefinition } from './definition.ts';

export const goalProgressDefinition: MeasureDefinition = {
  id: 'M33',
  version: 1,
  title: { en: 'Goal progress', zh: '目标进展' },
  definition: {
    en:
      '(Now − baseline) ÷ (target − baseline). Reached: now at the target or beyond. Behind: the month it is due has come, or an ' +
      'even pace from the baseline’s month to the month it is due would be further. Else on the way. Without a baseline in the ' +
      'policy the earliest month of the chats that has a value is proposed as one, and marked so. Budget of a share: ' +
      '(1 − target) × valid items may miss the goal; used; left.',
    zh:
      '（当前值 − 基线）÷（目标值 − 基线）。已达到：当前值达到或超过目标值。落后：已到期限月份，或从基线月份到期限月份的均匀进度本应更靠前。其余为进行中。' +
      '政策未给出基线时，以聊天中最早有数值的月份作为建议基线，并注明。占比类目标的余量：（1 − 目标值）× 有效项数为允许未达数；已用；剩余。',
  },
  unit: 'share of the way',
  direction: 'higher',
  grain: { en: 'one goal', zh: '每个目标' },
  edges: {
    en:
      'Baseline at or beyond the target: no progress, for there is no way to go. A share of fewer than five items: the state is not ' +
      'known. A baseline without a month: any step towards the target is on the way.',
    zh: '基线等于或优于目标值时不给进展。占比少于五项时状态未知。基线没有月份时，只要向目标值靠近即为进行中。',
  },
};

type Goal = Review['goals'][number];
export type Direction = Goal['direction'];

/** Far below any figure that is told. */
const HAIR = 1e-9;

/** Is `a` as good as `b`, or better? */
export function atLeast(a: number, b: number, direction: Direction): boolean {
  const hair = HAIR * Math.max(1, Math.abs(a), Math.abs(b));
  return direction === 'higher' ? a >= b - hair : a <= b + hair;
}

/** M33. */
export function progressOf(
  current: number | null,
  baseline: number | null,
  target: number,
  direction: Direction,
): Pick<Goal, 'progress' | 'progress_reason'> {
  const none = (progress_reason: Goal['progress_reason']) => ({ progress: null, progress_reason });
  if (current === null) return none('no_value');
  if (baseline === null) return none('no_baseline');
  if (baseline === target) return none('baseline_at_target');
  if (atLeast(baseline, target, direction)) return none('baseline_past_target');
  // No -0, which a file would not keep.
  return { progress: (current - baseline) / (target - baseline) + 0, progress_reason: null };
}

/** Months since year 0. */
const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/**
 * Where an even pace from `baseline` in month `from` to `target` in month `by` is in `month`. A baseline that is as good as
 * the target is to be held, not to be lost at an even pace: then it is the target all along.
 */
export function expectedAt(
  month: string,
  way: { baseline: number; target: number; from: string; by: string; direction: Direction },
): number {
  const { baseline, target, direction } = way;
  if (atLeast(baseline, target, direction)) return target;
  const whole = index(way.by) - index(way.from);
  const gone = index(month) - index(way.from);
  const part = whole <= 0 ? 1 : Math.min(1, Math.max(0, gone / whole));
  return baseline + (target - baseline) * part;
}

/** The plain rule of `goalProgressDefinition`. */
export function stateOf(
  goal: Pick<
    Goal,
    'current' | 'n' | 'unit' | 'target' | 'direction' | 'by' | 'baseline' | 'progress' | 'expected'
  >,
  month: string,
): Pick<Goal, 'state' | 'state_reason'> {
  const not_known = (state_reason: Goal['state_reason']) => ({ state: 'not_known' as const, state_reason });
  const known = (state: Goal['state']) => ({ state, state_reason: null });
  if (goal.current === null) return not_known('no_value');
  if (goal.unit === 'share' && goal.n < VERDICT_NEEDS) return not_known('few_items');
  if (atLeast(goal.current, goal.target, goal.direction)) return known('reached');
  if (month >= goal.by) return known('behind');
  if (goal.baseline === null) return not_known('no_baseline');
  if (goal.expected !== null)
    return known(atLeast(goal.current, goal.expected, goal.direction) ? 'on_the_way' : 'behind');
  return (goal.progress ?? 0) > 0 ? known('on_the_way') : not_known('no_pace');
}

/** The budget view of a share: how many may miss the goal, how many did. */
export function budgetOf(
  valid: number,
  missed: number,
  target: number,
  direction: Direction,
): NonNullable<Goal['budget']> {
  const allowed = round((direction === 'higher' ? 1 - target : target) * valid);
  const used = round(missed);
  return { valid, allowed, used, left: round(allowed - used) };
}

/** 0.15 of 20 items are 3, not 3.0000000000000004. */
const round = (value: number) => Math.round(value * 1e6) / 1e6 + 0;
