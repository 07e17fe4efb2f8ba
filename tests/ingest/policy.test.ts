import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DEFAULT_POLICY, readPolicy } from '../../ingest/policy.ts';
import { NORM_READERS } from '../../ingest/policy-norms/index.ts';
import {
  type AcknowledgementNorm,
  type ChatChoiceNorm,
  type GroupSizeNorm,
  isWaitNorm,
} from '../../ingest/schema/norm.ts';
import { problemsOf } from './problems.ts';

const FILES: Readonly<Record<string, string>> = {
  'days.csv':
    'date,name,working\n2026-05-02,"Works outing, all day",false\r\n2026-05-09,Make-up day,true\n# a note\n',
  'plain.txt': '\ufeff2026-05-02\n2026-05-03\n',
  'wrong.csv': 'date,name,working\n2026-02-30,No such day,false\n01/05/2026,Labour Day,false\n',
};
const readers = {
  shipped: (url: URL) => readFileSync(url, 'utf8'),
  own: (path: string) => FILES[path] ?? null,
};
const read = (text: string) => readPolicy(text, 'review.yaml', readers);
const problems = (text: string) => problemsOf(() => read(text));

const CALENDAR = 'calendar: { hours: { mon-fri: "09:00-12:30, 13:30-18:00", sat: "09:00-13:00" } }\n';
const NORM = (more: string) =>
  `${CALENDAR}norms:\n  - id: reply\n    kind: reply-limit\n    limit: 2h\n${more}`;
const ACKNOWLEDGE = (more: string) =>
  `announcements: { tag: "[N]", limit: 2d, required: lead }\nnorms:\n  - id: a\n    kind: acknowledgement\n${more}`;
const SIZE = (more: string) => `norms:\n  - id: a\n    kind: group-size\n${more}`;
const CHOICE = (more: string) => `norms:\n  - id: a\n    kind: chat-choice\n${more}`;
const TOPIC = 'topics: [{ id: pay, words: [salary], chats: private }]\n';

test('an empty policy is the one that is taken where nothing is said', () => {
  assert.deepEqual(read(''), DEFAULT_POLICY);
  assert.deepEqual(read('# nothing yet\n'), DEFAULT_POLICY);
});

test('the policy of the design', () => {
  const policy = read(`
organisation: Harbour Foods
language: zh-Hans
zone: Asia/Singapore
calendar:
  hours: { mon-fri: "09:00-12:30, 13:30-18:00", sat: "09:00-13:00" }
  holidays: [SG, days.csv]
exports:
  - { match: "hk/*.zip", zone: Asia/Hong_Kong, date_order: mdy }
goals:
  - { id: quick-answers, serves: customer relations, measure: on-time-rate, chats: customer, target: 0.85, by: 2026-12 }
norms:
  - id: reply-2h
    version: 1
    kind: reply-limit
    text: { en: Two hours., zh: 两小时。 }
    chats: [customer, Sales Team]
    request: inbound
    limit: 2h
    clock: business
    target: 0.85
    announced: 2026-03-01
`);
  assert.deepEqual(
    { ...policy, calendar: null },
    {
      organisation: 'Harbour Foods',
      language: 'zh-Hans',
      zone: 'Asia/Singapore',
      region: null,
      phrases: [],
      calendar: null,
      exports: [{ match: 'hk/*.zip', zone: 'Asia/Hong_Kong', date_order: 'mdy' }],
      goals: [
        {
          id: 'quick-answers',
          serves: 'customer relations',
          measure: 'on-time-rate',
          chats: ['customer'],
          target: 0.85,
          by: '2026-12',
          baseline: null,
          baseline_month: null,
          direction: null,
          owner: '',
          frozen: null,
          where: { measure: 'review.yaml:11:63', target: 'review.yaml:11:102', chats: 'review.yaml:11:84' },
        },
      ],
      norms: [
        {
          id: 'reply-2h',
          version: 1,
          kind: 'reply-limit',
          text: { en: 'Two hours.', zh: '两小时。' },
          chats: ['customer', 'Sales Team'],
          request: 'inbound',
          tag: null,
          responder: null,
          limit: { text: '2h', limit_s: 7200 },
          clock: 'business',
          target: 0.85,
          announced: '2026-03-01',
          from: null,
          to: null,
          exempt_chats: [],
          exempt_people: [],
          severity: 'medium',
          owner: '',
          goal: '',
          basis: '',
          consulted: '',
        },
      ],
      auto_replies: [],
      templates: [],
      announcements: null,
      topics: [],
      survey: null,
      out_of_hours: false,
      content_scan: false,
      silent_after_days: 30,
      notes: [],
    },
  );
  const calendar = policy.calendar;
  assert.equal(calendar?.zone, 'Asia/Singapore');
  assert.deepEqual(calendar?.weekly[4], [
    [540, 750],
    [810, 1080],
  ]);
  assert.deepEqual([calendar?.weekly[5], calendar?.weekly[6]], [[[540, 780]], []]);
  assert.ok(calendar?.covered_years?.includes(2026));
  assert.deepEqual(calendar?.days.slice(-2), [
    { date: '2026-05-02', name: 'Works outing, all day', working: false },
    { date: '2026-05-09', name: 'Make-up day', working: true },
  ]);
});

