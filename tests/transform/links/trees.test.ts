import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
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
    const sums = new Float64Array(1);
    trees(Float32Array.of(gap, own), 1, 2, sums);
    return sums[0];
  };
  assert.deepEqual([sum(1, 0), sum(1, 1), sum(2, 0), sum(2, 1)], [1 + 10, 1 + 20, 2 + 10, 3 + 20]);
});

test('sums are those of a plain loop, to the last bit, however many rows', () => {
  const number = fc.integer({ min: -4, max: 4 }).map((n) => n / 4);
  const node = fc.tuple(fc.constantFrom(...NAMES, '-'), number);
  const one = fc.tuple(
    fc.array(node, { minLength: 15, maxLength: 15 }),
    fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 }),
  );
  const rows = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), rows, (trees, z) => {
      const text = trees.map(([nodes, values]) => {
        const asked = nodes.map(([name, at]) => (name === '-' ? '-' : `${name}>=${at}`));
        return `${asked.join(' ')} | ${values.join(' ')}`;
      });
      const sums = new Float64Array(z.length);
      readTrees(NAMES, text.join('\n'))(Float32Array.from(z.flat()), z.length, 2, sums);
      const plain = z.map((row) =>
        trees.reduce((sum, [nodes, values]) => {
          let k = 0;
          while (k < 15) {
            const [name, at] = nodes[k] as (typeof nodes)[number];
            k = name !== '-' && (row[NAMES.indexOf(name)] as number) >= at ? 2 * k + 2 : 2 * k + 1;
          }
          return sum + (values[k - 15] as number);
        }, 0),
      );
      assert.deepEqual([...sums], plain);
    }),
  );
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
