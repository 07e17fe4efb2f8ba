import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reviewChats } from '../../../transform/review/chats.ts';
import { factsOf } from '../../../transform/review/facts.ts';
import type { Row } from '../messages.ts';
import { type ChatTable, inputOf } from '../review-input.ts';

const say = (time: string, person = 'ann'): Row => [time, person, 'internal', 'hello'];
const one = (chat: Partial<ChatTable>, policy: Parameters<typeof inputOf>[1] = {}) => {
  const input = inputOf([{ name: 'Team', rows: [], ...chat }], policy);
  return reviewChats(input, factsOf(input)(input.month))[0];
};

test('messages of the month, the one before and all; months since the first message', () => {
  const made: Row = ['2025-11-05T10:00', '', 'unknown', 'ann created group', 'notice:created'];
  const chat = one({
    rows: [
      made,
      say('02-01 10:00'),
      say('03-01 10:00'),
      say('04-01 10:00'),
      say('04-02 10:00'),
      say('05-02 10:00'),
    ],
  });
  assert.deepEqual([chat?.messages, chat?.messages_last_month, chat?.messages_all], [2, 1, 5]);
  assert.deepEqual(chat?.months, [
    { month: '2026-02', messages: 1 },
    { month: '2026-03', messages: 1 },
    { month: '2026-04', messages: 2 },
  ]);
  assert.deepEqual(
    [chat?.first, chat?.last, chat?.observed_until],
    ['2025-11-05T10:00:00', '2026-05-02T10:00:00', '2026-05-31T00:00:00'],
  );
});

test('active, quiet, silent: days since the last message at the end of the month', () => {
  const state = (...rows: Row[]) => {
    const chat = one({ rows });
    return [chat?.state, chat?.silent_days];
  };
  assert.deepEqual(state(say('04-30 23:00')), ['active', 0]);
  assert.deepEqual(state(say('04-20 00:00')), ['active', 11]);
  assert.deepEqual(state(say('03-31 23:00'), say('05-02 10:00')), ['silent', 30]);
  assert.deepEqual(state(say('03-31 23:00')), ['silent', 30]);
  assert.deepEqual(state(say('05-02 10:00')), ['quiet', null]);
  assert.deepEqual(state(), ['quiet', null]);
});

test('a new icon is no message, and a stray stamp makes no chat lively', () => {
  const icon: Row = ['04-20 10:00', '', 'unknown', 'ann changed the icon', 'notice:icon'];
  const chat = one({ rows: [say('01-01 00:00'), icon, say('2099-01-01T10:00')] });
  assert.deepEqual([chat?.state, chat?.silent_days], ['silent', 120]);
});

test('silence is counted up to the end of observation, where that is earlier', () => {
  const chat = one({ rows: [say('04-01 10:00')], observed_until: '04-11 10:00' });
  assert.deepEqual([chat?.silent_days, chat?.complete], [10, false]);
});

test('people who wrote: shown from five on', () => {
  const people = ['ann', 'ben', 'cas', 'dee', 'eve'];
  const writers = (n: number) => one({ rows: people.slice(0, n).map((p) => say('04-01 10:00', p)) })?.writers;
  assert.deepEqual([writers(4), writers(5), writers(0)], [null, 5, null]);
});

test('one message, or notices alone: counts, no times', () => {
  const chat = one({ rows: [say('04-01 10:00')] });
  assert.deepEqual(
    [chat?.messages, chat?.waits, chat?.answered, chat?.median_s, chat?.p90_s],
    [1, 0, 0, null, null],
  );
  const notices = one({ rows: [['04-01 10:00', '', 'unknown', 'ann joined', 'notice:joined']] });
  assert.deepEqual(
    [notices?.messages, notices?.kinds, notices?.state, notices?.writers],
    [0, [], 'quiet', null],
  );
});

test('a private chat: who it is and how far it was seen, and no figure of its own', () => {
  const chat = one({
    name: 'P-1',
    type: 'private',
    pair: true,
    rows: [say('03-01 10:00'), say('04-01 10:00', 'ben'), say('04-01 10:05')],
  });
  assert.deepEqual(
    [chat?.name, chat?.pair, chat?.complete, chat?.state, chat?.observed_until, chat?.export_ids.length],
    ['P-1', true, true, 'active', '2026-05-31T00:00:00', 1],
  );
  const {
    messages,
    messages_last_month,
    messages_all,
    writers,
    waits,
    answered,
    open,
    median_s,
    p90_s,
    silent_days,
  } = chat ?? {};
  for (const figure of [
    messages,
    messages_last_month,
    messages_all,
    writers,
    waits,
    answered,
    open,
    median_s,
    p90_s,
    silent_days,
  ]) {
    assert.equal(figure, null);
  }
  assert.deepEqual([chat?.kinds, chat?.months], [[], []]);
});
