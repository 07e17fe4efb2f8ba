import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Announcements, Calendar, Policy } from '../../../ingest/schema/policy.ts';
import type { ReviewInput } from '../../../transform/review/input.ts';
import { checkedReview, figureOf, told } from '../checked.ts';
import { normOf, OFFICE, type Row, role } from '../messages.ts';
import { normOfKind } from '../norms/judged.ts';
import { type ChatTable, inputOf } from '../review-input.ts';

const ANNOUNCE: Announcements = {
  tag: '[news]',
  by: [],
  limit: { text: '1d', limit_s: 28_800 },
  required: [],
  chats: ['announcement'],
  written: false,
};
const CLOSED: Calendar = { ...OFFICE, weekly: [[], [], [], [], [], [], []] };
const HOLIDAYS: Calendar = {
  ...OFFICE,
  days: Array.from({ length: 30 }, (_, i) => ({
    date: `2026-04-${String(i + 1).padStart(2, '0')}`,
    name: 'Closed',
    working: false,
  })),
};

const ACKNOWLEDGE = { required: [], limit: { text: '1d', limit_s: 28_800 }, clock: 'business' } as const;
const SIZE = { max_members: 2, purpose: false, group_owner: false, roles: ['boss'] };
const CHOICE = {
  words: ['invoice', '\u200b'],
  tags: ['[news]'],
  belongs: [],
  consent_tag: null,
  topic: null,
};

/** Each input is tried with all of these. */
const POLICIES: Record<string, Partial<Policy>> = {
  nothing: { organisation: null, zone: null, calendar: null },
  calendar: {},
  'no open hour': { calendar: CLOSED, out_of_hours: true, norms: [normOf()] },
  'holidays only': { calendar: HOLIDAYS, out_of_hours: true },
  everything: {
    norms: [
      normOf({ id: 'a', clock: 'business', limit: { text: '1h', limit_s: 3600 } }),
      normOf({ id: 'b', request: 'question' }),
      normOf({ id: 'c', request: 'tagged', tag: '[ask]', responder: 'boss' }),
      normOfKind('acknowledgement', ACKNOWLEDGE, { id: 'd' }),
      normOfKind('group-size', SIZE, { id: 'e' }),
      normOfKind('chat-choice', CHOICE, { id: 'f' }),
    ],
    announcements: ANNOUNCE,
    topics: [{ id: 'pay', words: ['invoice'], chats: ['customer'] }],
    out_of_hours: true,
    auto_replies: ['We are closed'],
    templates: ['Good morning all of you'],
  },
};

const ann = (time: string, text = 'Here'): Row => [time, 'ann', 'internal', text];
const cleo = (time: string, text = 'Where is it?'): Row => [time, 'cleo', 'external', text];
const zed = (time: string, text = 'Is it there?'): Row => [time, 'zed', 'unknown', text];
const notice = (time: string, kind: 'created' | 'left' | 'added', text: string): Row => [
  time,
  '',
  'unknown',
  text,
  `notice:${kind}`,
];

const INPUTS: Record<string, readonly Row[]> = {
  'no record': [],
  'one message': [cleo('04-01 10:00')],
  'one person': Array.from({ length: 9 }, (_, i) => ann(`04-0${i + 1} 10:00`, 'Is it there?')),
  'notices only': [
    notice('04-01 10:00', 'created', 'ann created'),
    notice('04-02 10:00', 'left', 'ann left'),
  ],
  'one minute': [cleo('04-01 10:00'), ann('04-01 10:00'), zed('04-01 10:00'), ann('04-01 10:00')],
  'clocks back': [cleo('04-03 10:00'), ann('04-01 10:00'), cleo('04-02 10:00'), ann('03-02 10:00')],
  'ten silent years': [cleo('2016-01-04T10:00'), ann('2016-01-04T10:10'), ann('04-01 10:00')],
  'a leaver in mid-wait': [
    ann('04-01 09:00'),
    cleo('04-02 10:00'),
    zed('04-02 10:05'),
    notice('04-02 11:00', 'left', 'cleo left'),
    notice('04-02 11:30', 'left', 'zed left'),
  ],
  'empty and odd texts': [
    cleo('04-01 10:00', ''),
    ann('04-01 10:01', '\u2068\u2069'),
    zed('04-01 10:02', '\ud83d'),
  ],
  'nobody known': [zed('04-01 10:00'), ['04-01 10:05', 'yan', 'unknown', '[news] [ask] invoice?']],
  'announcements alone': [ann('04-01 10:00', '[news] one'), ann('04-30 17:00', '[news] two')],
  'before 1970': [cleo('1969-12-31T23:59'), ann('1969-12-31T23:59'), ann('04-01 10:00')],
};

