/** custody.csv: how each export came, and by the mails that carried it who gave it when; a row a time it came. */
import type { AuditTable } from './audit-table.ts';

export interface CustodyRow {
  export_id: string;
  /** `archive`: packed together with others. */
  received_as: 'mail' | 'file' | 'archive';
  /** Code name of whom the mail names as its sender, which nothing proves; null: no mail says. */
  from: string | null;
  sent_at_utc: string | null;
  /** Why the date is not to be relied on, as codes. */
  doubt: string;
}

export const custody: AuditTable = {
  file: 'custody.csv',
  columns: ['export_id', 'received_as', 'from', 'sent_at_utc', 'doubt'],
  rows: (facts) => facts.custody,
};
