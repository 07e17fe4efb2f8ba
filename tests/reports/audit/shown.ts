/** Rows of an audit table as lines, one a row, with `–` for an empty cell. */
import type { AuditFacts, AuditTable } from '../../../reports/audit/index.ts';
import type { Review } from '../../../transform/review-schema.ts';

/** Only what a table reads is given. */
export const factsWith = (facts: Partial<AuditFacts>) => facts as AuditFacts;

export function shown(table: AuditTable, facts: AuditFacts, review: object = { chats: [] }): string[] {
  return table
    .rows(facts, review as Review)
    .map((row) =>
      table.columns.map((name) => String((row as Record<string, unknown>)[name] ?? '') || '–').join(' '),
    );
}
