import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Role } from '../../../ingest/schema/message-table.ts';
import type { QuietHoursNorm } from '../../../ingest/schema/norm.ts';
import type { Window } from '../../../ingest/schema/policy.ts';
import { fillZoneTable } from '../../../ingest/zone.ts';
import { countStates } from '../../../transform/items.ts';
import { type Row, role } from '../messages.ts';
import { judged, judgementsOf, normOfKind, type Told } from './judged.ts';

const say = (time: string, person = 'ann', text = 'Truck is here'): Row => [time, person, 'internal', text];
const cleo = (time: string): Row => [time, 'cleo', 'external', 'Where is it'];
const zed = (time: string): Row => [time, 'zed', 'unknown', 'Where is it'];

const zoneOf = (name: string) => fillZoneTable(name, Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1));
const ZONES = new Map(['UTC', 'Asia/Singapore', 'Europe/Berlin'].map((name) => [name, zoneOf(name)]));
/** Stamps of the tests are UTC; so is the calendar, unless something else is said. */
const CONTEXT = { out_of_hours: true, zones: ZONES, calendar_zone: 'UTC' };
const NIGHT: Window[][] = [0, 1, 2, 3, 4, 5, 6].map(() => [[1200, 450]]);

const norm = (keys: Partial<QuietHoursNorm> = {}) =>
  normOfKind(
    'quiet-hours',
    {
      weekly: NIGHT,
      zone: null,
      by: [],
      on_call: [],
      urgent_tag: null,
      urgent_share: 0.05,
      answer_within: { text: '10m', limit_s: 600 },
    },
    keys,
  );
/** Drivers who write by day, so that nothing is told of single people. */
const CROWD = ['c1', 'c2', 'c3', 'c4', 'c5'];
const crowd = (time: string) => CROWD.map((person) => say(time, person));
const withCrowd = (rows: readonly Row[]) => [...crowd('04-01 12:00'), ...rows, ...crowd('05-31 12:00')];
const DRIVERS = Object.fromEntries(CROWD.map((name) => [name, [role({ team: 'Fleet', roles: ['driver'] })]]));
const told = (rows: readonly Row[], keys: Partial<QuietHoursNorm> = {}, more: Told = {}) =>
  judged(withCrowd(rows), norm(keys), {
    table: { ...more.table, roles: { ...DRIVERS, ...more.table?.roles } },
    context: { ...CONTEXT, ...more.context },
  })
    .filter((line) => !/^(04-01|05-31) |^(1|31): 5 met$/.test(line))
    .map((line) => line.replace(' UTC 20:00-07:30', ''));
const roles = (ann: Partial<Role>) => ({ table: { roles: { ann: [role(ann)] } } });

test('in a window and outside it, past midnight too', () => {
  assert.deepEqual(told([say('19:59'), say('22:00'), say('04-30 03:00'), say('04-30 12:00')]), [
    '22:00 breached in-quiet-hours',
    '04-30 03:00 breached in-quiet-hours',
    '29: 1 met',
    '30: 1 met',
  ]);
});

test('the evidence names zone and window', () => {
  const { items } = judgementsOf(withCrowd([say('22:00')]), norm(), { context: CONTEXT });
  assert.deepEqual(
    items.map(({ reason, detail, first_line }) => [reason, detail, first_line]),
    [['in-quiet-hours', 'UTC 20:00-07:30', 6]],
  );
});

test('at the edges, stamps to the second: within their resolution it is met', () => {
  assert.deepEqual(told([say('20:00:00'), say('20:00:01'), say('04-30 07:29:59'), say('04-30 07:30:00')]), [
    '20:00:01 breached in-quiet-hours',
    '04-30 07:29:59 breached in-quiet-hours',
    '29: 1 met',
    '30: 1 met',
  ]);
});

test('at the edges, stamps to the minute', () => {
  const minutes = { table: { resolution_s: 60 } };
  assert.deepEqual(told([say('20:00'), say('20:01'), say('04-30 07:29'), say('04-30 07:30')], {}, minutes), [
    '20:01 breached in-quiet-hours',
    '04-30 07:29 breached in-quiet-hours',
    '29: 1 met',
    '30: 1 met',
  ]);
});

test('where two windows meet there is no edge; a window belongs to the day on which it begins', () => {
  // From Friday 20:00 to the end of Sunday; the night to Monday is Sunday's, which has another window.
  const weekly: Window[][] = [[], [], [], [], [[1200, 450]], [[0, 1440]], [[0, 1440]]];
  const rows = ['05-01 23:59', '05-02 00:00', '05-02 23:59', '05-03 00:00', '05-04 00:30'].map((t) => say(t));
  assert.deepEqual(
    told(rows, { weekly }, { table: { resolution_s: 60 } }).map((line) =>
      line.split(' ').slice(0, 3).join(' '),
    ),
    [
      '05-01 23:59 breached',
      '05-02 00:00 breached',
      '05-02 23:59 breached',
      '05-03 00:00 breached',
      '4: 1 met',
    ],
  );
});

