import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { explain, MESSAGES } from '../../ingest/messages.ts';

const FOLDER = new URL('../../ingest/', import.meta.url);
// Codes of the workspace's own files carry their help with them and stand in no catalogue.
const OF_THE_WORKSPACE =
  /^(policy|people|groups|list|calendar|published|survey|waiver|sample|goal|events|actions|values)-/;
const CODE_PLACES = [
  /\bfinding\('([a-z0-9-]+)'/g,
  /new ZipError\('([a-z0-9-]+)'/g,
  /\bfailed\([^,()]+, '([a-z0-9-]+)'/g,
  /\bcode: '([a-z0-9-]+)'/g,
];

function codesInSource(): Set<string> {
  const codes = new Set<string>();
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.ts'))) {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    for (const place of CODE_PLACES) for (const found of text.matchAll(place)) codes.add(found[1] as string);
  }
  return codes;
}

const given = [...codesInSource()].filter((code) => !OF_THE_WORKSPACE.test(code)).sort();

test('the codes are found in the source', () => {
  for (const code of [
    'empty-file',
    'bad-zip',
    'zip-encrypted',
    'cannot-open',
    'clock-runs-back',
    'not-utf8',
  ]) {
    assert.ok(given.includes(code), code);
  }
});

for (const code of given) {
  test(`${code} is explained, and what to do about it`, () => {
    const { what, help } = explain(code);
    assert.notEqual(what, code);
    assert.ok(what.length > 10 && help.length > 10);
    assert.match(help, /\.$/);
  });
}

test('a code without an explanation is shown as it is', () => {
  assert.deepEqual(explain('brand-new'), { what: 'brand-new', help: '' });
  assert.equal(MESSAGES['brand-new'], undefined);
});
