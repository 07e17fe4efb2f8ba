import { z } from 'zod';
import { workingDaySeconds } from '../duration.ts';
import { listOf } from '../policy-announcements.ts';
import { problem } from '../problem.ts';
import type { Clock } from '../schema/norm.ts';
import { limitOf, limitShape, normReader } from './norm-reader.ts';

/** N18. What it leaves out is as `announcements:` has it. */
export const acknowledgement = normReader(
  'acknowledgement',
  {
    limit: limitShape.limit.optional(),
    clock: limitShape.clock,
    required: z.union([z.string(), z.array(z.string())]).optional(),
  },
  (n, frame, tools) => {
    const { calendar, announcements, at, report } = tools;
    if (!announcements) {
      report(problem(at('kind'), 'policy-no-announcements', frame.id));
    }
    const own = announcements?.limit ?? { text: '1d', limit_s: 0 };
    const own_clock: Clock = calendar && workingDaySeconds(calendar) !== null ? 'business' : 'calendar';
    const told = n.limit !== undefined || n.clock !== undefined;
    return {
      ...frame,
      kind: 'acknowledgement',
      required: n.required === undefined ? (announcements?.required ?? []) : listOf(n.required),
      ...(told
        ? limitOf({ limit: n.limit ?? own.text, clock: n.clock ?? own_clock }, frame.id, tools)
        : { limit: own, clock: own_clock }),
    };
  },
);
