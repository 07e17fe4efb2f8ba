/** items.csv: every item of the month, with its state and its place. */
import type { AuditTable } from './audit-table.ts';

export interface ItemRow {
  norm: string;
  version: number;
  chat: string;
  item: string;
  state: string;
  reason: string;
  value: number | null;
  limit: number | null;
  unit: string;
  export_id: string;
  first_line: number;
  last_line: number;
}

export const items: AuditTable = {
  file: 'items.csv',
  columns: [
    'norm',
    'version',
    'chat',
    'item',
    'state',
    'reason',
    'value',
    'limit',
    'unit',
    'export_id',
    'first_line',
    'last_line',
  ],
  rows: (facts) => facts.items,
};
