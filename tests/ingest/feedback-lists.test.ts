import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readActions } from '../../ingest/actions.ts';
import { readEvents } from '../../ingest/events.ts';
import { readGoalValues } from '../../ingest/goal-values.ts';
import { problemsOf } from './problems.ts';

const GOALS = [
  { id: 'news', measure: 'by-hand' },
  { id: 'quick', measure: 'on-time-rate' },
];
const values = (text: string) => readGoalValues(Buffer.from(text), 'values.csv', GOALS);
const events = (text: string) => readEvents(Buffer.from(text), 'events.csv');
const actions = (text: string) => readActions(Buffer.from(text), 'actions.csv');

test('values: shares as numbers or per cent, minus signs, notes', () => {
  assert.deepEqual(
    values(
      'goal,month,value,note\nnews,2026-04,0.6,"12 of 20, at the gate"\nnews,2026-05,65 %,\nnews,2026-06,−2.5,\n',
    ).map(({ month, value, note }) => [month, value, note]),
    [
      ['2026-04', 0.6, '12 of 20, at the gate'],
      ['2026-05', 0.65, ''],
      ['2026-06', -2.5, ''],
    ],
  );
});

test('events: one day or several, a kind or none; the order of the file', () => {
  assert.deepEqual(
    events(
      'date,to,event,kind\n2026-10-12,2026-10-16,Food fair,Fair\n2026-08-03,,"New plan, all shifts",reorganisation\n2026-09-01,,Rain,\n',
    ),
    [
      { from: '2026-10-12', to: '2026-10-16', event: 'Food fair', kind: 'fair' },
      { from: '2026-08-03', to: '2026-08-03', event: 'New plan, all shifts', kind: 'reorganisation' },
      { from: '2026-09-01', to: '2026-09-01', event: 'Rain', kind: 'other' },
    ],
  );
});

test('actions: what is done says so by a date, a yes or its status; effects by their word, else as written', () => {
  const rows = actions(
    'id,month,text,owner,due,done,effect,status\n' +
      '1,2026-09,Cover lunch,Mei,2026-10-15,,,\n' +
      '2,2026-09,Name a deputy,,,2026-10-02,too early,\n' +
      '3,2026-09,Close the group,,,yes,为时过早,\n' +
      '4,2026-09,Buy phones,,,,fewer calls,Dropped\n' +
      '5,2026-09,Pin the rules,,,,No change,done\n',
  );
  assert.deepEqual(
    rows.map((a) => [a.id, a.status, a.due, a.done, a.effect]),
    [
      ['1', 'open', '2026-10-15', null, ''],
      ['2', 'done', null, '2026-10-02', 'too_early'],
      ['3', 'done', null, null, 'too_early'],
      ['4', 'dropped', null, null, 'fewer calls'],
      ['5', 'done', null, null, 'same'],
    ],
  );
});

const MISTAKES: readonly (readonly [run: () => unknown, problem: string])[] = [
  [
    () => values('goal,month,value\nnws,2026-04,1\n'),
    'values.csv:2:1 values-unknown-goal "nws" is no goal of the policy / Did you mean "news"?',
  ],
  [
    () => values('goal,month,value\nquick,2026-04,1\n'),
    'values.csv:2:1 values-goal-measured the goal quick is measured by on-time-rate / Take the row away, or write measure: by-hand in review.yaml.',
  ],
  [
    () => values('goal,month,value\nnews,04/2026,1\n'),
    'values.csv:2:6 values-wrong-month "04/2026" in the column month is no month / Write months as 2026-05.',
  ],
  [
    () => values('goal;month;value\nnews;2026-04;0,85\n'),
    'values.csv:2:14 values-wrong-number "0,85" in the column value is no number / Write numbers as 0.85 or 85 %, without signs between thousands.',
  ],
  [
    () => values('goal,month,value\nnews,2026-04,\n'),
    'values.csv:2:14 values-wrong-number there is no number in the column value / Write numbers as 0.85 or 85 %, without signs between thousands.',
  ],
  [
    () => values('goal,month,value\nnews,2026-04,1\nnews,2026-04,2\n'),
    'values.csv:3:6 values-month-twice news has a value for 2026-04 in line 2 already / Leave the one that holds.',
  ],
  [
    () => values('goal,monht,value\n'),
    'values.csv:1 list-missing-column the column "month" is missing / Is "monht" meant? Call it "month".',
  ],
  [
    () => events('date,event\n12.10.2026,Fair\n'),
    'events.csv:2:1 events-wrong-date "12.10.2026" in the column date is no date / Write dates as 2026-05-01.',
  ],
  [
    () => events('date,event\n,Fair\n'),
    'events.csv:2:1 events-no-date a row without date / Fill in the cell.',
  ],
  [
    () => events('date,to,event\n2026-10-12,2026-10-01,Fair\n'),
    'events.csv:2:12 events-wrong-dates the event ends before it begins / Is one of date and to mistyped?',
  ],
  [
    () => events('date,event,kind\n2026-10-12,"Fair\nin town",fare\n'),
    'events.csv:3:10 events-unknown-kind "fare" in the column kind is not known / Did you mean "fair"?',
  ],
  [
    () => actions('id,month,text,done,status\nA,2026-10,Go,2026-10-02,open\n'),
    'actions.csv:2:25 actions-done-and-open the action A is done and open / Write done, or empty the column done.',
  ],
  [
    () => actions('id,month,text\nA,2026-10,Go\nA,2026-10,Stop\n'),
    'actions.csv:3:1 actions-id-twice the action A stands in line 2 already / Give each action its own id, as 2026-10-A1.',
  ],
  [
    () => actions('id,month,text,status\nA,2026-10,Go,opne\n'),
    'actions.csv:2:14 actions-unknown-status "opne" in the column status is not known / Did you mean "open"?',
  ],
  [
    () => actions('id,month,text,due\nA,2026-10,Go,end of May\n'),
    'actions.csv:2:14 actions-wrong-date "end of May" in the column due is no date / Write dates as 2026-05-01.',
  ],
];

for (const [run, problem] of MISTAKES) {
  test(problem.split(' / ')[0] as string, () => assert.deepEqual(problemsOf(run), [problem]));
}
