/** A table of the audit folder, and what transform leaves in the store for all of them: one key a table, without text. */
import type { Review } from '../../transform/review-schema.ts';
import type { CompletenessFact } from './completeness.ts';
import type { DifferenceRow } from './copies.ts';
import type { CustodyRow } from './custody.ts';
import type { EvidenceRow } from './evidence.ts';
import type { ExceptionFacts } from './exceptions.ts';
import type { CopyRow } from './exports.ts';
import type { AssuranceFact } from './grade.ts';
import type { ItemRow } from './items.ts';
import type { NormChangeRow } from './norm-changes.ts';
import type { NormRow } from './norms.ts';
import type { PopulationRow } from './populations.ts';
import type { RejectedFact } from './rejected.ts';
import type { RestatementRow } from './restatements.ts';
import type { RuleTestRow } from './rule-tests.ts';
import type { SampleRow } from './sample.ts';
import type { TieOutFact } from './tie-out.ts';
import type { UnknownChatFact } from './unknown-chats.ts';

export interface AuditFacts extends ExceptionFacts {
  items: readonly ItemRow[];
  populations: readonly PopulationRow[];
  copies: readonly DifferenceRow[];
  exports: readonly CopyRow[];
  norms: readonly NormRow[];
  norm_changes: readonly NormChangeRow[];
  rule_tests: readonly RuleTestRow[];
  evidence: readonly EvidenceRow[];
  sample: readonly SampleRow[];
  completeness: readonly CompletenessFact[];
  unknown_chats: readonly UnknownChatFact[];
  custody: readonly CustodyRow[];
  tie_out: readonly TieOutFact[];
  rejected: readonly RejectedFact[];
  assurance: readonly AssuranceFact[];
  /** By which the chats are drawn. */
  ask_second_copy: { seed: string };
  restatements: readonly RestatementRow[];
}

export interface AuditTable {
  /** File name in the audit folder. */
  readonly file: string;
  readonly columns: readonly string[];
  /** Pure: in the order in which they stand in the file. A name that is no column is not written. */
  readonly rows: (facts: AuditFacts, review: Review) => readonly object[];
}
