import assert from 'node:assert/strict';
import { test } from 'node:test';
import { poissonInterval, poissonRate } from '../../../transform/statistics/poisson.ts';
import { near } from './near.ts';

// From chi-square quantiles, an independent way to the same ends: χ²(.025, 2k)/2 and χ²(.975, 2k+2)/2.
const VECTORS: readonly (readonly [count: number, low: number, high: number])[] = [
  [0, 0, 3.688879],
  [1, 0.025318, 5.571643],
  [2, 0.242209, 7.224688],
  [3, 0.618672, 8.767273],
  [5, 1.623486, 11.668332],
  [10, 4.795389, 18.390356],
  [20, 12.21652, 30.888378],
  [50, 37.110964, 65.918766],
  [100, 81.363991, 121.626794],
  [1000, 938.973018, 1063.952136],
  [100_000, 99381.152664, 100621.74474],
];

for (const [count, low, high] of VECTORS) {
  test(`exact interval of a count of ${count}`, () => {
    const interval = poissonInterval(count);
    near(interval?.low, low, 5);
    near(interval?.high, high, 5);
  });
}

test('no event: the low end is exactly 0', () => {
  assert.equal(poissonInterval(0)?.low, 0);
});

test('ten findings in 4,000 messages, per 1,000', () => {
  const rate = poissonRate(10, 4000);
  assert.equal(rate?.count, 10);
  near(rate?.per_1000, 2.5, 10);
  near(rate?.low_per_1000, 1.1988, 4);
  near(rate?.high_per_1000, 4.5976, 4);
});

test('no messages, or no whole count: nothing', () => {
  assert.equal(poissonRate(0, 0), null);
  assert.equal(poissonRate(1, Number.NaN), null);
  for (const count of [-1, 0.5, Number.NaN]) {
    assert.equal(poissonInterval(count), null);
    assert.equal(poissonRate(count, 1000), null);
  }
});
