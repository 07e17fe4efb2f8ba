import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareExports } from '../../commands/compare-exports.ts';
import { type ManifestExport, nameHash } from '../../commands/manifest-inputs.ts';

const KEY = Buffer.from('a key');
const sha = (sign: string) => sign.repeat(64);
const file = (path: string, sha256: string | null) => ({ path, name: path, sha256 });
const listed = (
  path: string,
  sha256: string | null,
  export_id = sha256?.slice(0, 12) ?? '',
): ManifestExport => ({
  export_id,
  sha256,
  bytes: 1,
  name: nameHash(path, KEY),
  records: 1,
  messages: 1,
  first: '2026-05-01T09:00:00',
  last: '2026-05-31T09:00:00',
  observed_until: null,
  zone: null,
});
const compare = (before: ManifestExport[], now: ReturnType<typeof file>[], key: Buffer | null = KEY) => {
  const { differences, later, reviewed } = compareExports(before, now, key);
  assert.ok(later.every(({ code }) => code === 'export-new'));
  return {
    told: [...differences, ...later].map(({ code, where, detail }) => `${where}: ${code} (${detail})`),
    reviewed: reviewed.map(({ path }) => path),
  };
};

test('folders do not count, and a file with two chats is one file', () => {
  const rows = [listed('in/all.zip', sha('a'), 'id-of-one'), listed('in/all.zip', sha('a'), 'id-of-other')];
  assert.deepEqual(compare(rows, [file('moved/all.zip', sha('a'))]), {
    told: [],
    reviewed: ['moved/all.zip'],
  });
  assert.deepEqual(compare(rows, [file('in/all.zip', sha('a')), file('in/copy of all.zip', sha('a'))]), {
    told: ['in/copy of all.zip: export-new (aaaaaaaaaaaa)'],
    reviewed: ['in/all.zip'],
  });
});

test('a changed file stands in the place of the former one; a new one in none', () => {
  const rows = [listed('a.txt', sha('a')), listed('b.txt', sha('b'))];
  assert.deepEqual(compare(rows, [file('a.txt', sha('c')), file('new.txt', sha('d'))]), {
    told: [
      'a.txt: export-changed (aaaaaaaaaaaa → cccccccccccc)',
      'bbbbbbbbbbbb: export-missing (2026-05-01T09:00:00 – 2026-05-31T09:00:00)',
      'new.txt: export-new (dddddddddddd)',
    ],
    reviewed: ['a.txt'],
  });
  // Without the key of the manifest no name is known again.
  assert.deepEqual(compare([listed('a.txt', sha('a'))], [file('a.txt', sha('c'))], null).told, [
    'aaaaaaaaaaaa: export-missing (2026-05-01T09:00:00 – 2026-05-31T09:00:00)',
    'a.txt: export-new (cccccccccccc)',
  ]);
});

test('a file that could not be opened then and cannot now is as it was', () => {
  const rows = [listed('locked.txt', null)];
  assert.deepEqual(compare(rows, [file('locked.txt', null)]), { told: [], reviewed: ['locked.txt'] });
  assert.deepEqual(compare(rows, [file('locked.txt', sha('a'))]).told, [
    'locked.txt: export-changed (– → aaaaaaaaaaaa)',
  ]);
});

test('a bundle is told by its file where it changed, and by every export in it where it is gone', () => {
  const rows = [listed('all.zip', sha('a'), 'id-of-one'), listed('all.zip', sha('a'), 'id-of-other')];
  assert.deepEqual(compare(rows, [file('all.zip', sha('b'))]), {
    told: ['all.zip: export-changed (aaaaaaaaaaaa → bbbbbbbbbbbb)'],
    reviewed: ['all.zip'],
  });
  const span = '(2026-05-01T09:00:00 – 2026-05-31T09:00:00)';
  assert.deepEqual(compare(rows, []).told, [
    `id-of-one: export-missing ${span}`,
    `id-of-other: export-missing ${span}`,
  ]);
});
