/** restatements.csv: what published reviews said, and what comes out now. */
import type { AuditTable } from './audit-table.ts';

export interface RestatementRow {
  /** Of the published review. */
  month: string;
  /** Empty: nothing could be compared, and `why` says so. */
  figure: string;
  old: number | null;
  new: number | null;
  /** Joined by `;`: `input`, `policy`, `version`; `unexplained`; `published-missing`, `published-altered`. */
  why: string;
  /** SHA-256 of the published review's manifest. */
  old_manifest_sha: string;
}

export const restatements: AuditTable = {
  file: 'restatements.csv',
  columns: ['month', 'figure', 'old', 'new', 'why', 'old_manifest_sha'],
  rows: (facts) => facts.restatements,
};
