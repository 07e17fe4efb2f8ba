/** evidence.csv: what lies behind each item of items.csv: when, on both clocks, what was found, and a hash of the text. */
import type { AuditTable } from './audit-table.ts';

export interface EvidenceRow {
  item: string;
  opened_at: string;
  clock: string | null;
  calendar_s: number | null;
  business_s: number | null;
  detail: string;
  /** Keyed, of the text of the message in `first_line`: shows later that the line is the one that was judged. */
  text_hash: string;
}

export const evidence: AuditTable = {
  file: 'evidence.csv',
  columns: ['item', 'opened_at', 'clock', 'calendar_s', 'business_s', 'detail', 'text_hash'],
  rows: (facts) => facts.evidence,
};
