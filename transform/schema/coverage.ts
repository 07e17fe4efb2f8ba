/** What the review rests on: exports one by one, and how much of what was expected they are. */
import { z } from 'zod';
import { count, share, stamp } from './basics.ts';

export const coverage = z.strictObject({
  exports_found: count,
  exports_read: count,
  exports_not_read: count,
  chats: count,
  /** Chats observed past the end of the month. */
  chats_complete: count,
  /** Chats of groups.csv; null without a register. */
  register: z.strictObject({ due: count, received: count, missing: z.array(z.string()) }).nullable(),
});

export const data_quality = z.strictObject({
  records: count,
  messages: count,
  notices: count,
  calls: count,
  rejected_lines: count,
  /** Share of this month's messages whose sender the people list does not name; null without a list. */
  unknown_sender_share: share.nullable(),
  /** Copies of the same record in overlapping exports that were counted once. */
  merged_copies: count,
  warnings: z.array(z.strictObject({ code: z.string(), exports: z.array(z.string()), count })),
});

export const exports = z.array(
  z.strictObject({
    export_id: z.string(),
    bytes: count,
    read: z.enum(['whole', 'partly', 'not']),
    /** Code of the reason when not read whole. */
    code: z.string().nullable(),
    chat: z.string().nullable(),
    platform: z.string().nullable(),
    date_order: z.string().nullable(),
    date_order_certain: z.boolean().nullable(),
    zone: z.string().nullable(),
    lines: count,
    records: count,
    messages: count,
    notices: count,
    calls: count,
    rejected_lines: count,
    first: stamp.nullable(),
    last: stamp.nullable(),
    observed_until: stamp.nullable(),
    /** zip_date: the export's own time; last_stamp: its last record, a quiet chat may look cut off. */
    observed_by: z.enum(['zip_date', 'last_stamp']).nullable(),
  }),
);
