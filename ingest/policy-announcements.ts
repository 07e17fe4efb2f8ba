/** `announcements:` of review.yaml → what counts as one, and who has to take note of it. */
import { limitSeconds, workingDaySeconds } from './duration.ts';
import type { Place } from './policy-place.ts';
import type { PolicyFile } from './policy-schema.ts';
import { problem } from './problem.ts';
import type { Announcements, Calendar } from './schema/policy.ts';
import type { Problem } from './schema/problem.ts';

const DEFAULT_LIMIT = '1d';

export function announcementsOf(
  a: PolicyFile['announcements'],
  calendar: Calendar | null,
  place: Place,
  problems: Problem[],
): Announcements | null {
  if (!a) return null;
  const text = a.limit ?? DEFAULT_LIMIT;
  const working_day_s = calendar && workingDaySeconds(calendar);
  const limit_s = limitSeconds(text, working_day_s === null ? 'calendar' : 'business', working_day_s);
  if (limit_s === null) {
    problems.push(problem(place(['announcements', 'limit']), 'policy-wrong-limit', text));
  }
  return {
    tag: a.tag,
    by: listOf(a.by),
    limit: { text, limit_s: limit_s ?? 0 },
    required: listOf(a.required),
    chats: listOf(a.chats),
    written: a.written ?? false,
  };
}

export function listOf(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
