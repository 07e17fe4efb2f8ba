import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item } from '../../../transform/items.ts';
import { exceptions } from '../../../transform/measures/exceptions.ts';
import { repeats } from '../../../transform/measures/repeats.ts';
import { factsOf } from '../../../transform/review/facts.ts';
import { waive } from '../../../transform/waive.ts';
import { at, normOf } from '../messages.ts';
import { inputOf, itemsOf } from '../review-input.ts';

/** Chats by name with the items of their months. */
function factsIn(chats: Record<string, readonly Item[]>, waivers: Parameters<typeof waive>[1] = []) {
  const input = inputOf(
    Object.keys(chats).map((name) => ({ name, rows: [['10:00', 'ann', 'internal', 'Hello']] })),
    { norms: [normOf()] },
  );
  const given = input.chats.map((c) => ({ ...c, part: { ...c.part, items: [...(chats[c.name] ?? [])] } }));
  const { chats: judged, uses } = waive(given, waivers);
  return factsOf({ ...input, chats: judged, waiver_uses: uses })('2026-04');
}
const told = (measure: typeof repeats, of: ReturnType<typeof factsIn>) =>
  measure.measure(of).map(({ name, value, n }) => `${name} ${value} of ${n}`);

test('a tenth of the chats, rounded up; chats that did not meet it three months running', () => {
  const late = (n: number, ...months: string[]) =>
    months.flatMap((month) => itemsOf({ breached: n, met: 1 }, { opened_local_ms: at(`${month}-15 10:00`) }));
  const of = factsIn({ A: late(6, '02', '03', '04'), B: late(3, '02', '04'), C: late(0, '03', '04'), D: [] });
  assert.deepEqual(told(repeats, of), ['top_tenth 0.6666666666666666 of 9', 'repeat_chats 1 of 3']);
  assert.deepEqual(told(repeats, factsIn({ C: late(0, '04') })), [
    'top_tenth null of 0',
    'repeat_chats 0 of 1',
  ]);
  assert.deepEqual(told(repeats, factsIn({ D: [] })), []);
});

test('exempt of the population, excused of what was not met, and what waivers did', () => {
  const waiver = {
    id: 'W1',
    norm: 'reply',
    version: null,
    item: '',
    reason: '',
    approver: 'Jo',
    link: '',
    step: '',
  };
  const W1 = { ...waiver, chat: 'A', from: '2026-01-01', expires: '2026-12-31', line: 2 };
  const W2 = { ...waiver, id: 'W2', chat: 'B', from: '2026-01-01', expires: '2026-01-31', line: 3 };
  const chats = { A: itemsOf({ breached: 1, met: 5 }), B: itemsOf({ breached: 2, exempt: 2 }) };
  assert.deepEqual(told(exceptions, factsIn(chats, [W1, W2])), [
    'exempt 0.2 of 10',
    'excused 0.6 of 5',
    'waived 1 of 2',
    'expired 2 of 2',
    'by_concerned 0 of 2',
  ]);
  assert.deepEqual(told(exceptions, factsIn(chats)), ['exempt 0.2 of 10', 'excused 0.4 of 5']);
});
