/** Rule tests: what a norm's own parameters promise is what its kind judges, and a judge that is off by one is noticed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { ruleTestProblems, ruleTestRows, ruleTestWarnings, testRules } from '../../commands/rule-tests.ts';
import { scannersOf } from '../../commands/scanners.ts';
import { NO_PEOPLE } from '../../ingest/people.ts';
import { readPolicy } from '../../ingest/policy.ts';
import { MEDIA_KINDS } from '../../ingest/schema/message-table.ts';
import type { Norm } from '../../ingest/schema/norm.ts';
import type { Calendar, Policy, Window } from '../../ingest/schema/policy.ts';
import { SENSITIVE_TYPES } from '../../ingest/schema/sensitive.ts';
import { FLOATING } from '../../ingest/schema/zone-table.ts';
import { fillZoneTable } from '../../ingest/zone.ts';
import { textOfPattern } from '../../transform/norms/examples/text-of-pattern.ts';
import { NORM_KINDS, normKind } from '../../transform/norms/index.ts';
import { isPassed, type RuleTest, ruleTests, spanOfTests } from '../../transform/rule-tests.ts';
import { OFFICE } from './messages.ts';
import { normOfKind } from './norms/judged.ts';
import { policyOf } from './review-input.ts';

const readers = { shipped: (url: URL) => readFileSync(url, 'utf8'), own: () => null };
const policyIn = (path: string) => readPolicy(readFileSync(path, 'utf8'), path, readers);
const SAMPLE = policyIn('fixtures/sample/review.yaml');
const MONTH = '2026-10';

/** `met reply-2h: what happens: expected, found` of those that did not pass. */
const wrong = (tests: readonly RuleTest[]) =>
  tests
    .filter((one) => isPassed(one) !== true)
    .map(({ norm, what, expected, found, not_run }) =>
      not_run
        ? `${norm}: ${what.en}: not run, ${not_run}`
        : `${norm}: ${what.en}: ${expected?.state} ${expected?.reason}, found ${found?.state} ${found?.reason}`,
    );

for (const [path, month, least] of [
  ['fixtures/sample/review.yaml', MONTH, 150],
  ['fixtures/sample/review.yaml', '2026-09', 150],
  ['templates/policy-customers.yaml', '2026-11', 40],
  ['templates/policy-teams.yaml', '2027-02', 25],
] as const) {
  test(`${path}, ${month}: every norm does what it says`, async () => {
    const tests = await testRules(policyIn(path), NO_PEOPLE, month);
    assert.ok(tests.length >= least, `${tests.length}`);
    assert.deepEqual(wrong(tests), []);
  });
}

test('all nine kinds are tried out, each with what is met and what is not, and with its limit', async () => {
  const tests = await testRules(SAMPLE, NO_PEOPLE, MONTH);
  assert.deepEqual([...new Set(tests.map((one) => one.kind))].sort(), NORM_KINDS.map((k) => k.kind).sort());
  for (const { kind } of NORM_KINDS) {
    const cases = new Set(tests.filter((one) => one.kind === kind).map((one) => one.case));
    assert.ok(cases.has('met'), kind);
    // Of words in another chat none is more than a hint.
    assert.ok(cases.has('not-met') || cases.has('past-limit') || kind === 'chat-choice', kind);
  }
  // Of two versions only the one in force.
  assert.deepEqual(
    [...new Set(tests.filter((one) => one.norm === 'question-2h').map((one) => one.version))],
    [2],
  );
});

/** The same norms, judged by a program that reads one parameter wrongly. */
async function judgedWrongly(
  policy: Policy,
  kind: Norm['kind'],
  change: (norm: never) => object,
  month = MONTH,
): Promise<string[]> {
  const norms = policy.norms.filter((norm) => norm.kind === kind);
  return wrong(
    ruleTests(await inputOf({ ...policy, norms }, month), (talk, norm, beside) =>
      normKind(norm.kind).judgeChat(talk, { ...norm, ...change(norm as never) } as never, beside),
    ),
  );
}

