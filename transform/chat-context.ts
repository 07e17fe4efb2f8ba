/** What a chat's judgement needs beside its messages. Plain data: it travels to worker threads. */
import type { Norm } from '../ingest/schema/norm.ts';
import type { Announcements, ChatType, Topic } from '../ingest/schema/policy.ts';
import type { ZoneTable } from '../ingest/schema/zone-table.ts';
import type { Opening } from './business-clock.ts';

/** What the register of chats says of one. */
export interface Register {
  has_purpose: boolean;
  has_owner: boolean;
  /** null: no size is said. */
  max_members: number | null;
}

export interface ChatContext {
  /** Key of the chat. */
  chat: string;
  type: ChatType | null;
  /** Two people alone: each is a side. */
  pair: boolean;
  /** Zone of the review; months, weekdays and hours are its wall clock. FLOATING where no zone is known. */
  zone: ZoneTable;
  /** Opening hours over all stamps and the end of observation; null without a calendar. */
  opening: Opening | null;
  /** Zone in which the calendar's hours are meant; null: that of the stamps. */
  calendar_zone: string | null;
  /** Zones that people and norms are in, by name. Empty where nobody knows in which zone the stamps are. */
  zones: ReadonlyMap<string, ZoneTable>;
  /** UTC until which the chat was observed (D12). */
  observed_until_ms: number;
  /** Norms whose scope holds this chat. */
  norms: readonly Norm[];
  /** New versions of norms as if in force in the month before their start (bridge.ts). */
  bridges: readonly { month: string; norm: Norm }[];
  /** Ids of the norms from which this chat is exempt. */
  exempt_norms: readonly string[];
  /** null: the register does not list the chat. */
  register: Register | null;
  /** N8: norms, as id and version, whose matter belongs into this chat. */
  home_of: readonly string[];
  /** Texts of automatic replies (D3). */
  auto_replies: readonly string[];
  /** Texts that may stand in several chats. */
  templates: readonly string[];
  announcements: Announcements | null;
  topics: readonly Topic[];
  out_of_hours: boolean;
}