test('what a norm leaves out is filled in', () => {
  const norm = read(NORM('')).norms.find(isWaitNorm);
  assert.deepEqual(
    [norm?.version, norm?.chats, norm?.request, norm?.clock, norm?.target, norm?.announced, norm?.text],
    [1, [], 'inbound', 'business', 0.9, '1970-01-01', {}],
  );
  assert.equal(read(NORM('    from: 2026-02-01\n')).norms[0]?.announced, '2026-02-01');
  assert.deepEqual(read(NORM('    text: Soon.\n')).norms[0]?.text, { en: 'Soon.', zh: 'Soon.' });
});

test('a day is the longest working day on the business clock, also past midnight', () => {
  const limit = (hours: string, clock: string) =>
    read(
      `calendar: { hours: { mon-fri: "${hours}" } }\nnorms: [{ id: a, kind: reply-limit, limit: 1d, clock: ${clock} }]\n`,
    ).norms.find(isWaitNorm)?.limit.limit_s;
  assert.equal(limit('09:00-12:30, 13:30-18:00', 'business'), 8 * 3600);
  assert.equal(limit('22:00-06:00', 'business'), 8 * 3600);
  assert.equal(limit('09:00-18:00', 'calendar'), 86_400);
});

test('hours that change, announcements, topics, templates', () => {
  const policy = read(`calendar:
  hours: { mon-fri: "09:00-18:00" }
  changes:
    - { from: 2026-09-01, hours: { mon: "10:00-14:00" } }
    - { from: 2026-07-01, hours: { mon: "08:00-17:00" } }
announcements: { tag: "[NOTICE]", by: lead, limit: 1d, chats: announcement }
topics: [{ id: pay, words: [salary], chats: private }]
templates: ["Good morning"]
out_of_hours: true
`);
  assert.deepEqual(
    policy.calendar?.changes.map((c) => [c.from, c.weekly[0], c.weekly[1]]),
    [
      ['2026-07-01', [[480, 1020]], []],
      ['2026-09-01', [[600, 840]], []],
    ],
  );
  assert.deepEqual(policy.announcements, {
    tag: '[NOTICE]',
    by: ['lead'],
    // A working day as it is last.
    limit: { text: '1d', limit_s: 4 * 3600 },
    required: [],
    chats: ['announcement'],
    written: false,
  });
  assert.deepEqual(policy.topics, [{ id: 'pay', words: ['salary'], chats: ['private'] }]);
  assert.deepEqual([policy.templates, policy.out_of_hours], [['Good morning'], true]);
});

test('group size: an owner of the group is asked for, or named for the norm, or both', () => {
  const norm = (text: string) => {
    const { max_members, purpose, group_owner, owner, roles } = read(SIZE(text)).norms[0] as GroupSizeNorm;
    return [max_members, purpose, group_owner, owner, roles];
  };
  assert.deepEqual(norm(''), ['register', false, false, '', []]);
  assert.deepEqual(norm('    max_members: 20\n    purpose: true\n    owner: true\n    roles: lead\n'), [
    20,
    true,
    true,
    '',
    ['lead'],
  ]);
  assert.deepEqual(norm('    owner: Ann\n    group_owner: true\n'), [null, false, true, 'Ann', []]);
});