async function inputOf(policy: Policy, month: string) {
  const { from_ms, to_ms } = spanOfTests(month);
  const zone = policy.zone ? fillZoneTable(policy.zone, from_ms, to_ms) : FLOATING;
  return {
    norms: policy.norms,
    month,
    policy,
    zone,
    calendar_zone: zone,
    zones: new Map([[policy.zone ?? '', zone]]),
    scanners: policy.content_scan ? await scannersOf(policy.norms, NO_PEOPLE, policy.region) : new Map(),
  };
}

type Limited = { limit: { text: string; limit_s: number } };
const limitBy = (more: number) => (norm: Limited) => ({
  limit: { ...norm.limit, limit_s: norm.limit.limit_s + more },
});
const form = normOfKind(
  'message-format',
  {
    of: { tag: '#report' },
    by: ['lead', 'driver'],
    first_of_day: false,
    prefixes: ['Report:', '日报'],
    fields: [
      { name: 'order', pattern: '[A-Z]{2}-\\d{4}' },
      { name: 'pallets', pattern: '(?i)\\bpallets?: ?[0-9]+' },
    ],
    min_chars: 60,
    max_chars: 90,
    max_emoji: 2,
    max_caps_share: 0.3,
    max_in_a_row: 3,
    script: 'latin',
  },
  { exempt_people: ['lead'], exempt_chats: ['project'] },
);
const media = normOfKind(
  'allowed-media',
  { media: ['image', 'voice', 'document'], max_bytes: 16_000_000, max_voice_s: 60, captions: ['document'] },
  { exempt_people: ['boss'] },
);
const group = normOfKind('group-size', {
  ...{ max_members: 12, purpose: true, group_owner: true, roles: ['lead'] },
});
const rest = SAMPLE.norms.find((norm) => norm.kind === 'quiet-hours') as Norm;
const sensitive = normOfKind('sensitive-information', {
  ...{ types: SENSITIVE_TYPES, countries: ['SG', 'HK', 'TW', 'BR', 'ES', 'IN', 'US'] },
  own: ['@harbour.sg', ['4539', '5787', '6362', '1486'].join(' ')],
});
const RICH: Policy = {
  ...SAMPLE,
  norms: [
    ...SAMPLE.norms.filter(({ id }) => ['reply-2h', 'lead-4h', 'prices', 'take-note'].includes(id)),
    ...[form, media, group, sensitive],
    { ...rest, on_call: ['guard'], by: ['guard', 'lead'], exempt_people: ['boss'] } as Norm,
    normOfKind('question-answered', {
      ...{ request: 'question', tag: null, responder: 'lead', rhetorical: ['guess what'] },
      ...{ limit: { text: '90m', limit_s: 5400 }, clock: 'business' },
    }),
    normOfKind('group-size', { max_members: null, purpose: false, group_owner: false, roles: ['lead'] }),
    normOfKind('chat-choice', {
      ...{ words: [], tags: ['[PRJ-7]'], belongs: ['project'], consent_tag: '[agreed]', topic: null },
    }),
  ],
};

test('every parameter that a norm can have is tried out', async () => {
  const tests = ruleTests(await inputOf(RICH, MONTH));
  assert.deepEqual(wrong(tests), []);
  const seen = new Set(tests.map((one) => `${one.norm} ${one.expected?.state} ${one.expected?.reason}`));
  for (const reason of ['on-call', 'exempt-person', 'urgent', 'answers-outside'])
    assert.ok(seen.has(`evenings exempt ${reason}`), reason);
  for (const reason of ['no-prefix', 'field-missing', 'too-short', 'too-long-text', 'too-many-emoji'])
    assert.ok(seen.has(`norm breached ${reason}`), reason);
  for (const reason of ['too-many-capitals', 'too-many-in-a-row', 'other-script', 'too-big', 'too-long'])
    assert.ok(seen.has(`norm breached ${reason}`), reason);
});

