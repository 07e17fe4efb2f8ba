import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wilson } from '../../../transform/statistics/wilson.ts';
import { near } from './near.ts';

const VECTORS: readonly (readonly [met: number, n: number, low: number, high: number])[] = [
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [45, 50, 0.7864, 0.9565],
];

for (const [met, n, low, high] of VECTORS) {
  test(`Wilson interval of ${met} of ${n}`, () => {
    const interval = wilson(met, n);
    near(interval?.low, low, 4);
    near(interval?.high, high, 4);
  });
}

test('the ends of a rate of 0 and of 1 are exact', () => {
  for (let n = 1; n <= 400; n++) {
    assert.equal(wilson(0, n)?.low, 0);
    assert.equal(wilson(n, n)?.high, 1);
  }
});

test('no items, no interval', () => {
  assert.equal(wilson(0, 0), null);
  assert.equal(wilson(Number.NaN, Number.NaN), null);
});
