/** Norms as the rest of the program reads them: checked, defaults filled in, durations in seconds. */
import type { MediaKind } from './message-table.ts';
import type { Window } from './policy.ts';
import type { SensitiveType } from './sensitive.ts';

/** Words for people in both page languages; at least one is there. */
export type Text = { en?: string | undefined; zh?: string | undefined };

/** A limit as written, and in seconds of the norm's clock. */
export interface Limit {
  text: string;
  limit_s: number;
}

export type RequestKind = 'inbound' | 'question' | 'mention' | 'tagged';
export type Clock = 'business' | 'calendar';
export const SEVERITIES = ['low', 'medium', 'high'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What every norm has, whatever its kind. */
export interface NormFrame {
  id: string;
  version: number;
  /** As it was published. */
  text: Text;
  /** Chat types or chat names; empty: all chats. */
  chats: readonly string[];
  /** Share of items that must be met, 0..1. */
  target: number;
  severity: Severity;
  /** ISO date; nothing before it is judged. */
  announced: string;
  /** ISO dates between which the norm holds; null: open. `to` is the last day. */
  from: string | null;
  to: string | null;
  /** Who answers for the norm; the goal of the policy that it serves; on what it rests, and who was asked. Empty: not said. */
  owner: string;
  goal: string;
  basis: string;
  consulted: string;
  /** Standing exemptions: chats or chat types; people, roles or teams of the people list. */
  exempt_chats: readonly string[];
  exempt_people: readonly string[];
}

/** N1: a request is answered within a limit. */
export interface ReplyLimitNorm extends NormFrame {
  kind: 'reply-limit';
  request: RequestKind;
  /** Tag that opens a request when `request` is `tagged`. */
  tag: string | null;
  /** Role that must answer; null: anybody of the answering side. */
  responder: string | null;
  limit: Limit;
  clock: Clock;
}

/** N5: media of allowed kinds, sizes and lengths. */
export interface AllowedMediaNorm extends NormFrame {
  kind: 'allowed-media';
  /** Kinds that may be sent; empty: all. */
  media: readonly MediaKind[];
  /** null: any size, any length. */
  max_bytes: number | null;
  max_voice_s: number | null;
  /** Kinds that need words beside them. */
  captions: readonly MediaKind[];
}

/** N8: what belongs into which chats. */
export interface ChatChoiceNorm extends NormFrame {
  kind: 'chat-choice';
  /** Whole words, in any case: hints, no proof. */
  words: readonly string[];
  /** Stand in a text only on purpose. */
  tags: readonly string[];
  /** Chat types or names where it belongs. */
  belongs: readonly string[];
  /** Stands in texts that may be elsewhere; null: none does. */
  consent_tag: string | null;
  /** Topic of the policy that words and chats come from; null: they are the norm's own. */
  topic: string | null;
}

/** N9: sensitive information stays out of groups. */
export interface SensitiveInformationNorm extends NormFrame {
  kind: 'sensitive-information';
  types: readonly SensitiveType[];
  /** Countries whose identity numbers are looked for, by two capital letters. */
  countries: readonly string[];
  /** Values that may be published; "@company.example" for all addresses of a domain. */
  own: readonly string[];
}

/** N11: how big a group may be, and what must be declared of it. */
export interface GroupSizeNorm extends NormFrame {
  kind: 'group-size';
  /** `register`: what the register allows; null: size is not judged. */
  max_members: number | 'register' | null;
  /** The register names a purpose, an owner of the group. */
  purpose: boolean;
  group_owner: boolean;
  /** Roles or teams of which at least one member each is there. */
  roles: readonly string[];
}

/** N13: a question is answered within a limit. */
export interface QuestionAnsweredNorm extends NormFrame {
  kind: 'question-answered';
  request: 'question';
  tag: null;
  responder: string | null;
  limit: Limit;
  clock: Clock;
  /** Questions that want no answer, as they are written, in any case. */
  rhetorical: readonly string[];
}

/** N18: announcements are acknowledged in writing within a limit. */
export interface AcknowledgementNorm extends NormFrame {
  kind: 'acknowledgement';
  /** Roles or teams that have to; empty: every member of the company's own side. */
  required: readonly string[];
  limit: Limit;
  clock: Clock;
}

/** N3: the company's own people do not write in certain hours. Judged only where the policy asks for `out_of_hours`. */
export interface QuietHoursNorm extends NormFrame {
  kind: 'quiet-hours';
  /** Quiet hours of the seven days, Monday first, on the wall clock of the sender. */
  weekly: readonly (readonly Window[])[];
  /** Zone of senders whose role gives none; null: that of the calendar, or of the review. */
  zone: string | null;
  /** Roles or teams; empty: all of the company's own people. */
  by: readonly string[];
  /** Roles or teams that may write at any hour. */
  on_call: readonly string[];
  /** Exempts a message that holds it, in any case; null: nothing is urgent. */
  urgent_tag: string | null;
  /** Share of the messages of a chat and month that may be exempt as urgent. */
  urgent_share: number;
  /** A message so soon after one from outside is an answer, and exempt. */
  answer_within: Limit;
}

/** Which messages a form is asked of: those that hold a tag, in any case, or match a pattern of RE2. */
export type MessageClass = { tag: string } | { pattern: string };

export const SCRIPTS = ['latin', 'han'] as const;
export type Script = (typeof SCRIPTS)[number];

/** N4: messages of a class have a form. */
export interface MessageFormatNorm extends NormFrame {
  kind: 'message-format';
  /** null: all messages. */
  of: MessageClass | null;
  /** Roles or teams; empty: everybody but people from outside. */
  by: readonly string[];
  /** Only the first message of the class that a person writes in a chat and day. */
  first_of_day: boolean;
  /** One of them begins the text, in any case; empty: none is needed. */
  prefixes: readonly string[];
  /** Each pattern (RE2) must match somewhere. */
  fields: readonly { name: string; pattern: string }[];
  /** null: no limit. */
  min_chars: number | null;
  max_chars: number | null;
  max_emoji: number | null;
  /** Share of capitals among the letters that have a case, 0..1. */
  max_caps_share: number | null;
  max_in_a_row: number | null;
  script: Script | null;
}

/** Adding a kind: its interface above, and here. */
export type Norm =
  | ReplyLimitNorm
  | QuietHoursNorm
  | MessageFormatNorm
  | AllowedMediaNorm
  | ChatChoiceNorm
  | SensitiveInformationNorm
  | GroupSizeNorm
  | QuestionAnsweredNorm
  | AcknowledgementNorm;
export type NormKindName = Norm['kind'];
export type NormOf<K extends NormKindName> = Extract<Norm, { kind: K }>;

/** Norms whose items are waits: they have a limit on a clock. */
export type WaitNorm = Extract<Norm, { request: RequestKind }>;

export function isWaitNorm(norm: Norm): norm is WaitNorm {
  return 'request' in norm;
}
