import assert from 'node:assert/strict';
import { test } from 'node:test';
import { senderName } from '../../ingest/senders.ts';
import { readText } from './read-text.ts';

const HEAD = '01/02/2024, 10:00 - ';
const first = (line: string, known: string[] = []) => {
  const row = readText(`${HEAD}${line}\n`, { known_senders: known }).rows[0];
  assert.ok(row);
  return [row.sender, row.text];
};

const LINES: readonly (readonly [line: string, sender: string, text: string])[] = [
  ['Ann: hello', 'Ann', 'hello'],
  ['Ann: see: this', 'Ann', 'see: this'],
  ['Ann: https://example.com/a: b', 'Ann', 'https://example.com/a: b'],
  ['Alessandro : ciao', 'Alessandro', 'ciao'],
  ['Ann:', 'Ann', ''],
  ['Ann: ', 'Ann', ''],
  ['~\u202fAnn: hello', '~\u202fAnn', 'hello'],
  ['\u202a+40\u00a0521 55\u202c: hello', '+40\u00a0521 55', 'hello'],
  ['A: x', 'A', 'x'],
  ['7: x', '7', 'x'],
  ['Anne-Marie O’Neil - Sales/EU: x', 'Anne-Marie O’Neil - Sales/EU', 'x'],
  ['👩‍🔧: x', '👩‍🔧', 'x'],
  ['می‌نا: x', 'می‌نا', 'x'],
  ['张伟: 你好', '张伟', '你好'],
  ['Ann:no blank behind the colon', '', 'Ann:no blank behind the colon'],
  ['Ben changed the subject to "Plan: A"', '', 'Ben changed the subject to "Plan: A"'],
  ['Ben created group “Plan: A”', '', 'Ben created group “Plan: A”'],
  ['Ann: You added Ben', 'Ann', 'You added Ben'],
  ['Anna "Ann" Lee: hi', '', 'Anna "Ann" Lee: hi'],
];

for (const [line, sender, text] of LINES) {
  test(`the sender of ${JSON.stringify(line)}`, () => assert.deepEqual(first(line), [sender, text]));
}

test('a name that holds a colon is cut there, unless the people list knows it', () => {
  assert.deepEqual(first('Test: the end: hi'), ['Test', 'the end: hi']);
  assert.deepEqual(first('Test: the end: hi', ['Test: the end']), ['Test: the end', 'hi']);
  assert.deepEqual(first('Test: other: hi', ['Test: the end']), ['Test', 'other: hi']);
});

test('senders that differ in marks or blanks around them are one', () => {
  const { facts, columns } = readText(
    `${HEAD}Ann: a\n${HEAD}\u200eAnn: b\n${HEAD}Ann : c\n${HEAD}\u202aAnn\u202c: d\n`,
  );
  assert.deepEqual(columns.senders, ['Ann']);
  assert.equal(facts.senders, 1);
});

test('more senders than a small table holds', () => {
  const names = Array.from({ length: 500 }, (_, i) => `P${i}`);
  const { columns, rows } = readText(names.map((name) => `${HEAD}${name}: hi\n`).join(''));
  assert.deepEqual(columns.senders, names);
  assert.deepEqual(
    rows.map((r) => r.sender),
    names,
  );
});

test('a name loses direction marks and isolates, not what joins its signs', () => {
  assert.equal(senderName(' \u200e\u2068Ann\u2069\u200f\ufeff '), 'Ann');
  assert.equal(senderName('👨‍👩‍👧'), '👨‍👩‍👧');
});

const M = '\u200e';
const iphone = (...lines: string[]) =>
  readText(lines.map((line, i) => `[15/01/2024, 13:40:0${i}] ${line}\r\n`).join('')).rows.map(
    ({ sender, kind, notice_kind, text }) => [sender, kind, notice_kind, text],
  );

test('a group whose name holds a colon sends nothing: its sentences stand behind the whole name', () => {
  assert.deepEqual(
    iphone(
      `Plan: B: ${M}Messages and calls are end-to-end encrypted.`,
      `Plan: B: ${M}Ben was added`,
      'Ben: hello',
    ),
    [
      ['', 'notice', 'encryption', 'Plan: B: Messages and calls are end-to-end encrypted.'],
      ['', 'notice', 'added', 'Plan: B: Ben was added'],
      ['Ben', 'text', '', 'hello'],
    ],
  );
});

test('somebody who is called as such a group begins still writes', () => {
  const rows = iphone(`Plan: B: ${M}Ben was added`, 'Plan: I am here', `Plan: B: ${M}Ben left`);
  assert.deepEqual(
    rows.map(([sender, kind]) => [sender, kind]),
    [
      ['', 'notice'],
      ['Plan', 'text'],
      ['', 'notice'],
    ],
  );
});
