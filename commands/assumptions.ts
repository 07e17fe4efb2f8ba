/** What was taken because nothing was said, and which facts would unlock the rest. */
import type { Review } from '../transform/review-schema.ts';
import type { Workspace } from './workspace.ts';

export function assumptions(w: Workspace, month: string, asked: boolean): Review['assumptions'] {
  const taken: Review['assumptions'] = [];
  if (!w.has_policy) taken.push({ code: 'no-policy', value: '' });
  if (!w.policy.zone) taken.push({ code: 'no-zone', value: '' });
  if (!w.policy.calendar) taken.push({ code: 'no-calendar', value: '' });
  if (!w.has_people) taken.push({ code: 'no-people', value: '' });
  if (!w.groups) taken.push({ code: 'no-register', value: '' });
  if (!asked) taken.push({ code: 'month-chosen', value: month });
  const covered = w.policy.calendar?.covered_years;
  if (covered && !covered.includes(Number(month.slice(0, 4)))) {
    taken.push({ code: 'holidays-not-covered', value: month.slice(0, 4) });
  }
  return taken;
}

export function unlocks(w: Workspace): Review['unlocks'] {
  const missing: Review['unlocks'] = [];
  if (!w.people.persons.some((p) => p.roles.some((r) => r.side === 'internal'))) missing.push('staff');
  if (!w.groups?.some((g) => g.type === 'customer')) missing.push('customer_chats');
  if (!w.policy.calendar) missing.push('working_hours');
  return missing;
}
