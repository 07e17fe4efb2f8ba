/** Every chat with its month. */
import { z } from 'zod';
import { chat_type, clock, count, month, seconds, stamp } from './basics.ts';
import { kinds } from './talk.ts';

export const chats = z.array(
  z.strictObject({
    /** Key used by all other parts of the review. */
    chat: z.string(),
    /** Name of the group; a private chat's code name. */
    name: z.string(),
    type: chat_type.nullable(),
    /** Two people alone. Their figures (from silent_days on) are null or empty: they appear only pooled. */
    pair: z.boolean(),
    has_purpose: z.boolean().nullable(),
    has_owner: z.boolean().nullable(),
    /** Two-sided: staff and outside people, or a private pair; requests are inbound turns. */
    two_sided: z.boolean(),
    /** Clock of median_s and p90_s: that of the response times of the chat's group. */
    clock,
    export_ids: z.array(z.string()),
    first: stamp.nullable(),
    last: stamp.nullable(),
    observed_until: stamp.nullable(),
    /** First month that the exports show whole; null without a record. */
    covered_from: month.nullable(),
    complete: z.boolean(),
    /** active: messages this month; silent: none for `silent_days`; quiet: none this month. */
    state: z.enum(['active', 'quiet', 'silent']),
    silent_days: count.nullable(),
    messages: count.nullable(),
    messages_last_month: count.nullable(),
    messages_all: count.nullable(),
    /** People who wrote this month; null below the minimum group size (k = 5). */
    writers: count.nullable(),
    kinds,
    /** Messages per month from the first one with a message, oldest first, at most the last 12 months. */
    months: z.array(z.strictObject({ month, messages: count })),
    waits: count.nullable(),
    answered: count.nullable(),
    open: count.nullable(),
    median_s: seconds.nullable(),
    p90_s: seconds.nullable(),
  }),
);
