/** The tables of the audit folder. A new one is a file here, a row below, and a key of AuditFacts where it needs the store. */
import { askSecondCopy } from './ask-second-copy.ts';
import { assurance } from './assurance.ts';
import type { AuditFacts, AuditTable } from './audit-table.ts';
import { completeness } from './completeness.ts';
import { copies } from './copies.ts';
import { custody } from './custody.ts';
import { detectors } from './detectors.ts';
import { evidence } from './evidence.ts';
import { exceptions } from './exceptions.ts';
import { exports } from './exports.ts';
import { items } from './items.ts';
import { limits } from './limits.ts';
import { normChanges } from './norm-changes.ts';
import { norms } from './norms.ts';
import { populations } from './populations.ts';
import { rejected } from './rejected.ts';
import { restatements } from './restatements.ts';
import { ruleTests } from './rule-tests.ts';
import { sample } from './sample.ts';
import { tieOut } from './tie-out.ts';
import { trace } from './trace.ts';
import { unknownChats } from './unknown-chats.ts';
import { waivers } from './waivers.ts';

export type { AuditFacts, AuditTable };

export const auditTables: readonly AuditTable[] = [
  items,
  evidence,
  populations,
  exceptions,
  waivers,
  norms,
  normChanges,
  ruleTests,
  sample,
  detectors,
  trace,
  completeness,
  unknownChats,
  custody,
  tieOut,
  rejected,
  copies,
  exports,
  assurance,
  askSecondCopy,
  restatements,
  limits,
];