test('the zone of the sender, else of the norm, else of the calendar', () => {
  // 13:00 UTC is 21:00 in Singapore and 15:00 in Berlin.
  const rows = [say('13:00')];
  const in_singapore = '13:00 breached in-quiet-hours Asia/Singapore 20:00-07:30';
  assert.deepEqual(told(rows), ['29: 1 met']);
  assert.deepEqual(told(rows, {}, { context: { calendar_zone: 'Asia/Singapore' } }), [in_singapore]);
  assert.deepEqual(told(rows, { zone: 'Asia/Singapore' }), [in_singapore]);
  assert.deepEqual(told(rows, { zone: 'Asia/Singapore' }, roles({ zone: 'Europe/Berlin' })), ['29: 1 met']);
  assert.deepEqual(told(rows, {}, roles({ zone: 'Asia/Singapore' })), [in_singapore]);
});

test('a stamp whose zone nobody knows cannot be judged, by day or by night', () => {
  const rows = [say('12:00'), say('23:00')];
  const unknown = ['12:00 not_determinable zone-unknown', '23:00 not_determinable zone-unknown'];
  assert.deepEqual(told(rows, {}, { context: { calendar_zone: null } }), unknown);
  assert.deepEqual(told(rows, { zone: 'UTC' }, { context: { zones: new Map() } }), unknown);
});

test('off unless the policy asks for it', () => {
  assert.deepEqual(told([say('23:00')], {}, { context: { out_of_hours: false } }), []);
});

test('neither people from outside nor unknown ones, neither notices, calls nor bots; deleted messages were sent', () => {
  const rows: Row[] = [
    cleo('21:00'),
    zed('21:10'),
    ['21:40', '', 'unknown', 'ann left', 'notice:left'],
    ['21:41', 'ann', 'internal', '', 'call'],
    ['21:42', 'bot', 'internal', 'Report'],
    ['21:43', 'ann', 'internal', '', 'deleted'],
    ['21:44', 'ann', 'internal', '', 'image'],
    ['21:45', 'ann', 'internal', 'We are closed'],
  ];
  const bot = { table: { roles: { bot: [role({ bot: true })] } } };
  assert.deepEqual(told(rows, {}, { ...bot, context: { auto_replies: ['we are closed'] } }), [
    '21:43 breached in-quiet-hours',
    '21:44 breached in-quiet-hours',
  ]);
});

test('only those whom the norm is for, by role or team, as they were then', () => {
  const rows = [say('22:00'), say('22:05', 'ben')];
  const until = (to_ms: number) => ({
    table: { roles: { ann: [role({ team: 'Fleet', roles: ['driver'], to_ms })] } },
  });
  const ann = ['22:00 breached in-quiet-hours'];
  assert.deepEqual(told(rows, { by: ['driver'] }, until(Infinity)), ann);
  assert.deepEqual(told(rows, { by: ['lead', 'Fleet'] }, until(Infinity)), ann);
  assert.deepEqual(told(rows, { by: ['driver'] }, until(0)), []);
});

test('a month of a chat in which fewer than five of these people wrote is one item, and tells nothing more', () => {
  const rows = [say('04-02 12:00'), say('04-02 22:00', 'ben'), say('05-02 22:00'), ...crowd('05-03 12:00')];
  assert.deepEqual(judged(rows, norm(), { context: CONTEXT }), [
    '04-02 12:00 not_determinable few-people',
    '05-02 22:00 breached in-quiet-hours UTC 20:00-07:30',
    '3: 5 met',
  ]);
  // Those whom the norm is not for do not hide those whom it is for.
  assert.deepEqual(
    judged(rows, norm({ by: ['lead'] }), {
      context: CONTEXT,
      table: { roles: { ann: [role({ roles: ['lead'] })] } },
    }),
    ['04-02 12:00 not_determinable few-people', '05-02 22:00 not_determinable few-people'],
  );
});

test('on call, and exempt people', () => {
  assert.deepEqual(told([say('22:00'), say('12:00')], { on_call: ['duty'] }, roles({ roles: ['duty'] })), [
    '22:00 exempt on-call',
    '29: 1 met',
  ]);
  assert.deepEqual(told([say('22:00')], { exempt_people: ['ann'] }), ['22:00 exempt exempt-person']);
});

test('an answer to somebody outside in time, up to the limit and the resolution of the stamps', () => {
  const after = (time: string) => told([cleo('21:00:00'), say(time)]);
  assert.deepEqual(after('21:09:59'), ['21:09:59 exempt answers-outside']);
  assert.deepEqual(after('21:10:00'), ['21:10:00 exempt answers-outside']);
  assert.deepEqual(after('21:10:01'), ['21:10:01 breached in-quiet-hours']);
  assert.deepEqual(told([say('20:59'), cleo('21:00')]), ['20:59 breached in-quiet-hours']);
});

test('after a message of somebody unknown it may be an answer to somebody outside', () => {
  assert.deepEqual(told([zed('21:00'), say('21:05'), say('21:30')]), [
    '21:05 not_determinable answers-unknown',
    '21:30 breached in-quiet-hours',
  ]);
});

