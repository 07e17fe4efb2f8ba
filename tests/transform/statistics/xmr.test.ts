import assert from 'node:assert/strict';
import { test } from 'node:test';
import { xmr } from '../../../transform/statistics/xmr.ts';
import { near } from './near.ts';

const TEN = [92, 88, 95, 90, 91, 87, 93, 96, 89, 94];

test('ten points: mean, limits, upper range limit, provisional, no signal', () => {
  const chart = xmr(TEN);
  near(chart.mean, 91.5, 10);
  near(chart.mean_range, 4.667, 3);
  near(chart.lower, 79.09, 2);
  near(chart.upper, 103.91, 2);
  near(chart.upper_range, 15.25, 2);
  assert.equal(chart.state, 'provisional');
  assert.deepEqual(chart.signals, []);
});

test('rates are clipped to 0..1', () => {
  const chart = xmr(
    TEN.map((percent) => percent / 100),
    { rates: true },
  );
  near(chart.lower, 0.7909, 4);
  assert.equal(chart.upper, 1);
  assert.equal(xmr([0, 0.1, 0, 0.1, 0, 0.1], { rates: true }).lower, 0);
});

test('fewer than 6 points are dots; 12 are established', () => {
  const chart = xmr([1, 2, 3, 4, 100]);
  assert.equal(chart.state, 'too_few');
  assert.deepEqual([chart.mean, chart.upper, chart.signals], [null, null, []]);
  assert.equal(xmr([]).state, 'too_few');
  assert.equal(xmr([1, 2, 1, 2, 1, 2]).state, 'provisional');
  assert.equal(xmr([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2]).state, 'established');
});

test('a point outside the frozen limits', () => {
  const chart = xmr([...TEN, 79, 80], { baseline_points: 10 });
  assert.deepEqual(chart.signals, [{ rule: 'outside', side: 'below', from: 10, to: 10 }]);
  near(chart.mean, 91.5, 10);
});

test('eight running on one side: seven are not enough, a ninth belongs to the same run', () => {
  const above = (n: number) => xmr([...TEN, ...Array(n).fill(92)], { baseline_points: 10 }).signals;
  // The last of the ten points lies above the mean too.
  assert.deepEqual(above(6), []);
  assert.deepEqual(above(7), [{ rule: 'eight_on_one_side', side: 'above', from: 9, to: 16 }]);
  assert.deepEqual(above(8), [{ rule: 'eight_on_one_side', side: 'above', from: 9, to: 17 }]);
});

test('a point on the mean ends a run', () => {
  const series = [...TEN, 92, 92, 92, 92, 91.5, 92, 92, 92, 92];
  assert.deepEqual(xmr(series, { baseline_points: 10 }).signals, []);
});

test('three of four nearer the same limit than the mean', () => {
  // Half way from the mean to the lower limit is 85.29.
  const signals = (...more: number[]) => xmr([...TEN, ...more], { baseline_points: 10 }).signals;
  assert.deepEqual(signals(85, 90, 85, 85), [
    { rule: 'three_of_four_near_limit', side: 'below', from: 10, to: 13 },
  ]);
  assert.deepEqual(signals(85, 90, 85, 90, 85), []);
  assert.deepEqual(signals(85, 98, 85, 98), []);
  assert.deepEqual(signals(86, 86, 86, 92), []);
});

test('one long stretch near a limit is one signal', () => {
  const chart = xmr([...TEN, 85, 85, 85, 85, 85], { baseline_points: 10 });
  assert.deepEqual(chart.signals, [{ rule: 'three_of_four_near_limit', side: 'below', from: 10, to: 14 }]);
});

test('a series that never moves has no signal', () => {
  assert.deepEqual(xmr(Array(15).fill(0.9), { rates: true }).signals, []);
  assert.deepEqual(xmr(Array(15).fill(0.1)).signals, []);
});
