/** M32: months of a measure with their usual range. */
import { z } from 'zod';
import { count, month } from './basics.ts';

/** S7 (XmR) of a monthly series. `limits` is null below 6 points; `provisional` from 6 to 11. */
export const usual_range = z.strictObject({
  points: count,
  mean: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  provisional: z.boolean(),
  /** The month under review against the range. */
  signal: z.enum(['too_few_months', 'usual', 'higher', 'lower', 'no_value']),
});

/** Monthly series with usual range: share on time per norm is in `norms`; here volumes and medians. */
export const series = z.array(
  z.strictObject({
    /** messages_per_working_day | median_response_s | asked_again_share */
    measure: z.string(),
    /** `covered`: all chats but those whose exports do not reach back so far. */
    group: z.string(),
    /** Is lower better, higher better, or neither. */
    direction: z.enum(['lower', 'higher', 'none']),
    /** Without gaps, oldest first; the reviewed month is always there, and last, with value null where none is known. */
    months: z.array(z.strictObject({ month, value: z.number().nullable(), n: count })),
    usual_range,
  }),
);
