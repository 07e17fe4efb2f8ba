import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reviewNorms } from '../../../transform/review/norms.ts';
import { pinch } from '../../../transform/review/pinch.ts';
import { normOf, type Row } from '../messages.ts';
import { normOfKind } from '../norms/judged.ts';
import { inputOf } from '../review-input.ts';

/** Cleo asks at `time` and is answered so many minutes later; null: never. */
function asked(time: string, minutes: number | null, customer = 'cleo'): Row[] {
  const ms = Date.parse(`2026-${time.replace(' ', 'T')}:00Z`);
  const answer = new Date(ms + (minutes ?? 0) * 60_000).toISOString().slice(0, 19);
  const request: Row = [time, customer, 'external', 'Where is it'];
  return minutes === null ? [request] : [request, [answer, 'ann', 'internal', 'Here']];
}
/** Created right before its first message: nothing older is hidden. */
const whole = (rows: Row[]): Row[] => [
  [rows[0]?.[0] ?? '01-01 08:00', '', 'unknown', 'ann created group', 'notice:created'],
  ...rows,
];
const NORMS = { norms: [normOf({ chats: ['customer'] })] };
const customer = (name: string, rows: Row[]) => ({ name, type: 'customer' as const, rows: whole(rows) });

test('this month, last month, by chat; chats outside the scope are in none of it', () => {
  const input = inputOf(
    [
      customer('B', [...asked('03-02 10:00', 10), ...asked('04-01 10:00', 10), ...asked('04-02 10:00', 90)]),
      customer('A', [...asked('04-02 11:00', 10)]),
      { name: 'Staff', type: 'department', rows: whole(asked('04-02 10:00', 90)) },
    ],
    NORMS,
  );
  const [norm] = reviewNorms(input);
  assert.deepEqual(
    [norm?.this_month.states.met, norm?.this_month.states.breached, norm?.this_month.rate],
    [2, 1, 2 / 3],
  );
  assert.deepEqual(norm?.last_month?.states.met, 1);
  assert.deepEqual(norm?.chats, ['key-A', 'key-B']);
  assert.deepEqual(
    norm?.by_chat.map((c) => [c.chat, c.this_month.population, c.last_month?.population ?? null]),
    [
      ['key-B', 2, 1],
      ['key-A', 1, null],
    ],
  );
  assert.deepEqual(norm?.overrun, { n: 1, median_s: 1800, p90_s: 1800, max_s: 1800 });
  assert.deepEqual(norm?.reasons, [
    { state: 'met', reason: 'in-time', items: 2 },
    { state: 'breached', reason: 'late', items: 1 },
  ]);
});

test('months with items, oldest first; the reviewed month stands last even without one', () => {
  const input = inputOf([customer('A', [...asked('01-07 10:00', 10), ...asked('03-04 10:00', 90)])], NORMS);
  assert.deepEqual(reviewNorms(input)[0]?.months, [
    { month: '2026-01', met: 1, breached: 0, rate: 1 },
    { month: '2026-03', met: 0, breached: 1, rate: 0 },
    { month: '2026-04', met: 0, breached: 0, rate: null },
  ]);
});

test('a norm without a single item: counts of zero, no rate, no estimate', () => {
  const [norm] = reviewNorms(inputOf([customer('A', [])], NORMS));
  assert.deepEqual(
    [
      norm?.this_month.population,
      norm?.this_month.rate,
      norm?.this_month.verdict,
      norm?.last_month,
      norm?.estimated,
    ],
    [0, null, 'none', null, null],
  );
  assert.deepEqual(
    [norm?.months, norm?.usual_range.signal],
    [[{ month: '2026-04', met: 0, breached: 0, rate: null }], 'no_value'],
  );
});

test('another version of a norm is another norm', () => {
  const input = inputOf([customer('A', asked('04-02 10:00', 10))], NORMS);
  const changed = {
    ...input,
    policy: { ...input.policy, norms: [normOf({ chats: ['customer'], version: 2 })] },
  };
  assert.equal(reviewNorms(changed)[0]?.this_month.population, 0);
});

test('a norm that changed: last month by the new version too, and only in the month in which it began', () => {
  const old = normOf({ chats: ['customer'], to: '2026-03-31' });
  const next = normOf({
    chats: ['customer'],
    version: 2,
    from: '2026-04-01',
    limit: { text: '10m', limit_s: 600 },
  });
  const rows = [...asked('03-03 10:00', 30), ...asked('03-04 10:00', 5), ...asked('04-02 10:00', 5)];
  const told = (month: string, norms = [old, next]) =>
    reviewNorms(inputOf([customer('A', rows)], { norms, month })).map((n) => [
      n.version,
      n.last_month?.states.met ?? null,
      n.bridge && [n.bridge.states.met, n.bridge.states.breached, n.bridge.population],
    ]);
  // The old version ended before: it is told of no more.
  assert.deepEqual(told('2026-04'), [[2, null, [1, 1, 2]]]);
  assert.deepEqual(told('2026-05'), [[2, 1, null]]);
  assert.deepEqual(told('2026-03'), [
    [1, null, null],
    [2, null, null],
  ]);
  // A first version replaces nothing.
  assert.deepEqual(told('2026-04', [next]), [[2, null, null]]);
});

