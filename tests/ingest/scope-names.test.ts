import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readGroups } from '../../ingest/groups.ts';
import { readPolicy } from '../../ingest/policy.ts';
import { namesOfChats, withChatNames } from '../../ingest/scope-names.ts';

const groupsOf = (rows: string) => readGroups(Buffer.from(`chat,aliases,type\n${rows}`), 'groups.csv');

test('an alias is its chat; types, chats and names that nobody knows stay', () => {
  const named = namesOfChats(groupsOf('Warehouse,WH;Depot,department\nShop,customer,project\n'));
  assert.deepEqual(named(['WH', 'Depot', 'Warehouse', 'customer', 'wh', 'Yard']), [
    'Warehouse',
    'customer',
    'wh',
    'Yard',
  ]);
  assert.deepEqual(namesOfChats(null)(['WH']), ['WH']);
});

test('wherever the policy names chats an alias does', () => {
  const yaml = `announcements: { tag: "[NOTICE]", chats: [WH] }
topics: [{ id: pay, words: [salary], chats: WH }]
goals: [{ id: g, serves: us, measure: on-time-rate, chats: WH, target: 0.9, by: 2026-12 }]
norms:
  - { id: a, kind: group-size, max_members: 9, chats: [WH, Warehouse], exempt_chats: [WH, customer], announced: 2026-01-01 }
  - { id: b, kind: chat-choice, words: [lift], belongs: WH, announced: 2026-01-01 }
  - { id: c, kind: chat-choice, topic: pay, announced: 2026-01-01 }
`;
  const read = readPolicy(yaml, 'review.yaml', {
    shipped: (url) => readFileSync(url, 'utf8'),
    own: () => null,
  });
  const policy = withChatNames(read, namesOfChats(groupsOf('Warehouse,WH,\n')));
  const [a, b, c] = policy.norms;
  const own = ['Warehouse'];
  assert.deepEqual([a?.chats, a?.exempt_chats], [own, ['Warehouse', 'customer']]);
  for (const norm of [b, c]) assert.deepEqual(norm?.kind === 'chat-choice' && norm.belongs, own);
  assert.deepEqual(
    [policy.announcements?.chats, policy.topics[0]?.chats, policy.goals[0]?.chats],
    [own, own, own],
  );
});
