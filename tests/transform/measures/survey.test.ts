import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MIN_ANSWERS, surveyValue, toldGroups } from '../../../transform/measures/survey.ts';

const told = (sizes: Record<string, number>) => [...toldGroups(new Map(Object.entries(sizes)))].sort();

test('groups of five answers are told; where one is hidden the next smallest is hidden too', () => {
  assert.deepEqual(told({ A: 5, B: 9 }), ['A', 'B']);
  assert.deepEqual(told({ A: 3, B: 9, C: 6 }), ['B']);
  // Together those hidden are six: nothing can be had by subtraction.
  assert.deepEqual(told({ A: 3, B: 9, C: 3 }), ['B']);
  assert.deepEqual(told({ A: 2, B: 9, C: 2, D: 6 }), ['B']);
  assert.deepEqual(told({ A: 4, B: 9 }), []);
  assert.deepEqual(told({ A: 4 }), []);
  assert.deepEqual(told({ A: 0, B: 9 }), ['B']);
});

test('a hidden cell cannot be had by subtraction: what is not told holds five answers of two groups, or nothing', () => {
  const groups = fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.nat(12), { maxKeys: 8 });
  fc.assert(
    fc.property(groups, (sizes) => {
      const shown = new Set(told(sizes));
      const hidden = Object.entries(sizes).filter(([group, n]) => n > 0 && !shown.has(group));
      for (const group of shown) assert.ok((sizes[group] ?? 0) >= MIN_ANSWERS);
      if (shown.size === 0 || hidden.length === 0) return;
      assert.ok(hidden.length >= 2);
      assert.ok(hidden.reduce((sum, [, n]) => sum + n, 0) >= MIN_ANSWERS);
    }),
    { numRuns: 2000 },
  );
});

test('eNPS counts 9 and 10 against 0 to 6, Likert 4 and 5 of five', () => {
  assert.equal(surveyValue('enps', [10, 9, 8, 7, 6, 0], 100).value, 0);
  assert.equal(surveyValue('enps', [9, 9, 9, 7], 100).value, 0.75);
  assert.equal(surveyValue('likert', [5, 4, 3, 2, 1], 100).value, 0.4);
  assert.deepEqual(surveyValue('likert', [], 100), { value: null, low: null, high: null });
});
