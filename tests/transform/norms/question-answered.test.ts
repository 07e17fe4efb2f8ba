import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QuestionAnsweredNorm } from '../../../ingest/schema/norm.ts';
import type { Row } from '../messages.ts';
import { judged, normOfKind } from './judged.ts';

const say = (time: string, person: string, text: string): Row => [time, person, 'internal', text];
const norm = (keys: Partial<QuestionAnsweredNorm> = {}) =>
  normOfKind(
    'question-answered',
    {
      request: 'question',
      tag: null,
      responder: null,
      limit: { text: '1h', limit_s: 3600 },
      clock: 'calendar',
      rhetorical: [],
    },
    keys,
  );
/** With a morning before, so that nothing opens within the first day of the export. */
const told = (rows: readonly Row[], keys: Partial<QuestionAnsweredNorm> = {}) =>
  judged([say('04-01 09:00', 'ann', 'Hello'), ...rows], norm(keys)).map((line) =>
    line.split(' ').slice(0, 3).join(' '),
  );

test('answered in time, late, by nobody', () => {
  assert.deepEqual(
    told([say('10:00', 'ann', 'Is pallet nine there?'), say('10:30', 'ben', 'Ann, dock two')]),
    ['10:00 met in-time'],
  );
  assert.deepEqual(told([say('10:00', 'ann', 'Is pallet nine there?'), say('11:30', 'ben', 'Dock two')]), [
    '10:00 breached late',
  ]);
  assert.deepEqual(told([say('10:00', 'ann', 'Is pallet nine there?')]), ['10:00 breached no-answer']);
});

test('what stands alone behind a question is its answer only where that is likely', () => {
  const asked = say('10:00', 'ann', 'Is pallet nine there?');
  const doubtful = '10:00 not_determinable answer-doubtful';
  assert.deepEqual(told([asked, say('10:30', 'ben', 'Dock two')]), [doubtful]);
  assert.deepEqual(told([say('09:50', 'cas', 'Gate shut'), asked, say('10:30', 'ben', 'Cas, I saw it')]), [
    doubtful,
  ]);
  // Likely or not, what comes after the limit is late: nobody wrote before.
  assert.deepEqual(told([asked, say('11:30', 'ben', 'Dock two')]), ['10:00 breached late']);
});

test('two open at once: nobody can say which one was answered', () => {
  assert.deepEqual(
    told([
      say('10:00', 'ann', 'Is pallet nine there?'),
      say('10:01', 'ben', 'Who drives tonight?'),
      say('10:05', 'cas', 'Yes'),
    ]).map((line) => line.split(' ').slice(1).join(' ')),
    ['not_determinable ambiguous-link', 'not_determinable ambiguous-link'],
  );
});

test('taken back or answered by the asker; rhetorical only where nobody answered', () => {
  assert.deepEqual(told([say('10:00', 'ann', 'Is it there?'), say('10:05', 'ann', 'Found it')]), [
    '10:00 exempt withdrawn',
  ]);
  const joke = [say('10:00', 'ann', 'Who would have thought?')];
  assert.deepEqual(told(joke, { rhetorical: ['WHO WOULD have thought'] }), ['10:00 exempt rhetorical']);
  assert.deepEqual(
    told([...joke, say('10:05', 'ben', 'Nobody, Ann')], { rhetorical: ['who would have thought'] }),
    ['10:00 met in-time'],
  );
});

test('statements, greetings and polls are no questions', () => {
  assert.deepEqual(
    told([say('10:00', 'ann', 'Pallet nine is there'), ['10:05', 'ann', 'internal', 'Lunch where?', 'poll']]),
    [],
  );
});
