/** rule-tests.csv: each norm in force, tried out as it is configured on made-up chats. */
import type { AuditTable } from './audit-table.ts';

export interface RuleTestRow {
  norm: string;
  version: number;
  kind: string;
  /** What it is to show: met, not-met, at-limit, past-limit … */
  case: string;
  /** What happens in the chat. */
  what_en: string;
  what_zh: string;
  /** States, and why; where it could not be run, `found` is not-run, and why. */
  expected: string;
  expected_reason: string;
  found: string;
  found_reason: string;
  /** null: it could not be run. */
  passed: boolean | null;
}

export const ruleTests: AuditTable = {
  file: 'rule-tests.csv',
  columns: [
    'norm',
    'version',
    'kind',
    'case',
    'what_en',
    'what_zh',
    'expected',
    'expected_reason',
    'found',
    'found_reason',
    'passed',
  ],
  rows: (facts) => facts.rule_tests,
};
