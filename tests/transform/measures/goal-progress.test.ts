import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  atLeast,
  budgetOf,
  expectedAt,
  progressOf,
  stateOf,
} from '../../../transform/measures/goal-progress.ts';

const PROGRESS: readonly (readonly [
  current: number | null,
  baseline: number | null,
  target: number,
  direction: 'higher' | 'lower',
  progress: number | null,
  reason: string | null,
])[] = [
  [0.7, 0.6, 0.8, 'higher', 0.5, null],
  [0.5, 0.6, 0.8, 'higher', -0.5, null],
  [0.9, 0.6, 0.8, 'higher', 1.5, null],
  [90, 120, 60, 'lower', 0.5, null],
  [0.7, 0.8, 0.8, 'higher', null, 'baseline_at_target'],
  [0.7, 0.9, 0.8, 'higher', null, 'baseline_past_target'],
  [90, 30, 60, 'lower', null, 'baseline_past_target'],
  [0.7, null, 0.8, 'higher', null, 'no_baseline'],
  [null, 0.6, 0.8, 'higher', null, 'no_value'],
];

for (const [current, baseline, target, direction, progress, reason] of PROGRESS) {
  test(`progress of ${current} from ${baseline} to ${target}, ${direction}: ${progress ?? reason}`, () => {
    const found = progressOf(current, baseline, target, direction);
    assert.equal(found.progress === null ? null : Math.round(found.progress * 1e9) / 1e9, progress);
    assert.equal(found.progress_reason, reason);
  });
}

test('progress is monotone: 0 at the baseline, 1 at the target, and never less for a better value', () => {
  const number = fc.double({ min: -1000, max: 1000, noNaN: true });
  fc.assert(
    fc.property(number, number, number, number, (a, b, baseline, target) => {
      if (Math.abs(baseline - target) < 1e-3) return;
      const direction = target > baseline ? 'higher' : 'lower';
      const at = (current: number) => progressOf(current, baseline, target, direction).progress ?? Number.NaN;
      assert.equal(at(baseline), 0);
      assert.equal(at(target), 1);
      if (direction === 'higher' ? a >= b : a <= b) assert.ok(at(a) >= at(b));
    }),
  );
});

test('an even pace: from the baseline in its month to the target in the month it is due, flat beyond both', () => {
  const way = { baseline: 0.6, target: 0.9, from: '2026-04', by: '2026-10', direction: 'higher' as const };
  const at = (month: string) => Math.round(expectedAt(month, way) * 1000) / 1000;
  assert.deepEqual(
    ['2026-03', '2026-04', '2026-06', '2026-09', '2026-10', '2027-01'].map(at),
    [0.6, 0.6, 0.7, 0.85, 0.9, 0.9],
  );
  assert.equal(expectedAt('2026-05', { ...way, from: '2026-10' }), 0.9);
  assert.equal(expectedAt('2026-05', { ...way, baseline: 0.95 }), 0.9);
  assert.equal(
    expectedAt('2027-01', { ...way, from: '2026-11', by: '2027-03', target: 1, baseline: 0 }),
    0.5,
  );
});

const GOAL = {
  current: 0.7,
  n: 100,
  unit: 'share' as const,
  target: 0.8,
  direction: 'higher' as const,
  by: '2026-12',
  baseline: 0.6,
  progress: 0.5,
  expected: 0.7,
};
const STATES: readonly (readonly [
  more: Partial<typeof GOAL> | object,
  state: string,
  reason: string | null,
])[] = [
  [{}, 'on_the_way', null],
  [{ expected: 0.71 }, 'behind', null],
  [{ current: 0.8, expected: 0.71 }, 'reached', null],
  [{ current: 0.1 + 0.7, target: 0.8 }, 'reached', null],
  [{ by: '2026-10' }, 'behind', null],
  [{ by: '2026-10', current: 0.8 }, 'reached', null],
  [{ current: null }, 'not_known', 'no_value'],
  [{ n: 4 }, 'not_known', 'few_items'],
  [{ n: 0, unit: null }, 'on_the_way', null],
  [{ baseline: null, expected: null, progress: null }, 'not_known', 'no_baseline'],
  [{ baseline: null, expected: null, by: '2026-09' }, 'behind', null],
  [{ expected: null }, 'on_the_way', null],
  [{ expected: null, progress: 0 }, 'not_known', 'no_pace'],
  [{ direction: 'lower', target: 0.7 }, 'reached', null],
  [{ direction: 'lower', target: 0.5, expected: 0.6 }, 'behind', null],
];

for (const [more, state, reason] of STATES) {
  test(`${JSON.stringify(more)} is ${state}${reason ? `, ${reason}` : ''}`, () => {
    assert.deepEqual(stateOf({ ...GOAL, ...more }, '2026-10'), { state, state_reason: reason });
  });
}

test('the budget of a share: what may be missed, what was, what is left', () => {
  assert.deepEqual(budgetOf(20, 3, 0.85, 'higher'), { valid: 20, allowed: 3, used: 3, left: 0 });
  assert.deepEqual(budgetOf(66, 15, 0.85, 'higher'), { valid: 66, allowed: 9.9, used: 15, left: -5.1 });
  assert.deepEqual(budgetOf(200, 8, 0.05, 'lower'), { valid: 200, allowed: 10, used: 8, left: 2 });
});

test('at least as good, whichever way is good', () => {
  assert.deepEqual(
    [atLeast(2, 1, 'higher'), atLeast(2, 1, 'lower'), atLeast(0.1 + 0.2, 0.3, 'lower')],
    [true, false, true],
  );
});
