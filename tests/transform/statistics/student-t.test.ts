import assert from 'node:assert/strict';
import { test } from 'node:test';
import { studentT975 } from '../../../transform/statistics/student-t.ts';
import { near } from './near.ts';

/** Distribution function of t for whole degrees of freedom, by its finite sum: an independent way to the table. */
function cumulative(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const cos2 = Math.cos(angle) ** 2;
  const odd = degrees % 2 === 1;
  let term = odd ? Math.cos(angle) : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= (cos2 * (k - 1)) / k;
    sum += term;
  }
  const both = odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
  return 0.5 + both / 2;
}

test('every entry of the table is the 97.5 % point', () => {
  for (let degrees = 1; degrees <= 30; degrees++) {
    near(cumulative(studentT975(degrees) as number, degrees), 0.975, 7);
  }
});

test('beyond the table the normal value, outside its domain nothing', () => {
  near(studentT975(31), 1.959964, 6);
  assert.equal(studentT975(0), null);
  assert.equal(studentT975(2.5), null);
});
