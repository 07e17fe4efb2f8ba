import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countStates, type State, statesOf, sumStates } from '../../transform/items.ts';

test('six states are counted, those without an item too', () => {
  const items = (['met', 'met', 'breached', 'waived'] as const).map((state) => ({ state }));
  assert.deepEqual(countStates(items), {
    met: 2,
    breached: 1,
    pending: 0,
    not_determinable: 0,
    exempt: 0,
    waived: 1,
  });
});

test('states of several lists together, and of met ones that are only counted', () => {
  const lists = [['met', 'exempt'], [], ['met', 'pending']] as const;
  const counts = lists.map((states) => statesOf(states.map((state: State) => ({ state }))));
  const none = { breached: 0, not_determinable: 0, waived: 0 };
  assert.deepEqual(sumStates(counts, 5), { met: 7, exempt: 1, pending: 1, ...none });
  assert.equal(counts[0]?.met, 1);
  assert.deepEqual(sumStates([]), countStates([]));
});
