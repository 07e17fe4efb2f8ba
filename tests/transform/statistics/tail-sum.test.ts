import { test } from 'node:test';
import { tailSum } from '../../../transform/statistics/tail-sum.ts';
import { near } from './near.ts';

test('halves sum to 2, inverse factorials to e, and no first term is no sum', () => {
  near(
    tailSum(1, () => 0.5),
    2,
    14,
  );
  near(
    tailSum(1, (step) => 1 / step),
    Math.E,
    14,
  );
  near(
    tailSum(0, () => 0.5),
    0,
    14,
  );
});

test('a ratio of 0 ends it', () => {
  near(
    tailSum(1, (step) => (3 - step) / 1),
    1 + 2 + 2,
    14,
  );
});
