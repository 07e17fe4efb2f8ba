import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderMedian, upperTail } from '../../../transform/statistics/order-median.ts';

/** n, n-1, … 1: values equal their ranks once sorted. */
const countdown = (n: number) => Array.from({ length: n }, (_, i) => n - i);

const RANKS: readonly (readonly [n: number, low: number, high: number])[] = [
  [6, 1, 6],
  [10, 2, 9],
  [20, 6, 15],
  [50, 18, 33],
];

for (const [n, low, high] of RANKS) {
  test(`median of ${n} values lies between ranks ${low} and ${high}`, () => {
    const median = (n + 1) / 2;
    assert.deepEqual(orderMedian(countdown(n)), { median, low, high, low_rank: low, high_rank: high });
  });
}

test('five values or fewer have a median without an interval', () => {
  const none = { low: null, high: null, low_rank: null, high_rank: null };
  assert.deepEqual(orderMedian([5, 1, 2, 3, 4]), { median: 3, ...none });
  assert.deepEqual(orderMedian([7]), { median: 7, ...none });
});

test('many values: ranks near n/2 -+ 0.98·sqrt(n)', () => {
  const n = 10_000;
  const ranks = orderMedian(countdown(n));
  assert.ok(Math.abs((ranks?.low_rank as number) - 4902) <= 1);
  assert.equal((ranks?.low_rank as number) + (ranks?.high_rank as number), n + 1);
});

test('the slow end: a 90 % point from 50 values on', () => {
  assert.deepEqual(upperTail(countdown(50)), { p90: 45.5, p75: 38, max: 50 });
  assert.deepEqual(upperTail(countdown(49)), { p90: null, p75: 37, max: 49 });
});

test('nothing in, null out', () => {
  assert.equal(orderMedian([]), null);
  assert.equal(upperTail([]), null);
});
