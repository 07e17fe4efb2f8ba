import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { InUse } from '../../commands/refusal.ts';
import { openSink } from '../../commands/sink.ts';

test('a file that a spreadsheet holds open on Windows is told, and stays as it was', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'chat-review-sink-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'chat.csv'), 'old');
  const refused = async () => {
    throw Object.assign(new Error('EPERM: operation not permitted'), { code: 'EPERM' });
  };
  const sink = openSink('chat.csv', folder, { platform: 'win32', pause: async () => {}, rename: refused });
  await sink.write('new');
  await assert.rejects(sink.close(true), (error) => {
    assert.ok(error instanceof InUse);
    assert.match(error.message, /^file-in-use: .*chat\.csv is open in another program\. Close it/);
    return true;
  });
  assert.deepEqual(readdirSync(folder), ['chat.csv']);
  assert.equal(readFileSync(join(folder, 'chat.csv'), 'utf8'), 'old');
});
