/** A folder with nothing but exports: a review all the same, which says what was assumed and what would tell more. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ingest } from '../../commands/ingest.ts';
import { NothingToReview } from '../../commands/refusal.ts';
import { transform } from '../../commands/transform.ts';
import { readWorkspace } from '../../commands/workspace.ts';
import { simulateCompany } from '../../fixtures/simulator/simulator.ts';
import { exportOf, folderOf, phoneOf, pipeline, QUIET, threeChats } from './workspace.ts';

const company = simulateCompany(threeChats, 1);
const phone = phoneOf('ios-en-gb');
const files = Object.fromEntries(
  threeChats.chats.map(({ id }) => {
    const file = exportOf(company, id, phone);
    return [file.path, file.bytes];
  }),
);

test('a run before the exports came leaves no key: one made of nothing anybody could make', async (t) => {
  const folder = await folderOf(t, { 'notes.txt': '' });
  await ingest(await readWorkspace(folder), QUIET);
  assert.equal(existsSync(join(folder, 'store/review.key')), false);
  for (const [path, bytes] of Object.entries(files)) await writeFile(join(folder, path), bytes);
  await pipeline(folder);
  const first = await readFile(join(folder, 'store/review.key'), 'utf8');
  const at_once = await folderOf(t, { 'notes.txt': '', ...files });
  await pipeline(at_once);
  assert.equal(await readFile(join(at_once, 'store/review.key'), 'utf8'), first);
});

test('exports alone make a review that says what it assumed and what would unlock the rest', async (t) => {
  const folder = await folderOf(t, files);
  const { review, replies, audit } = await pipeline(folder);
  const { items } = audit;
  assert.deepEqual(
    [review.period.month, review.period.chosen, review.period.zone],
    ['2026-05', 'last_complete', null],
  );
  assert.deepEqual(
    review.assumptions.map((a) => a.code),
    ['no-policy', 'no-zone', 'no-calendar', 'no-people', 'no-register', 'month-chosen'],
  );
  assert.deepEqual(review.unlocks, ['staff', 'customer_chats', 'working_hours']);
  assert.deepEqual(review.coverage, {
    exports_found: 3,
    exports_read: 3,
    exports_not_read: 0,
    chats: 3,
    chats_complete: 3,
    register: null,
  });
  // Nothing is judged, and nobody is taken for staff or customer.
  assert.deepEqual([review.norms, review.goals, items, review.pinch.late], [[], [], [], 0]);
  assert.equal(review.data_quality.unknown_sender_share, null);
  assert.equal(review.period.working_days, null);
  // Two people alone are a pair even so, and too few for a pool; the groups are teams, whose questions count.
  const chats = new Map(review.chats.map((c) => [c.pair, c]));
  assert.match(chats.get(true)?.name ?? '', /^P-[0-9A-F]{6}$/);
  assert.equal(chats.get(true)?.messages, null);
  assert.deepEqual(
    review.response_times.map((r) => [r.group, r.clock]),
    [['team', 'calendar']],
  );
  for (const times of review.response_times)
    assert.ok(times.waits > 10 && times.median_s !== null, times.group);
  assert.ok(review.message_types.some((kind) => kind.kind === 'text' && kind.messages > 100));
  assert.equal(review.activity.length, 168);
  assert.ok(replies.length > 20);
  for (const reply of replies) assert.equal(reply.business_s, null);
});

test('a month nobody wrote in is reviewed when it is asked for, with nothing made up', async (t) => {
  const folder = await folderOf(t, files);
  const { review } = await pipeline(folder, '2026-07');
  assert.deepEqual([review.period.month, review.coverage.chats_complete], ['2026-07', 0]);
  assert.deepEqual([review.response_times, review.message_types, review.asked_again.share], [[], [], null]);
  const [pulse] = review.series;
  assert.deepEqual(pulse?.months.at(-1), { month: '2026-07', value: null, n: 0 });
});

test('no export, or none that was made after a month’s end: a plain refusal', async (t) => {
  await assert.rejects(pipeline(await folderOf(t, { 'note.md': 'hello' })), NothingToReview);
  const early = exportOf(company, 'team', phone, { exported_at_ms: Date.UTC(2026, 3, 25) });
  await assert.rejects(pipeline(await folderOf(t, { [early.path]: early.bytes })), NothingToReview);
});

test('a store that another version of the program left is not taken up half-way', async (t) => {
  const folder = await folderOf(t, files);
  await pipeline(folder);
  const path = join(folder, 'store', 'catalog.json');
  const catalog = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...catalog, code_hash: 'of another version' }));
  const w = await readWorkspace(folder);
  await assert.rejects(
    () => transform(w, null, QUIET),
    (e) => e instanceof NothingToReview && /another version/.test(e.message),
  );
});
