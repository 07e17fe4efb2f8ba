import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activityDays } from '../../../transform/review/activity-days.ts';
import { OFFICE, type Row } from '../messages.ts';
import { type ChatTable, inputOf } from '../review-input.ts';

const said = (time: string, kind: Row[4] = 'text'): Row => [time, 'ann', 'internal', 'one', kind];
const shop: ChatTable = {
  name: 'Shop',
  rows: [
    said('03-31 23:59'),
    said('04-01 00:00'),
    said('04-01 12:00', 'image'),
    said('04-02 09:00', 'notice:left'),
    said('04-30 23:59'),
    said('05-01 00:00'),
  ],
};
const team: ChatTable = { name: 'Team', rows: [said('04-01 08:00'), said('04-04 08:00')] };
const told = (days: ReturnType<typeof activityDays>) =>
  days.flatMap(({ day, messages }) => (messages > 0 ? [`${day} ${messages}`] : []));

test('every day of the month, over all chats; notices are no messages', () => {
  const days = activityDays(inputOf([shop, team]));
  assert.equal(days.length, 30);
  assert.deepEqual(told(days), ['2026-04-01 3', '2026-04-04 1', '2026-04-30 1']);
  assert.deepEqual(told(activityDays(inputOf([shop, team], { month: '2026-05' }))), ['2026-05-01 1']);
});

test('no chat: the days stand there, and nothing on them', () => {
  assert.deepEqual(told(activityDays(inputOf([]))), []);
  assert.equal(activityDays(inputOf([], { month: '2026-02' })).length, 28);
  assert.equal(activityDays(inputOf([], { month: '2028-02' })).length, 29);
});

test('worked days are those of the calendar, with the names that it gives; without one nothing is known', () => {
  const days = [
    { date: '2026-04-03', name: 'Good Friday', name_zh: '耶稣受难日', working: false },
    { date: '2026-04-04', name: 'Stocktaking', working: false },
    // The later rule of a day holds.
    { date: '2026-04-04', name: 'Stocktaking', working: true },
    { date: '2026-04-06', name: '', working: false },
  ];
  const of = (more: object) =>
    activityDays(inputOf([], { calendar: { ...OFFICE, days }, ...more }))
      .slice(0, 7)
      .map(({ working, holiday }) => [working, holiday]);
  assert.deepEqual(of({}), [
    [true, null],
    [true, null],
    [false, { en: 'Good Friday', zh: '耶稣受难日' }],
    [true, { en: 'Stocktaking' }],
    [false, null],
    [false, null],
    [true, null],
  ]);
  assert.deepEqual(of({ language: 'zh-Hans' })[3], [true, { zh: 'Stocktaking' }]);
  assert.deepEqual(of({ calendar: null })[2], [null, null]);
});
