import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { STATES } from '../../../transform/items.ts';
import { adherence, estimated, inScope } from '../../../transform/measures/on-time-rate.ts';
import { overrun } from '../../../transform/measures/overrun.ts';
import { itemOf, itemsOf } from '../review-input.ts';

test('the rate is met of met and breached; nothing else is in it', () => {
  const items = itemsOf({ met: 8, breached: 2, pending: 3, exempt: 4, waived: 1 });
  const { rate, population, verdict, rate_if_all_met, rate_if_none_met } = adherence(items, 0.8);
  assert.deepEqual([rate, population, verdict], [0.8, 18, 'met']);
  assert.deepEqual([rate_if_all_met, rate_if_none_met], [0.8, 0.8]);
  assert.equal(adherence(items, 0.81).verdict, 'not_met');
});

test('undecided where what cannot be judged could turn it', () => {
  const items = itemsOf({ met: 8, breached: 2, not_determinable: 2 });
  const all = adherence(items, 0.8);
  assert.deepEqual([all.verdict, all.rate_if_all_met, all.rate_if_none_met], ['undecided', 10 / 12, 8 / 12]);
  assert.equal(adherence(items, 0.6).verdict, 'met');
  assert.equal(adherence(items, 0.9).verdict, 'not_met');
});

test('few items give counts without a verdict, none give neither', () => {
  assert.equal(adherence(itemsOf({ met: 4 }), 0.8).verdict, 'too_few');
  assert.equal(adherence(itemsOf({ met: 5 }), 0.8).verdict, 'met');
  const none = adherence([], 0.8);
  assert.deepEqual([none.verdict, none.rate, none.population, none.rate_if_all_met], ['none', null, 0, null]);
  assert.equal(adherence(itemsOf({ exempt: 9 }), 0.8).verdict, 'none');
  assert.equal(adherence(itemsOf({ pending: 9 }), 0.8).rate, null);
});

test('law: the states sum to the population; the rate lies between its two ends, whatever the order', () => {
  const states = fc.array(fc.constantFrom(...STATES), { maxLength: 40 });
  fc.assert(
    fc.property(states, fc.double({ min: 0, max: 1, noNaN: true }), (list, target) => {
      const items = list.map((state) => itemOf(state));
      const a = adherence(items, target);
      assert.equal(
        Object.values(a.states).reduce((x, y) => x + y, 0),
        a.population,
      );
      assert.deepEqual(adherence(items.toReversed(), target), a);
      if (a.rate === null) return;
      assert.ok((a.rate_if_none_met as number) <= a.rate && a.rate <= (a.rate_if_all_met as number));
    }),
  );
});

test('the estimate counts due items in clusters of chats; without any there is none', () => {
  // S2: 18 of 20, 5 of 10, 30 of 30, 9 of 10, 12 of 30 are worth 8.39 independent items.
  const clusters = [
    [18, 20],
    [5, 10],
    [30, 30],
    [9, 10],
    [12, 30],
  ] as const;
  const items = clusters.flatMap(([met, n], i) =>
    itemsOf({ met, breached: n - met, pending: 3 }, { chat: `c${i}` }),
  );
  const one = estimated(items);
  assert.deepEqual([one?.n, one?.chats, one?.n_effective.toFixed(2)], [100, 5, '8.39']);
  assert.deepEqual([one?.low.toFixed(4), one?.high.toFixed(4)], ['0.3005', '0.9496']);
  assert.equal(estimated(itemsOf({ pending: 5, exempt: 2 })), null);
  assert.equal(estimated([]), null);
});

test('overrun: of breached items alone, by how much; none gives none', () => {
  const late = (value: number) => itemOf('breached', { value });
  assert.deepEqual(
    overrun([
      late(3700),
      late(4600),
      late(9600),
      itemOf('met', { value: 60 }),
      itemOf('pending', { value: 9e9 }),
    ]),
    {
      n: 3,
      median_s: 1000,
      p90_s: 6000,
      max_s: 6000,
    },
  );
  assert.deepEqual(overrun([]), { n: 0, median_s: null, p90_s: null, max_s: null });
});

test('overrun of more items than a call can take arguments', () => {
  const many = Array.from({ length: 200_000 }, (_, i) => itemOf('breached', { value: 3600 + i }));
  assert.equal(overrun(many).max_s, 199_999);
});

test('a norm holds for a chat by its type or its name; without any it holds for all', () => {
  const chat = { type: 'customer', name: 'Lotus' };
  assert.equal(inScope({ chats: ['customer'] }, chat), true);
  assert.equal(inScope({ chats: ['project', 'Lotus'] }, chat), true);
  assert.equal(inScope({ chats: ['project'] }, chat), false);
  assert.equal(inScope({ chats: [] }, { type: null, name: '' }), true);
});
