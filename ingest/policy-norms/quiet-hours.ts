import { z } from 'zod';
import { limitSeconds } from '../duration.ts';
import { expected } from '../expected.ts';
import { listOf } from '../policy-announcements.ts';
import { weekOf } from '../policy-calendar.ts';
import { problem } from '../problem.ts';
import type { Limit } from '../schema/norm.ts';
import type { Window } from '../schema/policy.ts';
import { type NormTools, normReader } from './norm-reader.ts';

const SHARE = expected('share_5');
const DEFAULT_SHARE = 0.05;
const DEFAULT_WITHIN = '10m';
const DAY_MIN = 1440;
const WEEK_MIN = 7 * DAY_MIN;

/** N3. */
export const quietHours = normReader(
  'quiet-hours',
  {
    hours: z.record(z.string(), z.string()),
    zone: z.string().optional(),
    by: z.union([z.string(), z.array(z.string())]).optional(),
    on_call: z.union([z.string(), z.array(z.string())]).optional(),
    urgent_tag: z.string().min(1).optional(),
    urgent_share: z.number({ error: SHARE }).min(0, SHARE).max(1, SHARE).optional(),
    answer_within: z.string().optional(),
  },
  (n, frame, tools) => {
    const { at, report, note } = tools;
    const weekly = weekOf(n.hours, (key, of_key) => at(['hours', key], of_key), report);
    checkHours(weekly, Object.keys(n.hours).length === 0, frame.id, tools);
    if (n.urgent_share !== undefined && n.urgent_tag === undefined) {
      report(problem(at('urgent_share'), 'policy-no-tag/urgent', frame.id));
    }
    if (tools.out_of_hours && !tools.zone_known) {
      report(problem(at('kind'), 'policy-no-zone', frame.id));
    }
    if (!tools.out_of_hours) {
      note(problem(at('kind'), 'norm-off/hours', frame.id));
    }
    return {
      ...frame,
      kind: 'quiet-hours',
      weekly,
      zone: tools.zone(n.zone, 'zone'),
      by: listOf(n.by),
      on_call: listOf(n.on_call),
      urgent_tag: n.urgent_tag ?? null,
      urgent_share: n.urgent_share ?? DEFAULT_SHARE,
      answer_within: withinOf(n.answer_within ?? DEFAULT_WITHIN, tools),
    };
  },
);

/** Hours that are none, and hours that leave none. */
function checkHours(weekly: readonly Window[][], none: boolean, id: string, { at, report }: NormTools): void {
  if (none) {
    report(problem(at('hours'), 'policy-norm-says-nothing/hours', id));
  }
  const quiet = new Set<number>();
  weekly.forEach((windows, day) => {
    for (const [from, to] of windows)
      for (let minute = from; minute < (to > from ? to : to + DAY_MIN); minute++)
        quiet.add((day * DAY_MIN + minute) % WEEK_MIN);
  });
  if (quiet.size === WEEK_MIN) {
    report(problem(at('hours'), 'policy-always-quiet', id));
  }
}

function withinOf(text: string, { at, report }: NormTools): Limit {
  const limit_s = limitSeconds(text, 'calendar', null);
  if (limit_s === null) {
    report(problem(at('answer_within'), 'policy-wrong-limit/within', text));
  }
  return { text, limit_s: limit_s ?? 0 };
}
