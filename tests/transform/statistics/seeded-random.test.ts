import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../transform/statistics/seeded-random.ts';

// First 32-bit words, from a second implementation with whole numbers of any size.
const VECTORS: readonly (readonly [seed: number, words: readonly number[]])[] = [
  [0, [1363572419, 145230303, 808754475, 4216505632]],
  [1, [2012149540, 1872316204, 1707632675, 1779833415]],
  [20240131, [1793160612, 3489581185, 3369115592, 2185055064]],
  [4294967295, [1984736529, 3747275468, 1287205723, 2021412065]],
];

for (const [seed, words] of VECTORS) {
  test(`the numbers of seed ${seed}`, () => {
    const next = seededRandom(seed);
    assert.deepEqual(
      words.map(() => next() * 2 ** 32),
      words,
    );
  });
}

test('seeds beyond 32 bits are seeds of their own', () => {
  assert.notEqual(seededRandom(1)(), seededRandom(2 ** 32 + 1)());
});

test('spread evenly over [0, 1)', () => {
  const next = seededRandom(7);
  const tenths = new Uint32Array(10);
  for (let i = 0; i < 100_000; i++) tenths[Math.floor(next() * 10)]!++;
  for (const count of tenths) assert.ok(Math.abs(count - 10_000) < 400, `${count}`);
});
