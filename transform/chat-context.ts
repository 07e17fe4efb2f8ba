/** What a chat's judgement needs beside its messages. Plain data: it travels to worker threads. */
import type { ChatType, Norm } from '../ingest/schema/policy.ts';
import type { ZoneTable } from '../ingest/schema/zone-table.ts';
import type { Opening } from './business-clock.ts';

export interface ChatContext {
  /** Key of the chat. */
  chat: string;
  type: ChatType | null;
  /** Two people alone: each is a side. */
  pair: boolean;
  /** Zone of the review; months, weekdays and hours are its wall clock. FLOATING where no zone is known. */
  zone: ZoneTable;
  /** Opening hours; null without a calendar. */
  opening: Opening | null;
  /** UTC until which the chat was observed (D12). */
  observed_until_ms: number;
  /** Norms in force for this chat. */
  norms: readonly Norm[];
  /** Is the chat exempt from a norm by name? Norm ids. */
  exempt_norms: readonly string[];
  /** Texts of automatic replies (D3). */
  auto_replies: readonly string[];
}
