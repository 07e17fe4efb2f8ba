import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf } from '../../../transform/review/facts.ts';
import { pooledPairs } from '../../../transform/review/private-pool.ts';
import type { Row } from '../messages.ts';
import { type ChatTable, inputOf } from '../review-input.ts';

const talk = (day: string, a: string, b: string): Row[] => [
  [`${day} 10:00`, a, 'internal', 'Is it there?'],
  [`${day} 10:05`, b, 'internal', 'Yes'],
];
const pair = (name: string, rows: Row[]): ChatTable => ({ name, pair: true, rows });

test('a month in which fewer than five people wrote in private chats is not told', () => {
  const { chats, ...input } = inputOf([
    pair('a', [...talk('03-10', 'ann', 'ben'), ...talk('04-10', 'ann', 'ben')]),
    pair('b', talk('04-10', 'cas', 'dee')),
    pair('c', talk('04-10', 'eva', 'fay')),
  ]);
  const told = pooledPairs(chats);
  assert.deepEqual(
    told.map((c) => Object.keys(c.part.months)),
    [['2026-04'], ['2026-04'], ['2026-04']],
  );
  assert.ok(told.every((c) => c.part.waits.every((w) => w.opened_local_ms >= Date.UTC(2026, 3, 1))));
  const facts = factsOf({ ...input, chats });
  const messages = (month: string) => facts(month).chats.map((c) => c.counts?.messages ?? null);
  assert.deepEqual(
    [messages('2026-03'), messages('2026-04')],
    [
      [null, null, null],
      [2, 2, 2],
    ],
  );
});

test('a pool that never had five people is left out', () => {
  const { chats } = inputOf([
    pair('a', talk('04-10', 'ann', 'ben')),
    { name: 'team', rows: talk('04-10', 'ann', 'ben') },
  ]);
  assert.deepEqual(
    pooledPairs(chats).map((c) => [c.name, Object.keys(c.part.months)]),
    [
      ['a', []],
      ['team', ['2026-04']],
    ],
  );
});