test('acknowledgement: what it leaves out is as announcements have it', () => {
  const norm = (text: string) => {
    const { limit, clock, required } = read(text).norms[0] as AcknowledgementNorm;
    return [limit.text, limit.limit_s, clock, required];
  };
  assert.deepEqual(norm(ACKNOWLEDGE('')), ['2d', 2 * 86_400, 'calendar', ['lead']]);
  assert.deepEqual(norm(CALENDAR + ACKNOWLEDGE('')), ['2d', 16 * 3600, 'business', ['lead']]);
  assert.deepEqual(norm(CALENDAR + ACKNOWLEDGE('    clock: calendar\n')), [
    '2d',
    2 * 86_400,
    'calendar',
    ['lead'],
  ]);
  assert.deepEqual(norm(CALENDAR + ACKNOWLEDGE('    limit: 4h\n    required: []\n')), [
    '4h',
    4 * 3600,
    'business',
    [],
  ]);
});

test('chat choice: words, tags and chats of its own, or those of a topic', () => {
  const norm = (text: string) => {
    const { kind, words, tags, belongs, consent_tag, topic } = read(text).norms[0] as ChatChoiceNorm;
    return [kind, words, tags, belongs, consent_tag, topic];
  };
  assert.deepEqual(norm(CHOICE('    tags: ["[PRJ-7]"]\n    belongs: Move\n    consent_tag: "[ok]"\n')), [
    'chat-choice',
    [],
    ['[PRJ-7]'],
    ['Move'],
    '[ok]',
    null,
  ]);
  assert.deepEqual(norm(`${TOPIC}${CHOICE('    topic: pay\n    tags: ["[PAY]"]\n')}`), [
    'chat-choice',
    ['salary'],
    ['[PAY]'],
    ['private'],
    null,
    'pay',
  ]);
});

test('a list of dates may be plain', () => {
  const days = read('calendar: { hours: { mon: "9:00-18:00" }, holidays: [plain.txt] }').calendar?.days;
  assert.deepEqual(
    days?.map((d) => [d.date, d.working]),
    [
      ['2026-05-02', false],
      ['2026-05-03', false],
    ],
  );
});

