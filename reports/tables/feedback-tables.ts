/** Goals, survey, events, actions and proposals as flat tables. */
import type { Review } from '../../transform/review-schema.ts';
import type { Row } from './csv.ts';
import { nameOf, type ReviewTable } from './review-table.ts';

const NO_BUDGET = { valid: null, allowed: null, used: null, left: null };

type Results = NonNullable<Review['survey']>['groups'][number]['results'];
const resultRows = (scope: 'all' | 'group', group: string, month: string, results: Results): Row[] =>
  results.map((result) => ({ scope, group, month, ...result }));

export const feedbackTables: readonly ReviewTable[] = [
  {
    file: 'goals.csv',
    columns: [
      ...['id', 'serves', 'owner', 'measure', 'unit', 'direction', 'target', 'by', 'frozen'],
      ...['current', 'n', 'low', 'high', 'clock', 'reason', 'note', 'last_month'],
      ...['baseline', 'baseline_month', 'baseline_proposed', 'progress', 'progress_reason', 'expected'],
      ...['state', 'state_reason', 'valid', 'allowed', 'used', 'left'],
    ] as const,
    rows: (review) =>
      review.goals.map(({ chats: _chats, months: _months, budget, ...goal }) => ({
        ...goal,
        ...(budget ?? NO_BUDGET),
      })),
  },
  {
    file: 'survey.csv',
    columns: ['scope', 'group', 'month', 'question', 'kind', 'n', 'value', 'low', 'high', 'reason'],
    units: { value: 'share', low: 'share', high: 'share' },
    rows: ({ survey }) =>
      survey === null
        ? []
        : [
            ...survey.months.flatMap(({ month, results }) => resultRows('all', '', month, results)),
            ...survey.groups.flatMap(({ group, results }) =>
              resultRows('group', group, survey.months.at(-1)?.month ?? '', results),
            ),
          ],
  },
  {
    file: 'survey-months.csv',
    columns: ['month', 'answers', 'staff', 'response_rate'],
    rows: ({ survey }) =>
      (survey?.months ?? []).map(({ month, answers, response_rate }) => ({
        month,
        answers,
        staff: survey?.staff,
        response_rate,
      })),
  },
  {
    file: 'events.csv',
    columns: ['from', 'to', 'event', 'kind'],
    rows: (review) => review.events,
  },
  {
    file: 'actions.csv',
    columns: ['id', 'month', 'text', 'owner', 'due_on', 'done_on', 'effect', 'status', 'overdue'],
    rows: (review) =>
      review.actions.items.map(({ due, done, ...action }) => ({ ...action, due_on: due, done_on: done })),
  },
  {
    file: 'proposals.csv',
    columns: ['id', 'rule', 'over', 'key', 'chat_name', 'figure', 'value'],
    rows: (review) =>
      review.proposals.flatMap(({ id, rule, subject, figures }) =>
        Object.entries(figures).map(([figure, value]) => ({
          id,
          rule,
          ...subject,
          chat_name: subject.over === 'chat' ? nameOf(review, subject.key) : '',
          figure,
          value,
        })),
      ),
  },
];
