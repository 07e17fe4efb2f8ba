/** norms.csv: every version of every norm, with its text and its parameters. */
import type { AuditTable } from './audit-table.ts';

export interface NormRow {
  norm: string;
  version: number;
  kind: string;
  text_en: string;
  text_zh: string;
  chats: string;
  target: number;
  severity: string;
  announced: string;
  from: string | null;
  to: string | null;
  owner: string;
  goal: string;
  basis: string;
  consulted: string;
  exempt_chats: string;
  /** How many people, roles or teams; their names are no output's. */
  exempt_people: number;
  /** What the kind adds, as JSON. */
  parameters: string;
  /** Keys whose values are not those of the version before it; empty for a first version. */
  changed: string;
}

export const norms: AuditTable = {
  file: 'norms.csv',
  columns: [
    'norm',
    'version',
    'kind',
    'text_en',
    'text_zh',
    'chats',
    'target',
    'severity',
    'announced',
    'from',
    'to',
    'owner',
    'goal',
    'basis',
    'consulted',
    'exempt_chats',
    'exempt_people',
    'parameters',
    'changed',
  ],
  rows: (facts) => facts.norms,
};
