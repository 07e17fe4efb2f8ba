import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outOfHours } from '../../transform/measures/out-of-hours.ts';
import { offHours } from '../../transform/off-hours.ts';
import { factsOf } from '../../transform/review/facts.ts';
import { talkOf } from '../../transform/talk.ts';
import { waitsOf } from '../../transform/waits.ts';
import { columnsOf, contextOf, QUESTION, type Row, role } from './messages.ts';
import { type ChatTable, inputOf } from './review-input.ts';

const say = (time: string, person: string, text = 'Done'): Row => [time, person, 'internal', text];

/** Of April. */
function april(rows: readonly Row[], roles = {}) {
  const talk = talkOf(columnsOf(rows, { roles }), contextOf());
  return offHours(talk, waitsOf(talk, QUESTION))?.['2026-04'];
}

test('each person’s messages, those outside working hours, and the days of these', () => {
  const rows = [say('10:00', 'ann'), say('13:00', 'ann'), say('20:00', 'ann'), say('04-30 20:00', 'ben')];
  const day = (date: string) => Date.parse(date) / 86_400_000;
  assert.deepEqual(april(rows), {
    people: {
      ann: { messages: 3, off: 2, off_days: [day('2026-04-29')] },
      ben: { messages: 1, off: 1, off_days: [day('2026-04-30')] },
    },
    prompted: 0,
    other_zone: 0,
  });
  assert.equal(
    april([...rows, say('20:05', 'cas')], { cas: [role({ zone: 'Europe/Berlin' })] })?.other_zone,
    1,
  );
});

test('one’s own question in between does not hide somebody else’s request of the hour before', () => {
  const rows = [say('20:00', 'ben', 'Is it there?'), say('20:10', 'ann', 'Who has it?'), say('20:20', 'ann')];
  // Both of Ann's come after Ben's question; Ben's own after nobody's.
  assert.equal(april(rows)?.prompted, 2);
  assert.equal(april([...rows, say('21:30', 'ann')])?.prompted, 2);
});

test('three evenings of a week count in whatever chats they were spent, and the interval is over people', () => {
  const evening = (time: string) => ['ann', 'ben', 'cas', 'dee', 'eva'].map((who) => say(time, who));
  const chat = (name: string, time: string): ChatTable => ({ name, type: 'department', rows: evening(time) });
  const spread = [chat('a', '04-27 20:00'), chat('b', '04-28 20:00'), chat('c', '04-29 20:00')];
  const often = (chats: ChatTable[]) => {
    const facts = factsOf(inputOf(chats, { out_of_hours: true }))('2026-04');
    return outOfHours.measure(facts).find((f) => f.over === 'all' && f.name === 'often')?.value;
  };
  assert.equal(often(spread), 5);
  assert.equal(often(spread.slice(1)), 0);
  // Sunday and the Monday after it are of two weeks.
  assert.equal(often([...spread.slice(1), chat('d', '04-26 20:00')]), 0);
});

test('somebody called __proto__ is a person like any other', () => {
  const told = april([say('20:00', '__proto__')]);
  assert.deepEqual(
    Object.entries(told?.people ?? {}).map(([name, own]) => [name, own.messages, own.off]),
    [['__proto__', 1, 1]],
  );
});
