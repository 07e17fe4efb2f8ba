import assert from 'node:assert/strict';
import { win32 } from 'node:path';
import { test } from 'node:test';
import { findWorkspace } from '../../commands/find-workspace.ts';

test('the workspace above a review, on drives and shares of Windows', () => {
  const found = (review: string, ...there: string[]) =>
    findWorkspace(review, win32, (path) => there.includes(path));
  assert.equal(found('C:\\Chats\\reviews\\2026-10', 'C:\\Chats\\review.yaml'), 'C:\\Chats');
  assert.equal(
    found('\\\\server\\share\\Chats\\out\\2026-10', '\\\\server\\share\\Chats\\exports'),
    '\\\\server\\share\\Chats',
  );
  assert.equal(found('D:\\reviews\\2026-10'), 'D:\\');
  assert.equal(found('\\\\server\\share\\2026-10'), null);
  assert.equal(found('D:\\2026-10'), null);
});
