import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scopeProblems } from '../../commands/check-scope.ts';
import { noticeLines } from '../../commands/summary.ts';
import { en } from '../../commands/words/en.ts';
import { DEFAULT_POLICY } from '../../ingest/policy.ts';
import type { ChatChoiceNorm } from '../../ingest/schema/norm.ts';
import type { Goal, Group } from '../../ingest/schema/policy.ts';
import { normOf } from '../transform/messages.ts';
import { normOfKind } from '../transform/norms/judged.ts';
import { goalOf } from '../transform/review-input.ts';

const scopeLines = (...args: Parameters<typeof scopeProblems>) => noticeLines(en, scopeProblems(...args));
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

test('exempt chats that are nowhere are told as those of a scope are', () => {
  const norm = normOf({ id: 'norm', exempt_chats: ['Teem', 'Team', 'customer'] });
  assert.deepEqual(scopeLines({ ...DEFAULT_POLICY, norms: [norm] }, null, ['Team']), [
    'review.yaml: scope-matches-nothing: exempt_chats of norm norm names "Teem", which is no chat type and no chat here. Did you mean "Team"?',
  ]);
});

test('chats where something belongs are told with their norm, or with their topic', () => {
  const choice = (topic: string | null): ChatChoiceNorm =>
    normOfKind('chat-choice', { words: ['pay'], tags: [], belongs: ['Teem'], consent_tag: null, topic });
  const topics = [{ id: 'pay', words: ['pay'], chats: ['Teem'] }];
  const end = 'names "Teem", which is no chat type and no chat here. Did you mean "Team"?';
  const lines = (norm: ChatChoiceNorm, more = {}) =>
    scopeLines({ ...DEFAULT_POLICY, norms: [norm], ...more }, null, ['Team']);
  assert.deepEqual(lines(choice(null)), [`review.yaml: scope-matches-nothing: belongs of norm norm ${end}`]);
  assert.deepEqual(lines(choice('pay'), { topics }), [
    `review.yaml: scope-matches-nothing: topic pay ${end}`,
  ]);
});
