/** populations.csv: met items of kinds that judge all messages, as counts by chat and day. */
import type { AuditTable } from './audit-table.ts';

export interface PopulationRow {
  norm: string;
  version: number;
  chat: string;
  day: string;
  state: 'met';
  items: number;
}

export const populations: AuditTable = {
  file: 'populations.csv',
  columns: ['norm', 'version', 'chat', 'day', 'state', 'items'],
  rows: (facts) => facts.populations,
};
