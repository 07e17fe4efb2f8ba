/** Made-up chats on which a norm is tried out as it is configured: what each kind shows, and what it is told. */
import type { NormKindName, NormOf } from '../../../ingest/schema/norm.ts';
import type { Calendar } from '../../../ingest/schema/policy.ts';
import type { ChatContext } from '../../chat-context.ts';
import type { State } from '../../items.ts';
import type { Scanner } from '../../sensitive/find-sensitive.ts';
import type { Actor, TinyChat } from './tiny-table.ts';

/** What an example is there to show. */
export const CASES = [
  'met',
  'not-met',
  'at-limit',
  'past-limit',
  'pending',
  'not-judged',
  'exempt',
  'not-counted',
] as const;
export type Case = (typeof CASES)[number];

/** In both page languages. */
export interface Said {
  en: string;
  zh: string;
}

/** Why a norm cannot be tried out. */
export const NOT_RUN = [
  'no-open-hour',
  'no-time-in-month',
  'not-in-force-at-month-end',
  'limit-too-long',
  'norm-off',
  'no-announcements',
  'nobody-bound',
  'no-example-text',
  'too-many-members',
] as const;
export type NotRun = (typeof NOT_RUN)[number];

/** What becomes of the message that is meant: its state, or that it is no item at all. */
export interface Outcome {
  state: State | 'no-item';
  /** '' where the kind gives none: met messages are counted. */
  reason: string;
}

export interface Example {
  case: Case;
  /** What happens in the chat. */
  what: Said;
  chat: TinyChat;
  /** The row whose item is looked at. */
  row: number;
  expected: Outcome;
}

/** What cannot be shown, and why. */
export interface Missing {
  case: Case;
  what: Said;
  not_run: NotRun;
}

/** In which time and under which policy a norm is tried out. */
export interface Stage {
  /** Wall clock of the review's zone: the days of the month on which the norm is in force. */
  from_local_ms: number;
  to_local_ms: number;
  month_ends_local_ms: number;
  calendar: Calendar | null;
  /** Zone in which the hours of the calendar are meant. */
  calendar_zone: ChatContext['zone'];
  /** As chats have it, but for what is a chat's own. */
  context: Omit<ChatContext, 'observed_until_ms'>;
  scanners: ReadonlyMap<string, Scanner>;
}

/** The examples of a kind, made of a norm's own parameters. Pure; the same norm and stage give the same ones. */
export type ExamplesOf<K extends NormKindName> = (norm: NormOf<K>, stage: Stage) => (Example | Missing)[];

export const said = (en: string, zh: string): Said => ({ en, zh });

export const outcome = (state: Outcome['state'], reason = ''): Outcome => ({ state, reason });

/** Somebody in the examples; nobody is called so. */
export function actor(name: string, side: Actor['side'], more: Partial<Actor> = {}): Actor {
  return { name: `${name} Example`, side, roles: [], bot: false, ...more };
}

/** One of these roles that is none of the others; null: of nobody, undefined: there is none. */
export function roleOf(roles: readonly string[], but: readonly string[]): string | null | undefined {
  return roles.length === 0 ? null : roles.find((role) => !but.includes(role));
}

export const holding = (role: string | null): string[] => (role === null ? [] : [role]);
