import { z } from 'zod';
import { expected } from '../expected.ts';
import { listOf } from '../policy-announcements.ts';
import { normReader } from './norm-reader.ts';

const PEOPLE = expected('people');

/** N11. */
export const groupSize = normReader(
  'group-size',
  {
    max_members: z
      .union([z.number().refine((n) => Number.isInteger(n) && n > 0, PEOPLE), z.literal('register')], {
        error: PEOPLE,
      })
      .optional(),
    purpose: z.boolean().optional(),
    /** `true`: the group needs one; a name is, as in every norm, whoever answers for the norm. */
    owner: z.union([z.string(), z.boolean()]).optional(),
    /** The same as `owner: true`, beside a name. */
    group_owner: z.boolean().optional(),
    roles: z.union([z.string(), z.array(z.string())]).optional(),
  },
  (n, frame) => {
    const asked = {
      purpose: n.purpose ?? false,
      group_owner: n.group_owner ?? n.owner === true,
      roles: listOf(n.roles),
    };
    const nothing = !asked.purpose && !asked.group_owner && asked.roles.length === 0;
    return {
      ...frame,
      kind: 'group-size',
      // A norm that asks for nothing else is about the sizes of the register.
      max_members: n.max_members ?? (nothing ? 'register' : null),
      ...asked,
    };
  },
);
