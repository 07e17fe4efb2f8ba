/** What is wrong or odd in a workspace as far as only the commands can tell, and what to do, in English. */
import type { Said } from '../../ingest/problem.ts';

type Word = string | null | undefined;
/** A text in both languages. */
export interface Both {
  readonly en: string;
  readonly zh: string;
}

const meant = (word: Word, otherwise: string): string => (word ? `Did you mean "${word}"?` : otherwise);
const ONE_LIST = 'Keep the one that is up to date, and move the other one away.';
const CHAT = 'Name a chat as groups.csv or its export does.';
const NO_CHAT = 'which is no chat type and no chat here';
const ROLE = 'Name a role or team of people.csv.';
const NOBODY = 'a role or team that nobody in people.csv holds';

export const enProblems = {
  'workspace-missing': (): Said => [
    'there is no such folder',
    'Name the folder that holds the exports: -w FOLDER.',
  ],
  'people-two-lists': (other: string): Said => [`${other} lies beside it: two lists of people`, ONE_LIST],
  'groups-two-lists': (other: string): Said => [`${other} lies beside it: two chat registers`, ONE_LIST],
  'rule-test-failed': (norm: string, what: Both, expected: string, found: string): Said => [
    `norm ${norm}, tried out: ${what.en}: ${expected} was expected, ${found} was found`,
    'rule-tests.csv of the audit folder says more. Do not rely on what was judged by it before that is settled.',
  ],
  'decisions-two-lists': (other: string): Said => [
    `${other} lies beside it: two lists of decisions`,
    ONE_LIST,
  ],
  'survey-missing': (): Said => [
    'review.yaml names this file under survey, and it is not there',
    'Put the answers there, or correct survey: file in review.yaml.',
  ],
  'survey-two-files': (other: string): Said => [
    `${other} lies beside it: two surveys`,
    'Move one of them away, or name the one that counts: survey: { file: … }.',
  ],
  'survey-not-mapped': (): Said => [
    'it is not read, for review.yaml does not say which columns hold which question',
    'Add survey: { columns: { … }, staff: … }.',
  ],
  'log-in-use': (file: string): Said => [
    'somebody else is writing into it',
    `Try again; if nobody is, take ${file}.lock away.`,
  ],
  'forgotten-other-key': (): Said => [
    'these hashes were made with another key: who was forgotten would come back',
    'Put back review.key, or the store with its key; or make the list again: forget each of them once more, without this file.',
  ],

  'policy-goal-direction': (goal: string, measure: string): Said => [
    `goal ${goal}: of ${measure} neither more nor less is better by itself`,
    'Say what is wanted: direction: higher or direction: lower.',
  ],
  'policy-goal-scope': (goal: string, measure: string): Said => [
    `goal ${goal}: the figure ${measure} is told of a single chat type or chat, or of all chats`,
    'Name one of them, or write a goal for each.',
  ],
  'policy-wrong-value/figure-share': (goal: string, measure: string): Said => [
    `goal ${goal}: ${measure} is a share: expected a target from 0 to 1`,
    'Write 0.85 for 85 %.',
  ],
  /** `known`: figures of the measure; empty: there is no such measure. */
  'policy-unknown-measure/figure': (
    goal: string,
    measure: string,
    owner: string,
    known: string,
    word: Word,
  ): Said => [
    `goal ${goal}: there is no figure ${measure}`,
    meant(
      word,
      known ? `Known of ${owner} are ${known}.` : 'The figures and their names stand in tables/measures.csv.',
    ),
  ],

  'policy-unknown-responder/answer': (norm: string, role: string, word: Word): Said => [
    `norm ${norm} waits for an answer by "${role}", ${NOBODY}`,
    meant(word, ROLE),
  ],
  'policy-unknown-responder/member': (norm: string, role: string, word: Word): Said => [
    `norm ${norm} asks for a member who is "${role}", ${NOBODY}`,
    meant(word, ROLE),
  ],
  'policy-unknown-responder/noted': (norm: string, role: string, word: Word): Said => [
    `norm ${norm} is to be noted by "${role}", ${NOBODY}`,
    meant(word, ROLE),
  ],
  'policy-unknown-responder/for': (norm: string, role: string, word: Word): Said => [
    `norm ${norm} is for "${role}", ${NOBODY}`,
    meant(word, ROLE),
  ],
  'policy-unknown-responder/on-call': (norm: string, role: string, word: Word): Said => [
    `norm ${norm} counts as on call "${role}", ${NOBODY}`,
    meant(word, ROLE),
  ],
  'policy-unknown-responder/announced': (role: string, word: Word): Said => [
    `announcements are made by "${role}", ${NOBODY}`,
    meant(word, ROLE),
  ],
  'policy-unknown-responder/required': (role: string, word: Word): Said => [
    `announcements are to be noted by "${role}", ${NOBODY}`,
    meant(word, ROLE),
  ],

  'scope-matches-nothing/norm': (id: string, name: string, word: Word): Said => [
    `norm ${id} names "${name}", ${NO_CHAT}`,
    meant(word, CHAT),
  ],
  'scope-matches-nothing/exempt': (id: string, name: string, word: Word): Said => [
    `exempt_chats of norm ${id} names "${name}", ${NO_CHAT}`,
    meant(word, CHAT),
  ],
  'scope-matches-nothing/belongs': (id: string, name: string, word: Word): Said => [
    `belongs of norm ${id} names "${name}", ${NO_CHAT}`,
    meant(word, CHAT),
  ],
  'scope-matches-nothing/goal': (id: string, name: string, word: Word): Said => [
    `goal ${id} names "${name}", ${NO_CHAT}`,
    meant(word, CHAT),
  ],
  'scope-matches-nothing/topic': (id: string, name: string, word: Word): Said => [
    `topic ${id} names "${name}", ${NO_CHAT}`,
    meant(word, CHAT),
  ],
  'scope-matches-nothing/announcements': (name: string, word: Word): Said => [
    `announcements names "${name}", ${NO_CHAT}`,
    meant(word, CHAT),
  ],

  'sample-wrong-row': (value: string, known: string): Said => [
    `"${value}" is no stratum of the sample`,
    `Leave the column as it was: ${known}.`,
  ],
  'sample-wrong-answer': (value: string): Said => [
    `"${value}" is no answer`,
    'Write yes, no, or cannot (it could not be tested); leave the cell empty where you have not looked.',
  ],
  'links-wrong-label': (answer: string, line: string): Said => [
    `line ${answer} is not the first line of a message before line ${line}`,
    'Write the number that stands before a message in the column "before", or the own line.',
  ],
};
