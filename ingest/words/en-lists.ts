/** What is wrong in the lists of a workspace, and what to do, in English. */
import type { Said } from '../problem.ts';

type Word = string | null | undefined;

const meant = (word: Word, otherwise: string): string => (word ? `Did you mean "${word}"?` : otherwise);
const DATES = 'Write dates as 2026-05-01.';
const MONTHS = 'Write months as 2026-05.';
const NUMBERS = 'Write numbers as 0.85 or 85 %, without signs between thousands.';
const FILL = 'Fill in the cell.';
const ROWS_DISAGREE =
  'Leave what is right; where one follows the other, write `to` into the earlier row and `from` into the later one.';

const missing = (kind: string, column: string) => `there is no ${kind} in the column ${column}`;
const wrong = (kind: string, column: string, value: string) =>
  value === '' ? missing(kind, column) : `"${value}" in the column ${column} is no ${kind}`;
const unknown = (column: string, value: string, known: string, word: Word): Said => [
  `"${value}" in the column ${column} is not known`,
  meant(word, `Known are ${known}.`),
];
const without = (column: string): Said => [`a row without ${column}`, FILL];

export const enLists = {
  'list-not-utf8': (): Said => [
    'a letter here is not in UTF-8: the file was saved in the code page of a computer, and elsewhere its letters are others',
    'Save it as UTF-8. In Excel: Save As, "CSV UTF-8 (Comma delimited)", or keep the list as .xlsx; in Notepad: Save As, Encoding UTF-8.',
  ],
  'list-open-quote': (): Said => [
    'a quotation mark opens a cell and none closes it: the rows below would be lost',
    'Close the cell with a quotation mark, or take the first one away.',
  ],
  'list-missing-column': (column: string, columns: string, word: Word): Said => [
    `the column "${column}" is missing`,
    word ? `Is "${word}" meant? Call it "${column}".` : `The columns begin with: ${columns}.`,
  ],
  'list-not-xlsx': (message: string): Said => [
    `this is no .xlsx that can be read: ${message}`,
    'Save it again as .xlsx, without a password, or as CSV UTF-8.',
  ],
  'list-wrong-hash': (): Said => [
    'this is no row of what was forgotten',
    'The program writes this file; put back the row as it was, or the file from a backup.',
  ],

  'people-no-name': (): Said => ['a row without a person', 'Write a name in the column person.'],
  'people-phone-rounded': (phone: string): Said => [
    `"${phone}" is a phone number that a spreadsheet rounded`,
    'Format the column as text and write the number again, with + and country code.',
  ],
  'people-alias-twice': (line: number | string): Said => [
    `an alias stands for two persons, here and in line ${line}`,
    'An alias must lead to one person: leave it at the right one.',
  ],
  'people-alias-twice/row': (row: number | string): Said => [
    `an alias stands for two persons, here and in row ${row}`,
    'An alias must lead to one person: leave it at the right one.',
  ],
  'people-unknown-side': (side: string): Said => [`"${side}" is no side`, 'Write internal or external.'],
  'people-unknown-zone': (zone: string): Said => [
    `"${zone}" is no time zone`,
    'Write a zone as in Asia/Singapore.',
  ],
  'people-unknown-bot': (value: string): Said => [
    `"${value}" does not say whether this is a bot`,
    'Write yes or no, or leave the cell empty.',
  ],
  'people-rows-disagree': (column: string, here: string, there: string, line: number): Said => [
    `${column} is "${here}" here and "${there}" in line ${line}, at the same time`,
    ROWS_DISAGREE,
  ],
  'people-rows-disagree/row': (column: string, here: string, there: string, row: number): Said => [
    `${column} is "${here}" here and "${there}" in row ${row}, at the same time`,
    ROWS_DISAGREE,
  ],
  'people-wrong-date': (value: string): Said => [`"${value}" is no date`, DATES],
  'people-wrong-date/order': (): Said => ['the row ends before it begins', 'Is one of from and to mistyped?'],

  'groups-no-chat': (): Said => ['a row without a chat', "Write the group's name in the column chat."],
  'groups-wrong-date': (column: string, value: string): Said => [
    `"${value}" in the column ${column} is no date`,
    DATES,
  ],
  'groups-wrong-number': (column: string, value: string): Said => [
    `"${value}" in the column ${column} is no number`,
    'Write a whole number, or leave the cell empty.',
  ],
  'groups-unknown-type': (type: string, known: string, word: Word): Said => [
    `"${type}" is no chat type`,
    meant(word, `Known are ${known}.`),
  ],
  'groups-chat-twice': (name: string, line: number | string): Said => [
    `"${name}" stands for two chats, here and in line ${line}`,
    'A name or alias must lead to one chat: leave it at the right one.',
  ],
  'groups-export-missing': (pattern: string): Said => [
    `"${pattern}" in the column exports fits no export`,
    'Write paths as the program shows them (`*` stands for a part of a name, `**/` for folders), or an export id.',
  ],
  'groups-export-twice': (pattern: string, path: string, line: number | string): Said => [
    `"${pattern}" in the column exports names ${path}, as line ${line} does`,
    'An export shows one chat: leave it at the right one.',
  ],

  'decisions-wrong-answer': (answer: string): Said => [
    `"${answer}" is no answer`,
    'Write yes or no, or leave it empty.',
  ],
  'decisions-no-sender': (sender: string): Said => [
    `"${sender}" is no sender: a spreadsheet may have changed the cell`,
    'Delete the row: the next run writes it again.',
  ],
  'decisions-unknown-person': (person: string, word: Word): Said => [
    person ? `"${person}" is not in the people list` : 'a yes to nobody',
    meant(word, 'Write a person of the people list in the column proposal.'),
  ],
  'decisions-two-persons': (person: string | undefined): Said => [
    `this sender is "${person}" already`,
    'A sender is one person: correct the people list, or clear this answer.',
  ],

  'waiver-incomplete': (column: string): Said => [
    `the waiver has no ${column}`,
    `Fill the column ${column}.`,
  ],
  'waiver-wrong-date': (column: string, value: string): Said => [
    `"${value}" in the column ${column} is no date`,
    DATES,
  ],
  'waiver-wrong-date/order': (): Said => [
    'the waiver ends before it begins',
    'Is one of the dates mistyped?',
  ],
  'waiver-twice': (id: string): Said => [`the waiver ${id} stands twice`, 'Give each waiver its own id.'],
  'waiver-unknown-norm': (norm: string, known: string, word: Word): Said => [
    `the policy has no norm "${norm}"`,
    meant(word, `Known are ${known}.`),
  ],
  'waiver-unknown-norm/version': (norm: string, version: string, known: string): Said => [
    `the norm ${norm} has no version ${version}`,
    `Known are ${known}; leave the cell empty for all.`,
  ],

  'published-wrong-month': (value: string): Said => [`"${value}" is no month`, MONTHS],
  'published-wrong-hash': (value: string): Said => [
    `"${value}" is no SHA-256`,
    'Write the 64 signs that sha256sum shows for the manifest.json of that review.',
  ],

  'survey-empty': (): Said => [
    'the survey is empty: there is not even a line of headers',
    'Save the answers of the form there, or move the file away.',
  ],
  'survey-unknown-column': (column: string, use: string, word: Word): Said => [
    `there is no column "${column}", which review.yaml names under survey ${use}`,
    word
      ? `Is "${word}" meant? Write the header in review.yaml as it stands in the file.`
      : 'Write the header in review.yaml as it stands in the file.',
  ],
  'survey-out-of-range': (
    value: string,
    question: string,
    low: number | string,
    high: number | string,
  ): Said => [
    `"${value}" is no answer to ${question}`,
    `Answers are whole numbers from ${low} to ${high}; empty the cell where nothing was answered.`,
  ],
  'survey-wrong-month': (value: string): Said => [
    value === '' ? 'an answer without a month' : `"${value}" tells no month`,
    'Write months as 2026-10 or dates as 2026-10-05: day and month first can be read in two ways.',
  ],
  'survey-too-many-answers': (n: number | string, month: string, staff: number | string): Said => [
    `${n} answers${month === '' ? '' : ` in ${month}`}, and review.yaml says that ${staff} people were asked`,
    'Correct survey: staff in review.yaml, or map month_column if the file holds several months.',
  ],

  'values-no-goal': without,
  'values-wrong-month': (column: string, value: string): Said => [wrong('month', column, value), MONTHS],
  'values-wrong-number': (column: string, value: string): Said => [wrong('number', column, value), NUMBERS],
  'values-unknown-goal': (goal: string, word: Word): Said => [
    `"${goal}" is no goal of the policy`,
    meant(word, 'Write the id of a goal in review.yaml.'),
  ],
  'values-goal-measured': (goal: string, measure: string): Said => [
    `the goal ${goal} is measured by ${measure}`,
    'Take the row away, or write measure: by-hand in review.yaml.',
  ],
  'values-month-twice': (goal: string, month: string, line: number | string): Said => [
    `${goal} has a value for ${month} in line ${line} already`,
    'Leave the one that holds.',
  ],

  'events-no-event': without,
  'events-no-date': without,
  'events-wrong-date': (column: string, value: string): Said => [wrong('date', column, value), DATES],
  'events-unknown-kind': unknown,
  'events-wrong-dates': (): Said => ['the event ends before it begins', 'Is one of date and to mistyped?'],

  'actions-no-id': without,
  'actions-no-text': without,
  'actions-wrong-month': (column: string, value: string): Said => [wrong('month', column, value), MONTHS],
  'actions-wrong-date': (column: string, value: string): Said => [wrong('date', column, value), DATES],
  'actions-unknown-status': unknown,
  'actions-done-and-open': (id: Word): Said => [
    `the action ${id} is done and open`,
    'Write done, or empty the column done.',
  ],
  'actions-id-twice': (id: string, line: number | string): Said => [
    `the action ${id} stands in line ${line} already`,
    'Give each action its own id, as 2026-10-A1.',
  ],
};
