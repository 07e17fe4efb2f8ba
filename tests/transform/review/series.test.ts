import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reviewSeries } from '../../../transform/review/series.ts';
import { normOf, type Row } from '../messages.ts';
import { type ChatTable, inputOf } from '../review-input.ts';

const shop: ChatTable = {
  name: 'Shop',
  type: 'customer',
  rows: [
    ['02-02 12:00', 'cleo', 'external', 'Where is it'],
    ['02-02 14:00', 'ann', 'internal', 'Here'],
    ['04-01 10:00', 'ann', 'internal', 'Good morning'],
  ],
};
const seriesOf = (chats: ChatTable[], policy: Parameters<typeof inputOf>[1] = {}) =>
  Object.fromEntries(
    reviewSeries(inputOf(chats, policy)).map((s) => [
      `${s.measure} ${s.group}`,
      s.months.map((m) => `${m.month} ${m.value === null ? 'null' : Number(m.value.toFixed(3))} ${m.n}`),
    ]),
  );

test('every month since the first message, without gaps; the reviewed one last, with null where nothing is known', () => {
  assert.deepEqual(seriesOf([shop]), {
    // 20 working days in February, 22 in March and in April 2026.
    'messages_per_working_day all': ['2026-02 0.1 2', '2026-03 0 0', '2026-04 0.045 1'],
    'median_response_s two_sided': ['2026-02 3600 1', '2026-03 null 0', '2026-04 null 0'],
    'asked_again_share two_sided': ['2026-02 0 1', '2026-03 null 0', '2026-04 null 0'],
  });
});

test('without a calendar messages are told per day of the month', () => {
  assert.deepEqual(seriesOf([shop], { calendar: null })['messages_per_working_day all'], [
    '2026-02 0.071 2',
    '2026-03 0 0',
    '2026-04 0.033 1',
  ]);
});

test('a month that nobody observed is not known, one that was silent is zero', () => {
  const until = { ...shop, rows: shop.rows.slice(0, 2), observed_until: '03-15 00:00' };
  assert.deepEqual(seriesOf([until])['messages_per_working_day all'], [
    '2026-02 0.1 2',
    '2026-03 0 0',
    '2026-04 null 0',
  ]);
});

test('a message stamped after the end of observation is counted all the same', () => {
  const until = { ...shop, observed_until: '03-15 00:00' };
  assert.equal(seriesOf([until])['messages_per_working_day all']?.at(-1), '2026-04 0.045 1');
});

test('the median stands on the clock of the group’s response times', () => {
  const norms = [normOf({ clock: 'calendar' })];
  assert.equal(seriesOf([shop], { norms })['median_response_s two_sided']?.[0], '2026-02 7200 1');
});

test('the making of a group is no silent month: series begin with the first message', () => {
  const made: Row = ['2025-11-05T10:00', '', 'unknown', 'ann created group', 'notice:created'];
  assert.deepEqual(seriesOf([{ ...shop, rows: [made, ...shop.rows] }]), seriesOf([shop]));
});

test('at most twelve months; a month before every message has no series', () => {
  const rows: Row[] = [['2019-01-05T10:00', 'ann', 'internal', 'hello'], ...shop.rows];
  const months = seriesOf([{ ...shop, rows }])['messages_per_working_day all'];
  assert.equal(months?.length, 12);
  assert.match(months?.[0] ?? '', /^2025-05/);
  assert.deepEqual(seriesOf([shop], { month: '2026-01' }), {});
  assert.deepEqual(seriesOf([]), {});
});

test('private chats are in the volume and in no series of times', () => {
  const names = Object.keys(seriesOf([{ ...shop, name: 'P-1', type: 'private', pair: true }]));
  assert.deepEqual(names, ['messages_per_working_day all']);
});
