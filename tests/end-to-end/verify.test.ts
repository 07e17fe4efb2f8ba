/** A review verified from its inputs: equal, or what was changed in them is named first. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { RUNTIME } from '../../commands/manifest.ts';
import { programVersion } from '../../commands/program.ts';
import { report } from '../../commands/report.ts';
import { transform } from '../../commands/transform.ts';
import { verify } from '../../commands/verify.ts';
import { readWorkspace } from '../../commands/workspace.ts';
import { copySample, GOLDEN } from '../../fixtures/golden.ts';
import {
  bytesIn,
  codes,
  company,
  copy,
  edit,
  first,
  forge,
  LISTS,
  made,
  noted,
  reviewIn,
  told,
  verifyIn,
} from './reviewed.ts';
import { folderOf, QUIET } from './workspace.ts';

test('the sample’s review that is checked in comes out the same; npm run golden:update rebuilds it', async (t) => {
  const workspace = await folderOf(t, {});
  await copySample('fixtures/sample', workspace);
  const verified = await verify({ review: join(GOLDEN, '2026-10'), audit: null, workspace }, QUIET);
  assert.deepEqual(verified.differences.map(told), []);
  assert.equal(verified.month, '2026-10');
  assert.equal(verified.exports, 9);
  for (const name of ['2026-10', '2026-10.audit']) assert.ok(readdirSync(join(GOLDEN, name)).length > 3);
});

test('an unchanged review is equal, and nothing in the workspace is touched', async () => {
  const folder = copy();
  const before = bytesIn(folder);
  const verified = await verifyIn(folder);
  assert.deepEqual(verified.differences, []);
  assert.deepEqual(verified.notes, []);
  assert.deepEqual(bytesIn(folder), before);
});

test('one byte of an export', async () => {
  const folder = copy();
  edit(folder, 'exports/Team Room.txt', (text) => text.replace(/.$/m, '!'));
  const verified = await verifyIn(folder);
  assert.match(
    first(verified),
    /^input exports\/Team Room\.txt: export-changed \([0-9a-f]{12} → [0-9a-f]{12}\)$/,
  );
  assert.deepEqual([...new Set(codes(verified).slice(1))], ['output-differs']);
});

test('an export that is gone, one with another name', async () => {
  const gone = copy();
  rmSync(join(gone, 'exports/early/customer.txt'));
  assert.match(first(await verifyIn(gone)), /^input [0-9a-f]{12}: export-missing \(2026-0.* – 2026-05-15T/);

  const renamed = copy();
  renameSync(join(renamed, 'exports/Team Room.txt'), join(renamed, 'exports/Crew.txt'));
  assert.match(first(await verifyIn(renamed)), /^input exports\/Crew\.txt: export-renamed/);
});

const JUNE = '03/06/2026, 09:00 - Ann Example: new\n';
const ACTIONS = 'id,month,text,owner,due,done\n2026-05-A1,2026-05,Name somebody,Ann Example,2026-06-15,\n';

test('exports and lists that came later are told, and the review is made again without them', async () => {
  const folder = copy();
  writeFileSync(join(folder, 'exports/June.txt'), JUNE);
  writeFileSync(join(folder, 'exports/Team Room (2).txt'), JUNE.replace('new', 'newer'));
  writeFileSync(join(folder, 'actions.csv'), ACTIONS);
  const verified = await verifyIn(folder);
  assert.deepEqual(verified.differences.map(told), []);
  assert.deepEqual(
    noted(verified).map((line) => line.replace(/[0-9a-f]{12}/, 'ID')),
    [
      'input exports/June.txt: export-new (ID)',
      'input exports/Team Room (2).txt: export-new (ID)',
      'input actions.csv: source-new ()',
    ],
  );
  // They hide nothing.
  edit(folder, 'exports/Team Room.txt', (text) => text.replace(/.$/m, '!'));
  edit(folder, 'reviews/2026-05/index.html', (text) => text.replace('</title>', '!</title>'));
  const found = await verifyIn(folder);
  assert.match(first(found), /^input exports\/Team Room\.txt: export-changed/);
  assert.ok(codes(found).includes('output-edited'));
});

test('a list that goes on being written is named, and the review comes out the same with it as it was then', async () => {
  const folder = copy();
  writeFileSync(join(folder, 'actions.csv'), ACTIONS);
  await reviewIn(folder);
  edit(
    folder,
    'actions.csv',
    (text) => `${text.replace(',\n', ',2026-06-10\n').trimEnd()}\n2026-05-A2,2026-05,Ask,,,\n`,
  );
  edit(folder, 'people.csv', (text) => text.replace('external', 'internal'));
  rmSync(join(folder, 'closed.csv'));
  const verified = await verifyIn(folder);
  const line = LISTS['people.csv']?.split('\n').findIndex((row) => row.includes('external')) ?? 0;
  assert.deepEqual(verified.differences.map(told), [
    'input actions.csv:2: lines-changed (2)',
    'input actions.csv:3: lines-added (3)',
    'input closed.csv: source-missing ()',
    `input people.csv:${line + 1}: lines-changed (${line + 1})`,
  ]);
  assert.deepEqual(verified.as_then, { paths: ['actions.csv', 'closed.csv', 'people.csv'], equal: true });
  // What another build of the program makes otherwise is not laid to the list.
  const review = join(folder, 'reviews/2026-05');
  forge(review, 'index.html', (text) => text.replace('</title>', '!</title>'));
  assert.ok(codes(await verifyIn(folder)).includes('other-program'));
});

test('without the copy in the store the list counts as it is now', async () => {
  const folder = copy();
  rmSync(join(folder, 'store/sources'), { recursive: true });
  edit(folder, 'people.csv', (text) => text.replace('external', 'internal'));
  const verified = await verifyIn(folder);
  assert.match(first(verified), /^input people\.csv:\d+: lines-changed/);
  assert.ok(codes(verified).includes('output-differs'));
  assert.deepEqual(verified.as_then.paths, []);
});

test('lines of policy, lists and calendars are named by their numbers', async () => {
  const one = copy();
  edit(one, 'review.yaml', (text) => text.replace('limit: 20m', 'limit: 25m'));
  assert.equal(first(await verifyIn(one)), 'input review.yaml:7: lines-changed (7)');

  const several = copy();
  edit(several, 'people.csv', (text) => text.replace('external', 'internal'));
  edit(several, 'groups.csv', (text) => `${text}Another,department\n`);
  rmSync(join(several, 'closed.csv'));
  edit(several, 'review.yaml', (text) => text.replace(', closed.csv', ''));
  const line = LISTS['people.csv']?.split('\n').findIndex((row) => row.includes('external')) ?? 0;
  assert.deepEqual((await verifyIn(several)).differences.filter((d) => d.cause === 'input').map(told), [
    'input closed.csv: source-missing ()',
    'input groups.csv:4: lines-added (4)',
    `input people.csv:${line + 1}: lines-changed (${line + 1})`,
    'input review.yaml:5: lines-changed (5)',
  ]);
});

test('a changed answer of the survey, an event that came and an action that is done are named by their lines', async (t) => {
  const workspace = await folderOf(t, {});
  await copySample('fixtures/sample', workspace);
  edit(workspace, 'survey.csv', (text) => text.replace('2026-10,Sales,9,', '2026-10,Sales,0,'));
  edit(workspace, 'events.csv', (text) => `${text}2026-09-01,,Rain,\n`);
  edit(workspace, 'actions.csv', (text) => text.replace('2026-10-15,,,open', '2026-10-15,2026-10-14,,done'));
  rmSync(join(workspace, 'values.csv'));
  const verified = await verify({ review: join(GOLDEN, '2026-10'), audit: null, workspace }, QUIET);
  assert.deepEqual(verified.differences.filter((d) => d.cause === 'input').map(told), [
    'input actions.csv:4: lines-changed (4)',
    'input events.csv:5: lines-added (5)',
    'input survey.csv:28: lines-changed (28)',
    'input values.csv: source-missing ()',
  ]);
});

test('a policy that cannot be read any more is named by its line all the same', async () => {
  const folder = copy();
  rmSync(join(folder, 'store/sources'), { recursive: true });
  edit(folder, 'review.yaml', (text) => text.replace('norms:', 'norm_:'));
  edit(folder, 'reviews/2026-05/index.html', (text) => text.replace('<html', '<HTML'));
  const { differences } = await verifyIn(folder);
  assert.deepEqual(differences.map(told), [
    'input review.yaml:6: lines-changed (6)',
    'input : not-made-again (review.yaml:6:1: policy-unknown-key: there is no key "norm_" at the top)',
    'output 2026-05/index.html: output-edited ()',
  ]);
});

test('another key, and the sheet of decisions', async () => {
  const folder = copy();
  edit(folder, 'review.key', (text) => text.replace('0', '1'));
  const verified = await verifyIn(folder);
  assert.match(first(verified), /^input review\.key: key-changed \([0-9a-f]{8} → [0-9a-f]{8}\)$/);

  const asked = copy();
  const person = (LISTS['people.csv'] ?? '').split('\n')[1]?.split(',')[0];
  writeFileSync(join(asked, 'decisions.csv'), `sender,proposal,yes_no\nSomebody,,\nAnother,${person},yes\n`);
  const later = await verifyIn(asked);
  assert.deepEqual(later.differences.map(told), ['input decisions.csv:3: answer-new ()']);
  assert.deepEqual(later.as_then, { paths: ['decisions.csv'], equal: true });
});

test('another Node or other zone data alone make no difference', async () => {
  const folder = copy();
  edit(folder, 'reviews/2026-05/manifest.json', (text) =>
    text
      .replace(RUNTIME.node, '18.0.0')
      .replace(`"zone_data": "${RUNTIME.zone_data}"`, '"zone_data": "1999a"'),
  );
  const { differences, notes } = await verifyIn(folder);
  assert.deepEqual(differences.map(told), []);
  assert.deepEqual(
    notes.map(({ code, detail }) => `${code}: ${detail}`),
    [`other-node: Node 18.0.0 → ${RUNTIME.node}`, `other-zone-data: tz 1999a → ${RUNTIME.zone_data}`],
  );
});

test('a review whose pages state other zone data, for it was made with them, is equal too', async () => {
  const folder = copy();
  const w = await readWorkspace(folder);
  const runtime = { node: '18.0.0', zone_data: '1999a' };
  const version = programVersion();
  await transform(w, null, QUIET, { month: '2026-05', chosen: 'asked', version, zone_data: '1999a' });
  await report(w, { out: null, audit_out: null, language: null }, QUIET, runtime);
  assert.match(readFileSync(join(folder, 'reviews/2026-05/method.html'), 'utf8'), /1999a/);
  const { differences, notes } = await verifyIn(folder);
  assert.deepEqual(differences.map(told), []);
  assert.equal(notes.length, 2);
});

test('another version of the program is named as the cause', async () => {
  const folder = copy();
  const w = await readWorkspace(folder);
  const zone_data = RUNTIME.zone_data;
  await transform(w, null, QUIET, { month: '2026-05', chosen: 'asked', version: '0.0.1', zone_data });
  await report(w, { out: null, audit_out: null, language: null }, QUIET);
  assert.deepEqual((await verifyIn(folder)).differences.map(told), [
    `version : other-version (0.0.1 → ${programVersion()})`,
  ]);
});

test('the month before: what published.csv says, and whether it lies there so', async () => {
  const folder = copy();
  const hash = 'ab'.repeat(32);
  const publish = (...rows: string[]) =>
    writeFileSync(join(folder, 'published.csv'), `month,path,sha256\n${rows.join('\n')}\n`);
  publish(`2026-04,reviews/2026-04/manifest.json,${hash}`);
  assert.equal(first(await verifyIn(folder)), 'input published.csv:2: chain-changed (– → abababababab)');
  await reviewIn(folder);
  const manifest = JSON.parse(readFileSync(join(folder, 'reviews/2026-05/manifest.json'), 'utf8'));
  assert.equal(manifest.previous, hash);
  // The review’s own row comes when it goes out.
  publish(`2026-04,reviews/2026-04/manifest.json,${hash}`, `2026-05,reviews/2026-05/manifest.json,${hash}`);
  assert.deepEqual((await verifyIn(folder)).differences, []);
  publish(`2026-04,review.yaml,${hash}`);
  assert.match(first(await verifyIn(folder)), /^input published\.csv:2: chain-broken \(review\.yaml: abab/);
});

test('without review.key the key of the store counts, and where that is gone the one that the exports give', async () => {
  const bare = copy();
  rmSync(join(bare, 'review.key'));
  rmSync(join(bare, 'store'), { recursive: true });
  await reviewIn(bare);
  const grown = copy(bare);
  writeFileSync(join(grown, 'exports/June.txt'), JUNE);
  const isNoted = async () => {
    const { differences, notes } = await verifyIn(grown);
    assert.deepEqual([differences.map(told), notes.map(({ code }) => code)], [[], ['export-new']]);
  };
  await isNoted();
  rmSync(join(grown, 'store'), { recursive: true });
  await isNoted();
  // The first run had fewer exports: its key is in the store alone.
  await reviewIn(bare);
  writeFileSync(join(bare, 'exports/June.txt'), JUNE);
  await reviewIn(bare);
  assert.deepEqual((await verifyIn(bare)).differences, []);
  rmSync(join(bare, 'store'), { recursive: true });
  assert.equal(codes(await verifyIn(bare))[0], 'key-changed');
});

test('what the manifest holds gives nothing away', () => {
  const text = readFileSync(join(made, 'reviews/2026-05/manifest.json'), 'utf8');
  for (const { name, phone: number } of company.people) {
    assert.ok(!text.includes(name) && !text.includes(number), name);
  }
  for (const word of ['Team Room', 'customer.txt', '0'.repeat(64), 'Moving day'])
    assert.ok(!text.includes(word), word);
  const { key, workspace, files, inputs } = JSON.parse(text);
  assert.equal(key.file, 'review.key');
  assert.deepEqual(
    workspace.map(({ path }: { path: string }) => path),
    ['closed.csv', 'groups.csv', 'people.csv', 'review.yaml'],
  );
  assert.equal(inputs.length, 4);
  for (const name of ['index.html', 'tables/norms.csv', 'review.json'])
    assert.ok(
      files.some(({ path }: { path: string }) => path === name),
      name,
    );
});
