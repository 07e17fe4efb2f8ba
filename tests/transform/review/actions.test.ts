import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Action } from '../../../ingest/schema/feedback.ts';
import { reviewActions } from '../../../transform/review/actions.ts';
import { reviewEvents } from '../../../transform/review/events.ts';
import { inputOf } from '../review-input.ts';

function action(id: string, more: Partial<Action> = {}): Action {
  return {
    id,
    month: '2026-03',
    text: 'Do it',
    owner: '',
    due: null,
    done: null,
    effect: '',
    status: 'open',
    ...more,
  };
}
const told = (...actions: Action[]) =>
  reviewActions(inputOf([], { month: '2026-04', feedback: { actions } }));

test('what is open stays, whenever it was decided; overdue from the day on which it is due', () => {
  const found = told(
    action('b', { month: '2025-11', due: '2026-04-30' }),
    action('a', { month: '2025-11', due: '2026-05-01' }),
    action('c'),
  );
  assert.deepEqual(
    found.items.map(({ id, overdue }) => [id, overdue]),
    [
      ['a', false],
      ['b', true],
      ['c', false],
    ],
  );
  assert.deepEqual([found.open, found.done, found.overdue], [3, 0, 1]);
});

test('what is done stays until its effect is told, for a month at least', () => {
  const found = told(
    action('old', { month: '2026-01', status: 'done', done: '2026-02-02', effect: 'better' }),
    action('early', { month: '2026-01', status: 'done', done: '2026-02-02', effect: 'too_early' }),
    action('unsaid', { month: '2026-01', status: 'done' }),
    action('last-month', { status: 'done', done: '2026-04-02', effect: 'better' }),
    action('this-month', { month: '2026-01', status: 'done', done: '2026-04-02', effect: 'same' }),
    action('dropped', { month: '2026-01', status: 'dropped', effect: '' }),
  );
  assert.deepEqual(
    found.items.map(({ id }) => id),
    ['early', 'this-month', 'unsaid', 'last-month'],
  );
  assert.deepEqual([found.open, found.done, found.dropped], [0, 4, 0]);
});

test('what this review or a later one decides is not its past', () => {
  assert.deepEqual(
    told(action('now', { month: '2026-04' }), action('later', { month: '2026-05' })).items,
    [],
  );
});

test('events of the months that are shown, by day; one that reaches into them counts', () => {
  const events = [
    { from: '2026-04-30', to: '2026-05-02', event: 'Fair', kind: 'fair' as const },
    { from: '2026-01-30', to: '2026-02-01', event: 'Move', kind: 'reorganisation' as const },
    { from: '2026-01-30', to: '2026-01-31', event: 'Before', kind: 'other' as const },
    { from: '2026-05-01', to: '2026-05-01', event: 'After', kind: 'holiday' as const },
  ];
  const input = inputOf([], { month: '2026-04', feedback: { events } });
  const series = [
    { months: [{ month: '2026-03' }, { month: '2026-04' }] },
    { months: [{ month: '2026-02' }] },
  ];
  assert.deepEqual(
    reviewEvents(input, series).map((e) => e.event),
    ['Move', 'Fair'],
  );
  assert.deepEqual(
    reviewEvents(input, []).map((e) => e.event),
    ['Fair'],
  );
});
