import assert from 'node:assert/strict';
import { test } from 'node:test';
import { globToRegExp } from '../../ingest/glob.ts';

const TABLE: readonly (readonly [glob: string, path: string, fits: boolean])[] = [
  ['exports/HK/*.zip', 'exports/HK/a.zip', true],
  ['exports/HK/*.zip', 'exports/HK/deep/a.zip', false],
  ['exports\\HK\\*.zip', 'exports/HK/a.zip', true],
  ['exports\\**\\c.txt', 'exports/c.txt', true],
  ['HK/*.zip', 'exports/HK/a.zip', true],
  ['HK/*.zip', 'exports/SHK/a.zip', false],
  ['*.zip', 'exports/a.zip', true],
  ['*.zip', 'exports/a.zip.txt', false],
  ['exports/**', 'exports/a/b/c.txt', true],
  ['exports/**/c.txt', 'exports/a/b/c.txt', true],
  ['exports/**/c.txt', 'exports/c.txt', true],
  ['exports/**/c.txt', 'exports/abc.txt', false],
  ['**/mei/*.txt', 'exports/mei/a.txt', true],
  ['**/mei/*.txt', 'mei/a.txt', true],
  ['a?.txt', 'exports/a1.txt', true],
  ['a?.txt', 'exports/a/.txt', false],
  ['a+(b) [c].txt', 'a+(b) [c].txt', true],
  ['a.txt', 'abtxt', false],
  ['caf\u0065\u0301*.txt', 'exports/café 1.txt', true],
  ['?.txt', '😀.txt', true],
];

for (const [glob, path, fits] of TABLE) {
  test(`${glob} ${fits ? 'fits' : 'does not fit'} ${path}`, () =>
    assert.equal(globToRegExp(glob).test(path), fits));
}
