/** One number of a measure, with all that must stand beside it. */
import type { Clock } from '../ingest/schema/norm.ts';
import type { ChatType } from '../ingest/schema/policy.ts';

export const UNITS = [
  's',
  'share',
  'count',
  'people',
  'chats',
  'per_100',
  'per_1000',
  'per_day',
  'index',
  'chars',
  'minutes',
  'bytes',
  'days',
  'difference',
] as const;
export type Unit = (typeof UNITS)[number];

/** All chats, a group of them, one declared type, one chat, one side, a norm, a topic, a language, an hour or weekday of opening. */
export const OVERS = [
  'all',
  'group',
  'type',
  'chat',
  'side',
  'norm',
  'topic',
  'language',
  'hour',
  'weekday',
] as const;

/** What a figure is about. */
export interface Over {
  over: (typeof OVERS)[number];
  /** Key inside `over`; empty for all. */
  key: string;
}

/** `value` null: not known, and `reason` says why; never a made-up zero. */
export interface Figure extends Over {
  measure: string;
  name: string;
  value: number | null;
  unit: Unit;
  /** Clock of times, and of limits and horizons; null where none plays a part. */
  clock: Clock | null;
  /** What it rests on: waits, messages, people … as the measure says. */
  n: number;
  /** 95 % interval, or the span that two readings leave open; null where there is none. */
  low: number | null;
  high: number | null;
  reason: Reason | null;
}

/** A figure as a measure gives it; id and unit are added by whoever asks the measure. */
export type Finding = Omit<Figure, 'measure' | 'unit'>;

/** Why there is no value, or why it is to be read with care. */
export const REASONS = [
  // Nothing of the kind happened.
  'none',
  // Fewer than five people: told of nobody (§9).
  'few_people',
  // Kaplan-Meier: fewer were answered than the level asks for.
  'not_reached',
  // The policy has no working hours.
  'no_calendar',
  // The policy or a list does not say what would be needed.
  'not_declared',
  // The exports hold no archive that tells it.
  'no_archive',
  // Members who never wrote and whom no notice names are not known.
  'members_unknown',
  // Reactions are not exported: whoever is silent may have taken note.
  'reactions_not_exported',
  // The limit has not run out.
  'too_early',
  // Cannot be told by an export.
  'not_in_export',
  // Last month holds nothing to compare with.
  'no_last_month',
  // Fewer chats than the method needs.
  'few_chats',
] as const;
export type Reason = (typeof REASONS)[number];

export const ALL: Over = { over: 'all', key: '' };
export const overType = (type: ChatType | null): Over => ({ over: 'type', key: type ?? '' });
export const overChat = (chat: string): Over => ({ over: 'chat', key: chat });
export const overGroup = (group: string): Over => ({ over: 'group', key: group });
