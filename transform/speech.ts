/**
 * What a text is in a talk: a question, a closing courtesy, a request taken back, a note taken, a way into private.
 * Rules are words, not models; how often they are right: people-wording/quality.ts.
 */
export { acknowledges, courtesyRule, LONGEST_COURTESY } from './speech/closing.ts';
export { takesPrivate } from './speech/private.ts';
export { isQuestion } from './speech/question.ts';
export { isWithdrawal } from './speech/withdrawal.ts';

/** Tokens for comparing texts: runs of letters or digits; each Han sign is one. */
export function tokens(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
}