for (const [input, rows] of Object.entries(INPUTS)) {
  test(`${input}: a stated state, whatever the policy and the kind of chat`, () => {
    const kinds: ChatTable[] = [
      { name: 'Shop', type: 'customer', rows },
      { name: 'Team', type: 'department', rows, max_members: 3 },
      { name: 'P-1', type: 'private', pair: true, rows },
      { name: 'News', type: 'announcement', rows, has_owner: true, has_purpose: false },
      { name: 'Any', rows },
    ];
    for (const policy of Object.values(POLICIES)) {
      for (const chat of kinds) nobodyTold(inputOf([chat], policy));
      for (const month of ['2016-01', '2026-03', '2026-04', '2027-02']) {
        nobodyTold({ ...inputOf(kinds, { ...policy, month }), has_people: month === '2026-04' });
      }
    }
  });
}

/** Nobody is five here. */
function nobodyTold(input: ReviewInput): void {
  for (const f of checkedReview(input).figures) {
    const of_people = f.unit === 'people' || ['M9', 'M11', 'M15', 'M16'].includes(f.measure);
    if (of_people) assert.equal(f.value, null, `${f.measure} ${f.name}`);
  }
}

const shop = (
  rows: readonly Row[],
  policy: Partial<Policy> & { month?: string } = {},
  more: Partial<ChatTable> = {},
) => checkedReview(inputOf([{ name: 'Shop', type: 'customer', rows, ...more }], policy));

test('one message: asked and not answered is counted, times are not reached', () => {
  const review = shop(INPUTS['one message'] ?? []);
  const of = (measure: string, name: string) => told(figureOf(review, measure, name, 'chat'));
  assert.deepEqual(
    [
      of('M1', 'median'),
      of('M3', 'p90'),
      of('M4', 'share'),
      of('M7', 'answered_1d'),
      of('M20', 'active_people'),
    ],
    ['not_reached', 'not_reached', 1, 0, 'few_people'],
  );
  assert.equal(told(figureOf(review, 'M1', 'unanswered', 'group')), 1);
  assert.deepEqual([of('M13', 'per_100'), of('M13', 'answered_1d')], [100, 0]);
  assert.equal(told(figureOf(review, 'M21', 'private_share', 'all')), 'not_in_export');
});

test('notices only: nothing is said of messages, and nobody is silent for so many days', () => {
  const review = shop(INPUTS['notices only'] ?? []);
  assert.equal(told(figureOf(review, 'M25', 'silent_days', 'chat')), 'none');
  assert.equal(told(figureOf(review, 'M25', 'silent_share', 'all')), 'none');
  assert.equal(told(figureOf(review, 'M25', 'takes_private', 'all')), 'none');
  assert.equal(told(figureOf(review, 'M20', 'per_working_day', 'all')), 0);
  assert.deepEqual(
    review.figures.filter((f) => ['M1', 'M3', 'M21', 'M22'].includes(f.measure)),
    [],
  );
});

