import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { at, type Row, role, waitsIn } from './messages.ts';

/** Cleo and Dan are customers; Ann and Ben are staff; nobody knows Zed. */
const cleo = (time: string, text = 'Where is it'): Row => [time, 'cleo', 'external', text];
const dan = (time: string, text = 'Mine too'): Row => [time, 'dan', 'external', text];
const ann = (time: string, text = 'On its way'): Row => [time, 'ann', 'internal', text];
const ben = (time: string, text = 'Yes'): Row => [time, 'ben', 'internal', text];
const zed = (time: string, text = 'It is here'): Row => [time, 'zed', 'unknown', text];

test('a wait starts at the first unanswered message and ends at the first answer of anybody inside', () => {
  assert.deepEqual(waitsIn([cleo('10:00'), cleo('10:01'), dan('10:20'), ben('10:45'), ann('10:46')]), [
    '10:00 cleo > 10:45 ben',
  ]);
});

test('staff among themselves ask nobody; a chat of one message is one open wait', () => {
  assert.deepEqual(waitsIn([ann('10:00', 'Ready?'), ben('10:01'), cleo('10:02')]), ['10:02 cleo > nobody']);
  assert.deepEqual(waitsIn([cleo('10:00')], { context: { type: 'customer' } }), ['10:00 cleo > nobody']);
});

test('a courtesy after an answer asks nothing; before any answer it does', () => {
  assert.deepEqual(
    waitsIn([
      cleo('10:00'),
      ann('10:05'),
      cleo('10:06', 'Thanks!'),
      dan('10:07', '👍'),
      cleo('12:00', 'And the rest'),
    ]),
    ['10:00 cleo > 10:05 ann', '12:00 cleo > nobody'],
  );
  assert.deepEqual(waitsIn([cleo('10:00', 'ok'), ann('10:05')]), ['10:00 cleo > 10:05 ann']);
});

test('a courtesy closes what was said in the last seven days, a day later than that it opens something', () => {
  const thanks = (time: string) => waitsIn([cleo('04-01 10:00'), ann('04-01 10:05'), cleo(time, 'Thanks')]);
  assert.deepEqual(thanks('04-08 10:05'), ['04-01 10:00 cleo > 04-01 10:05 ann']);
  assert.deepEqual(thanks('04-08 10:06'), [
    '04-01 10:00 cleo > 04-01 10:05 ann',
    '04-08 10:06 cleo > nobody',
  ]);
});

test('a picture with a courtesy as its caption is a request', () => {
  assert.deepEqual(waitsIn([ann('10:00'), ['10:01', 'cleo', 'external', 'ok', 'image']]), [
    '10:01 cleo > nobody',
  ]);
});

test('asked again: its own asker, 15 minutes later or more, outside the turn, with more than a courtesy', () => {
  const again = (...more: Row[]) => waitsIn([cleo('10:00'), ...more, ann('11:30')])[0]?.endsWith('again');
  assert.equal(again(), false);
  assert.equal(again(cleo('10:14')), false);
  assert.equal(again(cleo('10:15')), true);
  assert.equal(again(dan('10:20')), false);
  assert.equal(again(cleo('10:20', 'thanks')), false);
  // One turn of 27 minutes, with inner gaps of 9.
  assert.equal(again(cleo('10:09'), cleo('10:18'), cleo('10:27')), false);
  // A gap of 10 minutes is inside a turn, one more is not.
  assert.equal(again(cleo('10:10'), cleo('10:20')), false);
  assert.equal(again(cleo('10:10'), cleo('10:20:01')), true);
  // Somebody else between ends the turn.
  assert.equal(again(cleo('10:09'), dan('10:10'), cleo('10:16')), true);
  assert.equal(again(cleo('10:09'), zed('10:10'), cleo('10:16')), true);
});

test('a sender nobody knows does not end a wait, but is noted, the first one', () => {
  assert.deepEqual(waitsIn([cleo('10:00'), zed('10:10'), zed('10:20'), ann('11:00')]), [
    '10:00 cleo > 11:00 ann, between 10:10 zed',
  ]);
});

test('a sender nobody knows asks only while no customer waits, and hides no customer', () => {
  assert.deepEqual(waitsIn([zed('10:00'), cleo('10:10'), zed('10:20'), ann('11:00')]), [
    '10:00 zed > 11:00 ann, unknown, again',
    '10:10 cleo > 11:00 ann, between 10:20 zed',
  ]);
});

