import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { FolderTaken } from '../../commands/refusal.ts';
import { writeFolder } from '../../commands/write-folder.ts';

const marker = { path: 'manifest.json', bytes: '{"tool":"chat-review"}' };
let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'chat-review-folder-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

test('a folder is replaced as a whole: files of the run before are gone', async () => {
  const out = join(base, 'a', 'out');
  await writeFolder(out, [marker, { path: 'chats/x.html', bytes: 'old' }]);
  await writeFolder(out, [marker, { path: 'index.html', bytes: 'new' }]);
  assert.deepEqual(readdirSync(out).sort(), ['index.html', 'manifest.json']);
  assert.deepEqual(readdirSync(join(base, 'a')), ['out']);
});

test('what somebody else wrote stays', async () => {
  const out = join(base, 'out');
  mkdirSync(out);
  writeFileSync(join(out, 'notes.txt'), 'mine');
  await assert.rejects(writeFolder(out, [marker]), FolderTaken);
  writeFileSync(join(out, 'manifest.json'), '{"tool":"another"}');
  await assert.rejects(writeFolder(out, [marker]), FolderTaken);
  assert.equal(readFileSync(join(out, 'notes.txt'), 'utf8'), 'mine');
});

test('a path that climbs out is refused, and the former result stays', async () => {
  const out = join(base, 'out');
  await writeFolder(out, [marker, { path: 'index.html', bytes: 'old' }]);
  await assert.rejects(
    writeFolder(out, [marker, { path: '../evil.html', bytes: 'x' }]),
    /outside its folder/,
  );
  assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), 'old');
  assert.deepEqual(readdirSync(base), ['out']);
});