const MISTAKES: readonly (readonly [text: string, problem: string])[] = [
  [
    'organisation: A\nzne: Asia/Singapore\n',
    'review.yaml:2:1 policy-unknown-key there is no key "zne" at the top / Did you mean "zone"?',
  ],
  [
    NORM('    limt: 3h\n'),
    'review.yaml:6:5 policy-unknown-key there is no key "limt" in norms #1 / Did you mean "limit"?',
  ],
  [
    'calendar:\n  hours: { mon: "9:00-18:00" }\n  xyz: 1\n',
    'review.yaml:3:3 policy-unknown-key there is no key "xyz" in calendar / Known here: zone, hours, changes, holidays.',
  ],
  [
    NORM('    text: { de: Bald. }\n'),
    'review.yaml:6:13 policy-unknown-key there is no key "de" in norms #1 text / Known here: en, zh.',
  ],
  [
    'language: zh-Hant\n',
    'review.yaml:1:11 policy-wrong-value language must be one of: en, zh-Hans / Did you mean "zh-Hans"?',
  ],
  [
    NORM('    request: questions\n'),
    'review.yaml:6:14 policy-wrong-value norms #1 request must be one of: inbound, question, mention, tagged / Did you mean "question"?',
  ],
  [
    'norms:\n  - id: a\n    kind: reply-limits\n    limit: 2h\n',
    `review.yaml:3:11 policy-wrong-value norms #1 kind must be one of: ${NORM_READERS.map((r) => r.kind).join(', ')} / Did you mean "reply-limit"?`,
  ],
  [
    'norms:\n  - id: a\n    kind: allowed-media\n    max_mbs: 2\n',
    'review.yaml:4:5 policy-unknown-key there is no key "max_mbs" in norms #1 / Did you mean "max_mb"?',
  ],
  [
    'norms:\n  - id: a\n    kind: allowed-media\n',
    'review.yaml:3:11 policy-norm-says-nothing norm a allows all media of any size / Add media: [image, document], max_mb: 16, max_voice_seconds: 60 or captions: [document].',
  ],
  [
    'norms:\n  - id: a\n    kind: acknowledgement\n',
    'review.yaml:3:11 policy-no-announcements norm a asks who took note, but the policy does not say what an announcement is / Add announcements: { tag: "[NOTICE]", written: true }.',
  ],
  [
    ACKNOWLEDGE('    limit: soon\n'),
    'review.yaml:5:12 policy-wrong-limit "soon" is no limit / Write 30m, 2h or 1d.',
  ],
  [
    ACKNOWLEDGE('    clock: business\n'),
    'review.yaml:5:12 policy-no-calendar norm a counts working time, but the policy has no calendar / Add calendar: { hours: { mon-fri: "09:00-18:00" } }, or set clock: calendar.',
  ],
  [
    SIZE('    max_members: 2.5\n'),
    'review.yaml:4:18 policy-wrong-value norms #1 max_members: expected a whole number of people above 0, or register / See the example policy in the README for the form of this entry.',
  ],
  [
    SIZE('    max_members: 0\n'),
    'review.yaml:4:18 policy-wrong-value norms #1 max_members: expected a whole number of people above 0, or register / See the example policy in the README for the form of this entry.',
  ],
  [
    SIZE('    purposes: true\n'),
    'review.yaml:4:5 policy-unknown-key there is no key "purposes" in norms #1 / Did you mean "purpose"?',
  ],
  [
    CHOICE('    belongs: private\n'),
    'review.yaml:3:11 policy-norm-says-nothing norm a does not say what belongs there / Add belongs: project with tags: ["[PRJ-7]"] or words: [salary], or topic: with the id of a topic.',
  ],
  [
    CHOICE('    words: [salary]\n'),
    'review.yaml:3:11 policy-norm-says-nothing norm a does not say where something belongs / Add belongs: project with tags: ["[PRJ-7]"] or words: [salary], or topic: with the id of a topic.',
  ],
  [
    CHOICE('    belongs: private\n    words: ["\\u200b "]\n'),
    'review.yaml:5:13 policy-wrong-value norms #1 words #1: expected a word or a tag such as "[PRJ-7]" / See the example policy in the README for the form of this entry.',
  ],
  [
    CHOICE('    topic: pay\n'),
    'review.yaml:4:12 policy-unknown-topic norm a is about the topic "pay", which the policy does not have / Add topics: [{ id: pay, words: [salary], chats: private }].',
  ],
  [
    `${TOPIC}${CHOICE('    topic: pays\n')}`,
    'review.yaml:5:12 policy-unknown-topic norm a is about the topic "pays", which the policy does not have / Did you mean "pay"?',
  ],
  [
    `${TOPIC}${CHOICE('    topic: racks\n')}`,
    'review.yaml:5:12 policy-unknown-topic norm a is about the topic "racks", which the policy does not have / Known are pay.',
  ],
  [
    `${TOPIC}${CHOICE('    topic: pay\n    belongs: private\n')}`,
    'review.yaml:6:14 policy-said-twice norm a takes words and chats from the topic pay and names some itself / Leave out topic, or words and belongs.',
  ],
  [
    'norms:\n  - id: a\n    kind: quiet-hours\n    hours: {}\n',
    'review.yaml:4:12 policy-norm-says-nothing norm a has no quiet hour / Write hours: { mon-fri: "20:00-07:30", sat-sun: "00:00-24:00" }.',
  ],
  [
    'norms:\n  - id: a\n    kind: quiet-hours\n    hours: { mon-sun: "20:00-20:00" }\n',
    'review.yaml:4:23 policy-wrong-hours "20:00-20:00" are no hours / Write mon-fri: "09:00-12:30, 13:30-18:00".',
  ],
  [
    'norms:\n  - id: a\n    kind: quiet-hours\n    hours: { weekdays: "20:00-07:30" }\n',
    'review.yaml:4:14 policy-wrong-hours "weekdays" names no days / Write mon-fri: "09:00-12:30, 13:30-18:00".',
  ],
  [
    'norms:\n  - id: a\n    kind: quiet-hours\n    hours: { mon-sun: "12:00-20:00, 20:00-12:00" }\n',
    'review.yaml:4:12 policy-always-quiet the hours of norm a are the whole week: nobody could ever write / Name the hours in which nobody is to write.',
  ],
  [
    'out_of_hours: true\nnorms:\n  - id: a\n    kind: quiet-hours\n    hours: { mon: "20:00-07:30" }\n',
    'review.yaml:4:11 policy-no-zone norm a asks at which hour people write, but the policy does not say in which zone phones stood / Add zone: Asia/Singapore, the zone of the exporting phones.',
  ],
  [
    'norms:\n  - id: a\n    kind: quiet-hours\n    hours: { mon: "20:00-07:30" }\n    zone: Mars\n',
    'review.yaml:5:11 policy-unknown-zone "Mars" is no time zone / Write a zone as in Asia/Singapore or Europe/Berlin.',
  ],
  [
    'norms:\n  - id: a\n    kind: quiet-hours\n    hours: { mon: "20:00-07:30" }\n    urgent_share: 0.1\n',
    'review.yaml:5:19 policy-no-tag norm a limits urgent messages but names no tag / Add urgent_tag: "[URGENT]".',
  ],
  [
    'norms:\n  - id: a\n    kind: quiet-hours\n    hours: { mon: "20:00-07:30" }\n    answer_within: soon\n',
    'review.yaml:5:20 policy-wrong-limit "soon" is no limit / Write 10m or 1h.',
  ],
  [
    'norms:\n  - id: a\n    kind: message-format\n    of: "[REPORT]"\n',
    'review.yaml:3:11 policy-norm-says-nothing norm a allows messages of any form / Add one of prefixes, fields, min_chars, max_chars, max_emoji, max_caps_share, max_in_a_row, script.',
  ],
  [
    'norms:\n  - id: a\n    kind: message-format\n    min_chars: 20\n    max_chars: 10\n',
    'review.yaml:5:16 policy-wrong-range norm a wants at least 20 characters and at most 10: no text has both / Is one of min_chars and max_chars mistyped?',
  ],
  [
    'norms:\n  - id: a\n    kind: message-format\n    fields:\n      - { name: date, pattern: "[0-9" }\n',
    'review.yaml:5:32 policy-wrong-pattern "[0-9" is no pattern: missing closing ]: `[0-9` / Patterns are those of RE2: no look-around, no \\1; write \\[ for a bracket, and single quotes around it all.',
  ],
  [
    'norms:\n  - id: a\n    kind: message-format\n    of: { pattern: "(a)\\\\1" }\n    max_emoji: 1\n',
    'review.yaml:4:20 policy-wrong-pattern "(a)\\1" is no pattern: invalid escape sequence: `\\1` / Patterns are those of RE2: no look-around, no \\1; write \\[ for a bracket, and single quotes around it all.',
  ],
  [
    'norms:\n  - id: a\n    kind: message-format\n    fields: [{ name: d, pattern: a }, { name: d, pattern: b }]\n',
    'review.yaml:4:47 policy-field-twice field d stands twice in norm a / Give each field its own name.',
  ],
  [
    'norms:\n  - id: a\n    kind: message-format\n    fields: [{ name: "a;b", pattern: a }]\n',
    'review.yaml:4:22 policy-wrong-value norms #1 fields #1 name: expected letters and digits / See the example policy in the README for the form of this entry.',
  ],
  [
    'norms:\n  - id: a\n    kind: message-format\n    script: cyrillic\n',
    'review.yaml:4:13 policy-wrong-value norms #1 script must be one of: latin, han / Choose one of them.',
  ],
  [
    'norms:\n  - { id: a, kind: message-format, max_emoji: 1, to: 2026-06-30 }\n  - { id: a, kind: message-format, max_emoji: 2, from: 2026-06-30, version: 2 }\n',
    'review.yaml:3:77 policy-versions-overlap versions 1 and 2 of norm a hold on the same days / Give the older one a to: before the day from which the newer one holds, or the newer one a later from:.',
  ],
  [
    'norms:\n  - { id: a, kind: message-format, max_emoji: 1 }\n  - { id: a, kind: message-format, max_emoji: 2, version: 2 }\n',
    'review.yaml:3:59 policy-versions-overlap versions 1 and 2 of norm a hold on the same days / Give the older one a to: before the day from which the newer one holds, or the newer one a later from:.',
  ],
  [
    'norms:\n  - id: a\n    kind: answer\n    limit: 2h\n',
    `review.yaml:3:11 policy-wrong-value norms #1 kind must be one of: ${NORM_READERS.map((r) => r.kind).join(', ')} / Choose one of them.`,
  ],
  [
    'norms:\n  - id: a\n    kind: reply-limit\n    clock: calendar\n',
    'review.yaml:2:5 policy-wrong-value norms #1 limit: expected string, received undefined / See the example policy in the README for the form of this entry.',
  ],
  [
    NORM('    target: 85\n'),
    'review.yaml:6:13 policy-wrong-value norms #1 target: expected a share from 0 to 1: 0.85 for 85 % / See the example policy in the README for the form of this entry.',
  ],
  [
    NORM('    announced: 2026-02-30\n'),
    'review.yaml:6:16 policy-wrong-value norms #1 announced: expected a date as 2026-03-01 / See the example policy in the README for the form of this entry.',
  ],
  [
    NORM('    chats: 5\n'),
    'review.yaml:6:12 policy-wrong-value norms #1 chats: expected string or array / See the example policy in the README for the form of this entry.',
  ],
  [
    'goals: [{ id: a, measure: on-time-rate, target: 85, by: 2026-12 }]\n',
    'review.yaml:1:49 policy-wrong-value goals #1 target: expected a share from 0 to 1: 0.85 for 85 % / See the example policy in the README for the form of this entry.',
  ],
  [
    'goals: [{ id: a, measure: on-time-rate, target: 0.8, by: 2026-13 }]\n',
    'review.yaml:1:58 policy-wrong-value goals #1 by: expected a month as YYYY-MM / See the example policy in the README for the form of this entry.',
  ],
  [
    '- a\n- b\n',
    'review.yaml:1:1 policy-wrong-value the policy: expected object, received array / See the example policy in the README for the form of this entry.',
  ],
  [
    'zone: Asia/Singapur\n',
    'review.yaml:1:7 policy-unknown-zone "Asia/Singapur" is no time zone / Write a zone as in Asia/Singapore or Europe/Berlin.',
  ],
  [
    'region: UK\n',
    'review.yaml:1:9 policy-unknown-region "UK" is no country of phone numbers / Did you mean "GB"?',
  ],
  [
    'region: 7q\n',
    'review.yaml:1:9 policy-unknown-region "7q" is no country of phone numbers / Write the two letters of the country, as in SG or DE.',
  ],
  [
    'exports:\n  - { match: "*.zip", zone: Mars }\n',
    'review.yaml:2:29 policy-unknown-zone "Mars" is no time zone / Write a zone as in Asia/Singapore or Europe/Berlin.',
  ],
  [
    'calendar: { zone: Mars, hours: { mon: "9:00-18:00" } }\n',
    'review.yaml:1:19 policy-unknown-zone "Mars" is no time zone / Write a zone as in Asia/Singapore or Europe/Berlin.',
  ],
  [
    'calendar:\n  hours:\n    mon-fri: "9-18"\n',
    'review.yaml:3:14 policy-wrong-hours "9-18" are no hours / Write mon-fri: "09:00-12:30, 13:30-18:00".',
  ],
  [
    'calendar:\n  hours: { mon: "9:00-18:00" }\n  changes:\n    - { from: 2026-07-01, hours: { mon: "9-18" } }\n',
    'review.yaml:4:41 policy-wrong-hours "9-18" are no hours / Write mon-fri: "09:00-12:30, 13:30-18:00".',
  ],
  [
    'announcements: { limit: 1d }\n',
    'review.yaml:1:16 policy-wrong-value announcements tag: expected the tag that stands in an announcement, such as "[NOTICE]" / See the example policy in the README for the form of this entry.',
  ],
  [
    'topics: [{ id: pay, words: [], chats: private }]\n',
    'review.yaml:1:28 policy-wrong-value topics #1 words: expected at least one word / See the example policy in the README for the form of this entry.',
  ],
  [
    'announcements: { tag: "[N]", limit: soon }\n',
    'review.yaml:1:37 policy-wrong-limit "soon" is no limit / Write 30m, 2h or 1d.',
  ],
  [
    'calendar:\n  hours:\n    weekdays: "09:00-18:00"\n',
    'review.yaml:3:5 policy-wrong-hours "weekdays" names no days / Write mon-fri: "09:00-12:30, 13:30-18:00".',
  ],
  [
    NORM('').replace('2h', '2 hours'),
    'review.yaml:5:12 policy-wrong-limit "2 hours" is no limit / Write 30m, 2h or 1d.',
  ],
  [
    'norms:\n  - id: a\n    kind: reply-limit\n    limit: 2h\n',
    'review.yaml:2:5 policy-no-calendar norm a counts working time, but the policy has no calendar / Add calendar: { hours: { mon-fri: "09:00-18:00" } }, or set clock: calendar.',
  ],
  [
    'calendar: { hours: {} }\nnorms:\n  - id: a\n    kind: reply-limit\n    limit: 2h\n',
    'review.yaml:3:5 policy-no-calendar norm a counts working time, but the policy has no open hour / Add calendar: { hours: { mon-fri: "09:00-18:00" } }, or set clock: calendar.',
  ],
  [
    NORM('    from: 2026-05-02\n    to: 2026-05-01\n'),
    'review.yaml:7:9 policy-wrong-dates norm reply ends before it begins / Is one of from and to mistyped?',
  ],
  [
    NORM('    request: tagged\n'),
    'review.yaml:6:14 policy-no-tag norm reply asks for tagged requests but names no tag / Add tag: "[ASK]".',
  ],
  [
    'norms:\n  - { id: a, kind: reply-limit, limit: 2h, clock: calendar }\n  - { id: a, kind: reply-limit, limit: 3h, clock: calendar }\n',
    'review.yaml:3:11 policy-norm-twice a version 1 stands twice / Give each norm its own id, or each version of a norm its own number and dates.',
  ],
  [
    'goals:\n  - { id: a, measure: on-time-rate, target: 0.8, by: 2026-12 }\n  - { id: a, measure: on-time-rate, target: 0.9, by: 2027-12 }\n',
    'review.yaml:3:11 policy-goal-twice a stands twice / Give each goal its own id.',
  ],
  [
    'goals: [{ id: a, measure: on-time-rat, target: 0.8, by: 2026-12 }]\n',
    'review.yaml:1:27 policy-unknown-measure goals #1 measure: "on-time-rat" is neither on-time-rate nor by-hand nor a figure as M7.answered_1d / Did you mean "on-time-rate"?',
  ],
  [
    'goals: [{ id: a, measure: happiness, target: 0.8, by: 2026-12 }]\n',
    'review.yaml:1:27 policy-unknown-measure goals #1 measure: "happiness" is neither on-time-rate nor by-hand nor a figure as M7.answered_1d / The figures and their names stand in tables/measures.csv.',
  ],
  [
    'goals: [{ id: a, measure: M3.median, target: two hours, by: 2026-12 }]\n',
    'review.yaml:1:46 policy-wrong-value goals #1 target: "two hours" is no number / Write a number (0.85 for 85 %), or a time as 30m, 2h or 1d.',
  ],
  [
    'goals: [{ id: a, measure: by-hand, target: 2h, by: 2026-12 }]\n',
    'review.yaml:1:44 policy-wrong-value goals #1 target: "2h" is no number / Write a number: 0.85 for 85 %.',
  ],
  [
    'goals: [{ id: a, measure: by-hand, target: 4, by: 2026-12, frozen: 2026-03-01 }]\n',
    'review.yaml:1:68 policy-frozen-without-baseline goal a is frozen without a baseline: a proposed one may change with each export that comes / Write the baseline that was settled, as in baseline: 0.7, or leave out frozen.',
  ],
  [
    'goals: [{ id: a, measure: by-hand, target: 4, by: 2026-12, baseline_month: 2027-01 }]\n',
    'review.yaml:1:76 policy-wrong-dates goal a is due before its baseline / Is one of baseline_month and by mistyped?',
  ],
  [
    'goals: [{ id: a, measure: by-hand, target: 4, by: 2026-12, base_line: 3 }]\n',
    'review.yaml:1:60 policy-unknown-key there is no key "base_line" in goals #1 / Did you mean "baseline"?',
  ],
  [
    'survey: { columns: { q1: A }, enps: q2, staff: 9 }\n',
    'review.yaml:1:37 policy-unknown-question "q2" is no question of the survey\'s columns / Did you mean "q1"?',
  ],
  [
    'survey: { columns: { q1: A, q2: " a " }, staff: 9 }\n',
    'review.yaml:1:33 policy-column-twice the column " a " is taken for q1 already / Name another column for one of them.',
  ],
  [
    'survey: { columns: { q1: A, q2: B }, enps: q1, likert: [q1], staff: 9 }\n',
    'review.yaml:1:57 policy-question-twice "q1" is the question from 0 to 10 already / Leave it out of likert.',
  ],
  [
    'survey: { columns: { q1: A } }\n',
    'review.yaml:1:9 policy-wrong-value survey staff: expected how many people were asked, as 34 / See the example policy in the README for the form of this entry.',
  ],
  [
    'survey: { columns: {}, staff: 9 }\n',
    'review.yaml:1:20 policy-survey-without-question the survey has no question / Write the questions with the headers of their columns, as in columns: { recommend: Q1 }.',
  ],
  [
    'survey: { columns: { q1: A }, staff: 9, file: ../other.csv }\n',
    'review.yaml:1:47 policy-wrong-file "../other.csv" is no .csv or .xlsx of the workspace / Write its path below the workspace, as in survey-2026-10.csv.',
  ],
  [
    'calendar: { hours: { mon: "9:00-18:00" }, holidays: [XX] }\n',
    'review.yaml:1:54 policy-unknown-calendar there is no calendar "XX" / Shipped are CN, SG; or name a file of the workspace with the columns date,name,working.',
  ],
  [
    'organisation: A\norganisation: B\n',
    'review.yaml:2:1 policy-not-yaml Map keys must be unique / Mend the line; indent with spaces, quote texts that hold a colon; remarks begin with #.',
  ],
  [
    'organisation: "A\n',
    'review.yaml:2:1 policy-not-yaml Missing closing "quote / Mend the line; indent with spaces, quote texts that hold a colon; remarks begin with #.',
  ],
];

