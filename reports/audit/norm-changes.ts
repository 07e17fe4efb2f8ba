/** norm-changes.csv: what is in force otherwise than last month, key by key, as it was and as it is. */
import type { AuditTable } from './audit-table.ts';

export interface NormChangeRow {
  norm: string;
  /** `began`: no version of it was in force last month; `ended`: none of that version's days lies in this month. */
  change: 'began' | 'changed' | 'ended';
  /** null: there is none. */
  version_before: number | null;
  version: number | null;
  /** What is other, as norms.csv and its parameters name it; empty where the norm began or ended. */
  key: string;
  before: string;
  after: string;
}

export const normChanges: AuditTable = {
  file: 'norm-changes.csv',
  columns: ['norm', 'change', 'version_before', 'version', 'key', 'before', 'after'],
  rows: (facts) => facts.norm_changes,
};
