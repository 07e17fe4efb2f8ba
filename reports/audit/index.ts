/** The tables of the audit folder. A new one is a file here, a row below, and a key of AuditFacts where it needs the store. */
import type { AuditFacts, AuditTable } from './audit-table.ts';
import { copies } from './copies.ts';
import { exports } from './exports.ts';
import { items } from './items.ts';
import { populations } from './populations.ts';

export type { AuditFacts, AuditTable };

export const auditTables: readonly AuditTable[] = [items, populations, copies, exports];
