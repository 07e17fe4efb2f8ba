import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ToldOf, toldViews } from '../../../transform/review/view-people.ts';

/** `A 12` : chat A with twelve writers of its own; `O ab`: the view O of the chats a and b. */
function told(
  chats: Record<string, number>,
  views: { owners?: Record<string, string>; departments?: Record<string, string> },
  rows: string | null = null,
): string {
  const of = (by: 'owner' | 'department', given: Record<string, string> = {}) =>
    Object.entries(given).map(([id, keys]) => ({ id, by, chats: [...keys] }));
  const ids = toldViews({
    views: [...of('owner', views.owners), ...of('department', views.departments)],
    whole: Object.keys(chats),
    rows: rows === null ? null : new Set(rows),
    peopleOf: (chat) => Array.from({ length: chats[chat] ?? 0 }, (_, i) => `${chat}${i}`),
  });
  return [...ids].sort().join(' ');
}

test('ten people', () => {
  assert.equal(told({ a: 9, b: 10 }, { owners: { A: 'a', B: 'b' } }), 'B');
});

test('the whole less all owners must not be fewer than five: the smallest owner goes', () => {
  const owners = { A: 'a', B: 'b' };
  assert.equal(told({ a: 20, b: 12, c: 4 }, { owners }), 'A');
  assert.equal(told({ a: 20, b: 12, c: 5 }, { owners }), 'A B');
  assert.equal(told({ a: 20, b: 12, c: 0 }, { owners }), 'A B');
  assert.equal(told({ a: 20, b: 12, c: 4, d: 4 }, { owners }), 'A B');
});

test('an owner who is too small is left over too', () => {
  assert.equal(told({ a: 20, b: 12, c: 4 }, { owners: { A: 'a', B: 'b', C: 'c' } }), 'A');
});

test('a department less its owners, an owner less his departments', () => {
  const chats = { a: 20, b: 3, c: 30, d: 30 };
  assert.equal(told(chats, { owners: { A: 'a' }, departments: { D: 'ab' } }), 'D');
  assert.equal(told(chats, { owners: { A: 'ab' }, departments: { D: 'a' } }), 'A');
});

test('what is hidden takes the view of the same chats with it', () => {
  const chats = { a: 20, b: 12, c: 4 };
  assert.equal(told(chats, { owners: { A: 'a', B: 'b' }, departments: { D: 'b' } }), 'A');
});

test('where chats have rows of their own, a view must not be the row that is hidden', () => {
  // b has none, so that c cannot be had.
  const chats = { a: 20, b: 12, c: 4 };
  assert.equal(told(chats, { owners: { A: 'a' } }, 'a'), 'A');
  assert.equal(told(chats, { owners: { B: 'b' } }, 'a'), '');
  assert.equal(told(chats, { owners: { X: 'ab' } }, 'a'), '');
  assert.equal(told(chats, { owners: { X: 'bc' } }, 'a'), 'X');
});

test('law: nothing that is looked at leaves over fewer than five, and the order of the views does not matter', () => {
  const chat = fc.record({
    people: fc.constantFrom(0, 1, 3, 5, 8, 12, 30),
    owner: fc.constantFrom('', 'A', 'B', 'C'),
    department: fc.constantFrom('', 'D', 'E'),
  });
  fc.assert(
    fc.property(fc.array(chat, { maxLength: 8 }), (chats) => {
      const keys = chats.map((_, i) => `c${i}`);
      const peopleOf = (key: string) =>
        Array.from({ length: chats[Number(key.slice(1))]?.people ?? 0 }, (_, i) => `${key} ${i}`);
      const views = (['owner', 'department'] as const).flatMap((by) =>
        [...new Set(chats.map((c) => c[by]))].filter(Boolean).map((id) => ({
          id,
          by,
          chats: keys.filter((_, i) => chats[i]?.[by] === id),
        })),
      );
      const given: ToldOf = { views, whole: keys, rows: null, peopleOf };
      const ids = toldViews(given);
      assert.deepEqual(toldViews({ ...given, views: views.toReversed() }), ids);
      const shown = views.filter((v) => ids.has(v.id));
      for (const outer of [keys, ...shown.map((v) => v.chats)]) {
        for (const by of ['owner', 'department'] as const) {
          const spoken = (of: readonly string[]) => of.filter((key) => peopleOf(key).length > 0);
          const inside = shown
            .filter((v) => v.by === by && spoken(v.chats).every((key) => outer.includes(key)))
            .flatMap((v) => v.chats);
          const left = outer.filter((key) => !inside.includes(key)).flatMap(peopleOf).length;
          assert.ok(inside.length === 0 || left === 0 || left >= 5, `${outer} less ${inside}: ${left}`);
        }
      }
    }),
    { numRuns: 300 },
  );
});