const WRONG: readonly (readonly [kind: Norm['kind'], what: string, change: (norm: never) => object])[] = [
  ['reply-limit', 'a second more', limitBy(1)],
  ['reply-limit', 'a second less', limitBy(-1)],
  ['reply-limit', 'another clock', () => ({ clock: 'calendar' })],
  ['reply-limit', 'anybody may answer', () => ({ responder: null })],
  ['question-answered', 'a second more', limitBy(1)],
  ['question-answered', 'a second less', limitBy(-1)],
  ['question-answered', 'another clock', () => ({ clock: 'calendar' })],
  ['question-answered', 'no question wants no answer', () => ({ rhetorical: [] })],
  ['question-answered', 'anybody may answer', () => ({ responder: null })],
  ['acknowledgement', 'a second more', limitBy(1)],
  ['acknowledgement', 'a second less', limitBy(-1)],
  ['acknowledgement', 'others have to take note', () => ({ required: ['driver'] })],
  [
    'quiet-hours',
    'hours that begin a minute later',
    (norm: { weekly: Window[][] }) => ({ weekly: norm.weekly.map((own) => own.map(([a, b]) => [a + 1, b])) }),
  ],
  [
    'quiet-hours',
    'hours that end a minute sooner',
    (norm: { weekly: Window[][] }) => ({ weekly: norm.weekly.map((own) => own.map(([a, b]) => [a, b - 1])) }),
  ],
  [
    'quiet-hours',
    'a second more for answers',
    (norm: { answer_within: { limit_s: number } }) => ({
      answer_within: { text: '', limit_s: norm.answer_within.limit_s + 1 },
    }),
  ],
  ['quiet-hours', 'nobody is on call', () => ({ on_call: [] })],
  ['quiet-hours', 'asked of everybody', () => ({ by: [] })],
  ['quiet-hours', 'nothing is urgent', () => ({ urgent_tag: null })],
  ['quiet-hours', 'more may be urgent', () => ({ urgent_share: 0.5 })],
  ['message-format', 'a character more', () => ({ max_chars: 91 })],
  ['message-format', 'a character less', () => ({ max_chars: 89 })],
  ['message-format', 'shorter by one', () => ({ min_chars: 59 })],
  ['message-format', 'an emoji more', () => ({ max_emoji: 3 })],
  ['message-format', 'more capitals', () => ({ max_caps_share: 0.5 })],
  ['message-format', 'one more in a row', () => ({ max_in_a_row: 4 })],
  ['message-format', 'any script', () => ({ script: null })],
  ['message-format', 'no beginning', () => ({ prefixes: [] })],
  ['message-format', 'one field', () => ({ fields: form.fields.slice(0, 1) })],
  ['message-format', 'all texts', () => ({ of: null })],
  ['message-format', 'of everybody', () => ({ by: [] })],
  ['allowed-media', 'another kind', () => ({ media: ['image', 'voice', 'document', 'video'] })],
  ['allowed-media', 'a byte more', () => ({ max_bytes: 16_000_001 })],
  ['allowed-media', 'a second more', () => ({ max_voice_s: 61 })],
  ['allowed-media', 'no words needed', () => ({ captions: [] })],
  ['allowed-media', 'nobody is exempt', () => ({ exempt_people: [] })],
  ['chat-choice', 'no words', () => ({ words: [] })],
  ['chat-choice', 'no tags', () => ({ tags: [] })],
  ['chat-choice', 'no consent', () => ({ consent_tag: null })],
  ['group-size', 'a member more', () => ({ max_members: 13 })],
  ['group-size', 'a member less', () => ({ max_members: 11 })],
  ['group-size', 'no purpose', () => ({ purpose: false })],
  ['group-size', 'no owner', () => ({ group_owner: false })],
  ['group-size', 'no roles', () => ({ roles: [] })],
  ['sensitive-information', 'no scanner of its own', () => ({ version: 9 })],
];

for (const [kind, what, change] of WRONG) {
  test(`a judge that reads ${kind} wrongly is noticed: ${what}`, async () => {
    assert.notDeepEqual(await judgedWrongly(RICH, kind, change), []);
  });
}

