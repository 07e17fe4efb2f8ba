/** M34: what people answered when they were asked. Never joined to anybody's chats. */
import { z } from 'zod';
import { count, month, share } from './basics.ts';

/** `few_answers`: fewer than five, or hidden so that one of fewer than five cannot be had by subtraction. */
export const SURVEY_REASONS = ['none', 'few_answers'] as const;

/** Of one question over some answers. eNPS: -1..1; Likert: share of 4 and 5 (top two). */
export const surveyCell = z.strictObject({
  question: z.string(),
  kind: z.enum(['enps', 'likert']),
  /** null: hidden with the value. */
  n: count.nullable(),
  value: z.number().nullable(),
  /** 95 % interval; of eNPS null where all answered alike though not all were asked: nothing is known of the spread. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  reason: z.enum(SURVEY_REASONS).nullable(),
});

export const survey = z
  .strictObject({
    /** People asked. */
    staff: count,
    /** `text`: header of its column. */
    questions: z.array(
      z.strictObject({ id: z.string(), kind: z.enum(['enps', 'likert']), text: z.string() }),
    ),
    /** Months with answers until the reviewed one, oldest first, at most twelve. */
    months: z.array(
      z.strictObject({ month, answers: count, response_rate: share, results: z.array(surveyCell) }),
    ),
    /** Groups of the last of these months; one of which nothing may be told is counted and not named. */
    groups: z.array(z.strictObject({ group: z.string(), results: z.array(surveyCell) })),
    hidden_groups: count,
  })
  .nullable();
