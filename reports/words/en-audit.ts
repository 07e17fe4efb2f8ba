/** English words of the auditor’s page. */
import type { Norm } from '../../ingest/schema/norm.ts';
import type { Case, NotRun } from '../../transform/norms/examples/example.ts';
import type { CompletenessState } from '../audit/completeness.ts';
import type { CustodyRow } from '../audit/custody.ts';
import type { Grade } from '../audit/grade.ts';
import type { STRATA } from '../audit/sample.ts';
import { type Fragment, html } from '../html.ts';
import { enLimits } from './en-limits.ts';
import { are as is, plural as s } from './en-plural.ts';
import type { Cited } from './words.ts';

type F = Fragment;
type KeyOf<N> = N extends Norm ? keyof N : never;
/** What may change from version to version. */
export type NormKey = Exclude<KeyOf<Norm>, 'id' | 'version'>;

const completeness_states: Record<CompletenessState, string> = {
  missing: 'due, but missing',
  listed_twice: 'in the register under two names',
  not_in_register: 'came, but not in the register',
  not_due: 'not due this month',
  ends_before_month_end: 'ends before the month does',
  gap_since_last_month: 'a gap since the export before',
  near_cap: 'near the cap of exports',
  complete: 'complete',
};

const doubts: Record<string, string> = {
  'no-date': 'no date, or none that can be read',
  'date-before-content': 'before the newest message of the export, or before that was made',
  'date-unlike-received': 'more than a day away from what the servers wrote that it passed',
};

const ways: Record<CustodyRow['received_as'], string> = {
  mail: 'by a mail',
  archive: 'in an archive together with others',
  file: 'as a file of its own',
};

const grades: Record<Grade, string> = {
  A: 'two phones',
  B: 'overlaps an earlier month',
  C: 'one export alone',
  D: 'limited',
};

const strata: Record<(typeof STRATA)[number], string> = {
  met: 'Met items, drawn',
  no_request: 'Messages taken for no request, drawn',
  high_severity: 'Not met and of high severity, all of them',
};

const rule_cases: Record<Case, string> = {
  met: 'met',
  'not-met': 'not met',
  'at-limit': 'at the limit',
  'past-limit': 'just past the limit',
  pending: 'not yet due',
  'not-judged': 'cannot be judged',
  exempt: 'exempt',
  'not-counted': 'not counted',
};

const not_run: Record<NotRun, string> = {
  'no-open-hour': 'the calendar has no working hour on the days of the month on which the norm is in force',
  'no-time-in-month': 'no quiet hours begin and end on the days of the month on which the norm is in force',
  'not-in-force-at-month-end': 'the norm is not in force at the end of the month, when groups are judged',
  'limit-too-long': 'the limit does not run out within 120 days',
  'norm-off': 'the norm is off: the policy does not ask for out_of_hours or content_scan',
  'no-announcements': 'the policy does not say what an announcement is',
  'nobody-bound': 'whoever the norm is for is exempt or on call',
  'no-example-text': 'no text was found that the pattern or the form allows',
  'too-many-members': 'the group would have more members than a group can have',
};

const norm_keys: Record<NormKey, string> = {
  kind: 'kind',
  text: 'text',
  chats: 'chats',
  target: 'target',
  severity: 'severity',
  announced: 'day of announcement',
  from: 'first day',
  to: 'last day',
  owner: 'who answers for it',
  goal: 'goal',
  basis: 'basis',
  consulted: 'who was consulted',
  exempt_chats: 'exempt chats',
  exempt_people: 'exempt people',
  request: 'what counts as a request',
  tag: 'tag',
  responder: 'who must answer',
  limit: 'limit',
  clock: 'clock',
  media: 'allowed kinds',
  max_bytes: 'largest file',
  max_voice_s: 'longest voice message',
  captions: 'kinds that need words',
  words: 'words',
  tags: 'tags',
  belongs: 'where it belongs',
  consent_tag: 'tag of consent',
  topic: 'topic',
  types: 'types of information',
  countries: 'countries',
  own: 'own values',
  max_members: 'most members',
  purpose: 'purpose',
  group_owner: 'owner of the group',
  roles: 'roles that must be there',
  rhetorical: 'questions that want no answer',
  required: 'who has to take note',
  weekly: 'hours',
  zone: 'time zone',
  by: 'whom it is for',
  on_call: 'who is on call',
  urgent_tag: 'urgent tag',
  urgent_share: 'share of urgent messages',
  answer_within: 'time for answers to the outside',
  of: 'which messages',
  first_of_day: 'first message of the day only',
  prefixes: 'beginnings',
  fields: 'fields',
  min_chars: 'fewest characters',
  max_chars: 'most characters',
  max_emoji: 'most emoji',
  max_caps_share: 'share of capitals',
  max_in_a_row: 'messages in a row',
  script: 'script',
};