test('a test that failed is a finding: told in the tables, at the terminal and as a warning', async () => {
  const norms = SAMPLE.norms.filter((norm) => norm.id === 'reply-2h');
  const tests = ruleTests(await inputOf({ ...SAMPLE, norms }, MONTH), (talk, norm, beside) =>
    normKind(norm.kind).judgeChat(talk, { ...norm, ...limitBy(1)(norm as never) } as never, beside),
  );
  const failed = ruleTestRows(tests).filter((row) => row.passed === false);
  // With and without seconds, and asked before working hours.
  assert.deepEqual(
    failed.map((row) => `${row.case} ${row.expected_reason} ${row.found_reason}`),
    [
      'at-limit within-resolution in-time',
      'past-limit late within-resolution',
      'past-limit late within-resolution',
      'at-limit within-resolution in-time',
      'past-limit late within-resolution',
    ],
  );
  assert.deepEqual(ruleTestWarnings(tests), [{ code: 'rule-test-failed', exports: [], count: 5 }]);
  assert.match(
    ruleTestProblems(tests)[1]?.what ?? '',
    /norm reply-2h 1, tried out: customer chat: answered a second after the limit: breached \(late\) was expected, met \(within-resolution\) was found/,
  );
  assert.deepEqual(ruleTestWarnings(await testRules(SAMPLE, NO_PEOPLE, MONTH)), []);
});

test('what cannot be run says why', async () => {
  const told = async (policy: Policy, month = MONTH) => {
    const tests = ruleTests(await inputOf(policy, month));
    return [...new Set(tests.map((one) => one.not_run ?? 'run'))];
  };
  const only = (id: string, more: object = {}) => ({
    norms: SAMPLE.norms.filter((norm) => norm.id === id).map((norm): Norm => ({ ...norm, ...more })),
  });
  const closed = {
    ...(SAMPLE.calendar as Calendar),
    changes: [],
    weekly: [[], [], [], [], [], [], []],
  };
  assert.deepEqual(await told({ ...SAMPLE, ...only('reply-2h'), calendar: closed }), ['no-open-hour']);
  assert.deepEqual(await told({ ...SAMPLE, ...only('take-note'), calendar: closed }), ['no-open-hour']);
  // In force on a Sunday alone.
  const sunday = { from: '2026-10-04', to: '2026-10-04' };
  assert.deepEqual(await told({ ...SAMPLE, ...only('reply-2h', sunday) }), ['no-open-hour']);
  assert.deepEqual(
    await told({ ...SAMPLE, ...only('reply-2h', { limit: { text: '999d', limit_s: 999 * 28_800 } }) }),
    ['limit-too-long'],
  );
  assert.deepEqual(await told({ ...SAMPLE, ...only('evenings'), out_of_hours: false }), ['norm-off']);
  assert.deepEqual(await told({ ...SAMPLE, ...only('no-cards'), content_scan: false }), ['norm-off']);
  assert.deepEqual(await told({ ...SAMPLE, ...only('take-note'), announcements: null }), [
    'no-announcements',
  ]);
  assert.deepEqual(await told({ ...SAMPLE, ...only('groups-in-order', { to: '2026-10-30' }) }), [
    'not-in-force-at-month-end',
  ]);
  assert.deepEqual(await told({ ...SAMPLE, ...only('evenings', { by: ['guard'], on_call: ['guard'] }) }), [
    'nobody-bound',
  ]);
  assert.deepEqual(
    await told({ ...SAMPLE, norms: [{ ...form, fields: [{ name: 'never', pattern: 'a\\bb' }] }] }),
    ['no-example-text'],
  );
  // Never in force in the month: no test at all.
  assert.deepEqual(await told({ ...SAMPLE, ...only('reply-2h') }, '2026-02'), []);
});

test('no name of the policy’s people is in what is told', async () => {
  const norms = SAMPLE.norms.map((norm): Norm => ({ ...norm, exempt_people: ['Teo Hui Min'] }));
  const tests = await testRules({ ...SAMPLE, norms }, NO_PEOPLE, MONTH);
  assert.deepEqual(wrong(tests), []);
  assert.ok(tests.some((one) => one.expected?.reason === 'exempt-person'));
  assert.doesNotMatch(JSON.stringify(ruleTestRows(tests)), /Teo|Example/);
});

