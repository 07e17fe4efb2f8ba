/**
 * Which message answers which: for each message of a chat the earlier ones that it may answer or continue, and that it
 * starts something new, each with a probability that can be taken at its word.
 *
 *   messages → numbers (prepare: stems, names, questions) → first pass (last 50 messages, linear) → the few candidates
 *   that are left → second pass (what the first knows of the talk before and after: trees) → probabilities
 *
 * One table of weights for every chat and language, learnt from public chats (scripts/train-links; sources in NOTICE).
 */
import type { Beliefs } from './beliefs.ts';
import { mayAnswerOne } from './first-answers.ts';
import { firstPass } from './first-pass.ts';
import { prepareLinks } from './prepare.ts';
import { refine } from './refine.ts';
import type { LinkSource } from './source.ts';
import { COOL, FIRST_PASS, SECOND_PASS } from './weights.ts';

/** Links of a chat. Deterministic: the same messages give the same numbers. */
export function linkMessages(source: LinkSource): Beliefs {
  const columns = prepareLinks(source);
  return refine(columns, firstPass(columns, FIRST_PASS), SECOND_PASS, COOL);
}

// A message that is so unlikely to answer what was asked is not looked at twice: the first pass knows small chances well.
const WORTH_A_LOOK = 0.05;

/** The same where only answers to some messages are asked for (`asked`: 1): no other message is looked at twice. */
export function linkRequests(source: LinkSource, asked: Uint8Array): Beliefs {
  const columns = prepareLinks(source);
  const first = firstPass(columns, FIRST_PASS);
  return refine(columns, first, SECOND_PASS, COOL, mayAnswerOne(first, asked, WORTH_A_LOOK));
}
