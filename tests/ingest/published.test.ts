import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedBefore, readPublished } from '../../ingest/published.ts';
import { problemsOf } from './problems.ts';

const HASH = 'ab'.repeat(32);
const read = (...rows: string[]) =>
  readPublished(Buffer.from(['month,path,sha256', ...rows, ''].join('\n')), 'published.csv');

test('the last earlier month is the one before in the chain; of its rows the latest counts', () => {
  const other = 'cd'.repeat(32);
  const rows = read(
    `2026-07,reviews/2026-07/manifest.json,${HASH}`,
    `2026-09,reviews/2026-09/manifest.json,${HASH}`,
    `2026-09,corrected/manifest.json,${other}`,
    `2026-08,reviews/2026-08/manifest.json,${HASH}`,
    `2026-10,reviews/2026-10/manifest.json,${HASH}`,
  );
  assert.deepEqual(publishedBefore(rows, '2026-10'), {
    month: '2026-09',
    path: 'corrected/manifest.json',
    sha256: other,
    where: 'published.csv:4',
  });
  assert.equal(publishedBefore(rows, '2026-07'), null);
});

test('what is no month or no hash is named with its line', () => {
  assert.deepEqual(
    problemsOf(() => read(`2026-13,a,${HASH}`, '2026-09,a,abc')),
    [
      'published.csv:2 published-wrong-month "2026-13" is no month / Write months as 2026-05.',
      'published.csv:3 published-wrong-hash "abc" is no SHA-256 / Write the 64 signs that sha256sum shows for the manifest.json of that review.',
    ],
  );
});
