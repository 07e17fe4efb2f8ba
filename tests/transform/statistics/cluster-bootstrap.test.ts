import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clusterBootstrap } from '../../../transform/statistics/cluster-bootstrap.ts';
import { kaplanMeier, survivalQuantile } from '../../../transform/statistics/kaplan-meier.ts';
import { weightedQuantile } from '../../../transform/statistics/quantile.ts';
import { seededRandom } from '../../../transform/statistics/seeded-random.ts';

/** Twelve chats, each with the minutes of its waits of one month and of the next. */
const CHATS: readonly (readonly [before: readonly number[], after: readonly number[]])[] = [
  [
    [4, 9, 12],
    [2, 5],
  ],
  [
    [30, 45],
    [20, 33, 41],
  ],
  [
    [7, 8, 8, 10],
    [6, 6],
  ],
  [[60], [55, 15]],
  [[3, 5], [2]],
  [
    [18, 22, 25],
    [11, 14, 19],
  ],
  [
    [90, 14],
    [70, 10],
  ],
  [
    [6, 7],
    [4, 4, 5],
  ],
  [[33, 35, 41], [28]],
  [[11], [9, 13]],
  [
    [27, 16],
    [21, 12],
  ],
  [
    [50, 2],
    [44, 1],
  ],
];

function medianOf(month: 0 | 1, times: Uint32Array): number | null {
  const values = CHATS.flatMap((chat) => chat[month]);
  const weights = CHATS.flatMap((chat, i) => chat[month].map(() => times[i] as number));
  return weightedQuantile(values, weights, 0.5);
}

// Ends from a second implementation that joins the drawn chats instead of weighing them.
test('difference of two medians: the same seed gives the same interval, another seed nearly so', () => {
  const change = (times: Uint32Array) => {
    const [before, after] = [medianOf(0, times), medianOf(1, times)];
    return before === null || after === null ? null : after - before;
  };
  const result = clusterBootstrap(CHATS.length, change, { seed: 1 });
  assert.deepEqual(result, {
    value: -2,
    low: -15,
    high: 3,
    clusters: 12,
    seed: 1,
    draws: 2000,
    draws_without_value: 0,
  });
  assert.deepEqual(clusterBootstrap(CHATS.length, change, { seed: 1 }), result);
  const other = clusterBootstrap(CHATS.length, change, { seed: 2 });
  assert.ok(Math.abs((other?.low as number) + 15) <= 2 && Math.abs((other?.high as number) - 3) <= 2);
});

test('whole chats are drawn: as many as there are', () => {
  const sums = new Set<number>();
  clusterBootstrap(15, (times) => sums.add(times.reduce((a, b) => a + b)).size, { seed: 3, draws: 50 });
  assert.deepEqual([...sums], [15]);
});

test('chats alike inside are worth their number, not that of their items', () => {
  // The mean of 100 chats that each say 0 or 1 throughout: 1.96·sqrt(.5·.5/100) to either side.
  const mean = (times: Uint32Array) => times.reduce((sum, t, i) => sum + (i % 2) * t, 0) / 100;
  const result = clusterBootstrap(100, mean, { seed: 5, draws: 20_000 });
  assert.equal(result?.value, 0.5);
  assert.ok(Math.abs((result?.low as number) - 0.402) <= 0.011);
  assert.ok(Math.abs((result?.high as number) - 0.598) <= 0.011);
});

test('the interval of a mean of independent normal values holds the truth about 95 times of 100', () => {
  const random = seededRandom(11);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  let holds = 0;
  for (let run = 0; run < 400; run++) {
    const values = Array.from({ length: 60 }, normal);
    const mean = (times: Uint32Array) => values.reduce((sum, v, i) => sum + v * (times[i] as number), 0) / 60;
    const result = clusterBootstrap(60, mean, { seed: run, draws: 400 });
    if ((result?.low as number) <= 0 && 0 <= (result?.high as number)) holds++;
  }
  assert.ok(holds >= 368 && holds <= 392, `${holds} of 400`);
});

test('a median that some draws do not reach has an open end', () => {
  const answered = [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0];
  const waits_s = answered.map((_, i) => 60 * (i + 1));
  const median = (times: Uint32Array) => {
    const curve = kaplanMeier(waits_s, answered, times);
    return curve && (survivalQuantile(curve, 0.5).at_s ?? Number.POSITIVE_INFINITY);
  };
  const result = clusterBootstrap(11, median, { seed: 1 });
  assert.deepEqual([result?.value, result?.low, result?.high], [360, 180, null]);
});

test('draws without a value are left out and counted', () => {
  const onlyFirst = (times: Uint32Array) => (times[0] === 0 ? null : 7);
  const result = clusterBootstrap(10, onlyFirst, { seed: 1 });
  assert.deepEqual([result?.value, result?.low, result?.high], [7, 7, 7]);
  // The first of ten is missed with a chance of .9^10 = 34.9 %.
  assert.ok(Math.abs((result?.draws_without_value as number) - 697) < 64);
});

test('fewer than ten chats, or no value: null', () => {
  assert.equal(
    clusterBootstrap(9, () => 1, { seed: 1 }),
    null,
  );
  assert.equal(
    clusterBootstrap(10, () => null, { seed: 1 }),
    null,
  );
  assert.equal(
    clusterBootstrap(10, () => Number.NaN, { seed: 1 }),
    null,
  );
});
