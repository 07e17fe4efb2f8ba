import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { quantile, weightedQuantile } from '../../../transform/statistics/quantile.ts';

test('a median is the everyday one', () => {
  assert.equal(quantile([3, 1, 2], 0.5), 2);
  assert.equal(quantile([4, 1, 3, 2], 0.5), 2.5);
});

test('other shares are values that occur, or the mean of two where the share is reached exactly', () => {
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  assert.equal(quantile(ten, 0.9), 9.5);
  assert.equal(quantile(ten, 0.25), 3);
  assert.equal(quantile(ten, 0), 1);
  assert.equal(quantile(ten, 1), 10);
  // 0.1 + 0.2 is a little more than 0.3, and means 0.3.
  assert.equal(quantile(ten, 0.1 + 0.2), 3.5);
});

test('the input keeps its order', () => {
  const values = [3, 1, 2];
  quantile(values, 0.5);
  assert.deepEqual(values, [3, 1, 2]);
});

test('weights count as repetitions would', () => {
  assert.equal(weightedQuantile([1, 2, 10], [1, 1, 8], 0.5), 10);
  assert.equal(weightedQuantile([10, 1, 2], [0.2, 0.4, 0.4], 0.4), 1.5);
  assert.equal(weightedQuantile([1, 99], [1, 0], 1), 1);
});

test('equal weights give the plain quantile', () => {
  const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(numbers, fc.nat(20), fc.constantFrom(1, 0.1, 3), (values, twentieths, weight) => {
      const weights = values.map(() => weight);
      assert.equal(weightedQuantile(values, weights, twentieths / 20), quantile(values, twentieths / 20));
    }),
  );
});

test('sums of fractions reach a share in spite of their rounding', () => {
  for (let n = 1; n <= 60; n++) {
    const values = Array.from({ length: n }, (_, i) => i);
    for (let k = 0; k <= n; k++) {
      assert.equal(weightedQuantile(values, Array(n).fill(0.1), k / n), quantile(values, k / n));
    }
  }
});

test('nothing in, null out', () => {
  assert.equal(quantile([], 0.5), null);
  assert.equal(weightedQuantile([], [], 0.5), null);
  assert.equal(weightedQuantile([1, 2], [0, 0], 0.5), null);
});
