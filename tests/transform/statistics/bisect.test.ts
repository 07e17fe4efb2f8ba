import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bisect } from '../../../transform/statistics/bisect.ts';
import { near } from './near.ts';

test('the square root of 2, to the last digit', () => {
  near(
    bisect((x) => x * x < 2, 0, 2),
    Math.SQRT2,
    15,
  );
});

test('a turn beyond an end gives that end', () => {
  assert.equal(
    bisect(() => true, 3, 4),
    4,
  );
  assert.equal(
    bisect(() => false, 3, 4),
    3,
  );
});
