/** M5, M26: what each norm judged in the month. */
import { z } from 'zod';
import { SEVERITIES } from '../../ingest/schema/norm.ts';
import { clock, count, day, hour, month, seconds, share, text, weekday } from './basics.ts';
import { usual_range } from './series.ts';

/** D11: exactly six; they sum to the population. */
export const states = z.strictObject({
  met: count,
  breached: count,
  pending: count,
  not_determinable: count,
  exempt: count,
  waived: count,
});

/** S6, by count. `too_few`: below 5 determinable items, counts only. `none`: no items. */
export const verdict = z.enum(['met', 'not_met', 'undecided', 'too_few', 'none']);

/**
 * Judged items of a norm over some chats and one month. `rate` = met / (met + breached), null without such items;
 * `rate_if_all_met` / `rate_if_none_met`: with every not determinable item counted as met / as breached.
 */
export const adherence = z.strictObject({
  states,
  population: count,
  rate: share.nullable(),
  rate_if_all_met: share.nullable(),
  rate_if_none_met: share.nullable(),
  verdict,
});

export const norm = z.strictObject({
  id: z.string(),
  version: count,
  kind: z.string(),
  text,
  chats: z.array(z.string()),
  /** null: a norm without a limit, whose items are no waits. */
  request: z.enum(['inbound', 'question', 'mention', 'tagged']).nullable(),
  limit: z.string().nullable(),
  limit_s: seconds.nullable(),
  clock: clock.nullable(),
  severity: z.enum(SEVERITIES),
  /** Empty: not said. */
  owner: z.string(),
  goal: z.string(),
  target: share,
  announced: day,
  this_month: adherence,
  last_month: adherence.nullable(),
  /** Last month by this version, where it took the place of another one this month. */
  bridge: adherence.nullable(),
  /** Per chat, sorted by chat name; chats without items and private chats left out. */
  by_chat: z.array(
    z.strictObject({ chat: z.string(), this_month: adherence, last_month: adherence.nullable() }),
  ),
  /** Reasons inside the states, most frequent first. */
  reasons: z.array(z.strictObject({ state: z.string(), reason: z.string(), items: count })),
  /** M8 over breached items of this month; n = breached. Open ones count up to the end of observation. */
  overrun: z.strictObject({
    n: count,
    median_s: seconds.nullable(),
    p90_s: seconds.nullable(),
    max_s: seconds.nullable(),
  }),
  /** The estimated sentence (S1/S2 with n*): about the process, never decides the month. */
  estimated: z
    .strictObject({ low: share, high: share, n: count, n_effective: z.number(), chats: count })
    .nullable(),
  /** Of the last 12 months those with items, oldest first; the reviewed month is always there, and last. */
  months: z.array(z.strictObject({ month, met: count, breached: count, rate: share.nullable() })),
  usual_range,
  /** Late (breached) and due (met + breached) items of this month by opening weekday (1 Monday) and hour. */
  late_by_hour: z.array(z.strictObject({ weekday, hour, late: count, due: count })),
});