test('urgent messages, as many as the share of a month allows; one in any case', () => {
  const fire = (time: string) => say(time, 'ann', 'Fire [Urgent] at dock two');
  const keys = { urgent_tag: '[URGENT]', urgent_share: 0.25 };
  assert.deepEqual(told([fire('12:00'), fire('22:00')], keys), ['22:00 exempt urgent', '29: 1 met']);
  assert.deepEqual(
    told([fire('22:00'), fire('22:05'), fire('22:10'), say('12:00'), fire('05-01 22:00')], keys),
    [
      '22:00 exempt urgent',
      '22:05 exempt urgent',
      '22:10 breached urgent-too-often 3 > 2',
      '05-01 22:00 exempt urgent',
      '29: 1 met',
    ],
  );
  assert.deepEqual(told([fire('22:00')], { ...keys, urgent_share: 0.05 }), ['22:00 exempt urgent']);
  assert.deepEqual(told([fire('22:00')], { ...keys, urgent_share: 0 }), [
    '22:00 breached urgent-too-often 1 > 0',
  ]);
  // Who is exempt anyhow does not use up what is allowed.
  const two = { table: { roles: { ann: [role({ roles: ['duty'] })], ben: [role()] } } };
  const by_ben = say('22:05', 'ben', '[urgent] again');
  assert.deepEqual(told([fire('22:00'), by_ben], { ...keys, on_call: ['duty'], urgent_share: 0.05 }, two), [
    '22:00 exempt on-call',
    '22:05 exempt urgent',
  ]);
});

test('the share that may be urgent is exact: 29 of 100 by 0.29', () => {
  const urgent = Array.from({ length: 30 }, (_, i) =>
    say(`22:${String(i).padStart(2, '0')}`, 'ann', '[urgent]'),
  );
  // Five more are of the crowd.
  const others = Array.from({ length: 65 }, () => say('12:00'));
  const keys = { urgent_tag: '[urgent]', urgent_share: 0.29 };
  assert.deepEqual(
    told([...others, ...urgent], keys).filter((line) => line.includes('breached')),
    ['22:29 breached urgent-too-often 30 > 29'],
  );
});

test('urgent too often, but shortly after somebody unknown: it may be an answer to somebody outside', () => {
  const fire = (time: string) => say(time, 'ann', '[urgent]');
  const keys = { urgent_tag: '[urgent]', urgent_share: 0.05 };
  assert.deepEqual(told([fire('21:00'), zed('22:00'), fire('22:05'), fire('22:30')], keys), [
    '21:00 exempt urgent',
    '22:05 not_determinable answers-unknown',
    '22:30 breached urgent-too-often 3 > 1',
  ]);
});

const minute = fc.integer({ min: 0, max: 1439 });
const weeks = fc.array(
  fc.tuple(minute, fc.integer({ min: 1, max: 1440 })).filter(([a, b]) => a !== b),
  {
    minLength: 7,
    maxLength: 7,
  },
);
const stamps = fc.array(fc.integer({ min: 0, max: 14 * 1440 }), { maxLength: 30 });
const clock = (minutes: number) =>
  new Date(Date.UTC(2026, 3, 20) + minutes * 60_000).toISOString().slice(0, 19);
const SPEAKERS: readonly [string, Row[2], string][] = [
  ['ann', 'internal', 'Hello'],
  ['ben', 'internal', '[urgent] Hello'],
  ['cleo', 'external', 'Hello'],
  ['zed', 'unknown', 'Hello'],
];
const chats = stamps.map((times) =>
  times
    .sort((a, b) => a - b)
    .map((time, i): Row => [clock(time), ...(SPEAKERS[(time + i) % 4] as (typeof SPEAKERS)[number])]),
);
const judge = (rows: readonly Row[], keys: Partial<QuietHoursNorm>) => {
  const { items, met_days } = judgementsOf(withCrowd(rows), norm(keys), { context: CONTEXT });
  return countStates(
    items,
    met_days.reduce((sum, day) => sum + day.items, 0),
  );
};

test('law: the states sum to the messages of the company’s own people', () => {
  fc.assert(
    fc.property(chats, weeks, (rows, windows) => {
      const counts = judge(rows, { weekly: windows.map((w) => [w]), urgent_tag: '[urgent]' });
      const own = withCrowd(rows).filter(([, , side]) => side === 'internal').length;
      assert.equal(
        Object.values(counts).reduce((a, b) => a + b, 0),
        own,
      );
    }),
  );
});

test('law: with more quiet hours never more messages are met, and never fewer are not', () => {
  fc.assert(
    fc.property(chats, weeks, weeks, (rows, windows, more) => {
      const count = (weekly: Window[][]) => judge(rows, { weekly, urgent_tag: '[urgent]' });
      const few = count(windows.map((w) => [w]));
      const many = count(windows.map((w, day) => [w, more[day] as Window]));
      assert.ok(many.met <= few.met);
      assert.ok(many.breached >= few.breached);
    }),
  );
});
