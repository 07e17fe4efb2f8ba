import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GoalValue } from '../../../ingest/schema/feedback.ts';
import { factsOf } from '../../../transform/review/facts.ts';
import { reviewGoals } from '../../../transform/review/goals.ts';
import { normOf, type Row } from '../messages.ts';
import { type ChatTable, goalOf, inputOf } from '../review-input.ts';

/** Cleo asks on so many days of a month at ten and is answered after ten minutes, or on some days after ninety. */
function month(number: string, days: number, late: number): Row[] {
  return Array.from({ length: days }, (_, i): Row[] => {
    const day = `${number}-${String(i + 1).padStart(2, '0')}`;
    return [
      [`${day} 10:00`, 'cleo', 'external', 'Where is it'],
      [`${day} ${i < late ? '11:30' : '10:10'}`, 'ann', 'internal', 'Here'],
    ];
  }).flat();
}
const SHOP: ChatTable = {
  name: 'Shop',
  type: 'customer',
  rows: [
    ['01-01 08:00', '', 'unknown', 'ann created group', 'notice:created'],
    ...month('01', 2, 2),
    ...month('02', 10, 5),
    ...month('03', 10, 4),
    ...month('04', 10, 2),
  ],
};
const NORMS = [normOf({ chats: ['customer'], clock: 'calendar' })];
type Given = Parameters<typeof goalOf>[0];
function goals(given: Given[], chats: ChatTable[] = [SHOP], values: GoalValue[] = []) {
  const input = inputOf(chats, { norms: NORMS, goals: given.map((g) => goalOf(g)), feedback: { values } });
  return reviewGoals(input, factsOf(input));
}
const shown = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 1000);

test('on-time rate: without a baseline the earliest month with five items is proposed; budget, pace and state', () => {
  const [goal] = goals([{ target: 0.9, by: '2026-06' }]);
  assert.deepEqual(
    [goal?.current, goal?.n, goal?.last_month, goal?.unit, goal?.direction],
    [0.8, 10, 0.6, 'share', 'higher'],
  );
  // January has two items only.
  assert.deepEqual([goal?.baseline, goal?.baseline_month, goal?.baseline_proposed], [0.5, '2026-02', true]);
  assert.deepEqual([shown(goal?.progress ?? null), shown(goal?.expected ?? null)], [0.75, 0.7]);
  assert.deepEqual([goal?.state, goal?.state_reason], ['on_the_way', null]);
  assert.deepEqual(goal?.budget, { valid: 10, allowed: 1, used: 2, left: -1 });
  assert.ok((goal?.low ?? 1) < 0.8 && (goal?.high ?? 0) > 0.8);
});

test('a baseline of the policy holds; a month alone is looked up in the chats', () => {
  const [said, looked_up, empty] = goals([
    { baseline: 0.7, baseline_month: '2026-03', by: '2026-05' },
    { baseline_month: '2026-03' },
    { baseline_month: '2025-03' },
  ]);
  assert.deepEqual([said?.baseline, said?.baseline_month, said?.baseline_proposed], [0.7, '2026-03', false]);
  // Half of the time is gone, and half of the way.
  assert.deepEqual([shown(said?.progress ?? null), shown(said?.expected ?? null)], [0.5, 0.8]);
  assert.equal(said?.state, 'on_the_way');
  assert.deepEqual(
    [looked_up?.baseline, looked_up?.baseline_month, looked_up?.baseline_proposed],
    [0.6, '2026-03', true],
  );
  assert.deepEqual(
    [empty?.baseline, empty?.baseline_month, empty?.progress_reason, empty?.state_reason],
    [null, '2025-03', 'no_baseline', 'no_baseline'],
  );
});

test('past the month it was due, a goal that is not reached is behind', () => {
  assert.deepEqual(
    goals([{ by: '2026-03' }, { by: '2026-03', target: 0.8 }]).map((g) => g.state),
    ['behind', 'reached'],
  );
});

test('a figure over a type, one chat, all chats; which way is good is the measure’s', () => {
  const [type, chat, all, median] = goals([
    { measure: 'M38.met_3600s', chats: ['customer'] },
    { measure: 'M38.met_1d', chats: ['Shop'] },
    { measure: 'M20.per_working_day', target: 1, direction: 'lower' },
    { measure: 'M3.median', chats: ['Shop'], target: 300 },
  ]);
  assert.deepEqual([type?.current, type?.n, type?.unit, type?.clock], [0.8, 10, 'share', 'calendar']);
  assert.deepEqual([type?.baseline, type?.baseline_month], [0.5, '2026-02']);
  assert.deepEqual(type?.budget, { valid: 10, allowed: 1, used: 2, left: -1 });
  // Told of types and groups alone.
  assert.deepEqual([chat?.current, chat?.reason], [null, 'not_over_these_chats']);
  assert.equal(all?.unit, 'per_day');
  assert.deepEqual([median?.direction, median?.current, median?.baseline], ['lower', 600, 5400]);
  assert.equal(median?.state, 'on_the_way');
  assert.equal(median?.budget, null);
});

test('a figure that is told of no type, and one of a type in which nothing happened', () => {
  assert.deepEqual(
    goals([
      { measure: 'M25.with_owner', chats: ['customer'] },
      { measure: 'M3.median', chats: ['project'] },
      { measure: 'M10.acknowledged' },
    ]).map((g) => g.reason),
    ['not_over_these_chats', 'none', 'not_declared'],
  );
});

test('nothing is told of a private chat alone, nor of one that is not there', () => {
  const pair: ChatTable = { ...SHOP, name: 'Ann', type: 'private', pair: true };
  for (const goal of goals(
    [
      { measure: 'M3.median', chats: ['Ann'] },
      { measure: 'M3.median', chats: ['Nobody'] },
    ],
    [SHOP, pair],
  ))
    assert.deepEqual([goal.current, goal.reason, goal.baseline], [null, 'not_over_these_chats', null]);
});

test('values entered by hand: this month, last month, the first one as proposed baseline', () => {
  const entered = (month: string, value: number, note = ''): GoalValue => ({ goal: 'g', month, value, note });
  const [goal] = goals(
    [{ measure: 'by-hand', target: 5 }],
    [],
    [
      entered('2026-03', 4),
      entered('2026-04', 4.5, 'at the gate'),
      entered('2026-01', 3),
      entered('2026-05', 1),
    ],
  );
  assert.deepEqual([goal?.current, goal?.last_month, goal?.note, goal?.unit], [4.5, 4, 'at the gate', null]);
  assert.deepEqual([goal?.baseline, goal?.baseline_month, goal?.progress], [3, '2026-01', 0.75]);
  const [none] = goals([{ measure: 'by-hand', target: 5 }], [], [entered('2026-03', 4)]);
  assert.deepEqual([none?.current, none?.reason, none?.state_reason], [null, 'not_entered', 'no_value']);
});

test('a frozen baseline without a month begins on the day it was settled', () => {
  const [goal] = goals([{ baseline: 0.6, frozen: '2026-02-17', by: '2026-06', target: 1 }]);
  assert.equal(shown(goal?.expected ?? null), 0.8);
  const [open] = goals([{ baseline: 0.6, by: '2026-06', target: 1 }]);
  assert.deepEqual([open?.expected, open?.state], [null, 'on_the_way']);
});
