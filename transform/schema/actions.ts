/** What was decided at earlier reviews, what this one proposes, and what happened meanwhile. */
import { z } from 'zod';
import { ACTION_STATES, EVENT_KINDS } from '../../ingest/schema/feedback.ts';
import { count, day, month } from './basics.ts';

/** Of events.csv, those within the months of the series, by day. */
export const event = z.strictObject({
  from: day,
  to: day,
  event: z.string(),
  kind: z.enum(EVENT_KINDS),
});

/**
 * Of actions.csv: those of earlier reviews that are open, were decided last month or done this month, or whose effect is
 * still to be told.
 */
export const action = z.strictObject({
  id: z.string(),
  month,
  text: z.string(),
  owner: z.string(),
  due: day.nullable(),
  done: day.nullable(),
  /** too_early, better, same, worse, or the company's own words; empty: nothing is said yet. */
  effect: z.string(),
  status: z.enum(ACTION_STATES),
  /** Open, and due on or before the last day of the reviewed month. */
  overdue: z.boolean(),
});

/** Rules in the order in which they are told. */
export const PROPOSAL_RULES = [
  'never-met',
  'late-hours',
  'mostly-excused',
  'good-news',
  'ownerless-chat',
  'silent-chat',
  'always-met',
] as const;

export const proposal = z.strictObject({
  /** A1 … A5 */
  id: z.string(),
  rule: z.enum(PROPOSAL_RULES),
  subject: z.strictObject({
    over: z.enum(['norm', 'chat', 'goal']),
    /** Id and version of a norm as `reply-2h.1`, key of a chat, id of a goal. */
    key: z.string(),
  }),
  /** All that its sentence rests on, by name. */
  figures: z.record(z.string(), z.number()),
  /** By which proposals are ordered. */
  weight: z.number().min(0),
});

export const actions = z.strictObject({
  /** Rows of actions.csv that count for this review; `done` and `overdue` among them. */
  open: count,
  done: count,
  dropped: count,
  overdue: count,
  items: z.array(action),
});
