import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listsOf, pooled } from '../../../transform/measures/pooled.ts';
import type { WaitFact } from '../../../transform/wait-facts.ts';

const wait = (request_line: number) => ({ request_line }) as WaitFact;
const lines = (waits: readonly WaitFact[]) => waits.map((w) => w.request_line);

test('lists of several chats are one list, in their order, and the same one for the same chats', () => {
  const [a, b, none]: WaitFact[][] = [[wait(1), wait(2)], [wait(3)], []] as const;
  assert.ok(a && b && none);
  assert.deepEqual(lines(pooled([a, none, b])), [1, 2, 3]);
  assert.deepEqual(lines(pooled([b, a])), [3, 1, 2]);
  assert.equal(pooled([a, none, b]), pooled([a, b]));
  assert.notEqual(pooled([a, b]), pooled([b, a]));
  assert.equal(pooled([none, a]), a);
  assert.deepEqual(pooled([none]), []);
  assert.deepEqual(listsOf(pooled([a, none, b])), [a, b]);
  assert.equal(listsOf(a), null);
});
