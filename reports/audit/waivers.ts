/** waivers.csv: approved exceptions, what each did in the month, and which must not be relied on. */
import type { AuditTable } from './audit-table.ts';

export const waivers: AuditTable = {
  file: 'waivers.csv',
  columns: ['id', 'norm', 'reason', 'expires', 'state', 'waived', 'expired', 'by_concerned'],
  rows: (_, review) => review.waivers,
};
