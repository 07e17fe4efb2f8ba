/** rejected.csv: every line of an export that belongs to no record, and every file without one. */
import type { AuditTable } from './audit-table.ts';

/** A run of lines. */
export interface RejectedFact {
  export_id: string;
  /** null: the whole file, and `lines` are all it has, if it could be read as lines. */
  line: number | null;
  lines: number | null;
  reason: string;
}

export const rejected: AuditTable = {
  file: 'rejected.csv',
  columns: ['export_id', 'line', 'lines', 'reason'],
  rows: (facts) => facts.rejected.flatMap(eachLine),
};

function eachLine(run: RejectedFact): RejectedFact[] {
  const { line, lines } = run;
  if (line === null || lines === null) return [run];
  return Array.from({ length: lines }, (_, i) => ({ ...run, line: line + i, lines: 1 }));
}
