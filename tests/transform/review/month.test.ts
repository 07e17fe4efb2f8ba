import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isComplete, lastCompleteMonth } from '../../../transform/review/month.ts';
import type { Row } from '../messages.ts';
import { inputOf } from '../review-input.ts';

/** A chat with one message in each of these months, observed until then. */
const chat = (months: string[], observed_until: string) => ({
  name: `${months}-${observed_until}`,
  rows: months.map((month): Row => [`${month}-10T10:00`, 'ann', 'internal', 'hello']),
  observed_until,
});
const monthOf = (...chats: ReturnType<typeof chat>[]) => lastCompleteMonth(inputOf(chats).chats);

test('a month is complete for a chat that was observed to its end', () => {
  const one = (until: string) => isComplete(inputOf([chat(['2026-04'], until)]).chats[0] as never, '2026-04');
  assert.equal(one('2026-05-01T00:00'), true);
  assert.equal(one('2026-04-30T23:59'), false);
});

test('the last month that is complete for half of the chats active in it', () => {
  const done = chat(['2026-03', '2026-04'], '2026-05-02T10:00');
  const cut = chat(['2026-03', '2026-04'], '2026-04-20T10:00');
  assert.equal(monthOf(done), '2026-04');
  assert.equal(monthOf(done, cut), '2026-04');
  assert.equal(monthOf(done, cut, { ...cut, name: 'third' }), '2026-03');
});

test('one stray stamp of 2099 chooses nothing', () => {
  const chats = Array.from({ length: 8 }, (_, i) => ({
    ...chat(['2026-03', '2026-04'], '2026-05-02T10:00'),
    name: `${i}`,
  }));
  const stray = chat(['2026-04', '2099-01'], '2099-02-01T10:00');
  assert.equal(monthOf(...chats, stray), '2026-04');
});

test('a handful of chats that still spoke does not choose the month of forty', () => {
  const many = Array.from({ length: 12 }, (_, i) => ({
    ...chat(['2026-03'], '2026-05-02T10:00'),
    name: `${i}`,
  }));
  const few = [0, 1].map((i) => ({ ...chat(['2026-04'], '2026-05-02T10:00'), name: `few ${i}` }));
  assert.equal(monthOf(...many, ...few), '2026-03');
  // Three of twelve are a quarter.
  assert.equal(
    monthOf(...many, ...few, { ...chat(['2026-04'], '2026-05-02T10:00'), name: 'third' }),
    '2026-04',
  );
});

test('no chat, no message, nothing complete: no month', () => {
  assert.equal(monthOf(), null);
  assert.equal(monthOf(chat([], '2026-05-02T10:00')), null);
  assert.equal(monthOf(chat(['2026-04'], '2026-04-20T10:00')), null);
});

test('law: the order of the chats does not matter', () => {
  const months = ['2026-01', '2026-02', '2026-03'];
  const some = fc.array(
    fc.tuple(
      fc.subarray(months, { minLength: 1 }),
      fc.constantFrom('2026-02-01T00:00', '2026-03-15T00:00', '2026-04-01T00:00'),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(some, (list) => {
      const chats = list.map(([active, until], i) => ({ ...chat(active, until), name: `${i}` }));
      assert.equal(monthOf(...chats.toReversed()), monthOf(...chats));
    }),
    { numRuns: 40 },
  );
});
