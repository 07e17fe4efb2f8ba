import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairSums } from '../../../transform/links/pair-sums.ts';

for (const persons of [2, 40, 5000]) {
  test(`pairs of ${persons} persons are ordered, and 0 at first`, () => {
    const sums = pairSums(persons);
    sums.set(0, persons - 1, 2.5);
    sums.set(persons - 1, 0, 3);
    assert.deepEqual([sums.get(0, persons - 1), sums.get(persons - 1, 0), sums.get(1, 1)], [2.5, 3, 0]);
  });
}
