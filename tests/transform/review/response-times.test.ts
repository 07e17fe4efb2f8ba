import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reviewChats } from '../../../transform/review/chats.ts';
import { factsOf } from '../../../transform/review/facts.ts';
import { responseTimes } from '../../../transform/review/response-times.ts';
import { normOf, OFFICE, type Row } from '../messages.ts';
import { type ChatTable, inputOf } from '../review-input.ts';

const cleo = (time: string, text = 'Where is it'): Row => [time, 'cleo', 'external', text];
const ann = (time: string, text = 'Here'): Row => [time, 'ann', 'internal', text];
const ben = (time: string, text = 'Is it there?'): Row => [time, 'ben', 'internal', text];
const zed = (time: string): Row => [time, 'zed', 'unknown', 'It is'];

/** 12:00 to 14:00 is two hours, of which one is open. */
const shop: ChatTable = { name: 'Shop', type: 'customer', rows: [cleo('04-01 12:00'), ann('04-01 14:00')] };
const team: ChatTable = {
  name: 'Team',
  type: 'department',
  rows: [ben('04-01 10:00'), ann('04-01 10:30', 'ben: it is there')],
};
const pair: ChatTable = {
  name: 'P-1',
  type: 'private',
  pair: true,
  rows: [ben('04-01 10:00'), ann('04-01 10:10')],
};

const norm = (limit_s: number, clock: 'business' | 'calendar', more = {}) =>
  normOf({ id: `${limit_s} ${clock}`, limit: { text: '', limit_s }, clock, ...more });
const clockOf = (policy: Parameters<typeof inputOf>[1], chats = [shop]) => {
  const [times] = responseTimes(inputOf(chats, policy));
  return [times?.clock, times?.limit_s, times?.median_s];
};

test('groups of chats apart, private ones pooled; a group without waits is left out', () => {
  const times = responseTimes(inputOf([team, pair, shop]));
  assert.deepEqual(
    times.map((t) => [t.group, t.waits, t.answered, t.open, t.by_links]),
    [
      ['two_sided', 1, 1, 0, false],
      ['team', 1, 1, 0, true],
      ['private', 2, 1, 1, false],
    ],
  );
  assert.deepEqual(responseTimes(inputOf([])), []);
});

test('the clock is the strictest norm’s; else the business clock where an hour is open; else the calendar', () => {
  assert.deepEqual(clockOf({}), ['business', null, 3600]);
  assert.deepEqual(clockOf({ calendar: null }), ['calendar', null, 7200]);
  const closed = { ...OFFICE, weekly: [[], [], [], [], [], [], []] };
  assert.deepEqual(clockOf({ calendar: closed }), ['calendar', null, 7200]);
  assert.deepEqual(clockOf({ norms: [norm(7200, 'business'), norm(3600, 'calendar')] }), [
    'calendar',
    3600,
    7200,
  ]);
});

test('a norm counts only in its scope, its time and for its kind of request', () => {
  const strict = (more: object) => clockOf({ norms: [norm(600, 'calendar', more)] })[1];
  assert.equal(strict({}), 600);
  assert.equal(strict({ chats: ['project'] }), null);
  assert.equal(strict({ announced: '2026-05-01' }), null);
  assert.equal(strict({ announced: '2026-04-30' }), 600);
  assert.equal(strict({ to: '2026-03-31' }), null);
  assert.equal(strict({ exempt_chats: ['Shop'] }), null);
  assert.equal(strict({ request: 'question' }), null);
  assert.equal(clockOf({ norms: [norm(600, 'calendar', { request: 'question' })] }, [team])[1], 600);
});

test('a chat’s times stand on the clock of its group', () => {
  for (const policy of [{}, { calendar: null }, { norms: [norm(600, 'calendar')] }]) {
    const input = inputOf([shop, team, pair], policy);
    const groups = responseTimes(input);
    for (const chat of reviewChats(input, factsOf(input)(input.month))) {
      const group = chat.pair ? 'private' : chat.two_sided ? 'two_sided' : 'team';
      const times = groups.find((t) => t.group === group);
      assert.equal(chat.clock, times?.clock, chat.name);
      // One chat in each group: its median is the group's.
      if (!chat.pair) assert.equal(chat.median_s, times?.median_s, chat.name);
    }
  }
});

