import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type LinkedMessages, linkSample } from '../../commands/link-sample.ts';
import { en } from '../../commands/words/en.ts';
import { WorkspaceError } from '../../ingest/schema/problem.ts';
import { folderOf } from '../ingest/files.ts';

/** Messages on lines 1, 3, 5 …; each is taken to answer the one before it. */
function chat(n: number, p: number): LinkedMessages {
  return {
    source_file: 'a.txt',
    n,
    line: Array.from({ length: n }, (_, k) => 1 + 2 * k),
    sender: (k) => ['Ann', 'Ben'][k % 2] as string,
    sent_at_local: (k) => `2026-10-01T09:${String(k).padStart(2, '0')}:00`,
    text: (k) => `text ${k}`,
    best: (k) => ({ k: k - 1, p }),
  };
}

test('a sheet to label, and what it says when it is filled in', async (t) => {
  const path = join(await folderOf(t), 'sheet.csv');
  const chats = [chat(30, 0.9)];
  assert.match((await linkSample(en, chats, 4, path))[0] as string, /^Wrote 4 messages/);
  const sheet = readFileSync(path, 'utf8');
  const lines = [...sheet.matchAll(/^a\.txt,(\d+),/gm)].map((m) => Number(m[1]));
  assert.equal(lines.length, 4);
  assert.match(sheet, /\d+ Ann: text \d+\n/);
  assert.match((await linkSample(en, chats, 4, path))[0] as string, /holds no answer yet/);
  const label = (answers: readonly (number | string)[]) =>
    writeFileSync(
      path,
      `source_file,line,answers_line\n${lines.map((line, i) => `a.txt,${line},${answers[i]}`).join('\n')}\n`,
    );
  label([(lines[0] as number) - 2, (lines[1] as number) - 2, lines[2] as number, '']);
  assert.deepEqual(await linkSample(en, chats, 4, path), [
    '2 of 3 links are right: 67 % (95 % interval 21 % to 94 %).',
    'The program itself expected 90 %.',
    'Of those it was sure of (0.8 and more), 2 of 3 are right.',
  ]);
  label([(lines[0] as number) + 2, '', '', '']);
  await assert.rejects(
    () => linkSample(en, chats, 4, path),
    (e) =>
      e instanceof WorkspaceError &&
      e.problems[0]?.code === 'links-wrong-label' &&
      /sheet\.csv:2$/.test(e.problems[0].where),
  );
});

test('the same messages at each call', async (t) => {
  const folder = await folderOf(t);
  for (const name of ['a.csv', 'b.csv']) await linkSample(en, [chat(50, 0.5)], 7, join(folder, name));
  assert.equal(readFileSync(join(folder, 'a.csv'), 'utf8'), readFileSync(join(folder, 'b.csv'), 'utf8'));
});