test('where a line is no YAML only the first one is told: the parser complains of all that follows from it', () => {
  const remark = 'More than one word\n';
  const rest = 'zone: Asia/Singapore\nlanguage: en\ngoals:\n  - { id: a, serves: b }\n';
  assert.deepEqual(problems(`organisation: A\n${remark}${rest}`), [
    'review.yaml:2:1 policy-not-yaml Implicit keys need to be on a single line / Mend the line; indent with spaces, quote texts that hold a colon; remarks begin with #.',
  ]);
  // What stands twice does not follow from anything.
  assert.equal(problems('zone: UTC\nzone: UTC\nlanguage: en\nlanguage: en\n').length, 2);
});

for (const [text, problem] of MISTAKES) {
  test(problem.split(' / ')[0] as string, () => assert.deepEqual(problems(text), [problem]));
}

test('wrong dates of an own calendar are named with file and line', () => {
  assert.deepEqual(problems('calendar: { hours: { mon: "9:00-18:00" }, holidays: [wrong.csv] }\n'), [
    'wrong.csv:2 calendar-wrong-date "2026-02-30" is no date / Write dates as 2026-05-01.',
    'wrong.csv:3 calendar-wrong-date "01/05/2026" is no date / Write dates as 2026-05-01.',
  ]);
});

test('the region of phone numbers', () => {
  assert.deepEqual([read('region: SG\n').region, read('').region], ['SG', null]);
});

test('all mistakes are named at once', () => {
  assert.equal(problems('zne: a\nlanguage: x\nsilent_after_days: 0\n').length, 3);
});

test('a document that unfolds itself without end is refused', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]'];
  for (const [i, name] of ['b', 'c', 'd', 'e', 'f'].entries()) {
    const before = 'abcde'[i];
    bomb.push(`${name}: &${name} [${Array(10).fill(`*${before}`).join()}]`);
  }
  assert.match(
    problems(bomb.join('\n'))[0] as string,
    /^review\.yaml:1:1 policy-not-yaml Excessive alias count/,
  );
});
