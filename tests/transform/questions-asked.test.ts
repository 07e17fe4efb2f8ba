import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionsAsked } from '../../transform/questions-asked.ts';
import { talkOf } from '../../transform/talk.ts';
import { columnsOf, contextOf, type Row } from './messages.ts';

const asked = (rows: readonly Row[]) => {
  const found = questionsAsked(talkOf(columnsOf(rows), contextOf()));
  return rows.flatMap(([time], i) => (found[i] ? [time] : []));
};
const team = (time: string, person: string, text: string): Row => [time, person, 'internal', text];
const customer = (time: string, person: string, text: string): Row => [time, person, 'external', text];

test('a question is one, however often it is asked before anybody answers', () => {
  assert.deepEqual(
    asked([
      team('10:00', 'ann', 'Is it there?'),
      team('10:01', 'ann', 'And who has it?'),
      team('11:00', 'ann', 'Anybody?'),
      team('11:05', 'ben', 'Which one?'),
      team('11:06', 'ann', 'Number nine. Is it there?'),
      team('11:07', 'ben', 'It is'),
    ]),
    ['10:00', '11:05', '11:06'],
  );
});

test('with two sides colleagues of the asker answer nothing', () => {
  assert.deepEqual(
    asked([
      customer('10:00', 'cleo', 'Is it there?'),
      customer('10:01', 'dan', 'Who knows?'),
      customer('10:02', 'cleo', 'Anybody?'),
      team('10:05', 'ann', 'Yes'),
      customer('10:06', 'cleo', 'Where?'),
    ]),
    ['10:00', '10:01', '10:06'],
  );
});
