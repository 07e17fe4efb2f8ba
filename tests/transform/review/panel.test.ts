import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthsUntil } from '../../../transform/measures/months.ts';
import { coveredFrom, panelOf } from '../../../transform/review/panel.ts';
import type { Row } from '../messages.ts';
import { type ChatTable, inputOf } from '../review-input.ts';

/** A chat with `each` messages in every month from `first` to April 2026. */
function chat(name: string, first: string, each: number): ChatTable {
  const count = monthsUntil('2026-04', 40).filter((month) => month >= first);
  const rows = count.flatMap((month): Row[] =>
    Array.from({ length: each }, (_, i): Row => [`${month}-02T10:${10 + i}`, 'ann', 'internal', 'hello']),
  );
  return { name, rows };
}

const names = (tables: readonly ChatTable[]) => {
  const panel = panelOf(inputOf(tables));
  return [panel.months[0], panel.months.length, panel.chats.map((c) => c.name).join(), panel.left_out];
};

test('a chat is covered from the first month that its exports show whole', () => {
  const of = (table: ChatTable) => {
    const [one] = inputOf([table]).chats;
    return one ? coveredFrom(one) : null;
  };
  assert.equal(of(chat('a', '2026-01', 1)), '2026-02');
  assert.equal(of({ name: 'a', rows: [['2026-01-01T00:00', 'ann', 'internal', 'hello']] }), '2026-01');
  assert.equal(of({ name: 'a', rows: [] }), null);
});

test('a chat whose export begins in the middle of a series is left out of it, for it would look like growth', () => {
  assert.deepEqual(names([chat('old', '2025-01', 9), chat('short', '2026-02', 1)]), [
    '2025-05',
    12,
    'old',
    1,
  ]);
});

test('where most messages are in younger exports the series is shorter, but seven months at least', () => {
  assert.deepEqual(names([chat('old', '2025-01', 1), chat('short', '2025-07', 9)]), [
    '2025-08',
    9,
    'old,short',
    0,
  ]);
  assert.deepEqual(names([chat('old', '2025-01', 1), chat('short', '2026-02', 9)]), ['2025-10', 7, 'old', 1]);
});

test('no chat seen all along: what is there is compared all the same; no message: no month', () => {
  assert.deepEqual(names([chat('a', '2026-02', 3), chat('b', '2026-03', 3)]), ['2026-02', 3, 'a,b', 0]);
  assert.deepEqual(names([{ name: 'a', rows: [] }]), [undefined, 0, 'a', 0]);
});
