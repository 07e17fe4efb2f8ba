import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countStates } from '../../transform/items.ts';

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
