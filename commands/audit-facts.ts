/** What the tables of the audit folder are made of: a key each, filled by a file of its own. */

import { nameHash } from '../ingest/other-chats.ts';
import type { PeopleList } from '../ingest/people.ts';
import type { Norm } from '../ingest/schema/norm.ts';
import type { AuditFacts } from '../reports/audit/index.ts';
import type { ReviewChat } from '../transform/review/input.ts';
import type { Review } from '../transform/review-schema.ts';
import type { RuleTest } from '../transform/rule-tests.ts';
import { assuranceFacts } from './assurance-facts.ts';
import { evidenceRows, normRows, repeatedBreaches, sampleRows } from './audit-rows.ts';
import { type CompletenessInput, completenessFacts } from './completeness.ts';
import { copyRows, differenceRows } from './copies.ts';
import { custodyRows } from './custody.ts';
import { codeId, codeName, keyedHash } from './key.ts';
import { eachLineText } from './line-texts.ts';
import { hashBy, TEXTS } from './make-part.ts';
import { normChangeRows } from './norm-changes.ts';
import { itemRows, populationRows } from './rows.ts';
import { ruleTestRows } from './rule-tests.ts';
import { rejectedFacts, tieOutFacts } from './tie-out.ts';
import { unknownChatFacts } from './unknown-chats.ts';

/** What is known before there is a review: whether chats came and how far they are shown. */
export interface Trust {
  input: CompletenessInput;
  completeness: AuditFacts['completeness'];
}

export function trustOf(given: Omit<CompletenessInput, 'codeName' | 'nameHash'>, key: Buffer): Trust {
  const hash = hashBy(codeId(key, TEXTS));
  const input = {
    ...given,
    codeName: (name: string) => codeName(key, name),
    nameHash: (name: string) => nameHash(hash, name),
  };
  return { input, completeness: completenessFacts(input) };
}

export interface AuditInput {
  trust: Trust;
  /** The chats with their waived items. */
  judged: readonly ReviewChat[];
  norms: readonly Norm[];
  people: PeopleList;
  restatements: AuditFacts['restatements'];
  rule_tests: readonly RuleTest[];
  review: Review;
  store: string;
  /** Names of exports in the store, by their ids. */
  exports: ReadonlyMap<string, string>;
  key: Buffer;
}

export async function auditFacts(a: AuditInput): Promise<AuditFacts> {
  const { judged, norms, key } = a;
  const { input, completeness } = a.trust;
  const { copies, groups, month, stored } = input;
  const items = itemRows(judged, month);
  const hashes = await eachLineText(items, a.store, a.exports, (text) => keyedHash(key, 'text', text));
  return {
    items,
    evidence: evidenceRows(judged, month, hashes),
    populations: populationRows(judged, month),
    repeated: repeatedBreaches(judged, month),
    norms: normRows(norms, judged),
    norm_changes: normChangeRows(norms, judged, month),
    rule_tests: ruleTestRows(a.rule_tests),
    sample: sampleRows(judged, norms, month),
    copies: differenceRows(copies),
    exports: copyRows(copies),
    completeness,
    unknown_chats: unknownChatFacts(copies, groups, input.nameHash),
    custody: custodyRows(stored, a.people, key),
    tie_out: tieOutFacts(stored, a.review.exports),
    rejected: rejectedFacts(stored),
    assurance: assuranceFacts(input),
    ask_second_copy: { seed: keyedHash(key, 'ask-second-copy', month) },
    restatements: a.restatements,
  };
}
