import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Waiver } from '../../ingest/schema/waiver.ts';
import { countStates, type Item, STATES } from '../../transform/items.ts';
import type { ReviewChat } from '../../transform/review/input.ts';
import { waive } from '../../transform/waive.ts';
import { at } from './messages.ts';
import { inputOf, itemOf } from './review-input.ts';

const waiverOf = (more: Partial<Waiver> = {}): Waiver => ({
  id: 'W1',
  norm: 'reply',
  version: null,
  chat: '',
  item: '',
  reason: 'stocktaking',
  approver: 'Joanne',
  from: '2026-04-01',
  expires: '2026-04-30',
  link: '',
  step: '',
  line: 2,
  ...more,
});

/** A customer chat of Ann's with these items. */
function chatOf(items: readonly Item[]): ReviewChat {
  const [chat] = inputOf([
    { name: 'Sales', type: 'customer', rows: [['10:00', 'ann', 'internal', 'Hello']] },
  ]).chats;
  if (!chat) throw new Error('no chat');
  return { ...chat, part: { ...chat.part, items: [...items] } };
}

/** States of the items, and what each waiver did in April and May. */
function told(items: readonly Item[], ...waivers: Partial<Waiver>[]) {
  const { chats, uses } = waive([chatOf(items)], waivers.map(waiverOf));
  return {
    states: chats[0]?.part.items.map((i) => i.state),
    uses: uses.map(({ months }) => ['2026-04', '2026-05'].map((m) => months.get(m) ?? null)),
  };
}
const counts = (waived: number, expired = 0, by_concerned = 0) => ({ waived, expired, by_concerned });
const late = (more: Partial<Item> = {}) => itemOf('breached', more);

test('only what was not met is waived, and each item once', () => {
  const items = STATES.map((state) => itemOf(state));
  assert.deepEqual(told(items, {}, { id: 'W2' }), {
    states: ['met', 'waived', 'pending', 'not_determinable', 'exempt', 'waived'],
    uses: [
      [counts(1), null],
      [null, null],
    ],
  });
});

test('by norm, version, chat and item; from its first to its last day', () => {
  const states = (waiver: Partial<Waiver>, item: Partial<Item> = {}) =>
    told([late(item)], waiver).states?.[0];
  assert.equal(states({ norm: 'other' }), 'breached');
  assert.equal(states({ version: 1 }), 'waived');
  assert.equal(states({ version: 2 }), 'breached');
  assert.equal(states({ chat: 'Sales' }), 'waived');
  assert.equal(states({ chat: 'customer' }), 'waived');
  assert.equal(states({ chat: 'Fleet' }), 'breached');
  assert.equal(states({ item: 'reply.1/c1/2026-04/1' }), 'waived');
  assert.equal(states({ item: 'reply.1/c1/2026-04/2' }), 'breached');
  assert.equal(states({ from: '2026-04-29' }, { opened_local_ms: at('04-29 00:00') }), 'waived');
  assert.equal(states({ from: '2026-04-30' }, { opened_local_ms: at('04-29 23:59') }), 'breached');
  assert.equal(states({ expires: '2026-04-29' }, { opened_local_ms: at('04-29 23:59') }), 'waived');
});

test('an expired waiver excuses nothing, and is told; another one may', () => {
  const items = [late({ opened_local_ms: at('05-02 10:00') })];
  assert.deepEqual(told(items, {}), { states: ['breached'], uses: [[null, counts(0, 1)]] });
  assert.deepEqual(told(items, {}, { id: 'W2', expires: '2026-05-31' }), {
    states: ['waived'],
    uses: [
      [null, counts(0, 1)],
      [null, counts(1)],
    ],
  });
});

test('in the month of its end a waiver ended, unless it names the item', () => {
  const item = late({ opened_local_ms: at('04-29 10:00') });
  const ended = { expires: '2026-04-20' };
  assert.deepEqual(told([item], ended), { states: ['breached'], uses: [[counts(0), null]] });
  assert.deepEqual(told([item], { ...ended, item: 'reply.1/c1/2026-04/1' }).uses, [[counts(0, 1), null]]);
});

test('nobody waives what is his own doing', () => {
  assert.deepEqual(told([late({ person: 0 })], { approver: 'ann' }), {
    states: ['breached'],
    uses: [[counts(0, 0, 1), null]],
  });
  assert.deepEqual(told([late({ person: 0 })], { approver: 'Joanne' }).states, ['waived']);
  assert.deepEqual(told([late()], { approver: 'ann' }).states, ['waived']);
});

test('law: waivers move items from not met to waived and nowhere else', () => {
  const items = fc.array(
    fc.record({
      state: fc.constantFrom(...STATES),
      day: fc.integer({ min: 1, max: 28 }),
      version: fc.constantFrom(1, 2),
    }),
  );
  const waivers = fc.array(
    fc.record({
      version: fc.constantFrom(null, 1, 2),
      expires: fc.constantFrom('2026-04-05', '2026-04-20'),
      chat: fc.constantFrom('', 'Sales', 'Fleet'),
    }),
  );
  fc.assert(
    fc.property(items, waivers, (all, given) => {
      const own = all.map(({ state, day, version }) =>
        itemOf(state, { version, opened_local_ms: Date.UTC(2026, 3, day) }),
      );
      const before = countStates(own);
      const { chats, uses } = waive(
        [chatOf(own)],
        given.map((w, i) => waiverOf({ ...w, id: `W${i}` })),
      );
      const after = countStates(chats[0]?.part.items ?? []);
      const used = uses.reduce((sum, { months }) => sum + (months.get('2026-04')?.waived ?? 0), 0);
      assert.equal(after.waived - before.waived, used);
      assert.equal(before.breached - after.breached, used);
      assert.deepEqual(
        [after.met, after.pending, after.exempt, after.not_determinable],
        [before.met, before.pending, before.exempt, before.not_determinable],
      );
    }),
  );
});
