import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notUnderstood } from '../../commands/not-understood.ts';
import { parseExport } from '../../ingest/parse.ts';

function groupsOf(text: string) {
  const parsed = parseExport(Buffer.from(text));
  assert.ok(!('code' in parsed));
  return notUnderstood(parsed.columns, parsed.facts).map((g) => [g.pattern, g.count, g.lines]);
}

test('sentences nobody taught us are grouped without names, numbers and quoted words, the most frequent first', () => {
  assert.deepEqual(
    groupsOf(`13/02/2024, 10:00 - Ann: hello
13/02/2024, 10:01 - Ann zorgelte 3 Dinge
13/02/2024, 10:02 - Ben: hello
13/02/2024, 10:03 - Die Gruppe „Hafen“ wurde gefloxt
13/02/2024, 10:04 - Ben zorgelte 12 Dinge
13/02/2024, 10:05 - Ann left
`),
    [
      ['* zorgelte 0 Dinge', 2, [2, 5]],
      ['Die Gruppe "*" wurde gefloxt', 1, [4]],
    ],
  );
});

test('marks that turn the direction of a terminal are taken out', () => {
  assert.deepEqual(
    groupsOf('13/02/2024, 10:00 - Ann: a\n13/02/2024, 10:01 - gefloxt\u202e\u001b[31m rot\n'),
    [['gefloxt [0m rot', 1, [2]]],
  );
});

test('lines of no record and header-like text stand with their places', () => {
  const parsed = parseExport(
    Buffer.from(`cut off
13/02/2024, 10:00 - Ann: look
[13/02, 9:05 AM] Zoe: hi
[13/02/2024, 9:06:00] Zoe: hi
13/02/2024, 10:01 - Ben: ok
[14/02/2024, 8:00:00] Zoe: hi
`),
  );
  assert.ok(!('code' in parsed));
  assert.deepEqual(notUnderstood(parsed.columns, parsed.facts), [
    { what: 'before-first-record', pattern: '', count: 1, lines: [1] },
    { what: 'header-like', pattern: '[0/0/0, 0:0:0]', count: 2, lines: [4, 6] },
  ]);
  assert.equal(parsed.facts.header, '13/02/2024, 10:00 - ');
});
