import { z } from 'zod';
import { listOf } from '../policy-announcements.ts';
import { normReader } from './norm-reader.ts';

const PEOPLE = 'expected a whole number of people above 0';

/** N11. */
export const groupSize = normReader(
  'group-size',
  {
    max_members: z.int({ error: PEOPLE }).min(1, PEOPLE).optional(),
    purpose: z.boolean().optional(),
    /** `true`: the group needs one; a name is, as in every norm, whoever answers for the norm. */
    owner: z.union([z.string(), z.boolean()]).optional(),
    /** The same as `owner: true`, beside a name. */
    group_owner: z.boolean().optional(),
    roles: z.union([z.string(), z.array(z.string())]).optional(),
  },
  (n, frame) => ({
    ...frame,
    kind: 'group-size',
    max_members: n.max_members ?? null,
    purpose: n.purpose ?? false,
    group_owner: n.group_owner ?? n.owner === true,
    roles: listOf(n.roles),
  }),
);
