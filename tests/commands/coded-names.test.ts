import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withCodedNames } from '../../commands/coded-names.ts';
import { codeName } from '../../commands/key.ts';
import { readPeople } from '../../ingest/people.ts';
import type { Action } from '../../ingest/schema/feedback.ts';
import { reviewOf } from '../../transform/review.ts';
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

const PEOPLE = readPeople(
  Buffer.from(
    'person,aliases,phones,side,roles\nTan Mei Ling,Mei;陈美玲,+65 8000 0102,internal,manager\nann,,,internal,\nAnn,,,internal,\n',
  ),
  'people.csv',
);
const KEY = Buffer.from('key');
const viewsOf = (...owners: string[]) =>
  reviewOf(
    withCodedNames(inputOf(owners.map((owner, i) => ({ name: `c${i}`, owner, rows: [] }))), PEOPLE, KEY),
  ).views.map((v) => [v.name, v.chats.length]);

test('an owner is one person in whatever case, with whatever blanks and by whichever alias', () => {
  const mei = codeName(KEY, 'Tan Mei Ling');
  const written = ['Tan Mei Ling', 'tan  mei ling ', 'MEI', '陈美玲', '+65 8000-0102', '~ Mei'];
  assert.deepEqual(viewsOf(...written), [[mei, 6]]);
});

test('the owner of a group whom nobody listed is told by a code name too, unless it is a role of the list', () => {
  const unlisted = codeName(KEY, 'jane doe');
  assert.deepEqual(viewsOf('Jane Doe', 'jane doe', 'Manager', ''), [
    ['Manager', 1],
    [unlisted, 2],
  ]);
});

test('people whose names differ in their case alone stay two', () => {
  const two = ['ann', 'Ann'].map((name) => [codeName(KEY, name), 1]);
  assert.deepEqual(viewsOf('ann', 'Ann').sort(), two.sort());
});

test('an action of an unlisted owner of a group is told by the same code name, and stands in the view', () => {
  const action: Action = {
    id: 'a',
    month: '2026-03',
    text: 'Go',
    owner: 'JANE DOE',
    due: null,
    done: null,
    effect: '',
    status: 'open',
  };
  const input = inputOf([{ name: 'c', owner: 'Jane Doe', rows: [] }], { feedback: { actions: [action] } });
  const { actions, views } = reviewOf(withCodedNames(input, PEOPLE, KEY));
  assert.equal(actions.items[0]?.owner, codeName(KEY, 'jane doe'));
  assert.deepEqual(views[0]?.actions, actions);
});
