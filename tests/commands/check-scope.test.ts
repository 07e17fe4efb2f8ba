import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scopeLines } from '../../commands/check-scope.ts';
import { DEFAULT_POLICY } from '../../ingest/policy.ts';
import type { Goal, Group } from '../../ingest/schema/policy.ts';
import { goalOf } from '../transform/review-input.ts';

const goal = (id: string, chats: string[]): Goal => goalOf({ id, chats });

test('a scope is a chat type, a chat that came, or one of the register; anything else is told with what may be meant', () => {
  const policy = {
    ...DEFAULT_POLICY,
    goals: [goal('a', ['customer', 'Team', 'Shop']), goal('b', ['custommer']), goal('c', ['Qwertz'])],
  };
  const shop: Group = {
    chat: 'Shop',
    line: 2,
    aliases: [],
    exports: [],
    type: null,
    purpose: '',
    owner: '',
    department: '',
    exporter: '',
    substitute: '',
    max_members: null,
    since: null,
    until: null,
  };
  assert.deepEqual(scopeLines(policy, [shop], ['Team']), [
    'review.yaml: scope-matches-nothing: goal b names "custommer", which is no chat type and no chat here. Did you mean "customer"?',
    'review.yaml: scope-matches-nothing: goal c names "Qwertz", which is no chat type and no chat here. Name a chat as groups.csv or its export does.',
  ]);
});
