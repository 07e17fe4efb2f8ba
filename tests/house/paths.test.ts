import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource, readSources } from './sources.ts';

// The other rooms touch no files.
const sources = [...(['ingest', 'commands'] as const).flatMap(readSources), readSource('cli.ts')];

/** Who may know how Windows writes paths, and why. */
const KNOWING = [
  'commands/typed-paths.ts', // as they were typed
  'commands/write-folder.ts', // keeps results inside their folder
  'ingest/slashed.ts', // shows them with /
  'ingest/zip.ts', // members written by Windows
];
const BY_HAND = /\bsep\b.*from 'node:path'|path\.sep\b|'\\\\'/;

test('paths of the system are made by node:path and shown by slashed(), nowhere by hand', () => {
  const found = sources.filter(({ text }) => BY_HAND.test(text)).map(({ path }) => path);
  assert.deepEqual(found.sort(), KNOWING);
});

test('no file is looked up by where the process stands', () => {
  const relative = /(?:readFile|readFileSync|existsSync|readdir|open|createReadStream)\(\s*['`](?!\$\{)/;
  assert.deepEqual(
    sources.filter(({ text }) => relative.test(text)).map(({ path }) => path),
    [],
  );
});