export const enAudit = {
  title: (company: string | null, month: string) =>
    company === null ? `Audit pack, ${month}` : `${company}: audit pack, ${month}`,
  kicker: 'Audit pack of the monthly review',
  skip: 'Skip to the content',
  intro:
    'This page leads through the folder that it lies in. Each number is counted from a table beside it or stands in review.json of the review; the tables hold every row. It shows no text of a message and no name of a person: people and private chats have code names.',
  glance: 'At a glance',
  tiles: {
    complete: 'chats shown to the end of the month',
    lines: (n: Cited) => html`${s(n, 'export')} whose lines do not add up`,
    items: (n: Cited) => html`${s(n, 'item')}, each in one of six states`,
    exceptions: (n: Cited) => html`${s(n, 'item')} not met`,
    limits: 'limits, in plain words',
  },
  table: (file: F) => html`Table: ${file}`,
  tables: (files: F) => html`Tables: ${files}`,
  more: (n: number, file: F) => html`${n} more ${s(n, 'row')} in ${file}.`,

  outstanding: {
    heading: 'Stands out',
    none: 'Nothing stands out: every export was read whole, every line has its place, every count ties, every rule test passed, no chat that was due is missing, and no waiver was relied on that must not be.',
    not_read: (n: Cited) => html`${n} ${s(n, 'export')} ${is(n, 'was', 'were')} not read whole.`,
    missing: (n: Cited) => html`${n} ${s(n, 'chat')} ${is(n)} due and missing.`,
    doubtful: (n: Cited) =>
      html`${n} ${s(n, 'time')} an export came by a mail whose date is not to be relied on.`,
    lines: (n: Cited) => html`The lines of ${n} ${s(n, 'export')} do not add up.`,
    ties: (n: number) => html`The states of ${n} ${s(n, 'norm')} do not tie to the tables.`,
    expired: (n: Cited) =>
      html`${n} ${s(n, 'waiver')} ${is(n, 'was', 'were')} relied on after ${s(n, 'its', 'their')} end.`,
    by_concerned: (n: Cited) =>
      html`${n} ${s(n, 'waiver')} ${is(n, 'was', 'were')} approved by the person concerned.`,
    restated: (n: Cited) => html`${n} published ${s(n, 'figure')} ${is(n)} different now.`,
    published: (n: number) => html`${n} published ${s(n, 'review')} ${s(n, 'is', 'are')} missing or altered.`,
    rule_tests: (n: Cited) =>
      html`${n} ${s(n, 'rule test')} failed: a norm does not do what its text and its parameters say.`,
    repeated: (n: Cited) =>
      html`${n} ${s(n, 'item')} not met ${is(n)} in chats that did not meet the same norm in each of the two months before either.`,
  },

  reviewed: {
    heading: 'What was reviewed, and by which program',
    month: (month: F, days: F) => html`The month is ${month} (${days}).`,
    zone: (zone: F) => html`Times are those of ${zone}.`,
    no_zone: 'No time zone is known: times are those of the phones.',
    inputs: (n: Cited, chats: Cited, messages: Cited) =>
      html`${n} ${s(n, 'export')} with ${messages} ${s(messages, 'message')} (copies counted as often as they came) ${is(n, 'shows', 'show')} ${chats} ${s(chats, 'chat')}.`,
    no_inputs: 'No export was there.',
    lists: (n: number, answers: number) =>
      html`Policy and lists: ${n} ${s(n, 'file')}. Answers to the question who senders are: ${answers}.`,
    program: (version: F, config: F) => html`Program: chat-review ${version}. Configuration: ${config}.`,
    manifest: (seal: F) =>
      html`manifest.json of the review names every input and every output by its SHA-256, with the version of Node and of its time zone data. Its seal is ${seal}; manifest.json beside this page names the same seal.`,
    previous: (hash: F) => html`The month before, as published.csv names it: ${hash}.`,
    no_previous: 'The chain begins here: published.csv names no earlier month.',
    published: (n: number) => html`It was held against ${n} published ${s(n, 'review')}:`,
    not_published: 'It was held against no published review.',
    published_states: {
      'as-published': 'as published',
      'published-missing': 'missing',
      'published-altered': 'changed since',
    },
  },

  completeness: {
    heading: 'Completeness',
    register: (received: Cited, due: Cited) =>
      html`Of ${due} ${s(due, 'chat')} that ${is(due, 'was', 'were')} due by the register, ${received} came.`,
    no_register: 'There is no register (groups.csv): what should have come is not known.',
    nothing: 'No chat came, and none is in a register.',
    states: completeness_states,
    no_limits: 'Every chat is complete.',
    limited: 'Chats with a limit',
    unknown: (n: Cited) =>
      html`${n} ${s(n, 'chat')} ${is(n, 'exists', 'exist')} by evidence in the exports, but ${is(n, 'was', 'were')} not exported and ${is(n, 'stands', 'stand')} in no register.`,
    no_unknown: 'The exports give no hint of a chat that was not exported.',
    columns: { state: 'State', chats: 'Chats', chat: 'Chat', seen: 'Seen until' },
  },

  custody: {
    heading: 'How the exports came',
    none: 'No export came.',
    said: 'A mail says who sent it and when, and nothing proves either. Each mail that an export hung on is a row; its sender has a code name.',
    no_mail: 'No export came by a saved mail: nothing says who gave it, or when.',
    ways,
    no_doubt: 'No mail’s date contradicts its export or the servers that it passed.',
    doubtful: 'Dates not to be relied on',
    doubts,
    columns: { way: 'How', times: 'Times', doubt: 'The date of the mail' },
  },

  assurance: {
    heading: 'How far the data can be trusted',
    each: 'The chats',
    none: 'No chat came, so there is nothing to grade.',
    said: 'The worst limit decides the grade; without one, what the export was held against.',
    short: grades,
    copies: 'Where copies differ',
    no_copies: 'No two copies of a chat show a message differently.',
    differences: {
      'only-here': 'in one copy only, though the other covers that time',
      'text-changed': 'text changed in between',
      'deleted-later': 'removed in between',
      'caption-dropped': 'caption left out',
      'left-out': 'whole copies that could not be put in order',
    },
    second: (n: Cited, names: F) =>
      html`A second member’s export should be asked of ${n} ${s(n, 'chat')}, drawn for this month: ${names}.`,
    no_second: 'No chat needs a second export.',
    columns: {
      grade: 'Grade',
      meaning: 'Meaning',
      chats: 'Chats',
      chat: 'Chat',
      reasons: 'Reasons',
      difference: 'Difference',
      messages: 'Messages',
    },
  },

  tie_out: {
    heading: 'Every line has its place',
    none: 'No export came, so no line is to be placed.',
    equal: (n: Cited, lines: Cited) =>
      html`${n} ${s(n, 'export')} with ${lines} ${s(lines, 'line')}: the difference is 0 in ${n.n === 1 ? 'it' : 'each'}.`,
    unequal: (n: Cited) => html`In ${n} ${s(n, 'export')} lines are left over or missing:`,
    unreadable: (n: Cited) =>
      html`${n} ${s(n, 'file')} could not be read as lines, so nothing can be added up there.`,
    no_rejected: 'No line is without a record.',
    rejected: (n: Cited) =>
      html`${n} ${s(n, 'row')} in the list of what belongs to no record, each with its reason.`,
    classes: {
      message_lines: 'first lines of messages',
      notice_lines: 'first lines of system messages',
      call_lines: 'calls',
      continuation_lines: 'further lines',
      rejected_lines: 'not understood',
      blank_lines: 'empty, before the first record',
      lines_in_file: 'lines in the files',
    },
    columns: {
      lines: 'Lines',
      n: 'Number',
      export: 'Export',
      in_file: 'In the file',
      difference: 'Difference',
    },
  },

  norms: {
    heading: 'The norms, and what changed',
    none: 'The policy has no norms.',
    chats: (chats: F) => html`chats: ${chats}`,
    all_chats: 'all chats',
    target: (share: F) => html`target ${share}`,
    announced: (day: F) => html`announced ${day}`,
    from: (day: F) => html`from ${day}`,
    to: (day: F) => html`to ${day}`,
    owner: (owner: F) => html`answers for it: ${owner}`,
    basis: (text: F) => html`basis: ${text}`,
    consulted: (text: F) => html`consulted: ${text}`,
    no_consulted: 'who was consulted is not said',
    exempt_chats: (chats: F) => html`exempt chats: ${chats}`,
    exempt_people: (n: number) => html`exempt people, roles or teams: ${n}`,
    changed: (keys: F) => html`Changed against the version before: ${keys}.`,
    keys: norm_keys,
    parameters: 'All parameters stand in the table.',
    severity: { low: 'low severity', medium: 'medium severity', high: 'high severity' },
    since_last_month: 'Since last month',
    no_change: 'Nothing changed since last month.',
    began: 'in force now, and not last month',
    ended: 'in force last month, and not now',
    replaced: (version: F) => html`in place of ${version}`,
    from_to: (key: F, before: F, after: F) => html`${key}: ${before} → ${after}`,
  },

  rule_tests: {
    heading: 'Rule tests',
    none: 'No norm was in force this month, so none was tried out.',
    said: 'Each norm in force was tried out with its own parameters on made-up chats, by the code that judged the month: met, not met, at the limit, just past it, and what cannot be judged, is exempt or does not count. What was expected is worked out from the text of the kind by other code.',
    passed: (n: Cited) => html`${n} ${s(n, 'test')}: ${n.n === 1 ? 'it' : 'each'} gave what was expected.`,
    failed: (failed: Cited, n: Cited) =>
      html`${failed} of ${n} ${s(n, 'test')} ${is(failed)} not as expected:`,
    not_run: (n: Cited) => html`${n} ${s(n, 'test')} could not be run:`,
    as_expected: (norm: F) => html`As expected: ${norm}`,
    no_item: 'no item',
    cases: rule_cases,
    why_not: not_run,
    outcome: (state: F, reason: F) => html`${state} (${reason})`,
    columns: {
      norm: 'Norm',
      tests: 'Tests',
      passed: 'As expected',
      failed: 'Not as expected',
      not_run: 'Not run',
      case: 'Case',
      what: 'What happens',
      expected: 'Expected',
      found: 'Found',
      expected_and_found: 'Expected and found',
      why: 'Why',
    },
  },

  populations: {
    heading: 'Each item in one of six states',
    none: 'No norm was in force this month, so nothing was judged.',
    said: 'The states stand in review.json and on the review’s page; the last two columns count the rows of items.csv, with the met ones that populations.csv counts by day.',
    ties: 'Every population ties to the unit.',
    not_ties: 'Not every population ties:',
    norm: 'Norm',
    population: 'Population',
    rows: 'In the tables',
    difference: 'Difference',
    evidence:
      'evidence.csv holds when each item began, both clocks, and a keyed hash of the text; trace.csv says which rows stand behind each figure.',
  },

  exceptions: {
    heading: 'What was not met',
    none: 'No item was unmet this month.',
    summary: (n: Cited, norms: number) =>
      html`${n} ${s(n, 'item')} of ${norms} ${s(norms, 'norm')} ${is(n, 'was', 'were')} not met.`,
    repeat: 'Repeated: the same norm was not met in the same chat in each of the two months before.',
    fill: 'The table has empty columns for cause, effect, recommendation and day due: whoever answers for the norm fills them in.',
    columns: {
      norm: 'Norm',
      severity: 'Severity',
      n: 'Not met',
      repeat: 'Repeated',
      high: 'high',
      medium: 'medium',
      low: 'low',
    },
  },

  waivers: {
    heading: 'Waivers',
    none: 'No waiver is on record (waivers.csv).',
    stands_out: 'These excuse nothing',
    states: {
      used: 'used',
      unused: 'unused',
      expired_relied_on: 'relied on after its end',
      by_concerned: 'approved by the person concerned',
    },
    summary: (used: Cited, unused: Cited) => html`${used} used, ${unused} unused.`,
    expired: (id: F, norm: F, until: F, n: F) =>
      html`${id} (${norm}) ended on ${until}; items after it that it was to excuse: ${n}.`,
    concerned: (id: F, norm: F, n: F) =>
      html`${id} (${norm}) was approved by the person whose items it was to excuse: ${n}.`,
    columns: {
      waiver: 'Waiver',
      norm: 'Norm',
      state: 'State',
      until: 'Until',
      waived: 'Items waived',
      expired: 'After its end',
      by_concerned: 'By the person concerned',
    },
  },

  sample: {
    heading: 'The sample to look at',
    none: 'Nothing was drawn: no item was met, no message taken for no request, nothing of high severity unmet.',
    strata,
    columns: { stratum: 'Drawn from', n: 'Rows' },
    why: 'Looking at what was not met proves nothing about what was missed. So met items and messages taken for no request are drawn, at most 60 of each, by a seed of the workspace; 60 without a deviation show with 95 % confidence that at most 4.87 % deviate.',
    how: [
      'Open sample.csv (or make an .xlsx of it), with the exports at hand.',
      'Find the lines first_line to last_line of the export; evidence.csv has the hash of the text.',
      'Write yes, no or cannot into the column agree; leave empty what you have not looked at. What cannot be tested counts as a deviation.',
    ],
    read_back: (command: F) => html`Then ${command} says on how many both agree, and what that says of all.`,
  },

  detectors: {
    heading: 'How well words are told',
    none: 'No detector was measured.',
    said: 'Measured on messages labelled by hand, which the words were not chosen by. With 95 % interval and number of cases.',
    detector: 'Detector',
    all: 'all languages',
    cell: (value: F, low: F, high: F, n: F) =>
      html`${value}<br><span class="note">${low} to ${high}, ${n}</span>`,
  },

  restatements: {
    heading: 'Corrections of what was published',
    none: 'No published figure comes out differently now.',
    not_compared: 'No earlier review is listed in published.csv, so none was compared.',
    summary: (n: Cited) =>
      html`${n} published ${s(n, 'figure')} ${is(n, 'comes', 'come')} out differently now.`,
    why: {
      input: 'inputs changed',
      policy: 'policy changed',
      version: 'other version',
      unexplained: 'unexplained',
    },
    columns: { month: 'Month', figure: 'Figure', old: 'Published', now: 'Now', why: 'Why' },
  },

  again: {
    heading: 'Make it again',
    said: (command: F) =>
      html`${command} makes the review again from its inputs, in a folder of its own, and compares every file of it and of this folder. It ends with 0 where all is equal, else it names the first difference with its cause.`,
    review_files: 'SHA-256 of the review’s main files',
    audit_files: 'SHA-256 of the files beside this page',
    rest: (n: number) =>
      html`${n} more ${s(n, 'file')} of the review, and this page, stand in the manifests.`,
  },

  access: {
    heading: 'Who looked behind code names',
    said: (file: F) =>
      html`${file} in the workspace says who asked for a name behind a code name, had texts written out, purged or forgot: when, who and why. It lies outside this folder, so that the same inputs give the same bytes; each entry names the hash of the one before, and verify checks them all.`,
    no_texts: 'This folder holds not one byte of a message’s text.',
    texts: (n: number, file: F) =>
      html`On request, with its reason in the log, ${file} was put into this folder: ${n} ${s(n, 'row')} with texts of what was not met or cannot be judged, and of the sample.`,
    purged: (month: F) => html`Texts from before ${month} were gone from the store when the review was made.`,
    forgotten:
      'People or chats had been taken out of the store when the review was made; their list stands in the manifest by its hash.',
    nothing_withheld: 'Nothing had been purged or forgotten when the review was made.',
  },

  limits: {
    heading: 'What this cannot show',
    ...enLimits,
    figure: (label: F, n: F) => html`${label}: ${n}`,
    of: (n: F, of: F) => html`${n} of ${of}`,
    not_known: 'not known',
  },
};
