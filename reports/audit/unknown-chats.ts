/** unknown-chats.csv: chats that exist by evidence, but were not exported and stand in no register. */
import type { AuditTable } from './audit-table.ts';

export interface UnknownChatFact {
  kind: string;
  /** Keyed hash of the link's code or of the name; empty where a notice names nothing. */
  id: string;
  /** Records that give it away, and chats in which they stand. */
  count: number;
  chats: number;
  /** The first chat, by name, and the first place in it. */
  chat: string;
  export_id: string;
  line: number;
}

export const unknownChats: AuditTable = {
  file: 'unknown-chats.csv',
  columns: ['kind', 'id', 'count', 'chats', 'chat', 'export_id', 'line'],
  rows: (facts) => facts.unknown_chats,
};
