import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { FolderTaken, InUse } from '../../commands/refusal.ts';
import { type Moving, writeFolder } from '../../commands/write-folder.ts';

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

/** Windows, where a spreadsheet holds a file of the folder open: which renames are refused. */
function windows(refuses: (from: string) => boolean): Moving & { tries: number } {
  const moving = {
    tries: 0,
    held: async () => ['tables/review.xlsx'],
    mover: {
      platform: 'win32',
      pause: async () => {},
      rename: async (from: string, to: string) => {
        moving.tries++;
        if (refuses(from))
          throw Object.assign(new Error('EBUSY: resource busy or locked'), { code: 'EBUSY' });
        await rename(from, to);
      },
    },
  };
  return moving;
}

test('a folder of which a spreadsheet holds a file is told in plain words, and stays whole', async () => {
  const out = join(base, 'out');
  await writeFolder(out, [marker, { path: 'index.html', bytes: 'old' }]);
  for (const refuses of [
    (from: string) => from.endsWith('out'),
    (from: string) => from.includes('out.new-'),
  ]) {
    const moving = windows(refuses);
    await assert.rejects(
      writeFolder(out, [marker, { path: 'index.html', bytes: 'new' }], moving),
      (error) => {
        assert.ok(error instanceof InUse);
        assert.match(
          error.message,
          /^folder-in-use: tables\/review\.xlsx in .*out is open in another program\. Close it/,
        );
        return true;
      },
    );
    assert.ok(moving.tries >= 10);
    assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(base), ['out']);
  }
});

test('what a scanner holds for a moment is replaced after it', async () => {
  const out = join(base, 'out');
  await writeFolder(out, [marker, { path: 'index.html', bytes: 'old' }]);
  let left = 3;
  await writeFolder(
    out,
    [marker, { path: 'index.html', bytes: 'new' }],
    windows(() => left-- > 0),
  );
  assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), 'new');
});
