/** copies.csv: every message that copies of one chat show differently, whenever it was sent. */
import type { AuditTable } from './audit-table.ts';

export interface DifferenceRow {
  chat: string;
  /** `only-here`, `text-changed`, `deleted-later`, `caption-dropped`, `left-out`. */
  difference: string;
  export_id: string;
  other_export_id: string;
  /** Lines of the message in each; null where it does not stand there. */
  first_line: number | null;
  last_line: number | null;
  other_first_line: number | null;
  other_last_line: number | null;
  /** null for a whole copy. */
  sent_at: string | null;
}

export const copies: AuditTable = {
  file: 'copies.csv',
  columns: [
    'chat',
    'export_id',
    'other_export_id',
    'difference',
    'first_line',
    'last_line',
    'other_first_line',
    'other_last_line',
    'sent_at',
  ],
  rows: (facts) => facts.copies,
};
