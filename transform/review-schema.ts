/**
 * The review of one month: the product. Pages, tables and the audit pack only show what stands here; the schema is
 * the contract (written out as JSON schema by zod). Durations are seconds, shares 0..1, days ISO, months YYYY-MM,
 * stamps of the wall clock of the review's zone as YYYY-MM-DDTHH:MM:SS. `null` is "not known", never zero.
 */
import { z } from 'zod';
import { actions, event, proposal } from './schema/actions.ts';
import { activity_days } from './schema/activity-days.ts';
import { count, day, month, share } from './schema/basics.ts';
import { chats } from './schema/chats.ts';
import { coverage, data_quality, exports } from './schema/coverage.ts';
import { figure_months, figures } from './schema/figures.ts';
import { goal } from './schema/goals.ts';
import { type adherence, norm, type states, type verdict } from './schema/norms.ts';
import { provenance } from './schema/provenance.ts';
import { series } from './schema/series.ts';
import { survey } from './schema/survey.ts';
import { activity, chat_usage, kinds } from './schema/talk.ts';
import { views } from './schema/views.ts';
import { asked_again, pinch, response_times, waiting } from './schema/waits.ts';

export const reviewSchema = z.strictObject({
  schema_version: z.literal(1),
  tool: z.strictObject({ name: z.literal('chat-review'), version: z.string() }),
  organisation: z.string().nullable(),
  language: z.enum(['en', 'zh-Hans']),
  period: z.strictObject({
    month,
    from: day,
    to: day,
    /** null: no zone is known, stamps are those of the phones. */
    zone: z.string().nullable(),
    /** Days with opening hours; null without a calendar. */
    working_days: count.nullable(),
    /** How the month was found. */
    chosen: z.enum(['asked', 'last_complete']),
  }),
  /** Defaults that were taken because nothing was said: code and the value taken. */
  assumptions: z.array(z.strictObject({ code: z.string(), value: z.string() })),
  /** Facts that would unlock the rest, in this order; empty when all are known. */
  unlocks: z.array(z.enum(['staff', 'customer_chats', 'working_hours'])),
  coverage,
  /** Figures of published reviews (published.csv) that come out differently now, and the months of those reviews. */
  corrections: z.strictObject({ figures: count, months: z.array(month) }),
  data_quality,
  exports,
  chats,
  waiting,
  norms: z.array(norm),
  /** Approved exceptions, in the order of waivers.csv, and what each did this month. */
  waivers: z.array(
    z.strictObject({
      id: z.string(),
      norm: z.string(),
      reason: z.string(),
      expires: day,
      /** Relied on after its end, or approved by the person concerned: nothing is excused then. */
      state: z.enum(['used', 'unused', 'expired_relied_on', 'by_concerned']),
      waived: count,
      expired: count,
      by_concerned: count,
    }),
  ),
  goals: z.array(goal),
  pinch,
  response_times,
  series,
  chat_usage,
  message_types: kinds,
  activity,
  /** The same messages by day; complete. */
  activity_days,
  asked_again,
  figures,
  figure_months,
  /** null: no survey is read. */
  survey,
  events: z.array(event),
  actions,
  /** At most five, by weight. */
  proposals: z.array(proposal),
  /** M25: pairs of groups that share most of their members. */
  overlaps: z.array(
    z.strictObject({ chats: z.tuple([z.string(), z.string()]), shared: count, members: count, share: share }),
  ),
  views,
  provenance,
});

export type Review = z.infer<typeof reviewSchema>;
export type Adherence = z.infer<typeof adherence>;
export type States = z.infer<typeof states>;
export type Verdict = z.infer<typeof verdict>;
export type KindShare = Review['message_types'][number];
