/** Norms as the rest of the program reads them: checked, defaults filled in, durations in seconds. */
import type { MediaKind } from './message-table.ts';
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
  /** null: what the register allows. */
  max_members: number | null;
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

/** Adding a kind: its interface above, and here. */
export type Norm =
  | ReplyLimitNorm
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