test('a text for a pattern', () => {
  for (const pattern of [
    'order',
    '^Order: \\d{4}$',
    '[A-Z]{2,3}-[0-9]+',
    '(?i)\\bpallets?: ?\\d+',
    '(?P<day>mon|tue)\\s+\\w+',
    '[[:upper:]][[:lower:]]*\\.',
    '[^a-z ]{3}',
    '[]x]+[\\]\\-]',
    '\\p{Han}+\\p{Nd}',
    '(a|b(c|d)){2}',
    '(?m)^Qty: \\d+$',
    'x*?y+?z??',
    '\\[ASK\\] .+\\?',
    '数量[:：]\\s*[0-9]+',
  ]) {
    const text = textOfPattern(pattern);
    assert.ok(text !== null, pattern);
  }
  assert.equal(textOfPattern('^Order: \\d{4}$'), 'Order: 7777');
  for (const none of ['a\\bb', '\\C', '\\x41', '$a^']) assert.equal(textOfPattern(none), null, none);
});

const windows = fc
  .tuple(
    fc.integer({ min: 0, max: 1380 }),
    fc.integer({ min: 2, max: 700 }),
    fc.integer({ min: 1, max: 200 }),
  )
  .map(([from, length, pause]): Window[] => {
    const to = from + length;
    // Past midnight it is written as the smaller one; a second window follows a pause.
    if (to > 1440) return [[from, to - 1440]];
    const next = to + pause;
    return next + 60 <= 1440
      ? [
          [from, to],
          [next, next + 60],
        ]
      : [[from, to]];
  });
const calendars = fc
  .record({
    weekly: fc.array(fc.oneof(windows, fc.constant([])), { minLength: 7, maxLength: 7 }),
    days: fc.array(fc.record({ day: fc.integer({ min: 1, max: 28 }), working: fc.boolean() }), {
      maxLength: 5,
    }),
  })
  .map(({ weekly, days }): Calendar => {
    const rules = days.map(({ day, working }) => ({
      ...{ date: `2026-10-${String(day).padStart(2, '0')}`, name: '', working },
    }));
    return { ...OFFICE, weekly, days: rules };
  });
const zones = fc.constantFrom('Asia/Singapore', 'Europe/Amsterdam', 'America/St_Johns', 'Pacific/Apia', null);

test('laws: whatever limit, clock, calendar, zone and days, the limit is where it is said to be', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        calendar: calendars,
        zone: zones,
        clock: fc.constantFrom('business' as const, 'calendar' as const),
        limit_s: fc.oneof(
          fc.integer({ min: 1, max: 3000 }).map((minutes) => minutes * 60),
          fc.integer({ min: 1, max: 200 }),
        ),
        request: fc.constantFrom(
          'inbound' as const,
          'question' as const,
          'mention' as const,
          'tagged' as const,
        ),
        responder: fc.constantFrom(null, 'lead'),
        from: fc.integer({ min: 1, max: 31 }),
        length: fc.integer({ min: 0, max: 31 }),
        month: fc.constantFrom('2026-10', '2026-03'),
      }),
      async ({ calendar, zone, clock, limit_s, request, responder, from, length, month }) => {
        const day = (n: number) => `${month}-${String(Math.min(31, n)).padStart(2, '0')}`;
        const dates = { announced: '2026-01-01', from: day(from), to: day(from + length) };
        const limit = { text: 'x', limit_s };
        const norms = [
          normOfKind(
            'reply-limit',
            { request, tag: request === 'tagged' ? '[ASK]' : null, responder, limit, clock },
            dates,
          ),
          normOfKind('acknowledgement', { required: [], limit, clock }, dates),
        ];
        const announcements = {
          ...{ tag: '[NOTICE]', by: [], limit, required: [], chats: [], written: true },
        };
        const tests = ruleTests(
          await inputOf({ ...policyOf({ calendar, zone, announcements }), norms }, month),
        );
        assert.deepEqual(wrong(tests.filter((one) => one.not_run === null)), []);
      },
    ),
    { numRuns: 60 },
  );
});