test('somebody on leave, or without the role asked for, does not answer', () => {
  const rows = [cleo('10:00'), ann('10:10'), ben('10:30')];
  const away = { ann: [role({ leave: [[at('10:00'), at('10:30')]] })] };
  assert.deepEqual(waitsIn(rows, { roles: away }), ['10:00 cleo > 10:30 ben']);
  const desk = { ben: [role({ roles: ['desk'] })] };
  const spec = { request: 'inbound', tag: null, responder: 'desk' } as const;
  assert.deepEqual(waitsIn(rows, { roles: desk, spec }), ['10:00 cleo > 10:30 ben']);
  assert.deepEqual(waitsIn(rows, { roles: { ann: [role({ team: 'desk' })] }, spec }), [
    '10:00 cleo > 10:10 ann',
  ]);
  assert.deepEqual(waitsIn(rows, { spec }), ['10:00 cleo > nobody']);
});

test('a role, and a leave, hold from their first instant to before their last', () => {
  const desk = (from: string, to: string) => [role({ roles: ['desk'], from_ms: at(from), to_ms: at(to) })];
  const spec = { request: 'inbound', tag: null, responder: 'desk' } as const;
  const answered = (from: string, to: string) =>
    waitsIn([cleo('10:00'), ann('10:10')], { roles: { ann: desk(from, to) }, spec });
  assert.deepEqual(answered('10:10', '11:00'), ['10:00 cleo > 10:10 ann']);
  assert.deepEqual(answered('09:00', '10:10'), ['10:00 cleo > nobody']);
  const leave = (from: string, to: string) =>
    waitsIn([cleo('10:00'), ann('10:10')], { roles: { ann: [role({ leave: [[at(from), at(to)]] })] } });
  assert.deepEqual(leave('10:10', '11:00'), ['10:00 cleo > nobody']);
  assert.deepEqual(leave('09:00', '10:10'), ['10:00 cleo > 10:10 ann']);
});

test('bots and declared automatic replies answer nothing', () => {
  const rows = [cleo('10:00'), ann('10:01', 'We are closed'), ben('10:30')];
  assert.deepEqual(waitsIn(rows, { context: { auto_replies: ['we are closed'] } }), [
    '10:00 cleo > 10:30 ben',
  ]);
  assert.deepEqual(waitsIn(rows, { roles: { ann: [role({ bot: true })] } }), ['10:00 cleo > 10:30 ben']);
});

test('a request taken back ends the wait; what follows is a new one', () => {
  assert.deepEqual(waitsIn([cleo('10:00'), cleo('10:20', 'Never mind'), cleo('14:00'), ann('14:05')]), [
    '10:00 cleo > nobody, withdrawn',
    '14:00 cleo > 14:05 ann',
  ]);
  // After the answer there is nothing to take back, and nothing is asked.
  assert.deepEqual(waitsIn([cleo('10:00'), ann('10:05'), cleo('10:20', 'Never mind')]), [
    '10:00 cleo > 10:05 ann',
  ]);
  // A colleague of the asker takes nothing back, and a question neither.
  assert.deepEqual(waitsIn([cleo('10:00'), dan('10:20', 'Never mind'), ann('10:30')]), [
    '10:00 cleo > 10:30 ann',
  ]);
  assert.deepEqual(waitsIn([cleo('10:00'), cleo('10:20', '解决了吗？'), ann('10:30')]), [
    '10:00 cleo > 10:30 ann, again',
  ]);
  // What takes back and goes on to ask does both.
  const both = cleo('10:20', 'Never mind. Who has the stamp?');
  assert.deepEqual(waitsIn([cleo('10:00'), both, ann('10:30')]), [
    '10:00 cleo > nobody, withdrawn',
    '10:20 cleo > 10:30 ann',
  ]);
});

test('an answer inside the asker’s turn ends the wait; the rest of the turn waits anew', () => {
  assert.deepEqual(waitsIn([cleo('10:00'), ann('10:01'), cleo('10:02', 'The blue ones'), ann('10:30')]), [
    '10:00 cleo > 10:01 ann',
    '10:02 cleo > 10:30 ann',
  ]);
});

