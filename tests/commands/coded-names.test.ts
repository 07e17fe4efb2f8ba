import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withCodedNames } from '../../commands/coded-names.ts';
import { codeName } from '../../commands/key.ts';
import { readPeople } from '../../ingest/people.ts';
import type { Action } from '../../ingest/schema/feedback.ts';
import { goalOf, inputOf } from '../transform/review-input.ts';

test('a person who answers for a goal or an action is told by the code name, a role as it is', () => {
  const people = readPeople(Buffer.from('person,aliases,side\nTan Mei Ling,Mei,internal\n'), 'people.csv');
  const key = Buffer.from('key');
  const action = (owner: string): Action => ({
    id: owner,
    month: '2026-03',
    text: 'Go',
    owner,
    due: null,
    done: null,
    effect: '',
    status: 'open',
  });
  const input = inputOf([], {
    goals: [goalOf({ owner: 'Mei' }), goalOf({ owner: 'Head of sales' }), goalOf({})],
    feedback: { actions: [action('Tan Mei Ling'), action('Head of sales')] },
  });
  const coded = withCodedNames(input, people, key);
  const mei = codeName(key, 'Tan Mei Ling');
  assert.deepEqual(
    coded.policy.goals.map((goal) => goal.owner),
    [mei, 'Head of sales', ''],
  );
  assert.deepEqual(
    coded.feedback.actions.map(({ owner }) => owner),
    [mei, 'Head of sales'],
  );
});
