import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logFactorial } from '../../../transform/statistics/log-factorial.ts';
import { near } from './near.ts';

const VECTORS: readonly (readonly [n: number, factorial: number])[] = [
  [0, 1],
  [1, 1],
  [5, 120],
  [20, 2432902008176640000],
  [31, 8.222838654177922e33],
  [32, 2.631308369336935e35],
  [170, 7.257415615307994e306],
];

for (const [n, factorial] of VECTORS) {
  test(`logarithm of ${n}!`, () => near(logFactorial(n), Math.log(factorial), 12));
}

test('each is the one before plus the logarithm of n, also where the series takes over', () => {
  for (let n = 1; n <= 200; n++) {
    near((logFactorial(n) as number) - (logFactorial(n - 1) as number), Math.log(n), 12);
  }
});

test('only whole numbers from 0 on have one', () => {
  for (const n of [-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY]) assert.equal(logFactorial(n), null);
});
