/** What is wrong in review.yaml, and what to do, in English. The values are words of the policy itself. */
import type { Said } from '../problem.ts';

type Word = string | null | undefined;

const meant = (word: Word, otherwise: string): string => (word ? `Did you mean "${word}"?` : otherwise);
const COUNTRY = 'Write the two letters of the country, as in SG or DE.';
const EXAMPLE = 'See the example policy in the README for the form of this entry.';
const CHANGE_ONE = 'Change one of them, its chats or its dates, or exempt chats from one of them.';
const FIGURES = 'The figures and their names stand in tables/measures.csv.';

export const enPolicy = {
  'policy-not-yaml': (message: string): Said => [
    message,
    'Mend the line; indent with spaces, quote texts that hold a colon; remarks begin with #.',
  ],
  'policy-not-yaml/aliases': (message: string): Said => [
    message,
    'Write the entries out instead of repeating them by aliases.',
  ],
  /** `place`: empty at the top. */
  'policy-unknown-key': (key: string, place: string, known: string, word: Word): Said => [
    `there is no key "${key}" ${place ? `in ${place}` : 'at the top'}`,
    meant(word, `Known here: ${known}.`),
  ],
  'policy-wrong-value/one-of': (place: string, values: string, word: Word): Said => [
    `${place} must be one of: ${values}`,
    meant(word, 'Choose one of them.'),
  ],
  'policy-wrong-value/kind': (place: string, kinds: readonly string[]): Said => [
    `${place || 'the policy'}: expected ${kinds.join(' or ')}`,
    EXAMPLE,
  ],
  /** What zod says of it in each language. */
  'policy-wrong-value/form': (place: string, said: string, _in_chinese: string): Said => [
    `${place || 'the policy'}: ${said}`,
    EXAMPLE,
  ],
  'policy-wrong-value/goal-share': (place: string): Said => [
    `${place}: expected a share from 0 to 1: 0.85 for 85 %`,
    EXAMPLE,
  ],
  'policy-wrong-value/goal-number': (place: string, value: string, of_figure: boolean): Said => [
    `${place}: "${value}" is no number`,
    of_figure
      ? 'Write a number (0.85 for 85 %), or a time as 30m, 2h or 1d.'
      : 'Write a number: 0.85 for 85 %.',
  ],
  'policy-unknown-zone': (value: string): Said => [
    `"${value}" is no time zone`,
    'Write a zone as in Asia/Singapore or Europe/Berlin.',
  ],
  'policy-unknown-region': (value: string, word: Word): Said => [
    `"${value}" is no country of phone numbers`,
    meant(word, COUNTRY),
  ],
  'policy-unknown-region/norm': (value: string, word: Word): Said => [
    `"${value}" is no country`,
    meant(word, COUNTRY),
  ],
  'policy-unknown-calendar': (name: string, shipped: string): Said => [
    `there is no calendar "${name}"`,
    `Shipped are ${shipped}; or name a file of the workspace with the columns date,name,working.`,
  ],
  'policy-wrong-hours': (hours: string): Said => [
    `"${hours}" are no hours`,
    'Write mon-fri: "09:00-12:30, 13:30-18:00".',
  ],
  'policy-wrong-hours/days': (days: string): Said => [
    `"${days}" names no days`,
    'Write mon-fri: "09:00-12:30, 13:30-18:00".',
  ],
  'calendar-wrong-date': (value: string): Said => [`"${value}" is no date`, 'Write dates as 2026-05-01.'],
  'policy-wrong-limit': (value: string): Said => [`"${value}" is no limit`, 'Write 30m, 2h or 1d.'],
  'policy-wrong-limit/within': (value: string): Said => [`"${value}" is no limit`, 'Write 10m or 1h.'],

  'policy-goal-twice': (id: string): Said => [`${id} stands twice`, 'Give each goal its own id.'],
  'policy-unknown-measure': (place: string, value: string, word: Word): Said => [
    `${place}: "${value}" is neither on-time-rate nor by-hand nor a figure as M7.answered_1d`,
    meant(word, FIGURES),
  ],
  'policy-frozen-without-baseline': (goal: string): Said => [
    `goal ${goal} is frozen without a baseline: a proposed one may change with each export that comes`,
    'Write the baseline that was settled, as in baseline: 0.7, or leave out frozen.',
  ],
  'policy-wrong-dates/goal': (goal: string): Said => [
    `goal ${goal} is due before its baseline`,
    'Is one of baseline_month and by mistyped?',
  ],

  'policy-survey-without-question': (): Said => [
    'the survey has no question',
    'Write the questions with the headers of their columns, as in columns: { recommend: Q1 }.',
  ],
  'policy-unknown-question': (id: string, known: string, word: Word): Said => [
    `"${id}" is no question of the survey's columns`,
    meant(word, `Known are ${known}.`),
  ],
  'policy-question-twice': (id: string): Said => [
    `"${id}" is the question from 0 to 10 already`,
    'Leave it out of likert.',
  ],
  'policy-column-twice': (column: string, first: string): Said => [
    `the column "${column}" is taken for ${first} already`,
    'Name another column for one of them.',
  ],
  'policy-wrong-file': (file: string): Said => [
    `"${file}" is no .csv or .xlsx of the workspace`,
    'Write its path below the workspace, as in survey-2026-10.csv.',
  ],

  'policy-norm-twice': (id: string, version: number | string): Said => [
    `${id} version ${version} stands twice`,
    'Give each norm its own id, or each version of a norm its own number and dates.',
  ],
  'policy-versions-overlap': (norm: string, one: number | string, other: number | string): Said => [
    `versions ${one} and ${other} of norm ${norm} hold on the same days`,
    'Give the older one a to: before the day from which the newer one holds, or the newer one a later from:.',
  ],
  'policy-wrong-dates': (norm: string): Said => [
    `norm ${norm} ends before it begins`,
    'Is one of from and to mistyped?',
  ],
  'policy-no-calendar': (norm: string): Said => [
    `norm ${norm} counts working time, but the policy has no calendar`,
    'Add calendar: { hours: { mon-fri: "09:00-18:00" } }, or set clock: calendar.',
  ],
  'policy-no-calendar/hours': (norm: string): Said => [
    `norm ${norm} counts working time, but the policy has no open hour`,
    'Add calendar: { hours: { mon-fri: "09:00-18:00" } }, or set clock: calendar.',
  ],
  'policy-no-tag': (norm: string): Said => [
    `norm ${norm} asks for tagged requests but names no tag`,
    'Add tag: "[ASK]".',
  ],
  'policy-no-tag/urgent': (norm: string): Said => [
    `norm ${norm} limits urgent messages but names no tag`,
    'Add urgent_tag: "[URGENT]".',
  ],
  'policy-no-zone': (norm: string): Said => [
    `norm ${norm} asks at which hour people write, but the policy does not say in which zone phones stood`,
    'Add zone: Asia/Singapore, the zone of the exporting phones.',
  ],
  'policy-no-announcements': (norm: string): Said => [
    `norm ${norm} asks who took note, but the policy does not say what an announcement is`,
    'Add announcements: { tag: "[NOTICE]", written: true }.',
  ],
  'policy-norm-says-nothing/hours': (norm: string): Said => [
    `norm ${norm} has no quiet hour`,
    'Write hours: { mon-fri: "20:00-07:30", sat-sun: "00:00-24:00" }.',
  ],
  'policy-norm-says-nothing/form': (norm: string, clauses: string): Said => [
    `norm ${norm} allows messages of any form`,
    `Add one of ${clauses}.`,
  ],
  'policy-norm-says-nothing/media': (norm: string): Said => [
    `norm ${norm} allows all media of any size`,
    'Add media: [image, document], max_mb: 16, max_voice_seconds: 60 or captions: [document].',
  ],
  'policy-norm-says-nothing/where': (norm: string): Said => [
    `norm ${norm} does not say where something belongs`,
    'Add belongs: project with tags: ["[PRJ-7]"] or words: [salary], or topic: with the id of a topic.',
  ],
  'policy-norm-says-nothing/what': (norm: string): Said => [
    `norm ${norm} does not say what belongs there`,
    'Add belongs: project with tags: ["[PRJ-7]"] or words: [salary], or topic: with the id of a topic.',
  ],
  'policy-always-quiet': (norm: string): Said => [
    `the hours of norm ${norm} are the whole week: nobody could ever write`,
    'Name the hours in which nobody is to write.',
  ],
  'policy-said-twice': (norm: string, topic: string): Said => [
    `norm ${norm} takes words and chats from the topic ${topic} and names some itself`,
    'Leave out topic, or words and belongs.',
  ],
  'policy-unknown-topic': (norm: string, topic: string, known: string, word: Word): Said => [
    `norm ${norm} is about the topic "${topic}", which the policy does not have`,
    meant(
      word,
      known ? `Known are ${known}.` : `Add topics: [{ id: ${topic}, words: [salary], chats: private }].`,
    ),
  ],
  'policy-wrong-range': (norm: string, least: number | string, most: number | string): Said => [
    `norm ${norm} wants at least ${least} characters and at most ${most}: no text has both`,
    'Is one of min_chars and max_chars mistyped?',
  ],
  'policy-field-twice': (norm: string, field: string): Said => [
    `field ${field} stands twice in norm ${norm}`,
    'Give each field its own name.',
  ],
  'policy-wrong-pattern': (pattern: string, message: string): Said => [
    `"${pattern}" is no pattern: ${message}`,
    'Patterns are those of RE2: no look-around, no \\1; write \\[ for a bracket, and single quotes around it all.',
  ],

  // No mistakes, but worth a word.
  'norm-before-announcement': (norm: string, from: string, announced: string): Said => [
    `norm ${norm} holds from ${from}, but was announced on ${announced}: nothing before that day is judged`,
    'Let from be the day of the announcement or a later one.',
  ],
  'norm-off/hours': (norm: string): Said => [
    `norm ${norm} is off: nothing is judged by it`,
    'It tells when people work. Write out_of_hours: true once those it concerns know and whoever has a say agreed.',
  ],
  'norm-off/scan': (norm: string): Said => [
    `norm ${norm} is off: nothing is judged by it`,
    'It scans what people write. Write content_scan: true once those it concerns know and whoever has a say agreed.',
  ],
  'norm-round-the-clock': (norm: string, limit: string): Said => [
    `norm ${norm} wants answers within ${limit} by night, on weekends and on holidays too`,
    'Set clock: business, or a limit of a day or more, unless somebody is on duty at all hours.',
  ],
  'norm-limit-too-short': (norm: string): Said => [
    `norm ${norm} has a limit of less than a minute, which phones that export no seconds cannot show`,
    'Where stamps have no seconds, answers in time cannot be judged. Set a limit of some minutes.',
  ],
  'norms-contradict/hours': (one: string, other: string, quiet: string, reply: string): Said => [
    `norms ${one} and ${other} hold for the same chats and days, and ${reply} wants answers at hours in which ${quiet} wants silence`,
    CHANGE_ONE,
  ],
  'norms-contradict/media': (one: string, other: string, a: string, b: string, kinds: string): Said => [
    `norms ${one} and ${other} hold for the same chats and days, and ${a} allows what ${b} does not: ${kinds}`,
    CHANGE_ONE,
  ],
  'norms-contradict/form': (one: string, other: string): Said => [
    `norms ${one} and ${other} hold for the same chats and days, and no text can begin as both of them ask`,
    CHANGE_ONE,
  ],
};

/** What is expected at a place of the policy, by the names that the shapes give. */
export const enExpected = {
  date: 'expected a date as 2026-03-01',
  month: 'expected a month as YYYY-MM',
  share_85: 'expected a share from 0 to 1: 0.85 for 85 %',
  share_50: 'expected a share from 0 to 1: 0.5 for 50 %',
  share_5: 'expected a share from 0 to 1: 0.05 for 5 %',
  count: 'expected a whole number',
  one_or_more: 'expected 1 or more',
  amount: 'expected a number above 0',
  people: 'expected a whole number of people above 0, or register',
  letters: 'expected letters and digits',
  word: 'expected a word',
  a_word: 'expected at least one word',
  a_type: 'expected at least one type',
  word_or_tag: 'expected a word or a tag such as "[PRJ-7]"',
  tag: 'expected the tag that stands in an announcement, such as "[NOTICE]"',
  header: 'expected the header of a column',
  staff: 'expected how many people were asked, as 34',
};
