import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { enps } from '../../../transform/statistics/enps.ts';
import { near } from './near.ts';

// By hand: 25 and 10 of 50, staff 200: √(0.61 / 50) = 0.11045; · √(150 / 199) = 0.86820 → 0.09590; · 1.96 = 0.18795.
const VECTORS: readonly (readonly [
  promoters: number,
  detractors: number,
  n: number,
  staff: number,
  value: number,
  low: number,
  high: number,
])[] = [
  [25, 10, 50, 200, 0.3, 0.112, 0.488],
  [7, 5, 24, 38, 0.0833, -0.0895, 0.2561],
  [2, 6, 10, Number.POSITIVE_INFINITY, -0.4, -0.8958, 0.0958],
  // √(0.64 / 5) · √(29 / 33) · 1.96 = 0.6573: the upper end stops at 1.
  [3, 1, 5, 34, 0.4, -0.2573, 1],
  // Everybody answered: nothing is left to chance.
  [3, 1, 5, 5, 0.4, 0.4, 0.4],
];

for (const [promoters, detractors, n, staff, value, low, high] of VECTORS) {
  test(`eNPS of ${promoters} for and ${detractors} against of ${n} answers, staff ${staff}`, () => {
    const found = enps(promoters, detractors, n, staff);
    near(found?.value, value, 4);
    near(found?.interval?.low, low, 4);
    near(found?.interval?.high, high, 4);
  });
}

test('all alike and not all asked: the value, and no interval', () => {
  assert.deepEqual(enps(8, 0, 8, 20), { value: 1, interval: null });
  assert.deepEqual(enps(0, 8, 8, 20), { value: -1, interval: null });
  assert.deepEqual(enps(0, 0, 8, 20), { value: 0, interval: null });
});

test('no answers, or more answers than people: nothing', () => {
  assert.equal(enps(0, 0, 0, 20), null);
  assert.equal(enps(3, 0, 21, 20), null);
});

test('the value lies in its interval, the interval in -1..1; more answers of the same staff never widen it', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), fc.nat(20), fc.integer({ min: 1, max: 9 }), (p, d, rest, times) => {
      const n = p + d + rest;
      if (n === 0) return;
      const staff = n * (times + 1);
      const once = enps(p, d, n, staff);
      const more = enps(p * times, d * times, n * times, staff);
      assert.ok(once && more);
      assert.ok(Math.abs(once.value - more.value) < 1e-9);
      if (!once.interval || !more.interval) return;
      for (const { value, interval } of [once, more]) {
        assert.ok(interval && interval.low <= value && value <= interval.high);
        assert.ok(interval.low >= -1 && interval.high <= 1);
      }
      assert.ok(more.interval.high - more.interval.low <= once.interval.high - once.interval.low + 1e-12);
    }),
  );
});