test('all in one minute: zero seconds are measured', () => {
  const review = shop(INPUTS['one minute'] ?? []);
  assert.equal(told(figureOf(review, 'M1', 'median', 'chat')), 0);
  // No time passed: no share of it was spent waiting.
  assert.equal(told(figureOf(review, 'M4', 'share', 'chat')), 'none');
});

test('a calendar without an open hour measures nothing, and says so', () => {
  const review = shop(INPUTS['one minute'] ?? [], { calendar: CLOSED, out_of_hours: true });
  assert.equal(told(figureOf(review, 'M20', 'per_working_day', 'all')), 'no_calendar');
  assert.equal(told(figureOf(review, 'M11', 'off_share', 'all')), 'no_calendar');
  // Response times run round the clock then.
  assert.equal(told(figureOf(review, 'M3', 'median', 'chat')), 0);
});

test('a norm on a business clock without an hour: its group has no times, and no counts of zero', () => {
  const norms = [normOf({ clock: 'business' })];
  const review = shop(INPUTS['one minute'] ?? [], { calendar: CLOSED, norms });
  for (const name of ['median', 'within_300s', 'unanswered'])
    assert.equal(told(figureOf(review, 'M1', name, 'group')), 'no_calendar', name);
  assert.equal(told(figureOf(review, 'M40', 'without_median', 'group')), 'no_calendar');
  assert.equal(told(figureOf(review, 'M31', 'median', 'group')), 'no_calendar');
  assert.deepEqual(
    review.response_times.map((t) => [t.median_s, t.within_limit]),
    [[null, null]],
  );
});

test('a month of holidays has no messages per working day, and nothing to compare them with', () => {
  const rows = [ann('03-10 10:00'), ann('04-10 10:00')];
  const review = shop(rows, { calendar: HOLIDAYS });
  assert.equal(told(figureOf(review, 'M20', 'per_working_day', 'all')), 'none');
  assert.equal(told(figureOf(review, 'M31', 'per_day', 'all')), 'none');
  assert.equal(review.series[0]?.months.at(-1)?.value, null);
});

test('ten silent years: silent for so many days, and not at all after the export was made', () => {
  const rows = [cleo('2016-01-04T10:00'), ann('2016-01-04T10:10')];
  const days = (month: string, observed_until: string) =>
    told(figureOf(shop(rows, { month }, { observed_until }), 'M25', 'silent_days', 'chat'));
  assert.equal(days('2026-04', '2026-05-01T00:00'), 3769);
  assert.equal(days('2026-04', '2016-02-01T00:00'), 'not_in_export');
  const unseen = shop(rows, { month: '2026-04' }, { observed_until: '2016-02-01T00:00' });
  assert.equal(told(figureOf(unseen, 'M25', 'silent_share', 'all')), 'none');
});

test('somebody who left while waiting was watched until then', () => {
  const review = shop(INPUTS['a leaver in mid-wait'] ?? []);
  // One hour of one working day: nothing is known of the rest of it.
  assert.equal(told(figureOf(review, 'M7', 'answered_1d', 'chat')), 'too_early');
  assert.equal(told(figureOf(review, 'M38', 'met_14400s', 'group')), 'too_early');
  assert.equal(told(figureOf(review, 'M4', 'median', 'chat')), 3600);
  assert.equal(review.waiting.open, 0);
});

test('people whose zone nobody states have that of the team; another zone is left out and counted', () => {
  const names = ['ann', 'ben', 'dan', 'eva', 'fay', 'gus'];
  const rows = names.flatMap((name): Row[] => [
    ['04-01 10:00', name, 'internal', 'Early'],
    ['04-01 20:00', name, 'internal', 'Late'],
  ]);
  const roles = { gus: [role({ zone: 'Asia/Tokyo' })] };
  const review = shop(rows, { out_of_hours: true }, { type: 'department', roles });
  const of = (name: string) => told(figureOf(review, 'M11', name, 'all'));
  assert.deepEqual([of('off_share'), of('other_zone'), of('often')], [0.5, 2, 0]);
});
