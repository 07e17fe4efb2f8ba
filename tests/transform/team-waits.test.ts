import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { talkOf } from '../../transform/talk.ts';
import { waitsOf } from '../../transform/waits.ts';
import { columnsOf, contextOf, QUESTION, type Row, role, type Told, waitsIn } from './messages.ts';
import { plainAnswers } from './plain-team-waits.ts';

const say = (time: string, person: string, text: string): Row => [time, person, 'internal', text];
const waits = (rows: readonly Row[], told: Told = {}) => waitsIn(rows, { spec: QUESTION, ...told });

test('with one question open the next message of anybody else answers it, in both readings', () => {
  assert.deepEqual(waits([say('10:00', 'ann', 'Is it there?'), say('10:05', 'ben', 'Yes')]), [
    '10:00 ann > 10:05 ben',
  ]);
  assert.deepEqual(waits([say('10:00', 'ann', 'Good morning'), say('10:05', 'ben', 'Yes')]), []);
});

test('with two open, an answer that names nobody and repeats nothing is lenient for both and strict for none', () => {
  assert.deepEqual(
    waits([
      say('10:00', 'ann', 'Is it there?'),
      say('10:01', 'ben', 'Who drives?'),
      say('10:05', 'cas', 'Yes'),
    ]),
    // Ben's question is itself the lenient answer to Ann's, and the strict one: nothing else was open then.
    ['10:00 ann > 10:01 ben', '10:01 ben > 10:05 cas'],
  );
  const two = [
    say('10:00', 'ann', 'Is it there?'),
    say('10:00:10', 'ann', 'Pallet nine I mean'),
    say('10:01', 'dee', 'Hello'),
  ];
  assert.deepEqual(waits(two), ['10:00 ann > 10:01 dee']);
});

/** Dee is not at the desk: what she asks answers nobody, so Ann's question and hers are open at once. */
const desk = { request: 'question', tag: null, responder: 'desk' } as const;
const at_desk = { roles: { cas: [role({ roles: ['desk'] })] }, spec: desk };
const both_open = [
  say('10:00', 'ann', 'Is pallet nine there?'),
  say('10:01', 'dee', 'Who drives the truck tonight?'),
];

test('two open questions: naming the asker, or four words of the question, tells which one is answered', () => {
  assert.deepEqual(waits([...both_open, say('10:05', 'cas', 'Yes')], at_desk), [
    '10:00 ann > 10:05 cas, strict nobody',
    '10:01 dee > 10:05 cas, strict nobody',
  ]);
  assert.deepEqual(waits([...both_open, say('10:05', 'cas', 'Yes Ann')], at_desk), [
    '10:00 ann > 10:05 cas',
    '10:01 dee > 10:05 cas, strict nobody',
  ]);
  assert.deepEqual(waits([...both_open, say('10:05', 'cas', 'Hafiz drives the truck tonight')], at_desk), [
    '10:00 ann > 10:05 cas, strict nobody',
    '10:01 dee > 10:05 cas',
  ]);
  // Three words in a row are too few.
  assert.deepEqual(waits([...both_open, say('10:05', 'cas', 'the truck tonight is Hafiz')], at_desk), [
    '10:00 ann > 10:05 cas, strict nobody',
    '10:01 dee > 10:05 cas, strict nobody',
  ]);
});

test('once one of two is answered strictly, the next message answers the other', () => {
  const rows = [...both_open, say('10:05', 'cas', 'Ann: yes'), say('10:07', 'cas', 'Hafiz')];
  assert.deepEqual(waits(rows, at_desk), [
    '10:00 ann > 10:05 cas',
    '10:01 dee > 10:05 cas, strict 10:07 cas',
  ]);
});

test('a question older than a day makes no later answer doubtful, and four equal words are chance by then', () => {
  const rows = [
    say('04-28 10:00', 'ann', 'Is pallet nine there?'),
    say('04-29 10:01', 'dee', 'Who drives tonight?'),
    say('04-29 10:05', 'cas', 'Hafiz, is pallet nine there'),
  ];
  assert.deepEqual(waits(rows, at_desk), [
    '04-28 10:00 ann > 04-29 10:05 cas, strict nobody',
    '04-29 10:01 dee > 04-29 10:05 cas',
  ]);
});

test('named a week later is no strict answer any more', () => {
  const named = (time: string) =>
    waits(
      [...both_open, say('10:05', 'cas', 'Yes'), say(time, 'dee', 'Who is in?'), say(time, 'cas', 'Ann is')],
      at_desk,
    )[0];
  assert.equal(named('05-06 10:00'), '10:00 ann > 10:05 cas, strict 05-06 10:00 cas');
  assert.equal(named('05-06 10:01'), '10:00 ann > 10:05 cas, strict nobody');
});

test('several questions of one asker before the answer are one request', () => {
  assert.deepEqual(
    waits([
      say('10:00', 'ann', 'Is it there?'),
      say('10:01', 'ann', 'And who has it?'),
      say('10:05', 'ben', 'Me'),
    ]),
    ['10:00 ann > 10:05 ben'],
  );
});

