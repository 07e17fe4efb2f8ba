import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rules } from '../../commands/rules.ts';
import { readWorkspace } from '../../commands/workspace.ts';
import { readGroups } from '../../ingest/groups.ts';
import { NO_PEOPLE, readPeople } from '../../ingest/people.ts';
import { readPolicy } from '../../ingest/policy.ts';
import { FLOATING } from '../../ingest/schema/zone-table.ts';
import { NORM_KINDS } from '../../transform/norms/index.ts';

const languages = ['en', 'zh-Hans'] as const;
const readers = { shipped: (url: URL) => readFileSync(url, 'utf8'), own: () => null };
const policyOf = (yaml: string) => readPolicy(yaml, 'review.yaml', readers);
const people = readPeople(
  Buffer.from('person,aliases,team,roles,side\nMei Tan,Mei,Warehouse,lead,internal\n'),
  'people.csv',
  FLOATING,
);
const groups = readGroups(Buffer.from('chat,aliases,type\nOld Ben,Benny,private\n'), 'groups.csv');
const sheet = (yaml: string, language: (typeof languages)[number] = 'en', html = false) =>
  rules({ policy: policyOf(yaml), people, groups }, { language, html });

test('the sample’s sheets; npm run golden:update rebuilds them', async () => {
  const w = await readWorkspace('fixtures/sample');
  for (const language of languages)
    assert.equal(
      rules(w, { language, html: false }),
      readFileSync(`fixtures/golden/rules.${language}.txt`, 'utf8'),
    );
  assert.equal(rules(w, { language: null, html: false }), rules(w, { language: 'en', html: false }));
});

const ALL_KINDS = `zone: Asia/Singapore
calendar: { hours: { mon-fri: "09:00-18:00" }, holidays: [SG], changes: [{ from: 2027-01-01, hours: { mon-thu: "08:00-17:00" } }] }
announcements: { tag: "[NOTICE]", written: false }
norms:
  - { id: a, kind: reply-limit, chats: customer, request: tagged, tag: "[ASK]", responder: lead, limit: 90m, clock: calendar, to: 2027-01-31, announced: 2026-01-01 }
  - { id: b, kind: question-answered, limit: 1d, rhetorical: ["how are you"], responder: lead, announced: 2026-01-01 }
  - { id: c, kind: quiet-hours, chats: department, hours: { mon-fri: "20:00-07:30", sat-sun: "00:00-24:00" }, by: [Warehouse], on_call: [lead], urgent_tag: "[URGENT]", urgent_share: 0.1, answer_within: 1h }
  - { id: d, kind: message-format, chats: department, of: "[REPORT]", by: lead, first_of_day: true, prefixes: ["[REPORT]", "【日报】"], fields: [{ name: date, pattern: 'x' }], min_chars: 1, max_chars: 600, max_emoji: 2, max_caps_share: 0.5, max_in_a_row: 3, script: han }
  - { id: e, kind: allowed-media, chats: project, media: [image, voice], max_mb: 16, max_voice_seconds: 60, captions: [document], target: 1 }
  - { id: f, kind: chat-choice, chats: project, tags: ["[PRJ-7]"], belongs: [project, Cold Store], consent_tag: "[OK]" }
  - { id: g, kind: sensitive-information, types: [card, password], countries: [SG], own: ["ops@company.example"] }
  - { id: h, kind: group-size, max_members: 30, purpose: true, owner: true, roles: [lead] }
  - { id: i, kind: acknowledgement, chats: announcement, limit: 2d, required: [Warehouse] }
`;

