import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ofNorm } from '../../transform/of-norm.ts';

const JUDGED = ['a.1', 'b.1', 'b.2', 'a.1', 'a.11', 'b.1'].map((name, row) => {
  const [norm = '', version] = name.split('.');
  return { norm, version: Number(version), row };
});

test('things of one version of a norm, in their order, wherever they stand', () => {
  const rows = (id: string, version: number) => ofNorm(JUDGED, { id, version }).map(({ row }) => row);
  assert.deepEqual(rows('a', 1), [0, 3]);
  assert.deepEqual(rows('b', 1), [1, 5]);
  assert.deepEqual(rows('b', 2), [2]);
  assert.deepEqual(rows('a', 11), [4]);
  assert.deepEqual(rows('c', 1), []);
});
