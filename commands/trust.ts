/** How far the input is whole and can be trusted: the facts behind those tables of the audit folder. */

import { nameHash } from '../ingest/other-chats.ts';
import type { TrustFacts } from '../reports/audit/audit-table.ts';
import type { Review } from '../transform/review-schema.ts';
import { assuranceFacts } from './assurance-facts.ts';
import { type CompletenessInput, completenessFacts } from './completeness.ts';
import { codeId, codeName, keyedHash } from './key.ts';
import { hashBy, TEXTS } from './make-part.ts';
import { rejectedFacts, tieOutFacts } from './tie-out.ts';
import { unknownChatFacts } from './unknown-chats.ts';

/** What is known before there is a review: whether chats came and how far they are shown. */
export interface Trust {
  input: CompletenessInput;
  completeness: TrustFacts['completeness'];
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

export function trustFacts(
  { input, completeness }: Trust,
  review: Review,
  key: Buffer,
): Omit<TrustFacts, 'restatements'> {
  const { copies, groups, month, stored } = input;
  return {
    completeness,
    unknown_chats: unknownChatFacts(copies, groups, input.nameHash),
    tie_out: tieOutFacts(stored, review.exports),
    rejected: rejectedFacts(stored),
    assurance: assuranceFacts(input),
    ask_second_copy: { seed: keyedHash(key, 'ask-second-copy', month) },
  };
}
