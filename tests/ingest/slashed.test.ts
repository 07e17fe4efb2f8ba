import assert from 'node:assert/strict';
import { win32 } from 'node:path';
import { test } from 'node:test';
import { slashed, writtenPath } from '../../ingest/slashed.ts';

test('paths of Windows are shown with /, names of other systems may hold a backslash', () => {
  for (const [path, shown] of [
    ['exports\\HK\\a.zip', 'exports/HK/a.zip'],
    ['C:\\Users\\Ann\\Chats', 'C:/Users/Ann/Chats'],
    ['\\\\server\\share\\a.zip', '//server/share/a.zip'],
    ['exports/mixed\\a.zip', 'exports/mixed/a.zip'],
  ] as const) {
    assert.equal(slashed(path, win32.sep), shown);
    assert.equal(slashed(path, '/'), path);
  }
});

test('what people wrote into lists means the same on every system', () => {
  assert.equal(writtenPath('reviews\\2026-10\\manifest.json'), 'reviews/2026-10/manifest.json');
  assert.equal(writtenPath('reviews/2026-10/manifest.json'), 'reviews/2026-10/manifest.json');
});
