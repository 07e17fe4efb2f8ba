/** tie-out.csv: every line of every export has a place. What does not add up stands in `difference`, which must be 0. */
import { nameOf } from '../tables/review-table.ts';
import type { AuditTable } from './audit-table.ts';

/** Lines of an export by what they are; null throughout where a file could not be read as lines. */
export interface TieOutFact {
  export_id: string;
  /** Key of its chat; null: none, or the file came twice. */
  chat: string | null;
  read: 'whole' | 'partly' | 'not';
  code: string | null;
  /** By the line ends of the file's bytes. */
  lines_in_file: number | null;
  /** First lines of records. */
  message_lines: number | null;
  notice_lines: number | null;
  call_lines: number | null;
  /** Further lines of records. */
  continuation_lines: number | null;
  rejected_lines: number | null;
  /** Empty ones before the first record. */
  blank_lines: number | null;
}

const CLASSES = [
  'message_lines',
  'notice_lines',
  'call_lines',
  'continuation_lines',
  'rejected_lines',
  'blank_lines',
] as const;

export const tieOut: AuditTable = {
  file: 'tie-out.csv',
  columns: ['export_id', 'chat', 'read', 'code', 'lines_in_file', ...CLASSES, 'difference'],
  rows: (facts, review) =>
    facts.tie_out.map((fact) => ({ ...fact, chat: nameOf(review, fact.chat), difference: difference(fact) })),
};

function difference(fact: TieOutFact): number | null {
  if (fact.lines_in_file === null) return null;
  return CLASSES.reduce((rest, name) => rest - (fact[name] ?? 0), fact.lines_in_file);
}
