import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTrees, sumTrees } from '../../../transform/links/trees.ts';

const NAMES = ['gap', 'own'];

test('a number at or above the threshold goes to the right; trees add up', () => {
  const trees = readTrees(2, NAMES, 'gap>=2 own>=1 - | 1 2 3 4\nown>=0.5 - - | 10 20 30 40\n');
  const sum = (gap: number, own: number) => sumTrees(trees, Float32Array.of(99, gap, own), 1);
  assert.deepEqual([sum(1, 0), sum(1, 1), sum(2, 0), sum(2, 1)], [1 + 10, 2 + 30, 3 + 10, 3 + 30]);
});

test('what is no tree is refused', () => {
  assert.throws(() => readTrees(2, NAMES, 'gap>=2 - | 1 2 3 4'), /tree 1 is not whole/);
  assert.throws(() => readTrees(1, NAMES, 'gab>=2 | 1 2'), /no feature is called gab/);
});
