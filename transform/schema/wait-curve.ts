/** The share of requests still unanswered over time. */
import { z } from 'zod';
import { share } from './basics.ts';

export const wait_curve = z.array(
  z.strictObject({
    at_s: z.number().min(0),
    open_share: share,
    /** 95 % log-log band; where links are uncertain it reaches over both deterministic readings. */
    low: share,
    high: share,
  }),
);
