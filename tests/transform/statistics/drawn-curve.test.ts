import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { drawnCurve } from '../../../transform/statistics/drawn-curve.ts';
import {
  kaplanMeier,
  type SurvivalCurve,
  survivalAt,
  survivalQuantile,
} from '../../../transform/statistics/kaplan-meier.ts';
import { near } from './near.ts';

/** `c` marks a case that was cut off. */
function curveOf(cases: string): SurvivalCurve {
  const words = cases.split(' ');
  return kaplanMeier(
    words.map((word) => Number.parseFloat(word)),
    words.map((word) => (word.endsWith('c') ? 0 : 1)),
  ) as SurvivalCurve;
}

const TRIAL = '6 6 6 6c 7 9c 10 10c 11c 13 16 17c 19c 20c 22 23 25c 32c 32c 34c 35c';

test('6-MP trial: whole, from 0 to the longest case, with its log-log band', () => {
  const points = drawnCurve([curveOf(TRIAL)], null);
  assert.deepEqual(
    points.map((point) => point.at_s),
    [0, 6, 7, 10, 13, 16, 22, 23, 35],
  );
  const shares = [1, 0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482, 0.4482];
  for (const [i, share] of shares.entries()) near(points[i]?.open_share, share, 4);
  near(points[1]?.low, 0.62, 3);
  near(points[1]?.high, 0.952, 3);
  near(points[7]?.low, 0.188, 3);
  near(points[7]?.high, 0.68, 3);
});

test('nobody answered: one level line; everybody at once: it falls at 0; no case: nothing', () => {
  assert.deepEqual(drawnCurve([curveOf('3c 9c')], null), [
    { at_s: 0, open_share: 1, low: 1, high: 1 },
    { at_s: 9, open_share: 1, low: 1, high: 1 },
  ]);
  assert.deepEqual(drawnCurve([curveOf('0 0')], null), [{ at_s: 0, open_share: 0, low: 0, high: 1 }]);
  assert.deepEqual(drawnCurve([], null), []);
});

test('the band reaches over every reading, the share is that of the first', () => {
  const [likely, quick, slow] = [curveOf('10 20 30 40c'), curveOf('5 6 7 8'), curveOf('60 70 80c 90c')];
  for (const point of drawnCurve([likely, quick, slow], null)) {
    const bands = [likely, quick, slow].map((curve) => survivalAt(curve, point.at_s));
    near(point.open_share, bands[0]?.survival as number, 6);
    near(point.low, Math.min(...bands.map((band) => band.low)), 6);
    near(point.high, Math.max(...bands.map((band) => band.high)), 6);
  }
});

const cases = fc.array(fc.tuple(fc.nat(50_000), fc.boolean()), { minLength: 1, maxLength: 400 });

test('any curve: at most 64 exact points, falling; less than a fortieth is lost between two; the quantiles stay', () => {
  fc.assert(
    fc.property(cases, cases, fc.nat(60_000), (rows, others, limit_s) => {
      const build = (list: typeof rows) =>
        kaplanMeier(
          list.map(([duration]) => duration),
          list.map(([, ended]) => Number(ended)),
        ) as SurvivalCurve;
      const curves = [build(rows), build(others)];
      const [curve] = curves as [SurvivalCurve];
      const points = drawnCurve(curves, limit_s);
      assert.ok(points.length <= 64, String(points.length));
      const share = (at_s: number) => survivalAt(curve, at_s).survival;
      for (const [i, point] of points.entries()) {
        near(point.open_share, share(point.at_s), 6);
        assert.ok(point.low <= point.open_share && point.open_share <= point.high);
        const next = points[i + 1];
        if (next === undefined) continue;
        assert.ok(next.at_s > point.at_s && next.open_share <= point.open_share);
        const between = [...curve.times_s].filter((at_s) => at_s > point.at_s && at_s < next.at_s);
        for (const at_s of between) assert.ok(point.open_share - share(at_s) < 1 / 40 + 1e-6);
      }
      const first = (of: (point: (typeof points)[number]) => number, level: number) =>
        points.find((point) => of(point) <= level + 1e-6)?.at_s ?? null;
      const median = curves.map((c) => survivalQuantile(c, 0.5));
      assert.equal(
        first((p) => p.open_share, 0.5),
        median[0]?.at_s,
      );
      assert.equal(
        first((p) => p.open_share, 0.1),
        survivalQuantile(curve, 0.9).at_s,
      );
      const lows = median.flatMap((m) => m.low_s ?? []);
      assert.equal(
        first((p) => p.low, 0.5),
        lows.length === 0 ? null : Math.min(...lows),
      );
      // What is still open at the limit is exact too.
      near(points.findLast((point) => point.at_s <= limit_s)?.open_share, share(limit_s), 6);
    }),
  );
});
