import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairSums } from '../../../transform/links/pair-sums.ts';

test('pairs are ordered, unknown ones are 0, and there is room for every one', () => {
  const sums = pairSums(40);
  for (let a = 0; a < 40; a++) for (let b = 0; b < 40; b++) if (a !== b) sums.set(a, b, a - b / 100);
  assert.equal(sums.get(3, 3), 0);
  assert.equal(sums.get(3, 4), 2.96);
  assert.equal(sums.get(4, 3), 3.97);
  assert.equal(sums.get(39, 38), 38.62);
});
