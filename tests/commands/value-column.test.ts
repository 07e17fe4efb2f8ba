import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnOf, type Value, valuesOf } from '../../commands/value-column.ts';

const many = Array.from({ length: 300 }, (_, i) => `${i % 299}`);
const ROWS: readonly [what: string, values: Value[], rows: string][] = [
  ['whole numbers and none', [3, -1, null, 0], 'Int32Array'],
  ['the number that stands for none', [-(2 ** 31), 1, null], 'Float64Array'],
  ['fractions, stamps, without end, none', [0.25, 1.8e12, Number.POSITIVE_INFINITY, null], 'Float64Array'],
  ['none at all', [null, null], 'Int32Array'],
  ['no row', [], 'Int32Array'],
  ['texts and none', ['a', null, '', 'a'], 'Uint8Array'],
  ['yes and no', [true, false, true], 'Uint8Array'],
  ['numbers and texts', [1, '1', 1], 'Uint8Array'],
  ['more texts than a byte counts', many, 'Uint32Array'],
];

for (const [what, values, rows] of ROWS) {
  test(`values come back as they were: ${what}`, () => {
    const column = columnOf(values);
    assert.equal(column.rows.constructor.name, rows);
    assert.deepEqual(valuesOf(column), values);
  });
}
