import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkGoals } from '../../commands/check-goals.ts';
import { goalOf } from '../transform/review-input.ts';

const where = { measure: 'review.yaml:2:9', target: 'review.yaml:3:9', chats: 'review.yaml:4:9' };
const problems = (more: Parameters<typeof goalOf>[0]) =>
  checkGoals([goalOf({ where, ...more })]).map((p) => `${p.where} ${p.code} ${p.what} / ${p.help}`);

test('goals that are measured by an on-time rate, by hand or by a figure that there is', () => {
  assert.deepEqual(problems({}), []);
  assert.deepEqual(problems({ measure: 'by-hand', target: 17 }), []);
  assert.deepEqual(problems({ measure: 'M7.answered_1d', chats: ['department'] }), []);
  assert.deepEqual(problems({ measure: 'M3.median', target: 7200 }), []);
  assert.deepEqual(problems({ measure: 'M13.per_100', target: 30, direction: 'higher' }), []);
});

const MISTAKES: readonly (readonly [more: Parameters<typeof goalOf>[0], problem: string])[] = [
  [
    { measure: 'M7.answered_1w' },
    'review.yaml:2:9 policy-unknown-measure goal g: there is no figure M7.answered_1w / Did you mean "M7.answered_1d"?',
  ],
  [
    { measure: 'M77.answered_1d' },
    'review.yaml:2:9 policy-unknown-measure goal g: there is no figure M77.answered_1d / Did you mean "M7.answered_1d"?',
  ],
  [
    { measure: 'M7.zzzzzzzz' },
    'review.yaml:2:9 policy-unknown-measure goal g: there is no figure M7.zzzzzzzz / Known of M7 are answered_1d, answered_3d, answered_7d.',
  ],
  [
    { measure: 'M99.zzzzzzzzzzzzzzzz' },
    'review.yaml:2:9 policy-unknown-measure goal g: there is no figure M99.zzzzzzzzzzzzzzzz / The figures and their names stand in tables/measures.csv.',
  ],
  [
    { measure: 'M7.__proto__' },
    'review.yaml:2:9 policy-unknown-measure goal g: there is no figure M7.__proto__ / Known of M7 are answered_1d, answered_3d, answered_7d.',
  ],
  [
    { measure: 'M13.per_100', target: 30 },
    'review.yaml:2:9 policy-goal-direction goal g: of M13.per_100 neither more nor less is better by itself / Say what is wanted: direction: higher or direction: lower.',
  ],
  [
    { measure: 'M7.answered_1d', chats: ['department', 'project'] },
    'review.yaml:4:9 policy-goal-scope goal g: the figure M7.answered_1d is told of a single chat type or chat, or of all chats / Name one of them, or write a goal for each.',
  ],
  [
    { measure: 'M7.answered_1d', target: 80 },
    'review.yaml:3:9 policy-wrong-value goal g: M7.answered_1d is a share: expected a target from 0 to 1 / Write 0.85 for 85 %.',
  ],
];

for (const [more, problem] of MISTAKES) {
  test(problem.split(' / ')[0] as string, () => assert.deepEqual(problems(more), [problem]));
}
