import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { StateCounts } from '../../../transform/items.ts';
import { judgeMonth, reachesTarget, type VerdictName } from '../../../transform/statistics/verdict.ts';

const NOTHING: StateCounts = { met: 0, breached: 0, pending: 0, not_determinable: 0, exempt: 0, waived: 0 };

const CASES: readonly (readonly [
  what: string,
  counts: Partial<StateCounts>,
  target: number,
  is: VerdictName,
])[] = [
  ['45 of 50 at 0.85', { met: 45, breached: 5 }, 0.85, 'met'],
  ['17 of 20 at 0.85: exactly the target', { met: 17, breached: 3 }, 0.85, 'met'],
  ['16 of 20 at 0.85', { met: 16, breached: 4 }, 0.85, 'not_met'],
  ['unknown items that cannot save it', { met: 10, breached: 10, not_determinable: 5 }, 0.85, 'not_met'],
  ['unknown items that cannot spoil it', { met: 98, breached: 0, not_determinable: 2 }, 0.85, 'met'],
  ['unknown items that could turn a miss', { met: 16, breached: 4, not_determinable: 10 }, 0.85, 'undecided'],
  ['unknown items that could turn a hit', { met: 18, breached: 2, not_determinable: 2 }, 0.85, 'undecided'],
  ['best case exactly the target', { met: 7, breached: 3, not_determinable: 10 }, 0.85, 'undecided'],
  ['worst case exactly the target', { met: 17, breached: 2, not_determinable: 1 }, 0.85, 'met'],
  ['four determinable items', { met: 4 }, 0.85, 'too_few'],
  ['five determinable items', { met: 5 }, 0.85, 'met'],
  ['only unknown items', { not_determinable: 9 }, 0.85, 'too_few'],
  ['only pending items', { pending: 3 }, 0.85, 'too_few'],
  ['only exempt and waived items', { exempt: 3, waived: 8 }, 0.85, 'none'],
  ['no items', {}, 0.85, 'none'],
  ['pending, exempt and waived items are in no rate', { met: 5, pending: 9, exempt: 9, waived: 9 }, 1, 'met'],
];

for (const [what, counts, target, expected] of CASES) {
  test(`${what}: ${expected}`, () => {
    assert.equal(judgeMonth({ ...NOTHING, ...counts }, target).verdict, expected);
  });
}

test('the rates that go with a verdict', () => {
  assert.deepEqual(judgeMonth({ ...NOTHING, met: 16, breached: 4, not_determinable: 5 }, 0.8), {
    verdict: 'undecided',
    determinable: 20,
    rate: 0.8,
    rate_if_all_met: 0.84,
    rate_if_none_met: 0.64,
  });
});

test('without determinable items there is no rate', () => {
  assert.deepEqual(judgeMonth({ ...NOTHING, pending: 2 }, 0.5), {
    verdict: 'too_few',
    determinable: 0,
    rate: null,
    rate_if_all_met: null,
    rate_if_none_met: null,
  });
});

test('a boundary is met for every whole percentage', () => {
  for (let percent = 0; percent <= 100; percent++) {
    for (const hundreds of [1, 7, 1000]) {
      const met = percent * hundreds;
      const n = 100 * hundreds;
      assert.equal(reachesTarget(met, n, percent / 100), true, `${met} of ${n}`);
      assert.equal(met > 0 && reachesTarget(met - 1, n, percent / 100), false, `${met - 1} of ${n}`);
    }
  }
});

test('undecided exactly if settling the unknown items can give both answers', () => {
  const few = fc.nat(30);
  fc.assert(
    fc.property(few, few, few, fc.nat(20), (met, breached, not_determinable, twentieths) => {
      fc.pre(met + breached >= 5);
      const target = twentieths / 20;
      const settled = new Set(
        Array.from({ length: not_determinable + 1 }, (_, more) => {
          const counts = { ...NOTHING, met: met + more, breached: breached + not_determinable - more };
          return judgeMonth(counts, target).verdict;
        }),
      );
      const { verdict } = judgeMonth({ ...NOTHING, met, breached, not_determinable }, target);
      assert.deepEqual(settled.size > 1 ? 'undecided' : [...settled][0], verdict);
    }),
  );
});
