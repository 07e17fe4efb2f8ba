/** The policy as the rest of the program reads it: checked, defaults filled in, durations in seconds. */

import type { Limit, Norm } from './norm.ts';
import type { PhoneWording } from './phone-wording.ts';
import type { Problem } from './problem.ts';

export type Language = 'en' | 'zh-Hans';
export const CHAT_TYPES = [
  'project',
  'department',
  'cross-department',
  'customer',
  'announcement',
  'private',
] as const;
export type ChatType = (typeof CHAT_TYPES)[number];

/** Minutes since midnight, [start, end). */
export type Window = readonly [number, number];

export interface DayRule {
  /** ISO date. */
  date: string;
  /** As the file says it; a shipped calendar has it in both languages. */
  name: string;
  name_zh?: string;
  /** True for a make-up working day. */
  working: boolean;
}

/** When work is done. `weekly[0]` is Monday. Wall-clock windows of `zone` (null: the zone of the stamps). */
export interface Calendar {
  zone: string | null;
  weekly: readonly (readonly Window[])[];
  /** Hours that take their place from a date on, in the order of their dates. */
  changes: readonly { from: string; weekly: readonly (readonly Window[])[] }[];
  days: readonly DayRule[];
  /** Years for which a shipped calendar has data; a month outside is a warning. */
  covered_years: readonly number[] | null;
}

/** What a goal that is no on-time rate and no figure is measured by: values.csv. */
export const BY_HAND = 'by-hand';
export const ON_TIME_RATE = 'on-time-rate';

export interface Goal {
  id: string;
  serves: string;
  /** `on-time-rate`, `by-hand`, or a measure's figure as `M7.answered_1d`. */
  measure: string;
  /** Chat types or names; empty: all chats. */
  chats: readonly string[];
  target: number;
  /** ISO month. */
  by: string;
  /** What it stood at before; null: proposed from the chats. And the month that this is of; null: not said. */
  baseline: number | null;
  baseline_month: string | null;
  /** What is good; null: as the measure says. */
  direction: 'higher' | 'lower' | null;
  owner: string;
  /** ISO date on which target and baseline were settled. */
  frozen: string | null;
  /** Where its measure and its target stand in the policy, for mistakes. */
  where: Readonly<Record<'measure' | 'target' | 'chats', string>>;
}

/** Which columns of a survey hold what. Other columns are not read. */
export interface SurveyPolicy {
  /** Below the workspace; null: survey.csv or survey.xlsx. */
  file: string | null;
  month_column: string | null;
  group_column: string | null;
  /** `enps` is answered from 0 to 10, `likert` from 1 to 5. */
  questions: readonly { id: string; column: string; kind: 'enps' | 'likert' }[];
  /** People who were asked. */
  staff: number;
}

/** What counts as an announcement, and who has to take note of it. */
export interface Announcements {
  /** Stands in the text, in any case. */
  tag: string;
  /** Roles or teams that announce; empty: anybody. */
  by: readonly string[];
  /** Until when a written acknowledgement is in time, on the business clock where there is a calendar. */
  limit: Limit;
  /** Roles or teams that have to acknowledge; empty: every member of the company's own side. */
  required: readonly string[];
  /** Chat types or names that each announcement should reach; empty: none is known. */
  chats: readonly string[];
  /** An acknowledgement has to be written: whoever wrote none gave none. Else a reaction may have done. */
  written: boolean;
}

/** Words of a topic, and the chats it belongs to. */
export interface Topic {
  id: string;
  words: readonly string[];
  /** Chat types or names. */
  chats: readonly string[];
}

export interface ExportRule {
  /** Glob over the export's path in the workspace. */
  match: string;
  zone: string | null;
  date_order: 'dmy' | 'mdy' | 'ymd' | null;
}

export interface Policy {
  organisation: string | null;
  language: Language;
  zone: string | null;
  /** Country of the phone numbers without a country code, as SG. */
  region: string | null;
  calendar: Calendar | null;
  exports: readonly ExportRule[];
  goals: readonly Goal[];
  norms: readonly Norm[];
  /** Texts of automatic replies; they never start or stop a clock. */
  auto_replies: readonly string[];
  /** Texts that may stand in several chats: greetings, templates. */
  templates: readonly string[];
  announcements: Announcements | null;
  topics: readonly Topic[];
  survey: SurveyPolicy | null;
  /** Figures about work outside working hours are wanted; off unless said. */
  out_of_hours: boolean;
  /** Texts may be scanned for sensitive information (N9); off unless said. */
  content_scan: boolean;
  /** WhatsApp's words that this workspace teaches. */
  phrases: readonly PhoneWording[];
  /** Days without a message after which a chat is called silent. */
  silent_after_days: number;
  /** What is no mistake, but may not be meant: norms that are off, or that contradict each other. */
  notes: readonly Problem[];
}

/** A row of groups.csv. */
export interface Group {
  chat: string;
  /** Line of the file. */
  line: number;
  aliases: readonly string[];
  /** Globs over paths, or export ids: these exports show this chat and no other. */
  exports: readonly string[];
  type: ChatType | null;
  purpose: string;
  owner: string;
  department: string;
  exporter: string;
  substitute: string;
  max_members: number | null;
  since: string | null;
  until: string | null;
}
