import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dropSources, keepSources, keptSource, sha256Of } from '../../commands/kept-sources.ts';
import { folderOf } from '../ingest/files.ts';

const list = (text: string) => ({ path: 'people.csv', bytes: Buffer.from(text) });
const MEI = list('person\nMei\n');
const BEN = list('person\nBen\n');

test('each list is kept as it was, by its hash, until somebody is forgotten', async (t) => {
  const store = await folderOf(t, {});
  const keep = (source: typeof MEI, only_these = false) =>
    keepSources({ store, sources: [source] }, only_these);
  await keep(MEI);
  await keep(BEN);
  assert.deepEqual(await keptSource(store, sha256Of(MEI.bytes)), MEI.bytes);
  await keep(BEN, true);
  assert.deepEqual(readdirSync(join(store, 'sources')), [sha256Of(BEN.bytes)]);
  assert.equal(await keptSource(store, sha256Of(MEI.bytes)), null);
  await keepSources({ store, sources: [] }, true);
  assert.deepEqual(readdirSync(join(store, 'sources')), []);
  await dropSources(store);
  assert.ok(!existsSync(join(store, 'sources')));
  await keepSources({ store, sources: [] }, true);
});

test('a copy that was changed is none, and a hash that is none leads nowhere', async (t) => {
  const store = await folderOf(t, {});
  await keepSources({ store, sources: [MEI] }, false);
  writeFileSync(join(store, 'sources', sha256Of(MEI.bytes)), 'person\nMia\n');
  assert.equal(await keptSource(store, sha256Of(MEI.bytes)), null);
  writeFileSync(join(store, 'x'), 'x');
  assert.equal(await keptSource(store, '../x'), null);
});