test('clocks that run back change no order', () => {
  assert.deepEqual(waitsIn([cleo('10:00'), ann('09:58'), cleo('09:59'), ben('10:10')]), [
    '10:00 cleo > 09:58 ann',
    '09:59 cleo > 10:10 ben',
  ]);
});

test('an asker who left while waiting: the wait is cut there', () => {
  const rows: Row[] = [cleo('10:00'), ['10:30', '', 'unknown', 'cleo left', 'notice:left']];
  assert.deepEqual(waitsIn([ann('09:00', 'Hello'), ...rows]), ['10:00 cleo > nobody, left 10:30']);
  // What comes later answers nobody.
  assert.deepEqual(waitsIn([...rows, ann('11:00')]), ['10:00 cleo > nobody, left 10:30']);
  // A name that only holds the asker's.
  assert.deepEqual(
    waitsIn([
      ann('09:00', 'Hello'),
      cleo('10:00'),
      ['10:30', '', 'unknown', 'cleopatra left', 'notice:left'],
    ]),
    ['10:00 cleo > nobody'],
  );
});

test('an asker who removed somebody is still there, as the next message shows', () => {
  assert.deepEqual(
    waitsIn([
      ann('09:00', 'Hello'),
      cleo('10:00'),
      ['10:30', '', 'unknown', 'cleo removed dan', 'notice:removed'],
      cleo('10:40'),
    ]),
    ['10:00 cleo > nobody, again'],
  );
});

test('in a pair of unknown people each is a side, and both directions count', () => {
  assert.deepEqual(
    waitsIn([zed('10:00', 'Ready?'), ['10:05', 'yve', 'unknown', 'Nearly'], zed('10:09', 'Call me')], {
      context: { pair: true },
    }),
    ['10:00 zed > 10:05 yve', '10:05 yve > 10:09 zed', '10:09 zed > nobody'],
  );
});

test('in a pair of staff each is a side; in one with a customer only the customer asks', () => {
  const pair = { context: { pair: true } };
  assert.deepEqual(waitsIn([ann('10:00'), ben('10:05')], pair), [
    '10:00 ann > 10:05 ben',
    '10:05 ben > nobody',
  ]);
  assert.deepEqual(waitsIn([cleo('10:00'), ann('10:05'), ann('11:00', 'Any news?'), cleo('11:30')], pair), [
    '10:00 cleo > 10:05 ann',
    '11:30 cleo > nobody',
  ]);
});

test('requests of another kind: questions, mentions, tags', () => {
  const rows = [
    cleo('10:00', 'Hello'),
    cleo('10:01', '[ASK] is it there?'),
    cleo('10:02', 'Ann, look'),
    ann('10:30'),
  ];
  const of = (request: 'question' | 'mention' | 'tagged', tag: string | null = null) =>
    waitsIn(rows, { spec: { request, tag, responder: null } });
  assert.deepEqual(of('question'), ['10:01 cleo > 10:30 ann']);
  assert.deepEqual(of('mention'), ['10:02 cleo > 10:30 ann']);
  assert.deepEqual(of('tagged', '[ask]'), ['10:01 cleo > 10:30 ann']);
  assert.deepEqual(of('tagged'), []);
});

test('waits of one side never overlap, start outside and end inside', () => {
  const people = [cleo, dan, ann, ben] as const;
  const talk = fc.array(fc.tuple(fc.constantFrom(...people), fc.integer({ min: 0, max: 50 })), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(talk, (said) => {
      let minute = 0;
      const rows = said.map(([who, gap]) => {
        minute += gap;
        const time = new Date(at('06:00') + minute * 60_000).toISOString().slice(0, 16);
        return who(time);
      });
      let free = '';
      for (const wait of waitsIn(rows, { context: { type: 'customer' } })) {
        const [, asked = '', asker = '', answered = '', answerer = ''] =
          /^(\S+) (\S+) > (\S+)(?: (\S+))?/.exec(wait) ?? [];
        assert.match(asker, /cleo|dan/);
        assert.ok(asked >= free, `${asked} ${free}`);
        if (answered === 'nobody' || answered === 'nobody,') {
          free = '9999';
          continue;
        }
        assert.match(answerer, /ann|ben/);
        free = answered;
      }
    }),
  );
});