test('asking again half an hour later opens no second wait', () => {
  assert.deepEqual(
    waits([
      say('10:00', 'ann', 'Is it there?'),
      say('10:30', 'ann', 'Any update?'),
      say('10:50', 'ben', 'Yes'),
    ]),
    ['10:00 ann > 10:50 ben, again'],
  );
});

test('the asker’s own words, and those of people without the role, answer nothing', () => {
  assert.deepEqual(waits([say('10:00', 'ann', 'Is it there?'), say('10:05', 'ann', 'Here it is')]), [
    '10:00 ann > nobody',
  ]);
  assert.deepEqual(waits([say('10:00', 'ann', 'Is it there?'), say('10:05', 'ben', 'No idea')], at_desk), [
    '10:00 ann > nobody',
  ]);
});

test('a question taken back is closed; the next one is new', () => {
  assert.deepEqual(
    waits([
      say('10:00', 'ann', 'Is it there?'),
      say('10:05', 'ann', 'Found it'),
      say('11:00', 'ann', 'Who drives?'),
      say('11:05', 'ben', 'Me'),
    ]),
    ['10:00 ann > nobody, withdrawn', '11:00 ann > 11:05 ben'],
  );
  assert.deepEqual(
    waits([
      say('10:00', 'ann', 'Is it there?'),
      say('10:20', 'ann', 'Never mind, but who drives?'),
      say('11:05', 'ben', 'Me'),
    ]),
    ['10:00 ann > nobody, withdrawn', '10:20 ann > 11:05 ben'],
  );
});

test('a poll is no question, and `inbound` means questions where there is no outside', () => {
  assert.deepEqual(
    waits([['10:00', 'ann', 'internal', 'Lunch where?', 'poll'], say('10:05', 'ben', 'Here')]),
    [],
  );
  const rows = [
    say('10:00', 'ann', 'Good morning'),
    say('10:01', 'ann', 'Is it there?'),
    say('10:05', 'ben', 'Yes'),
  ];
  assert.deepEqual(waitsIn(rows), ['10:01 ann > 10:05 ben']);
});

test('who holds the role that must answer asks the others, not the role', () => {
  assert.deepEqual(
    waits(
      [say('10:00', 'cas', 'Who drives?'), say('10:01', 'ann', 'Is it there?'), say('10:05', 'dee', 'Me')],
      at_desk,
    ),
    ['10:01 ann > nobody'],
  );
});

test('with hundreds open at once no rule ties an answer to the oldest: its strict reading knows none', () => {
  const asked = Array.from({ length: 300 }, (_, i) => say('10:00', `p${i}`, 'Is it there?'));
  const boss = { boss: [role({ roles: ['boss'] })] };
  const spec = { ...QUESTION, responder: 'boss' };
  const rows = [...asked, say('10:01', 'boss', 'Wait'), say('10:02', 'boss', 'Yes, p0 and p299')];
  const told = waits(rows, { spec, roles: boss });
  assert.equal(told[0], '10:00 p0 > 10:01 boss, strict nobody');
  assert.equal(told[299], '10:00 p299 > 10:01 boss, strict 10:02 boss');
});

const TEXTS = [
  'Is pallet nine there?',
  'Who drives the truck tonight?',
  'Yes',
  'Hafiz drives the truck tonight',
  'Yes Ann',
  'ben, noted',
  'Pallet nine is there today',
  'ok thanks',
  'Any news, cas?',
];
const chat = fc.array(
  fc.record({
    person: fc.constantFrom('ann', 'ben', 'cas', 'dee'),
    text: fc.constantFrom(...TEXTS),
    minutes: fc.constantFrom(0, 1, 7, 45, 600, 1500, 4000, 9000),
  }),
  { maxLength: 60 },
);

test('found by age and by called names as if each message were held against each open question', () => {
  fc.assert(
    fc.property(chat, fc.boolean(), (said, desk_only) => {
      const spec = desk_only ? desk : QUESTION;
      const holders = { cas: [role({ roles: ['desk'] })], dee: [role({ roles: ['desk'] })] };
      let minutes = 0;
      const rows = said.map(({ person, text, minutes: more }): Row => {
        minutes += more;
        return say(stampOf(minutes), person, text);
      });
      const talk = talkOf(columnsOf(rows, { roles: desk_only ? holders : {} }), contextOf());
      const waits = waitsOf(talk, spec);
      const asked = waits.map((w) => ({
        request: w.request,
        response: w.response,
        until: w.response < 0 ? Number.POSITIVE_INFINITY : w.response,
      }));
      const plain = plainAnswers(talk, spec, asked);
      for (const w of waits)
        assert.deepEqual([w.strict_response, w.sure_response], plain.get(w.request) ?? [-1, -1]);
    }),
    { numRuns: 500 },
  );
});

/** Minutes since the first of January as `MM-DD hh:mm`. */
function stampOf(minutes: number): string {
  return new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString().slice(5, 16).replace('T', ' ');
}
