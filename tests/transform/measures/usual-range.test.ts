import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { usualRange } from '../../../transform/measures/usual-range.ts';

const TEN = [92, 88, 95, 90, 91, 87, 93, 96, 89, 94];

test('the range is that of the months before; the reviewed one is held against it', () => {
  const of = (now: number) => usualRange([...TEN, now], false);
  const { points, mean, lower, upper, provisional } = of(90);
  assert.deepEqual([points, mean, provisional], [10, 91.5, true]);
  assert.deepEqual([lower?.toFixed(2), upper?.toFixed(2)], ['79.09', '103.91']);
  assert.deepEqual([of(90).signal, of(79).signal, of(104).signal], ['usual', 'lower', 'higher']);
});

test('an odd month of the past is no signal of this one', () => {
  const past = [10, 10, 10, 10, 10, 10, 10, 10, 10, 50, 10];
  assert.equal(usualRange([...past, 12], false).signal, 'usual');
  assert.equal(usualRange([...past, 60], false).signal, 'higher');
});

test('rates stay between 0 and 1; twelve months before make a range that is not provisional', () => {
  const rates = [...TEN, 91, 90, 93].map((v) => v / 100);
  const { upper, provisional } = usualRange(rates, true);
  assert.deepEqual([upper, provisional], [1, false]);
});

test('fewer than six months before say nothing; months without a value are passed over', () => {
  assert.equal(usualRange([1, 2, 3, 4, 5, 600], false).signal, 'too_few_months');
  const gaps = usualRange([1, null, 2, 1, null, 2, 1, 2, 600], false);
  assert.deepEqual([gaps.points, gaps.signal], [6, 'higher']);
  assert.deepEqual(usualRange([], false).signal, 'no_value');
  assert.equal(usualRange([...TEN, null], false).signal, 'no_value');
});

test('law: a series that never moves is usual, whatever its value', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 7, max: 12 }), (value, n) => {
      assert.equal(usualRange(Array<number>(n).fill(value), true).signal, 'usual');
    }),
  );
});
