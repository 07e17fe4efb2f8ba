import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { coverBySets } from '../../../transform/collect/set-cover.ts';

const ITEMS = 9;
/** Sets that together hold every item, and how little each is liked. */
const instances = fc
  .array(fc.tuple(fc.subarray([...Array(ITEMS).keys()]), fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
    maxLength: 9,
  })
  .map((all) => {
    const sets = all.map(([items]) => items);
    const held = new Set(sets.flat());
    const left = [...Array(ITEMS).keys()].filter((item) => !held.has(item));
    return { sets: [...sets, left], dislike: [...all.map(([, dislike]) => dislike), 1] };
  });

const holdsAll = (sets: readonly number[][], chosen: readonly number[]) =>
  new Set(chosen.flatMap((set) => sets[set] as number[])).size === ITEMS;

/** By trying everything. */
function bestOf(sets: readonly number[][], dislike: readonly number[]): { count: number; dislike: number } {
  let best = { count: Number.POSITIVE_INFINITY, dislike: 0 };
  for (let bits = 0; bits < 2 ** sets.length; bits++) {
    const chosen = sets.flatMap((_, set) => (bits & (1 << set) ? [set] : []));
    const sum = chosen.reduce((all, set) => all + (dislike[set] as number), 0);
    if (chosen.length > best.count || (chosen.length === best.count && sum >= best.dislike)) continue;
    if (holdsAll(sets, chosen)) best = { count: chosen.length, dislike: sum };
  }
  return best;
}

test('as few sets as any cover has, and of those the ones that are liked best', () => {
  fc.assert(
    fc.property(instances, ({ sets, dislike }) => {
      const { chosen, fewest } = coverBySets(ITEMS, sets, dislike);
      assert.ok(holdsAll(sets, chosen));
      const sum = chosen.reduce((all, set) => all + (dislike[set] as number), 0);
      assert.deepEqual({ count: chosen.length, dislike: sum }, bestOf(sets, dislike));
      assert.equal(fewest, chosen.length);
    }),
    { numRuns: 400 },
  );
});

test('where the search is cut off there still is a cover, and no smaller one than it says', () => {
  fc.assert(
    fc.property(instances, fc.integer({ min: 0, max: 3 }), ({ sets, dislike }, most_nodes) => {
      const { chosen, fewest } = coverBySets(ITEMS, sets, dislike, most_nodes);
      const best = bestOf(sets, dislike).count;
      assert.ok(holdsAll(sets, chosen));
      assert.ok(fewest <= best && best <= chosen.length);
      const harmonic = [...Array(ITEMS).keys()].reduce((sum, k) => sum + 1 / (k + 1), 0);
      assert.ok(chosen.length <= fewest * harmonic + 1e-9);
    }),
  );
});

test('two rows, though greed would take three halves', () => {
  const rows = [
    [0, 1, 2, 3, 4, 5, 6],
    [7, 8, 9, 10, 11, 12, 13],
  ];
  const halves = [
    [0, 1, 2, 3, 7, 8, 9, 10],
    [4, 5, 11, 12],
    [6, 13],
  ];
  const sets = [...halves, ...rows];
  assert.deepEqual(coverBySets(14, sets, Array(5).fill(0)), { chosen: [3, 4], fewest: 2 });
});

test('nothing to be covered', () => {
  assert.deepEqual(coverBySets(0, [[]], [0]), { chosen: [], fewest: 0 });
});
