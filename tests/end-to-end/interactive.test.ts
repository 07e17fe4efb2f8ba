/** `--interactive`: pages with the script that was built, said in the manifest, and verified like any other. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { report } from '../../commands/report.ts';
import { readWorkspace } from '../../commands/workspace.ts';
import { copy, edit, first, told, verifyIn } from './reviewed.ts';
import { QUIET } from './workspace.ts';

const NOWHERE_ELSE = { out: null, audit_out: null, language: null };
const fileIn = (folder: string, path: string) => readFileSync(join(folder, 'reviews/2026-05', path), 'utf8');

async function reported(interactive: boolean): Promise<string> {
  const folder = copy();
  await report(await readWorkspace(folder), { ...NOWHERE_ELSE, interactive }, QUIET);
  return folder;
}

test('a review with a script is made again with one, and comes out the same', async () => {
  const folder = await reported(true);
  assert.equal(JSON.parse(fileIn(folder, 'manifest.json')).interactive, true);
  for (const page of ['index.html', 'chats.html', 'norms/office-v1.html'])
    assert.match(fileIn(folder, page).slice(0, 400), /script-src/, page);
  assert.deepEqual((await verifyIn(folder)).differences.map(told), []);
});

test('the next report without it takes the script away, and the manifest says nothing of it', async () => {
  const folder = await reported(true);
  await report(await readWorkspace(folder), NOWHERE_ELSE, QUIET);
  assert.ok(!fileIn(folder, 'index.html').includes('<script'));
  assert.ok(!fileIn(folder, 'manifest.json').includes('interactive'));
  assert.deepEqual((await verifyIn(folder)).differences.map(told), []);
});

test('a script that was changed in a page is named, and so is a manifest that hides it', async () => {
  const changed = await reported(true);
  edit(changed, 'reviews/2026-05/index.html', (text) => text.replace('(()=>{', '(()=>{ '));
  assert.match(first(await verifyIn(changed)), /^output 2026-05\/index\.html:\d+:\d+: output-edited/);

  const hidden = await reported(true);
  edit(hidden, 'reviews/2026-05/manifest.json', (text) => text.replace(' "interactive": true,\n', ''));
  const [own, ...others] = (await verifyIn(hidden)).differences.map(told);
  assert.match(own ?? '', /^output 2026-05\/manifest\.json:\d+:\d+: output-edited/);
  assert.deepEqual(others, []);
});
