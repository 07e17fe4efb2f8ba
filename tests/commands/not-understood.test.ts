import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notUnderstood } from '../../commands/not-understood.ts';
import { parseExport } from '../../ingest/parse.ts';

function groupsOf(text: string) {
  const parsed = parseExport(Buffer.from(text));
  assert.ok(!('code' in parsed));
  return notUnderstood(parsed.columns).map((g) => [g.pattern, g.count, g.lines]);
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
