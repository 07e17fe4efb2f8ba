/**
 * sample.csv: what a reviewer is asked to look at with the exports at hand: drawn met items, drawn messages that were taken
 * for no request, and everything of high severity that was not met. `chat-review audit-sample` reads the sheet back.
 */
import type { AuditTable } from './audit-table.ts';

export const STRATA = ['met', 'no_request', 'high_severity'] as const;

export interface SampleRow {
  stratum: (typeof STRATA)[number];
  norm: string;
  version: number;
  chat: string;
  opened_at: string;
  export_id: string;
  first_line: number;
  last_line: number;
}

export const sample: AuditTable = {
  file: 'sample.csv',
  columns: [
    'stratum',
    'norm',
    'version',
    'chat',
    'opened_at',
    'export_id',
    'first_line',
    'last_line',
    'agree',
    'note',
  ],
  // `agree`: yes, no, or cannot; empty: not looked at.
  rows: ({ sample }) => sample.map((row) => ({ ...row, agree: '', note: '' })),
};
