import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from './read-text.ts';

const doubtsOf = (text: string) =>
  readText(text)
    .facts.warnings.filter((w) => /^(pasted|wording)-/.test(w.code))
    .map((w) => [w.code, w.count, w.lines]);

test('a record far back in time by somebody unknown is kept, with a warning at its place', () => {
  const text = `13/02/2024, 10:00 - Ann: see what they wrote:
02/01/2024, 09:00 - Zoe: can you send it
02/01/2024, 09:05 - Ann: yes
13/02/2024, 10:01 - Ben: I see
`;
  assert.equal(readText(text).rows.length, 4);
  assert.deepEqual(doubtsOf(text), [['pasted-record-perhaps', 1, [2]]]);
});

test('late deliveries by people of the chat, and a clock that never comes back, are no pasted text', () => {
  assert.deepEqual(
    doubtsOf(`13/02/2024, 10:00 - Ann: a
11/02/2024, 09:00 - Ben: b
13/02/2024, 10:01 - Ben: c
`),
    [],
  );
  assert.deepEqual(
    doubtsOf(`13/02/2024, 10:00 - Ann: a
14/01/2024, 09:00 - Ben: b
15/01/2024, 10:01 - Cyd: c
`),
    [],
  );
});

const notices = (known: number, unknown: number, mixed_in = 0) =>
  Array.from({ length: known + unknown }, (_, i) => {
    const is_known = i < known ? i >= mixed_in : false;
    const sentence = is_known ? 'Ann left' : 'Ann zorgelte das Grüppchen';
    return `13/02/2024, 10:${String(i).padStart(2, '0')} - ${sentence}\n`;
  }).join('');

test('where the sentences of WhatsApp stop being known, its wording changed', () => {
  assert.deepEqual(doubtsOf(notices(20, 8)), [['wording-changed', 8, [21, 22, 23, 24, 25]]]);
});

test('few unknown sentences, or as many before, are no change', () => {
  assert.deepEqual(doubtsOf(notices(20, 4)), []);
  assert.deepEqual(doubtsOf(notices(24, 6, 8)), []);
});

test('a language that we do not know is said so', () => {
  assert.deepEqual(doubtsOf(notices(4, 8)), [['wording-unknown', 8, [5, 6, 7, 8, 9]]]);
});

test('dates before WhatsApp began are named: a wrong clock, or a calendar that is not read', () => {
  const { facts } = readText('1443/8/15, 14:56 - Ann: salaam\n2022/3/18, 14:57 - Ann: hello\n');
  assert.deepEqual(
    facts.warnings.filter((w) => w.code === 'year-before-service').map((w) => [w.count, w.lines]),
    [[1, [1]]],
  );
});
