import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pinch } from '../../../transform/review/pinch.ts';
import type { Review } from '../../../transform/review-schema.ts';
import { inputOf } from '../review-input.ts';

type Slot = [weekday: number, hour: number, late: number, due: number];

/** One norm with these late and due items, as far as pinch reads it. */
function normWith(slots: Slot[]): Review['norms'] {
  const late_by_hour = slots.map(([weekday, hour, late, due]) => ({ weekday, hour, late, due }));
  return [{ by_chat: [], late_by_hour } as unknown as Review['norms'][number]];
}

const found = (slots: Slot[]) => {
  const { hours, weekday, late, due } = pinch(inputOf([]), normWith(slots));
  return { hours, weekday, late, due };
};

test('the two hours with most late items beyond the share of the day', () => {
  assert.deepEqual(
    found([
      [1, 9, 2, 9],
      [3, 12, 3, 4],
      [5, 13, 2, 2],
    ]),
    { hours: { from: 12, to: 14, late: 5, due: 6 }, weekday: { weekday: 3, late: 3 }, late: 7, due: 15 },
  );
});

test('of equal windows the one in which a larger share was late', () => {
  assert.deepEqual(
    found([
      [1, 9, 3, 20],
      [1, 15, 3, 4],
    ]).hours,
    { from: 14, to: 16, late: 3, due: 4 },
  );
});

test('a busy hour is no pinch for being busy', () => {
  assert.deepEqual(
    found([
      [1, 9, 7, 60],
      [1, 12, 5, 10],
    ]).hours,
    { from: 11, to: 13, late: 5, due: 10 },
  );
});

test('below five late items there is no window and no weekday', () => {
  assert.deepEqual(found([[1, 9, 4, 4]]), { hours: null, weekday: null, late: 4, due: 4 });
});

test('the grid is complete', () => {
  const { grid } = pinch(inputOf([]), normWith([]));
  assert.equal(grid.length, 168);
  assert.deepEqual([grid[0]?.weekday, grid[0]?.hour, grid[167]?.weekday, grid[167]?.hour], [1, 0, 7, 23]);
});
