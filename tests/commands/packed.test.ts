import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Numbers, pack, unpack } from '../../commands/packed.ts';

const COLUMNS: Numbers[] = [
  Uint8Array.of(1, 2, 3),
  Float64Array.of(0.1, -1, Number.POSITIVE_INFINITY),
  Uint16Array.of(65_535),
  new Uint32Array(0),
  Int32Array.of(-5, 2 ** 31 - 1),
];

for (const name of ['a', 'ab', 'abcdefgh', '张伟']) {
  test(`plain values and columns come back as they were, whatever the head’s length: ${name}`, () => {
    const file = pack({ name, none: null }, COLUMNS);
    assert.deepEqual(unpack(file), { plain: { name, none: null }, columns: COLUMNS });
  });
}

test('a file that begins anywhere in a pool is read too', () => {
  const file = pack([1], COLUMNS);
  const pool = new Uint8Array(file.length + 3);
  pool.set(file, 3);
  assert.deepEqual(unpack(pool.subarray(3)), { plain: [1], columns: COLUMNS });
});