test('every kind in plain numbers, in both languages', () => {
  const policy = policyOf(ALL_KINDS);
  assert.deepEqual(
    [...new Set(policy.norms.map(({ kind }) => kind))].sort(),
    NORM_KINDS.map(({ kind }) => kind).sort(),
  );
  const text = sheet(ALL_KINDS);
  for (const said of [
    'Working time: Mon–Fri 09:00–18:00 (Asia/Singapore); public holidays excepted.',
    'From 1 January 2027 on: Mon–Thu 08:00–17:00.',
    'An answer within 90 minutes round the clock to each message with “[ASK]”.',
    'Holds: from 1 January 2026 to 31 January 2027.',
    'An answer within 1 working day to each question. Not meant: “how are you”.',
    'No messages Mon–Fri 20:00–07:30; Sat–Sun 00:00–24:00. Whoever is on call may write: lead. What is urgent carries “[URGENT]”: at most 10 % of a chat’s messages in a month. Answers to people from outside within 1 h are fine.',
    'Not measured: the policy does not turn this on.',
    'A message with “[REPORT]” begins with “[REPORT]” or “【日报】”, holds date, has at least 1 character, has at most 600 characters, has at most 2 emoji, is written in capitals to at most 50 %, is one of at most 3 in a row and is mostly in Chinese characters. Meant is the first one of a person and day.',
    'Allowed kinds: Picture and Voice message. A file has at most 16 MB. A voice message has at most 1 minute. With words beside it: Document.',
    'Aim: every case that can be judged.',
    'Messages with “[PRJ-7]” belong into: project groups and Cold Store. Elsewhere only with “[OK]”.',
    'Not in groups: payment card numbers and passwords.',
    'A group has at most 30 members, a purpose in the register, an owner in the register and a member each who is lead.',
    'A written “noted” within 2 working days to each announcement (with “[NOTICE]”).',
    'When people work is not looked at.',
    'Messages are not searched for sensitive values.',
  ])
    assert.ok(text.includes(said), said);
  assert.doesNotMatch(text, /ops@company/);
  for (const language of languages)
    assert.doesNotMatch(sheet(ALL_KINDS, language), /undefined|null|NaN|\[object|\u00a0|^[#*|>]|\*\*/m);
  const foreign = sheet(ALL_KINDS, 'zh-Hans').match(/[A-Za-z]{3,}/g) ?? [];
  const own = [
    'WhatsApp',
    'Asia',
    'Singapore',
    'ASK',
    'lead',
    'how',
    'are',
    'you',
    'Warehouse',
    'URGENT',
    'REPORT',
  ];
  const rest = ['date', 'PRJ', 'Cold', 'Store', 'NOTICE'];
  assert.deepEqual(
    [...new Set(foreign)].filter((word) => !own.includes(word) && !rest.includes(word)),
    [],
  );
});

test('a person is not named as owner, as exempt or as a private chat; a role is', () => {
  const norm = (rest: string) => `norms: [{ id: a, kind: reply-limit, limit: 2h, clock: calendar, ${rest} }]`;
  assert.match(sheet(norm('owner: Head of operations')), /Ask: Head of operations\./);
  const personal =
    'owner: Mei, exempt_people: [Mei Tan, Ana Lopez], chats: [Old Ben, Benny, Mei Tan, Depot], exempt_chats: [Mei]';
  for (const language of languages)
    assert.doesNotMatch(sheet(norm(personal), language), /Mei|Ana|Old Ben|Benny/);
  const text = sheet(norm(personal));
  assert.match(text, /In certain private chats/);
  assert.match(text, /In “Depot”, besides the rules for its kind/);
  assert.match(text, /Exempt: certain private chats and 2 persons, roles or teams\./);
  assert.match(
    sheet(norm('text: { en: Ask Mei Tan first. }')),
    /1\. Ask Mei Tan first\./,
    'the text itself may',
  );
});

test('of a norm the newest version, with the one before', () => {
  const yaml = `norms:
  - { id: a, version: 1, kind: reply-limit, text: Four hours., chats: customer, limit: 4h, clock: calendar, announced: 2026-01-01 }
  - { id: a, version: 2, kind: reply-limit, text: Two hours., chats: customer, limit: 2h, clock: calendar, announced: 2026-02-01, from: 2026-03-01 }
`;
  const text = sheet(yaml);
  assert.match(text, /1\. Two hours\.\n {3}In numbers: An answer within 2 hours round the clock/);
  assert.match(text, /Holds: since 1 March 2026\.\n {3}Before that: Four hours\./);
  assert.doesNotMatch(text, /^2\./m);
});

test('nothing said is not made up', () => {
  const text = sheet('norms: [{ id: a, kind: reply-limit, limit: 2h, clock: calendar }]');
  assert.match(text, /1\. Reply limit\n/);
  assert.doesNotMatch(text, /Holds|Ask:|Exempt|1970/);
  assert.match(text, /No working hours are set/);
  assert.match(sheet('language: en'), /No norms are set\. Nothing is judged\./);
  assert.match(
    rules(
      { policy: policyOf('language: zh-Hans'), people: NO_PEOPLE, groups: null },
      { language: null, html: false },
    ),
    /尚未设定沟通规范/,
  );
});

test('hostile texts stay one line of text, and the page has no script', () => {
  const evil = `"><script>alert(1)</script>\\u202e\\u001b[31m\\n# x ${'w'.repeat(10_000)}`;
  const quoted = `"${evil.replaceAll('">', '\\">')}"`;
  const yaml = `organisation: ${quoted}
norms: [{ id: a, kind: chat-choice, text: ${quoted}, tags: [${quoted}], chats: [${quoted}], belongs: ${quoted}, owner: ${quoted} }]`;
  for (const language of languages) {
    const text = sheet(yaml, language);
    assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069]|^# x/m);
    assert.ok(!text.includes('\u001b'));
    assert.ok(text.length < 5000, String(text.length));
    const page = sheet(yaml, language, true);
    assert.doesNotMatch(page, /<script|[\u202a-\u202e]/);
    assert.ok(!page.includes('\u001b'));
    assert.match(page, /&lt;script&gt;/);
  }
});
