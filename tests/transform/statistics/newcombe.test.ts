import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newcombe, type RateInterval } from '../../../transform/statistics/newcombe.ts';
import { type Interval, wilson } from '../../../transform/statistics/wilson.ts';
import { near } from './near.ts';

function rateOf(met: number, n: number): RateInterval {
  return { rate: met / n, ...(wilson(met, n) as Interval) };
}

test('56 of 70 minus 48 of 80', () => {
  const result = newcombe(rateOf(56, 70), rateOf(48, 80));
  near(result?.difference, 0.2, 10);
  near(result?.low, 0.0524, 4);
  near(result?.high, 0.3339, 4);
});

test('the other way round is the mirror image', () => {
  const result = newcombe(rateOf(48, 80), rateOf(56, 70));
  near(result?.low, -0.3339, 4);
  near(result?.high, -0.0524, 4);
});

test('a month without a rate has no difference', () => {
  assert.equal(newcombe(null, rateOf(1, 2)), null);
  assert.equal(newcombe(rateOf(1, 2), null), null);
});
