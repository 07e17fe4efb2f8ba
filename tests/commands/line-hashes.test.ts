import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changedLines, lineHashes } from '../../commands/line-hashes.ts';

const KEY = Buffer.from('a key\n');
const hashes = (text: string) => lineHashes(KEY, Buffer.from(text));
const changes = (before: string, now: string) => changedLines(hashes(before), hashes(now));

test('a line that changed, came or went is named by its number', () => {
  const none = { changed: [], added: [], removed: [] };
  assert.deepEqual(changes('a\nb\nc\n', 'a\nb\nc\n'), none);
  assert.deepEqual(changes('a\nb\nc\n', 'a\nB\nc\n'), { ...none, changed: [2] });
  assert.deepEqual(changes('a\nb\nc\n', 'a\nb\nx\nc\n'), { ...none, added: [3] });
  assert.deepEqual(changes('a\nb\nc\n', 'b\nc\n'), { ...none, removed: [1] });
  assert.deepEqual(changes('a\nb\nc\nd\n', 'A\nb\nd\ne\n'), { changed: [1], added: [4], removed: [3] });
  assert.deepEqual(changes('', 'a\n'), { ...none, added: [1] });
  // Another end of line is another line; one that is missing at the very end is none.
  assert.deepEqual(changes('a\nb\n', 'a\r\nb\n'), { ...none, changed: [1] });
  assert.deepEqual(changes('a\nb\n', 'a\nb'), none);
});

test('hashes are keyed and give no line away', () => {
  assert.match(hashes('Mei Tan\nMei Tan\n'), /^([0-9a-f]{8}) \1$/);
  assert.notEqual(hashes('Mei Tan'), lineHashes(Buffer.from('another key'), Buffer.from('Mei Tan')));
});

test('what is told accounts for every line of both files', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ''))
    .map((lines) => lines.map((l) => `${l}\n`).join(''));
  fc.assert(
    fc.property(text, text, (before, now) => {
      const { changed, added, removed } = changes(before, now);
      const lines = (t: string) => t.split('\n').length - 1;
      assert.equal(lines(before) - removed.length, lines(now) - added.length);
      const told = changed.length + added.length + removed.length;
      assert.equal(told === 0, before === now);
    }),
  );
});
