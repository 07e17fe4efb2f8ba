import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ordered, readTrees } from '../../../transform/links/trees.ts';

const NAMES = ['gap', 'own'];
/** A tree that asks at its root and, on the right, once more. */
const tree = (root: string, right: string, leaves: readonly number[]) =>
  `${[root, '-', right, ...Array.from({ length: 12 }, () => '-')].join(' ')} | ${leaves.join(' ')}`;
// Leaves 0, 8 and 12: left of the root; right of it and left of the next; right of both.
const leaves = (a: number, b: number, c: number) =>
  Array.from({ length: 16 }, (_, i) => (i === 0 ? a : i === 8 ? b : i === 12 ? c : 999));

test('a number at or above the threshold goes to the right; trees add up', () => {
  const trees = readTrees(
    NAMES,
    `${tree('gap>=2', 'own>=1', leaves(1, 2, 3))}\n${tree('own>=0.5', '-', leaves(10, 20, 0))}\n`,
  );
  const sum = (gap: number, own: number) => {
    const whole = new Int32Array(3);
    ordered(Float32Array.of(99, gap, own), whole, 3);
    const sums = new Float64Array(1);
    trees(whole.subarray(1), 1, 2, sums);
    return sums[0];
  };
  assert.deepEqual([sum(1, 0), sum(1, 1), sum(2, 0), sum(2, 1)], [1 + 10, 1 + 20, 2 + 10, 3 + 20]);
});

test('what is no tree is refused', () => {
  assert.throws(() => readTrees(NAMES, 'gap>=2 - | 1 2 3 4'), /tree 1 is not whole/);
  assert.throws(() => readTrees(NAMES, tree('gab>=2', '-', leaves(1, 2, 3))), /no feature is called gab/);
});

test('whole numbers stand in the order of the numbers', () => {
  const numbers = [-Infinity, -7.5, -1e-6, 0, 1e-6, 0.5, 0.7, 7.5, 1e9, Infinity];
  const whole = new Int32Array(numbers.length);
  ordered(Float32Array.from(numbers), whole, numbers.length);
  for (let i = 1; i < whole.length; i++) assert.ok((whole[i] as number) > (whole[i - 1] as number));
});
