import type { Action } from '../../ingest/schema/feedback.ts';
import { monthDays, nextMonth } from '../measures/months.ts';
import type { Review } from '../review-schema.ts';
import { compare } from './compare.ts';
import type { ReviewInput } from './input.ts';

/**
 * Actions that earlier reviews decided, oldest first. One stays until it is done or dropped and its effect is told; those of
 * last month, and what was done in the reviewed month, are always there. What this review decides is not its own past.
 */
export function reviewActions({ month, feedback }: ReviewInput): Review['actions'] {
  const { to } = monthDays(month);
  const items = feedback.actions
    .filter((action) => action.month < month && isTold(action, month))
    .map((action) => ({
      ...action,
      overdue: action.status === 'open' && action.due !== null && action.due <= to,
    }))
    .toSorted((a, b) => compare(a.month, b.month) || compare(a.id, b.id));
  const count = (status: Action['status']) => items.filter((item) => item.status === status).length;
  return {
    open: count('open'),
    done: count('done'),
    dropped: count('dropped'),
    overdue: items.filter((item) => item.overdue).length,
    items,
  };
}

function isTold(action: Action, month: string): boolean {
  const untold = action.status === 'done' && (action.effect === '' || action.effect === 'too_early');
  return (
    action.status === 'open' ||
    untold ||
    action.month === nextMonth(month, -1) ||
    action.done?.slice(0, 7) === month
  );
}
