/** The tables of the audit folder. A new one is a file here, a row below, and a key of AuditFacts where it needs the store. */
import { askSecondCopy } from './ask-second-copy.ts';
import { assurance } from './assurance.ts';
import type { AuditFacts, AuditTable } from './audit-table.ts';
import { completeness } from './completeness.ts';
import { copies } from './copies.ts';
import { exports } from './exports.ts';
import { items } from './items.ts';
import { populations } from './populations.ts';
import { rejected } from './rejected.ts';
import { tieOut } from './tie-out.ts';
import { unknownChats } from './unknown-chats.ts';

export type { AuditFacts, AuditTable };

export const auditTables: readonly AuditTable[] = [
  items,
  populations,
  copies,
  exports,
  completeness,
  unknownChats,
  tieOut,
  rejected,
  assurance,
  askSecondCopy,
];
