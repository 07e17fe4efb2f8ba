import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../transform/statistics/seeded-random.ts';
import { xmr } from '../../../transform/statistics/xmr.ts';

const RUNS = 60_000;
const NEW_POINTS = 2;

/** Share of new points outside the limits although nothing changed: independent normal values throughout. */
function falseAlarms(baseline_points: number): number {
  const random = seededRandom(1);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  let alarms = 0;
  for (let run = 0; run < RUNS; run++) {
    const series = Array.from({ length: baseline_points + NEW_POINTS }, normal);
    for (const { rule, from } of xmr(series, { baseline_points }).signals) {
      if (rule === 'outside' && from >= baseline_points) alarms++;
    }
  }
  return alarms / (RUNS * NEW_POINTS);
}

const PUBLISHED: readonly (readonly [baseline_points: number, share: number])[] = [
  [6, 0.044],
  [8, 0.031],
  [12, 0.019],
  [24, 0.01],
];

for (const [baseline_points, share] of PUBLISHED) {
  test(`limits from ${baseline_points} points: ${share} of new points outside by chance`, () => {
    const found = falseAlarms(baseline_points);
    assert.ok(Math.abs(found - share) <= 0.002, `${found}`);
  });
}
