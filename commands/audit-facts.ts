/** What the audit folder's tables are made of, beside the review. */

import type { Norm } from '../ingest/schema/norm.ts';
import type { TrustFacts } from '../reports/audit/audit-table.ts';
import type { AuditFacts } from '../reports/audit/index.ts';
import type { ReviewChat } from '../transform/review/input.ts';
import { evidenceRows, normRows, repeatedBreaches, sampleRows } from './audit-rows.ts';
import { type CopiesOfChat, copyRows, differenceRows } from './copies.ts';
import { keyedHash } from './key.ts';
import { eachLineText } from './line-texts.ts';
import { itemRows, populationRows } from './rows.ts';

export interface AuditInput {
  /** With waived items. */
  chats: readonly ReviewChat[];
  copies: readonly CopiesOfChat[];
  norms: readonly Norm[];
  month: string;
  store: string;
  /** Names of exports in the store, by their ids. */
  exports: ReadonlyMap<string, string>;
  key: Buffer;
  trust: TrustFacts;
}

export async function auditFacts(a: AuditInput): Promise<AuditFacts> {
  const { chats, copies, norms, month, key } = a;
  const items = itemRows(chats, month);
  const hashes = await eachLineText(items, a.store, a.exports, (text) => keyedHash(key, 'text', text));
  return {
    items,
    evidence: evidenceRows(chats, items, hashes),
    populations: populationRows(chats, month),
    repeated: repeatedBreaches(chats, month),
    norms: normRows(norms),
    sample: sampleRows(chats, norms, month),
    copies: differenceRows(copies),
    exports: copyRows(copies),
    ...a.trust,
  };
}
