/** Who waits, how long answers take, and where they are late. */
import { z } from 'zod';
import { clock, count, hour, place, seconds, share, stamp, weekday } from './basics.ts';
import { wait_curve } from './wait-curve.ts';

/** Open waits at the end of observation, oldest first. Stock, not flow (M6). */
export const waiting = z.strictObject({
  open: count,
  past_limit: count,
  items: z.array(
    z.strictObject({
      chat: z.string(),
      opened_at: stamp,
      /** Age at the end of observation, on both clocks; business null without a calendar. */
      calendar_s: seconds,
      business_s: seconds.nullable(),
      norm: z.string().nullable(),
      /** Role that the norm asks to answer; null: anybody of the answering side. */
      role: z.string().nullable(),
      limit_s: seconds.nullable(),
      clock: clock.nullable(),
      past_limit: z.boolean(),
      place,
    }),
  ),
});

/** Where late answers pile up: over all norms, breached items of this month. */
export const pinch = z.strictObject({
  late: count,
  due: count,
  /** Chats with the most late items, most first (at most 3). */
  chats: z.array(z.strictObject({ chat: z.string(), late: count, due: count })),
  /** The two hours with most late items beyond the share of the whole day; null below 5 late items. */
  hours: z.strictObject({ from: count, to: count, late: count, due: count }).nullable(),
  weekday: z.strictObject({ weekday, late: count }).nullable(),
  /** Complete 7 × 24 grid. `open_share`: part of that hour inside working hours; null without a calendar. */
  grid: z.array(
    z.strictObject({
      weekday,
      hour,
      late: count,
      due: count,
      open_share: share.nullable(),
    }),
  ),
});

/**
 * M3 of the waits opened this month, per group of chats: `two_sided` first answers of the other side; `team`
 * questions, with the likely answers by their probability; `private` pairs, pooled.
 */
export const response_times = z.array(
  z.strictObject({
    group: z.enum(['two_sided', 'team', 'private']),
    clock,
    waits: count,
    answered: count,
    /** Which message answers which was inferred: counts are expected values, times weighted by probability (D10). */
    by_links: z.boolean(),
    open: count,
    episodes: count,
    /** Kaplan-Meier (S3); null: not reached. */
    median_s: seconds.nullable(),
    median_low_s: seconds.nullable(),
    median_high_s: seconds.nullable(),
    p90_s: seconds.nullable(),
    /** Interval; where links are uncertain it reaches over both deterministic readings. */
    p90_low_s: seconds.nullable(),
    p90_high_s: seconds.nullable(),
    last_month_median_s: seconds.nullable(),
    last_month_p90_s: seconds.nullable(),
    /** Limit drawn in the chart: of the strictest norm in force that month for one of these chats at least. */
    limit_s: seconds.nullable(),
    within_limit: count.nullable(),
    /** Log bins; the limit is a bin edge; first bin starts at 0, the last one has to_s null. Unanswered apart. */
    bins: z.array(z.strictObject({ from_s: seconds, to_s: seconds.nullable(), waits: count })),
    /** The curve that the medians are read off, thinned (`statistics/drawn-curve.ts`); empty without waits. */
    curve: wait_curve,
  }),
);

/** M37. share null without waits. */
export const asked_again = z.strictObject({ waits: count, again: count, share: share.nullable() });
