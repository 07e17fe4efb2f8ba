import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SurveyAnswer } from '../../../ingest/schema/feedback.ts';
import type { SurveyPolicy } from '../../../ingest/schema/policy.ts';
import { reviewSurvey } from '../../../transform/review/survey.ts';
import { inputOf } from '../review-input.ts';

const SURVEY: SurveyPolicy = {
  file: null,
  month_column: 'Month',
  group_column: 'Team',
  questions: [
    { id: 'recommend', column: 'Q1', kind: 'enps' },
    { id: 'informed', column: 'Q2', kind: 'likert' },
  ],
  staff: 20,
};
/** `A 9 4`: team A, answers to both questions; a dot was left empty. */
function answers(month: string | null, rows: string): SurveyAnswer[] {
  return rows.split(', ').map((row) => {
    const [group = '', recommend = '.', informed = '.'] = row.split(' ');
    const values: Record<string, number> = {};
    if (recommend !== '.') values.recommend = Number(recommend);
    if (informed !== '.') values.informed = Number(informed);
    return { month, group, values };
  });
}
const survey = (given: SurveyAnswer[], month = '2026-04', more: Partial<SurveyPolicy> = {}) =>
  reviewSurvey(inputOf([], { month, survey: { ...SURVEY, ...more }, feedback: { answers: given } }));

test('each month with its response rate; the reviewed one is the last, later ones are not known yet', () => {
  const found = survey([
    ...answers('2026-02', 'A 9 4, A 9 4, A 9 4, A 0 1, A 0 1'),
    ...answers('2026-05', 'A 1 1, A 1 1, A 1 1, A 1 1, A 1 1'),
  ]);
  assert.deepEqual(
    found?.months.map(({ month, answers, response_rate, results }) => [
      month,
      answers,
      response_rate,
      results.map((cell) => cell.value),
    ]),
    [['2026-02', 5, 0.25, [0.6 - 0.4, 0.6]]],
  );
});

test('three answers: the response rate, and of no question a value', () => {
  const found = survey(answers('2026-04', 'A 9 4, A 9 4, A 9 4'));
  assert.deepEqual(
    found?.months[0]?.results.map(({ n, value, low, high, reason }) => [n, value, low, high, reason]),
    [
      [null, null, null, null, 'few_answers'],
      [null, null, null, null, 'few_answers'],
    ],
  );
  assert.deepEqual([found?.months[0]?.response_rate, found?.groups, found?.hidden_groups], [3 / 20, [], 1]);
});

test('a hidden group is not named; the next smallest hides it', () => {
  const found = survey(
    answers(
      '2026-04',
      'A 9 4, A 9 4, A 9 4, A 9 4, A 9 4, B 1 1, B 1 1, C 5 5, C 5 5, C 5 5, C 5 5, C 5 5, C 5 5',
    ),
  );
  assert.deepEqual(
    found?.groups.map(({ group, results }) => [group, results.map((cell) => cell.value)]),
    [['C', [-1, 1]]],
  );
  assert.equal(found?.hidden_groups, 2);
  assert.doesNotMatch(JSON.stringify(found), /"[AB]"/);
});

test('a question that few of a group answered is hidden by itself, and with it that of another group', () => {
  const found = survey(
    answers('2026-04', 'A 9 4, A 9 ., A 9 ., A 9 ., A 9 ., B 9 5, B 9 5, B 9 5, B 9 5, B 9 5'),
  );
  assert.deepEqual(
    found?.groups.map(({ group, results }) => [group, results.map((cell) => cell.n)]),
    [
      ['A', [5, null]],
      ['B', [5, null]],
    ],
  );
});

test('answers without a month are those of the reviewed one; nobody answered a question: none', () => {
  const found = survey(answers(null, 'A 9 ., A 9 ., A 9 ., A 9 ., A 9 .'), '2026-03', { group_column: null });
  assert.deepEqual(
    found?.months.map(({ month, results }) => [month, results.map((cell) => [cell.n, cell.reason])]),
    [
      [
        '2026-03',
        [
          [5, null],
          [0, 'none'],
        ],
      ],
    ],
  );
  assert.deepEqual(found?.groups, []);
});

test('no survey in the policy, or none there: nothing', () => {
  assert.equal(reviewSurvey(inputOf([], { feedback: { answers: answers(null, 'A 1 1') } })), null);
  assert.equal(reviewSurvey(inputOf([], { survey: SURVEY })), null);
  assert.deepEqual(survey([])?.months, []);
});