test('askers whom nobody knows and requests taken back are no response times', () => {
  const rows = [
    ann('04-01 09:00'),
    zed('04-01 10:00'),
    ann('04-01 10:10'),
    cleo('04-01 11:00'),
    cleo('04-01 11:05', 'Never mind'),
  ];
  assert.deepEqual(responseTimes(inputOf([{ ...shop, rows }])), []);
});

test('last month’s median beside this month’s; bins hold what was answered', () => {
  const rows = [
    cleo('03-02 10:00'),
    ann('03-02 10:20'),
    cleo('04-01 10:00'),
    ann('04-01 10:10'),
    cleo('04-02 10:00'),
  ];
  const [times] = responseTimes(inputOf([{ ...shop, rows }], { norms: [norm(900, 'calendar')] }));
  assert.deepEqual(
    [times?.last_month_median_s, times?.last_month_p90_s, times?.waits, times?.within_limit, times?.episodes],
    [1200, 1200, 2, 1, 1],
  );
  assert.equal(
    times?.bins.reduce((sum, bin) => sum + bin.waits, 0),
    1,
  );
});

test('only last month had waits: this month has none, and no time', () => {
  const rows = [cleo('03-02 10:00'), ann('03-02 10:20')];
  const [times] = responseTimes(inputOf([{ ...shop, rows }]));
  assert.deepEqual(
    [times?.waits, times?.median_s, times?.p90_s, times?.last_month_median_s],
    [0, null, null, 1200],
  );
});

test('the limit of a norm that waits for a role is not drawn beside answers of anybody', () => {
  const rows: Row[] = [
    ['04-28 10:00', 'ann', 'internal', 'Is it there?'],
    ['04-28 10:05', 'ben', 'internal', 'Yes'],
  ];
  const team: ChatTable = { name: 'Team', type: 'department', rows };
  const norm = (id: string, limit_s: number, responder: string | null) =>
    normOf({ id, chats: [], request: 'question', responder, limit: { text: id, limit_s } });
  const [times] = responseTimes(inputOf([team], { norms: [norm('a', 3600, 'desk'), norm('b', 7200, null)] }));
  assert.equal(times?.limit_s, 7200);
});

test('the curve is the one that the median is read off; what is still open ends where observation did', () => {
  const rows = [
    cleo('04-01 10:00'),
    ann('04-01 10:10'),
    cleo('04-02 10:00'),
    ann('04-02 10:30'),
    cleo('04-30 10:00'),
  ];
  const table = { ...shop, rows, observed_until: '04-30 12:00' };
  const [times] = responseTimes(inputOf([table], { norms: [norm(900, 'calendar')] }));
  assert.deepEqual(
    times?.curve.map((point) => [point.at_s, point.open_share]),
    [
      [0, 1],
      [600, 0.666667],
      [1800, 0.333333],
      [7200, 0.333333],
    ],
  );
  assert.equal(times?.median_s, 1800);
});

test('in teams the curve weighs every likely answer, and its band reaches over both readings', () => {
  const rows: Row[] = [
    ben('04-01 10:00', 'Is the pallet there?'),
    ['04-01 10:05', 'eva', 'internal', 'Lunch is at noon'],
    ann('04-01 10:30', 'ben: the pallet is there'),
  ];
  const [times] = responseTimes(inputOf([{ ...team, rows }]));
  const first = times?.curve.find((point) => point.open_share <= 0.5);
  assert.equal(first?.at_s, times?.median_s);
  assert.ok((times?.curve.length ?? 0) > 2);
  for (const { low, open_share, high } of times?.curve ?? [])
    assert.ok(low <= open_share && open_share <= high);
  assert.equal(times?.curve.find(({ low }) => low <= 0.5)?.at_s, times?.median_low_s);
});
