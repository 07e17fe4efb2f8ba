/** The shape of review.yaml as people write it; policy.ts turns it into the checked policy. */
import { z } from 'zod';
import { expected } from './expected.ts';
import { goalSchema } from './policy-goals.ts';
import { normSchema } from './policy-norms/norm-frame.ts';
import { surveySchema } from './policy-survey.ts';
import { MEDIA_KINDS, NOTICE_KINDS } from './schema/message-table.ts';

const date = z.iso.date({ error: expected('date') });
const one_or_more = z.union([z.string(), z.array(z.string())]);

const calendar = z.strictObject({
  zone: z.string().optional(),
  hours: z.record(z.string(), z.string()),
  /** Other hours from a date on: what was judged before keeps those of its time. */
  changes: z.array(z.strictObject({ from: date, hours: z.record(z.string(), z.string()) })).optional(),
  /** Names of shipped calendars (CN, SG) or paths of files with dates, in the workspace. */
  holidays: z.array(z.string()).optional(),
});

const export_rule = z.strictObject({
  match: z.string().min(1),
  zone: z.string().optional(),
  date_order: z.enum(['dmy', 'mdy', 'ymd']).optional(),
});

const words = z.array(z.string().min(1)).optional();

/** WhatsApp's words that the program does not know yet, as `phone-wording/` holds them; what is left out is unknown. */
const phrases = z.strictObject({
  language: z.string().min(1),
  file_stems: words,
  media_omitted: words,
  omitted: z.partialRecord(z.enum([...MEDIA_KINDS, 'contact']), z.array(z.string().min(1))).optional(),
  file_attached: words,
  attached_open: words,
  attached_close: words,
  deleted: words,
  edited: words,
  empty: words,
  poll: words,
  poll_option: words,
  location: words,
  live_location: words,
  calls: words,
  notices: z.partialRecord(z.enum(NOTICE_KINDS), z.array(z.string().min(1))).optional(),
});

const announcements = z.strictObject({
  tag: z.string({ error: expected('tag') }).min(1),
  by: one_or_more.optional(),
  limit: z.string().optional(),
  required: one_or_more.optional(),
  chats: one_or_more.optional(),
  written: z.boolean().optional(),
});

const topic = z.strictObject({
  id: z.string().min(1),
  words: z.array(z.string().min(1, expected('word'))).min(1, expected('a_word')),
  chats: one_or_more,
});

export const policySchema = z.strictObject({
  organisation: z.string().optional(),
  language: z.enum(['en', 'zh-Hans']).optional(),
  zone: z.string().optional(),
  /** Country of the phone numbers without a country code, as SG. */
  region: z.string().optional(),
  calendar: calendar.optional(),
  exports: z.array(export_rule).optional(),
  goals: z.array(goalSchema).optional(),
  norms: z.array(normSchema).optional(),
  auto_replies: z.array(z.string().min(1)).optional(),
  templates: z.array(z.string().min(1)).optional(),
  announcements: announcements.optional(),
  topics: z.array(topic).optional(),
  survey: surveySchema.optional(),
  out_of_hours: z.boolean().optional(),
  content_scan: z.boolean().optional(),
  silent_after_days: z.int().min(1).optional(),
  phrases: z.array(phrases).optional(),
});

export type PolicyFile = z.infer<typeof policySchema>;
