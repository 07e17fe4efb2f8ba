/** Every day of the reviewed month. */
import { z } from 'zod';
import { count, day } from './basics.ts';

export const activity_days = z.array(
  z.strictObject({
    day,
    messages: count,
    /** null: no working hours are known. */
    working: z.boolean().nullable(),
    /** What the calendar calls a holiday or a make-up working day; null: nothing. */
    holiday: z.strictObject({ en: z.string().optional(), zh: z.string().optional() }).nullable(),
  }),
);
