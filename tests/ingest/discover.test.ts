import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discover } from '../../ingest/discover.ts';
import { folderOf } from './files.ts';

const listed = async (folder: string) => {
  const { exports, others } = await discover(folder);
  return { exports: exports.map((f) => f.name), others: others.map((f) => f.name) };
};

test('with a folder exports, only what lies there', async (t) => {
  const folder = await folderOf(t, {
    'exports/b/WhatsApp Chat with B.txt': '',
    'exports/A.ZIP': '',
    'exports/Fwd chat.eml': '',
    'exports/b/IMG-1.jpg': '',
    'notes.txt': '',
    'review.yaml': '',
  });
  assert.deepEqual(await listed(folder), {
    exports: ['exports/A.ZIP', 'exports/Fwd chat.eml', 'exports/b/WhatsApp Chat with B.txt'],
    others: ['exports/b/IMG-1.jpg'],
  });
});

test('without it everything but the store, the reviews and the workspace’s own files', async (t) => {
  const folder = await folderOf(t, {
    'a.txt': '',
    'deep/er/b.zip': '',
    'deep/list.csv': '',
    'store/exports/c.txt': '',
    'reviews/2026-05/d.txt': '',
    'review.yaml': '',
    'people.csv': '',
    'groups.csv': '',
    'review.key': '',
    '.hidden/e.txt': '',
    '.f.txt': '',
  });
  assert.deepEqual(await listed(folder), { exports: ['a.txt', 'deep/er/b.zip'], others: ['deep/list.csv'] });
});

test('sorted by bytes of the composed name, and found again under the name on disk', async (t) => {
  const folder = await folderOf(t, { 'exports/e\u0301.txt': '', 'exports/z.txt': '', 'exports/Z.txt': '' });
  const { exports } = await discover(folder);
  assert.deepEqual(
    exports.map((f) => f.name),
    ['exports/Z.txt', 'exports/z.txt', 'exports/\u00e9.txt'],
  );
  assert.equal(exports[2]?.path, 'exports/e\u0301.txt');
});

test('names with signs that globs give a meaning', async (t) => {
  const folder = await folderOf(t, { 'exports/[a] {b} (c)*.txt': '' });
  assert.deepEqual((await listed(folder)).exports, ['exports/[a] {b} (c)*.txt']);
});

test('an empty folder holds nothing', async (t) => {
  assert.deepEqual(await listed(await folderOf(t)), { exports: [], others: [] });
});