test('the items of a private chat count in the totals and stand in no row of their own', () => {
  const pair = { name: 'P-1', type: 'private' as const, pair: true, rows: whole(asked('04-02 10:00', 90)) };
  const input = inputOf([customer('A', asked('04-02 10:00', 90)), pair], { norms: [normOf()] });
  const norms = reviewNorms(input);
  assert.equal(norms[0]?.this_month.states.breached, 2);
  assert.deepEqual(
    norms[0]?.by_chat.map((c) => c.chat),
    ['key-A'],
  );
  assert.deepEqual(pinch(input, norms).chats, [{ chat: 'key-A', late: 1, due: 1 }]);
});

test('late and due by the hour of asking; the grid, its worst hours, weekday and chats', () => {
  // Thursday 2 April at 12, Friday 3 at 13 (twice) and 12, Monday 6 at 9 in time.
  const late = ['04-02 12:10', '04-03 12:30', '04-09 13:05', '04-10 13:30', '04-16 13:45'];
  const input = inputOf(
    [
      customer('A', [...late.flatMap((t) => asked(t, 120)), ...asked('04-20 09:10', 5)]),
      customer('B', asked('04-06 09:00', 5)),
    ],
    NORMS,
  );
  const norms = reviewNorms(input);
  assert.deepEqual(norms[0]?.late_by_hour, [
    { weekday: 1, hour: 9, late: 0, due: 2 },
    { weekday: 4, hour: 12, late: 1, due: 1 },
    { weekday: 4, hour: 13, late: 2, due: 2 },
    { weekday: 5, hour: 12, late: 1, due: 1 },
    { weekday: 5, hour: 13, late: 1, due: 1 },
  ]);
  const where = pinch(input, norms);
  assert.deepEqual([where.late, where.due], [5, 7]);
  assert.deepEqual(where.hours, { from: 12, to: 14, late: 5, due: 5 });
  assert.deepEqual(where.weekday, { weekday: 4, late: 3 });
  assert.deepEqual(where.chats, [{ chat: 'key-A', late: 5, due: 6 }]);
  assert.equal(where.grid.length, 168);
  const share = (weekday: number, hour: number) => where.grid[(weekday - 1) * 24 + hour]?.open_share;
  assert.deepEqual([share(1, 8), share(1, 9), share(1, 12), share(1, 13), share(6, 9)], [0, 1, 0.5, 0.5, 0]);
});

test('of equal weekdays and hours the earlier one is named', () => {
  const rows = ['04-06 10:00', '04-07 15:00', '04-13 10:00', '04-14 15:00', '04-22 20:00'].flatMap((t) =>
    asked(t, 120),
  );
  const input = inputOf([customer('A', rows)], NORMS);
  const where = pinch(input, reviewNorms(input));
  assert.deepEqual(where.weekday, { weekday: 1, late: 2 });
  assert.deepEqual(where.hours, { from: 9, to: 11, late: 2, due: 2 });
});

test('below five late items no hour is named; without a calendar no hour is open or closed', () => {
  const rows = ['04-02 12:10', '04-03 12:30', '04-09 13:05', '04-10 13:30'].flatMap((t) => asked(t, 120));
  const input = inputOf([customer('A', rows)], { ...NORMS, calendar: null });
  const where = pinch(input, reviewNorms(input));
  assert.deepEqual(
    [where.late, where.hours, where.weekday, where.grid[0]?.open_share],
    [4, null, null, null],
  );
});

test('no norm: nothing is late', () => {
  const where = pinch(inputOf([]), []);
  assert.deepEqual([where.late, where.due, where.chats, where.hours], [0, 0, [], null]);
});

test('what people do is told of a chat only where five wrote, and a single hidden one takes the next with it', () => {
  const media = normOfKind('allowed-media', {
    media: ['image'],
    max_bytes: null,
    max_voice_s: null,
    captions: [],
  });
  const wrote = (name: string, people: number) => ({
    name,
    rows: Array.from(
      { length: people },
      (_, i): Row => ['04-02 10:00', `${name}${i}`, 'internal', '', 'voice'],
    ),
  });
  const told = (...chats: ReturnType<typeof wrote>[]) =>
    reviewNorms(inputOf(chats, { norms: [media] }))[0]?.by_chat.map((c) => c.chat);
  assert.deepEqual(told(wrote('A', 5), wrote('B', 6)), ['key-A', 'key-B']);
  assert.deepEqual(told(wrote('A', 4), wrote('B', 6), wrote('C', 5)), ['key-B']);
  assert.deepEqual(told(wrote('A', 4), wrote('B', 3), wrote('C', 5)), ['key-C']);
});
