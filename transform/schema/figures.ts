/** Results of the measures that give figures. */
import { z } from 'zod';
import { OVERS, REASONS, UNITS } from '../figure.ts';
import { clock, count, month } from './basics.ts';

/** Results of the measures that give figures; the other measures have sections of their own above. */
export const figures = z.array(
  z.strictObject({
    measure: z.string(),
    name: z.string(),
    unit: z.enum(UNITS),
    /** What it is about, with the key of the group, type, chat … in it. */
    over: z.enum(OVERS),
    key: z.string(),
    /** null: not known; `reason` says why. With a value, `reason` says how it is to be read. */
    value: z.number().nullable(),
    /** Of times, limits and horizons. */
    clock: clock.nullable(),
    n: count,
    /** 95 % interval; where links are uncertain, the span of both readings too. */
    low: z.number().nullable(),
    high: z.number().nullable(),
    reason: z.enum(REASONS).nullable(),
    last_month: z.number().nullable(),
  }),
);

/** Their months, of all that is no single chat: at most twelve, oldest first, the reviewed one last. */
export const figure_months = z.array(
  z.strictObject({
    measure: z.string(),
    name: z.string(),
    over: z.enum(OVERS),
    key: z.string(),
    months: z.array(z.strictObject({ month, value: z.number().nullable(), n: count })),
  }),
);
