import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  ascending,
  kaplanMeier,
  type SurvivalCurve,
  survivalAt,
  survivalQuantile,
} from '../../../transform/statistics/kaplan-meier.ts';
import { near } from './near.ts';

/** `c` marks a case that was cut off. */
function curveOf(cases: string): SurvivalCurve {
  const words = cases.split(' ');
  const curve = kaplanMeier(
    words.map((word) => Number.parseFloat(word)),
    words.map((word) => (word.endsWith('c') ? 0 : 1)),
  );
  assert.ok(curve);
  return curve;
}

const TRIAL = '6 6 6 6c 7 9c 10 10c 11c 13 16 17c 19c 20c 22 23 25c 32c 32c 34c 35c';

test('6-MP trial: the steps', () => {
  const curve = curveOf(TRIAL);
  assert.deepEqual([...curve.times_s], [6, 7, 10, 13, 16, 22, 23]);
  const expected = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482];
  for (const [i, share] of expected.entries()) near(curve.survival[i], share, 4);
  assert.equal(curve.n, 21);
  assert.equal(curve.ended, 9);
  assert.equal(curve.longest_s, 35);
});

test('6-MP trial: the log-log band', () => {
  const curve = curveOf(TRIAL);
  near(survivalAt(curve, 6).low, 0.62, 3);
  near(survivalAt(curve, 6).high, 0.952, 3);
  near(survivalAt(curve, 23).low, 0.188, 3);
  near(survivalAt(curve, 30).high, 0.68, 3);
});

test('6-MP trial: median 23, interval from 13 to not reached; 90 % not reached', () => {
  const curve = curveOf(TRIAL);
  assert.deepEqual(survivalQuantile(curve, 0.5), { at_s: 23, low_s: 13, high_s: null });
  assert.equal(survivalQuantile(curve, 0.9).at_s, null);
});

test('before the first end everybody waits, also when only cut-off cases came before', () => {
  const curve = curveOf('1c 2c 5 8');
  assert.deepEqual(survivalAt(curve, 4), { survival: 1, low: 1, high: 1 });
  near(survivalAt(curve, 5).survival, 0.5, 10);
});

test('a level reached exactly counts as reached, whatever the rounding of the product', () => {
  for (let n = 2; n <= 200; n += 2) {
    const durations_s = Float64Array.from({ length: n }, (_, i) => i + 1);
    const curve = kaplanMeier(durations_s, new Uint8Array(n).fill(1)) as SurvivalCurve;
    assert.equal(survivalQuantile(curve, 0.5).at_s, n / 2);
  }
});

test('the last end takes the curve to 0, with a low end of 0 and the high end left where it was', () => {
  const curve = curveOf('1 2 3');
  assert.deepEqual(survivalAt(curve, 3), { survival: 0, low: 0, high: survivalAt(curve, 2).high });
  assert.deepEqual(survivalAt(curveOf('4 4'), 4), { survival: 0, low: 0, high: 1 });
});

test('a wait of 0 is a wait', () => {
  assert.equal(survivalQuantile(curveOf('0 0 0 5'), 0.5).at_s, 0);
});

test('nobody answered: no step, nothing reached', () => {
  const curve = curveOf('3c 4c');
  assert.equal(curve.times_s.length, 0);
  assert.deepEqual(survivalQuantile(curve, 0.5), { at_s: null, low_s: null, high_s: null });
});

test('no case, no curve', () => {
  assert.equal(kaplanMeier([], []), null);
});

test('any cases: falling, inside the band, independent of order, nothing NaN', () => {
  const cases = fc.array(fc.tuple(fc.nat(30), fc.boolean()), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(cases, (rows) => {
      const build = (list: typeof rows) =>
        kaplanMeier(
          list.map(([duration]) => duration),
          list.map(([, ended]) => Number(ended)),
        );
      const curve = build(rows) as SurvivalCurve;
      assert.deepEqual(build([...rows].reverse()), curve);
      let before = 1;
      for (const [i, share] of curve.survival.entries()) {
        assert.ok(share < before && share >= 0);
        assert.ok((curve.low[i] as number) <= share && share <= (curve.high[i] as number));
        before = share;
      }
    }),
  );
});

test('places in ascending order, equal values in their order, of few and of many, of whole seconds and of others', () => {
  const value = fc.oneof(fc.nat(50), fc.nat(2 ** 31), fc.double({ min: 0, max: 1e6, noNaN: true }));
  const values = fc.oneof(
    fc.array(value),
    fc.array(fc.nat(2 ** 31), { minLength: 600, maxLength: 700 }),
    fc.array(fc.nat(5000), { minLength: 600, maxLength: 700 }),
  );
  fc.assert(
    fc.property(values, (all) => {
      const expected = all.map((_, i) => i).sort((a, b) => (all[a] as number) - (all[b] as number) || a - b);
      assert.deepEqual([...ascending(all)], expected);
    }),
  );
});
