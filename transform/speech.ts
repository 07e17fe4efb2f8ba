/** What a text is in a talk: a closing courtesy, a question, a request taken back. Rules are words, not models. */
import { PEOPLE_WORDINGS } from './people-wording/index.ts';

const COURTESIES = new Map<string, string>();
const GREETINGS = new Set<string>();
const MARKS: string[] = [];
const WITHDRAWALS: string[] = [];
const STATEMENTS: string[] = [];
for (const w of PEOPLE_WORDINGS) {
  for (const text of w.courtesies) COURTESIES.set(text, `courtesy:${w.language}`);
  for (const text of w.greetings) GREETINGS.add(text);
  MARKS.push(...w.question_marks);
  WITHDRAWALS.push(...w.withdrawals);
  STATEMENTS.push(...w.statements);
}
const OPENING = new RegExp(
  `(?:^|[.!?;,\\n]\\s*|\\b(?:hi|hello|hey|morning|all|and|but|so|also|btw)[,\\s]+)(?:${PEOPLE_WORDINGS.flatMap(
    (w) => w.question_openings,
  )
    .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})\\b`,
  'u',
);

const FORMAT_MARKS = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/g;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20e3/gu;
const ANY_EMOJI = new RegExp(EMOJI.source, 'u');
const LINK = /https?:\/\/\S+/g;
/** Longer texts, in code units, say more than thanks. */
export const LONGEST_COURTESY = 40;

/**
 * Rule id of a closing courtesy (`courtesy:en`, `courtesy:zh`, `courtesy:emoji`), or null. Only the whole message
 * counts: "ok, and when?" is none.
 */
export function courtesyRule(text: string): string | null {
  if (text.length > LONGEST_COURTESY) return null;
  const bare = text.toLowerCase().replace(FORMAT_MARKS, '').replace(/’/g, "'");
  const words = bare
    .replace(EMOJI, ' ')
    .replace(/[\p{P}\p{S}]/gu, (sign) => (sign === "'" || sign === '?' || sign === '？' ? sign : ' '))
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '') return ANY_EMOJI.test(bare) ? 'courtesy:emoji' : null;
  return COURTESIES.get(words) ?? COURTESIES.get(words.replace(/ /g, '')) ?? null;
}

/**
 * M13: a question mark outside links and quotes, or an interrogative form. Greetings ("how are you?") are none.
 */
export function isQuestion(text: string): boolean {
  if (text === '') return false;
  const bare = text
    .toLowerCase()
    .replace(FORMAT_MARKS, '')
    .replace(/’/g, "'")
    .replace(LINK, ' ')
    .replace(/^>.*$/gm, ' ')
    .replace(/"[^"\n]*"|“[^”\n]*”/g, ' ')
    .trim();
  if (GREETINGS.has(bare.replace(/[\p{P}\p{S}]+$/gu, '').trim())) return false;
  if (/[?？؟\u037e]/u.test(bare)) return true;
  const told = STATEMENTS.reduce((rest, words) => rest.replaceAll(words, ' '), bare);
  return MARKS.some((mark) => told.includes(mark)) || OPENING.test(told);
}

/** Does the asker take the request back? "Solved?" asks and takes nothing back. */
export function isWithdrawal(text: string): boolean {
  const bare = text.toLowerCase().replace(FORMAT_MARKS, '').trimStart();
  return WITHDRAWALS.some((words) => startsWithWords(bare, words)) && !isQuestion(text);
}

/** Latin words end where a letter no longer follows: "found items" does not start with "found it". */
function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && !(/[a-z]$/.test(words) && /^[a-z]/.test(text.slice(words.length)));
}

/** Tokens for comparing texts: runs of letters or digits; each Han sign is one. */
export function tokens(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
}
