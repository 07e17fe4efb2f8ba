/** What was changed in a review after it was made is named, with its place, and nothing else. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { NotAReview } from '../../commands/refusal.ts';
import { report } from '../../commands/report.ts';
import { verify } from '../../commands/verify.ts';
import { readWorkspace } from '../../commands/workspace.ts';
import { copy, edit, first, forge, told, verifyIn } from './reviewed.ts';
import { QUIET } from './workspace.ts';

test('a cell, a sign of a page, a value: the file with line and column, and nothing else', async () => {
  const cell = copy();
  edit(cell, 'reviews/2026-05/tables/norms.csv', (text) => text.replace(/(office,1,,,2026-05,)20m/, '$121m'));
  const { differences } = await verifyIn(cell);
  assert.deepEqual(differences.map(told), [
    'output 2026-05/tables/norms.csv:2:21: output-edited (limit: "21m" ≠ "20m")',
  ]);

  const page = copy();
  edit(page, 'reviews/2026-05/index.html', (text) => text.replace('</title>', '.</title>'));
  edit(page, 'reviews/2026-05.audit/items.csv', (text) => text.replace(',met,', ',breached,'));
  assert.deepEqual(
    (await verifyIn(page)).differences.map(({ where }) => where.replace(/:\d+:\d+$/, '')),
    ['2026-05/index.html', '2026-05.audit/items.csv'],
  );

  const value = copy();
  edit(value, 'reviews/2026-05/review.json', (text) => text.replace(/"records": \d+/, '"records": 1'));
  assert.match(
    (await verifyIn(value)).differences.map(told).join('\n'),
    /^output 2026-05\/review\.json:\d+:\d+: output-edited \(data_quality\.records: 1 ≠ \d+\)$/,
  );
});

test('a file that is missing and one that is too much', async () => {
  const folder = copy();
  rmSync(join(folder, 'reviews/2026-05/tables/norms.parquet'));
  rmSync(join(folder, 'reviews/2026-05.audit/copies.csv'));
  writeFileSync(join(folder, 'reviews/2026-05/notes.txt'), 'mine');
  assert.deepEqual((await verifyIn(folder)).differences.map(told), [
    'output 2026-05/notes.txt: output-extra ()',
    'output 2026-05/tables/norms.parquet: output-missing ()',
    'output 2026-05.audit/copies.csv: output-missing ()',
  ]);
});

test('a manifest that was edited is named itself, whatever it says now', async () => {
  const changes: [RegExp, string, string][] = [
    [/"sha256": "[0-9a-f]/, '"sha256": "x', 'inputs[0].sha256'],
    [/"month": "2026-05"/, '"month": "2026-04"', 'month'],
    [/"tool": "chat-review"/, '"tool": "chat-reviews"', 'tool'],
    [/"format": 1/, '"format": 7', 'format'],
    [/^\{/, '[', ''],
  ];
  for (const [pattern, by, path] of changes) {
    const folder = copy();
    edit(folder, 'reviews/2026-05/manifest.json', (text) => text.replace(pattern, by));
    const differences = (await verifyIn(folder)).differences.map(told);
    assert.equal(differences.length, 1, differences.join('\n'));
    assert.match(differences[0] as string, /^output 2026-05\/manifest\.json:\d+:\d+: output-edited/);
    assert.ok(differences[0]?.includes(`(${path}`), differences[0]);
  }
});

test('an audit folder of another review of the month, and none at all', async () => {
  const folder = copy();
  const places = { out: null, audit_out: join(folder, 'other.audit'), language: 'zh-Hans' } as const;
  await report(await readWorkspace(folder), { ...places, out: join(folder, 'other') }, QUIET);
  const review = join(folder, 'reviews', '2026-05');
  const verified = await verify({ review, audit: places.audit_out, workspace: folder }, QUIET);
  assert.deepEqual(verified.differences.map(told), ['output other.audit: other-audit ()']);
  rmSync(join(folder, 'reviews', '2026-05.audit'), { recursive: true });
  const { differences, notes } = await verifyIn(folder);
  assert.deepEqual(differences, []);
  assert.deepEqual(
    notes.map(({ code }) => code),
    ['no-audit'],
  );
  await assert.rejects(
    verify({ review, audit: join(folder, 'nowhere'), workspace: folder }, QUIET),
    NotAReview,
  );
});

test('files that another build wrote, or that were changed together with their manifest', async () => {
  const folder = copy();
  const review = join(folder, 'reviews', '2026-05');
  forge(review, 'index.html', (text) => text.replace('</title>', '.</title>'));
  const verified = await verifyIn(folder);
  assert.equal(first(verified), 'version : other-program ()');
  assert.ok(verified.differences.some(({ where }) => where.startsWith('2026-05/index.html:')));
});

test('a folder without a review, or of an older program, is no folder to verify', async () => {
  const folder = copy();
  const review = join(folder, 'reviews', '2026-05');
  const places = { review, audit: null, workspace: folder };
  const old = JSON.stringify({ tool: 'chat-review', version: '0.1.0', month: '2026-05', files: [] });
  writeFileSync(join(review, 'manifest.json'), old);
  await assert.rejects(verify(places, QUIET), /another version of the program wrote this review/);
  rmSync(join(review, 'manifest.json'));
  await assert.rejects(verify(places, QUIET), NotAReview);
  writeFileSync(join(review, 'manifest.json'), 'x');
  writeFileSync(join(review, 'review.json'), '{}');
  await assert.rejects(verify(places, QUIET), /neither manifest\.json nor review\.json can be read/);
});
