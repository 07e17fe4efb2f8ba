import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exactBound } from '../../../transform/statistics/exact-bound.ts';
import { near } from './near.ts';

const found = (deviations: number, n: number) => ({ clean: n - deviations, deviations, untestable: 0 });

test('0 deviations in 60: 4.87 %, below a tolerable 5 %', () => {
  const bound = exactBound(found(0, 60));
  near(bound?.upper, 0.0487, 4);
  assert.ok(bound && bound.upper < 0.05);
  assert.equal(bound.share, 0);
});

// From beta quantiles, an independent way to the same bound: B(confidence; k+1, n-k).
const VECTORS: readonly (readonly [deviations: number, n: number, confidence: number, upper: number])[] = [
  [0, 59, 0.95, 0.049508],
  [0, 58, 0.95, 0.050339],
  [0, 20, 0.95, 0.139108],
  [0, 1, 0.95, 0.95],
  [0, 60, 0.9, 0.037649],
  [0, 60, 0.99, 0.073881],
  [1, 60, 0.95, 0.07664],
  [1, 93, 0.95, 0.049994],
  [2, 60, 0.95, 0.101236],
  [5, 100, 0.99, 0.125852],
  [10, 200, 0.9, 0.07599],
  [30, 5000, 0.95, 0.008129],
  [59, 60, 0.95, 0.999145],
];

for (const [deviations, n, confidence, upper] of VECTORS) {
  test(`${deviations} in ${n} at ${confidence}`, () =>
    near(exactBound(found(deviations, n), confidence)?.upper, upper, 6));
}

test('no deviation has a closed form', () => {
  for (let n = 1; n <= 300; n++) near(exactBound(found(0, n))?.upper, 1 - 0.05 ** (1 / n), 12);
});

test('what could not be tested counts as a deviation', () => {
  const bound = exactBound({ clean: 58, deviations: 1, untestable: 1 });
  assert.deepEqual(bound, exactBound(found(2, 60)));
  assert.equal(bound?.deviations, 2);
});

test('nothing but deviations bounds nothing', () => {
  assert.deepEqual(exactBound(found(3, 3)), { n: 3, deviations: 3, share: 1, upper: 1 });
});

test('large samples keep to the range of a double', () => {
  const bound = exactBound(found(90_000, 100_000));
  near(bound?.upper, 0.901556, 5);
});

test('no items, numbers that count nothing, a confidence out of range: null', () => {
  assert.equal(exactBound(found(0, 0)), null);
  assert.equal(exactBound(found(-1, 10)), null);
  assert.equal(exactBound(found(0.5, 10)), null);
  assert.equal(exactBound(found(0, 10), 1), null);
  assert.equal(exactBound(found(0, 10), 0.5), null);
});
