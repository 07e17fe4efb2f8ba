import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quickMedian } from '../../../transform/statistics/quick-median.ts';
import { resampledMedian, sortWaits } from '../../../transform/statistics/resampled-median.ts';
import { seededRandom } from '../../../transform/statistics/seeded-random.ts';

/** Whole waits that ended tie the level again and again; parts of waits never do. */
const KINDS = [
  { name: 'whole waits', parts: false, open: 0 },
  { name: 'parts of waits', parts: true, open: 0 },
  { name: 'some cut off', parts: true, open: 0.02 },
  { name: 'whole ones, many cut off', parts: false, open: 0.3 },
  { name: 'most cut off', parts: true, open: 0.8 },
] as const;

for (const { name, parts, open } of KINDS) {
  test(`the median of each draw is the one that is found wait by wait: ${name}`, () => {
    const random = seededRandom(7);
    for (const [clusters, most, longest_s] of [
      [3, 4, 20],
      [12, 60, 300],
      [20, 900, 5000],
    ] as const) {
      const waits = sortWaits(
        Array.from({ length: clusters }, () => {
          const n = Math.floor(random() * most);
          const of = (make: () => number) => Float64Array.from({ length: n }, make);
          return {
            value_s: of(() => Math.floor(random() ** 3 * longest_s)),
            answered: of(() => (random() < open ? 0 : 1)),
            weight: of(() => (parts ? Math.round(random() ** 2 * 10_000) / 10_000 : 1)),
          };
        }),
      );
      const median = quickMedian(waits);
      for (let draw = 0; draw < 200; draw++) {
        const times = new Uint32Array(clusters);
        for (let i = 0; i < clusters; i++) {
          const drawn = Math.floor(random() * clusters);
          times[drawn] = (times[drawn] as number) + 1;
        }
        assert.equal(median(times), resampledMedian(waits, times));
      }
    }
  });
}

test('no wait drawn: no median; too few ended: not reached', () => {
  const chat = (answered: number) => ({ value_s: [5, 9], answered: [answered, 0], weight: [1, 1] });
  const median = quickMedian(sortWaits([chat(1), chat(0), { value_s: [], answered: [], weight: [] }]));
  assert.equal(median(Uint32Array.of(1, 0, 0)), 5);
  assert.equal(median(Uint32Array.of(0, 2, 0)), Number.POSITIVE_INFINITY);
  assert.equal(median(Uint32Array.of(0, 0, 3)), null);
});