test('laws: quiet hours of any week', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(windows, fc.constant([])), { minLength: 7, maxLength: 7 }),
      zones,
      fc.integer({ min: 1, max: 90 }),
      fc.constantFrom(0, 0.05, 0.5, 1),
      async (weekly, zone, minutes, urgent_share) => {
        const norm = normOfKind('quiet-hours', {
          ...{ weekly, zone: null, by: [], on_call: ['guard'], urgent_tag: '[NOW]', urgent_share },
          answer_within: { text: 'x', limit_s: minutes * 60 },
        });
        const policy = { ...policyOf({ zone, out_of_hours: true }), norms: [norm] };
        const tests = ruleTests(await inputOf(policy, MONTH));
        assert.deepEqual(wrong(tests.filter((one) => one.not_run === null)), []);
      },
    ),
    { numRuns: 60 },
  );
});

test('laws: any form, as far as a text of it is found', async () => {
  const count = (max: number) => fc.option(fc.integer({ min: 1, max }), { nil: null });
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        of: fc.constantFrom(null, { tag: '#R' }, { pattern: '^(?i)report' }),
        by: fc.constantFrom([], ['lead']),
        first_of_day: fc.boolean(),
        prefixes: fc.constantFrom([], ['Report'], ['> ', '日报']),
        fields: fc.constantFrom([], [{ name: 'n', pattern: '\\d{3}' }], [{ name: 'x', pattern: '[^a]+' }]),
        min_chars: count(40),
        max_chars: count(120),
        max_emoji: count(5),
        max_caps_share: fc.constantFrom(null, 0, 0.1, 1 / 3, 0.7, 1),
        max_in_a_row: count(4),
        script: fc.constantFrom(null, 'latin' as const, 'han' as const),
      }),
      async (keys) => {
        const norm = normOfKind('message-format', keys, { exempt_people: ['boss'] });
        const tests = ruleTests(await inputOf({ ...policyOf(), norms: [norm] }, MONTH));
        assert.deepEqual(wrong(tests.filter((one) => one.not_run === null)), []);
      },
    ),
    { numRuns: 100 },
  );
});

test('laws: any media, any group, any words', async () => {
  const kinds = fc.subarray([...MEDIA_KINDS]);
  const most = fc.option(fc.integer({ min: 1, max: 6_000_000_000 }), { nil: null });
  const exempt = fc.record({
    exempt_people: fc.constantFrom([], ['boss']),
    exempt_chats: fc.constantFrom([], ['project']),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.record({ media: kinds, max_bytes: most, max_voice_s: most, captions: kinds }),
      fc.record({
        max_members: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(null, 'register' as const)),
        ...{ purpose: fc.boolean(), group_owner: fc.boolean(), roles: fc.subarray(['lead', 'boss']) },
      }),
      fc.record({
        words: fc.subarray(['price', 'prices', '价格', 'unit price']),
        tags: fc.subarray(['[PRJ-7]', '#price']),
        consent_tag: fc.constantFrom(null, '[agreed]'),
      }),
      fc.record({ types: fc.subarray([...SENSITIVE_TYPES], { minLength: 1 }) }),
      exempt,
      async (media, group, choice, { types }, more) => {
        const norms = [
          normOfKind('allowed-media', media, more),
          normOfKind('group-size', group, more),
          normOfKind('chat-choice', { ...choice, belongs: ['project'], topic: null }, more),
          normOfKind('sensitive-information', { types, countries: ['SG', 'IN'], own: [] }, more),
        ];
        const policy = { ...policyOf({ content_scan: true, region: 'SG' }), norms };
        const tests = ruleTests(await inputOf(policy, MONTH));
        assert.deepEqual(wrong(tests.filter((one) => one.not_run === null)), []);
      },
    ),
    { numRuns: 40 },
  );
});
