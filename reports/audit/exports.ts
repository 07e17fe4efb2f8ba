/** exports.csv: every export that was read, by chat and phone, with its zone and where that is from. */
import type { AuditTable } from './audit-table.ts';

export interface CopyRow {
  chat: string;
  export_id: string;
  /** Copies of one phone share a number; 0 is the one that the chat is told by. */
  phone: number;
  joined_by: string | null;
  zone: string | null;
  zone_from: string;
  /** As it was read, at the last record: `UTC+08:00`. */
  offset: string | null;
  aligned_to: string | null;
  policy_offset: string | null;
  /** 60: not all of its stamps have seconds. */
  resolution_s: 1 | 60;
}

export const exports: AuditTable = {
  file: 'exports.csv',
  columns: [
    'chat',
    'export_id',
    'phone',
    'joined_by',
    'zone',
    'zone_from',
    'offset',
    'aligned_to',
    'policy_offset',
    'resolution_s',
  ],
  rows: (facts) => facts.exports,
};
