/** Published reviews against what comes out now. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Review } from '../../transform/review-schema.ts';
import { bytesIn, codes, copy, edit, reviewIn, verifyIn } from './reviewed.ts';

const MAY = 'reviews/2026-05';

/** Lays the review of a month aside as it went out, and names it in published.csv. */
function publish(folder: string, month: string): void {
  const path = `went-out/${month}`;
  cpSync(join(folder, 'reviews', month), join(folder, path), { recursive: true });
  const manifest = readFileSync(join(folder, path, 'manifest.json'));
  const sha256 = createHash('sha256').update(manifest).digest('hex');
  writeFileSync(
    join(folder, 'published.csv'),
    `month,path,sha256\n${month},${path}/manifest.json,${sha256}\n`,
  );
}

const reviewOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, MAY, 'review.json'), 'utf8')) as Review;
const rowsOf = (folder: string) =>
  readFileSync(join(folder, `${MAY}.audit`, 'restatements.csv'), 'utf8')
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));

/** Takes the words of one message of the team out, with its line. */
const lose = (folder: string, day: string) =>
  edit(folder, 'exports/Team Room.txt', (text) => {
    const lines = text.split('\n');
    lines.splice(
      lines.findIndex((line) => line.startsWith(`${day}/`) && / - [^:]*: /.test(line)),
      1,
    );
    return lines.join('\n');
  });

test('what went out and comes out the same changes nothing, and stays verifiable', async () => {
  const folder = copy();
  const before = bytesIn(join(folder, MAY));
  publish(folder, '2026-05');
  assert.deepEqual((await verifyIn(folder)).differences, []);
  await reviewIn(folder);
  assert.deepEqual(bytesIn(join(folder, MAY)), before);
  assert.deepEqual(rowsOf(folder), []);
});

test('a month reviewed later from the same exports restates nothing of the month before', async () => {
  const folder = copy();
  await reviewIn(folder, '2026-04');
  publish(folder, '2026-04');
  await reviewIn(folder);
  assert.deepEqual(reviewOf(folder).corrections, { figures: 0, months: [] });
  assert.deepEqual((await verifyIn(folder)).differences, []);
  // What only the review of April tells of single chats stands in the history, and `verify` makes it again.
  const history = readFileSync(join(folder, MAY, 'tables/history.csv'), 'utf8').split('\r\n');
  const told = history.filter((line) => /^2026-04,chats,chat,waits,.*,2026-04$/.test(line));
  assert.equal(told.length, 2);
});

test('a message that is gone: the figures of its month change, in this review and in that of the month after', async () => {
  for (const [month, day] of [
    ['2026-05', '05/05'],
    ['2026-04', '23/04'],
  ] as const) {
    const folder = copy();
    await reviewIn(folder, month);
    publish(folder, month);
    lose(folder, day);
    await reviewIn(folder);
    const rows = rowsOf(folder);
    const { corrections } = reviewOf(folder);
    assert.deepEqual(corrections, { figures: rows.length, months: [month] });
    const messages = rows.filter((row) => /^chats\[\w+\]\.messages$/.test(row[1] ?? ''));
    assert.equal(messages.length, 1);
    const [, , old, now, why] = messages[0] as string[];
    assert.deepEqual([Number(old) - Number(now), why], [1, 'input']);
    const page = readFileSync(join(folder, MAY, 'index.html'), 'utf8');
    assert.match(
      page,
      /<a href="method\.html#corrections">Corrections since last time: <data[^>]*>\d+<\/data> figures<\/a>/,
    );
    assert.deepEqual((await verifyIn(folder)).differences, []);
  }
});

test('another policy is its own reason', async () => {
  const folder = copy();
  publish(folder, '2026-05');
  edit(folder, 'review.yaml', (text) => text.replace('limit: 20m', 'limit: 2h '));
  await reviewIn(folder);
  const rows = rowsOf(folder);
  assert.ok(rows.some((row) => row[1]?.startsWith('norms[office].this_month')));
  assert.deepEqual([...new Set(rows.map((row) => row[4]))], ['policy']);
});

test('a published review that is gone or changed is told, on the page too, and verify names it', async () => {
  const changes: readonly (readonly [code: string, change: (folder: string) => void])[] = [
    ['published-missing', (folder) => rmSync(join(folder, 'went-out'), { recursive: true })],
    ['published-missing', (folder) => rmSync(join(folder, 'went-out/2026-05/review.json'))],
    ['published-altered', (folder) => edit(folder, 'went-out/2026-05/review.json', (text) => `${text} `)],
    ['published-altered', (folder) => edit(folder, 'went-out/2026-05/manifest.json', (text) => `${text} `)],
    [
      'published-missing',
      (folder) => edit(folder, 'published.csv', (text) => text.replace('went-out', '../went-out')),
    ],
  ];
  for (const [code, change] of changes) {
    const folder = copy();
    publish(folder, '2026-05');
    change(folder);
    await reviewIn(folder);
    assert.deepEqual(
      rowsOf(folder).map((row) => row.slice(0, 5)),
      [['2026-05', '', '', '', code]],
    );
    const { corrections, data_quality } = reviewOf(folder);
    assert.deepEqual(corrections, { figures: 0, months: [] });
    assert.deepEqual(data_quality.warnings.at(-1), { code, exports: [], count: 1 });
    assert.deepEqual((await verifyIn(folder)).differences, []);
    writeFileSync(join(folder, 'published.csv'), 'month,path,sha256\n');
    assert.equal(codes(await verifyIn(folder))[0], 'published-changed');
  }
});
