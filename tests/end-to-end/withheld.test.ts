/** Texts purged, people and chats forgotten: what is gone, what stays, what runs and `verify` say afterwards. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { forget } from '../../commands/forget.ts';
import { ingest } from '../../commands/ingest.ts';
import { codeName, findKey } from '../../commands/key.ts';
import { purge } from '../../commands/purge.ts';
import { reidentify } from '../../commands/reidentify.ts';
import { readColumns, storedSketches } from '../../commands/rewrite-store.ts';
import { transform } from '../../commands/transform.ts';
import { verifyLines } from '../../commands/verify-lines.ts';
import { readWorkspace } from '../../commands/workspace.ts';
import { readGroups } from '../../ingest/groups.ts';
import { textAt } from '../../ingest/schema/message-table.ts';
import { isWritten } from '../../ingest/withhold.ts';
import { bytesIn, codes, copy, edit, first, reviewIn, told, verifyIn } from './reviewed.ts';
import { QUIET } from './workspace.ts';

const actor = { now: () => Date.UTC(2026, 10, 3, 8), who: 'ana' };
const linesOf = (folder: string, file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const purgeIn = async (folder: string, before: string, exports = false) =>
  purge(await readWorkspace(folder), { before, exports, why: 'retention' }, actor, QUIET);
const forgetIn = async (folder: string, name: string) =>
  forget(await readWorkspace(folder), name, 'asked for it', actor, QUIET);

/** Every record of the store: month, sender, text, keyed hash. */
async function recordsOf(folder: string) {
  const store = join(folder, 'store');
  const rows: {
    month: string;
    sender: string;
    text: string;
    hash: string;
    written: boolean;
    chars: number;
  }[] = [];
  const sketches = (await storedSketches(store)).sort((a, b) => (a.export_id < b.export_id ? -1 : 1));
  for (const { key } of sketches) {
    const t = await readColumns(store, key);
    for (let i = 0; i < t.n; i++) {
      rows.push({
        month: new Date(t.local_ms[i] as number).toISOString().slice(0, 7),
        sender: t.senders[t.sender[i] as number] ?? '',
        text: textAt(t.text, i),
        hash: t.text_hash ? textAt(t.text_hash, i) : '',
        written: isWritten(t, i),
        chars: t.chars[i] as number,
      });
    }
  }
  return rows;
}

test('purged: texts from before the month are gone from the store, everything else stays, with a keyed hash', async () => {
  const folder = copy();
  const before = await recordsOf(folder);
  const done = await purgeIn(folder, '2026-05');
  const after = await recordsOf(folder);
  const texts = before.filter((r) => r.month < '2026-05' && r.written && r.text !== '');
  assert.ok(texts.length > 50);
  assert.equal(done.records, texts.length);
  assert.equal(after.length, before.length);
  assert.deepEqual(
    after.map((r) => [r.month, r.sender, r.chars]),
    before.map((r) => [r.month, r.sender, r.chars]),
  );
  assert.equal(after.filter((r) => r.month < '2026-05' && r.written && r.text !== '').length, 0);
  assert.equal(after.filter((r) => /^[0-9a-f]{12}$/.test(r.hash)).length, texts.length);
  assert.deepEqual(
    after.filter((r) => r.month >= '2026-05'),
    before.filter((r) => r.month >= '2026-05'),
  );
  const stones = linesOf(folder, 'tombstones.jsonl');
  assert.equal(stones.length, done.exports);
  for (const stone of stones) {
    assert.match(stone.first, /^2026-04/);
    assert.match(stone.last, /^2026-04-30T/);
    assert.deepEqual([stone.before, stone.why, stone.file], ['2026-05', 'retention', 'kept']);
  }
});

test('purged: the export that lies there gives no text either, by whatever way it comes into the store', async () => {
  const folder = copy();
  await purgeIn(folder, '2026-05');
  const purged = await recordsOf(folder);
  const w = await readWorkspace(folder);
  const again = await ingest(w, QUIET);
  assert.equal(again.from_store, 4);
  assert.deepEqual(await recordsOf(folder), purged);
  rmSync(join(folder, 'store', 'exports'), { recursive: true });
  await ingest(w, QUIET);
  assert.deepEqual(await recordsOf(folder), purged);
  // Once more, and nothing is left to purge.
  assert.deepEqual(await purgeIn(folder, '2026-05'), {
    exports: 0,
    records: 0,
    old_files: [],
    deleted: false,
  });
});

test('purged: the month is not recomputed; its review is compared by its hashes, and says what is lost', async () => {
  const folder = copy();
  await purgeIn(folder, '2026-06');
  const w = await readWorkspace(folder);
  await ingest(w, QUIET);
  for (const month of ['2026-05', null])
    await assert.rejects(
      transform(w, month, QUIET),
      /^Error: texts-purged: 2026-0[45] cannot be recomputed: texts from before 2026-06 were purged on 2026-11-03\./,
    );
  const verified = await verifyIn(folder);
  assert.deepEqual(verified.differences.map(told), []);
  assert.deepEqual(verified.lost.map(told), ['input : texts-purged (2026-06; 2026-11-03)']);
  const [, held = '', lost = ''] = verifyLines('reviews/2026-05', verified, 'en');
  assert.match(held, /^As written {2}every file has the hash/);
  assert.match(lost, /^Not made again {2}texts-purged: texts of the month were purged/);
  edit(folder, 'reviews/2026-05/index.html', (text) => text.replace('</title>', '.</title>'));
  edit(folder, 'reviews/2026-05.audit/manifest.json', (text) => text.replace('"bytes": ', '"bytes":  '));
  edit(folder, 'review.yaml', (text) => text.replace('limit: 20m', 'limit: 25m'));
  assert.deepEqual(codes(await verifyIn(folder)), ['lines-changed', 'output-edited', 'output-edited']);
});

test('purged: a review of a later month is made again only where it was made after the purge', async () => {
  const folder = copy();
  await purgeIn(folder, '2026-05');
  const before = await verifyIn(folder);
  assert.deepEqual(
    [before.differences.map(told), before.lost.map(({ code }) => code)],
    [[], ['texts-purged-since']],
  );
  await reviewIn(folder);
  const after = await verifyIn(folder);
  assert.deepEqual([after.differences.map(told), after.lost], [[], []]);
});

test('purged with --exports: files that lie wholly before the month go, their records without texts stay', async () => {
  const folder = copy();
  assert.equal((await purgeIn(folder, '2026-05')).old_files.length, 0);
  const early =
    '12/03/2026, 09:00 - Ann Example: the old plan of the north gate\n12/03/2026, 09:05 - Ben Example: seen\n';
  writeFileSync(join(folder, 'exports/Old Room.txt'), early);
  edit(folder, 'groups.csv', (text) => `${text}Old Room,department\n`);
  await reviewIn(folder);
  const kept = await purgeIn(folder, '2026-05');
  assert.deepEqual([kept.old_files, kept.deleted], [['exports/Old Room.txt'], false]);
  const gone = await purgeIn(folder, '2026-05', true);
  assert.deepEqual([gone.old_files, gone.deleted], [['exports/Old Room.txt'], true]);
  assert.equal(existsSync(join(folder, 'exports/Old Room.txt')), false);
  assert.equal(linesOf(folder, 'tombstones.jsonl').at(-1).file, 'deleted');
  const { lost, differences } = await verifyIn(folder);
  assert.deepEqual([differences.map(told), lost.map(({ code }) => code)], [[], ['export-purged']]);
  await ingest(await readWorkspace(folder), QUIET);
  const left = (await recordsOf(folder)).filter((r) => r.month === '2026-03');
  assert.deepEqual(
    left.map((r) => [r.sender, r.text, r.hash.length]),
    [
      ['Ann Example', '', 12],
      ['Ben Example', '', 12],
    ],
  );
});

test('a broken list of tombstones is a difference, with its place', async () => {
  const folder = copy();
  await purgeIn(folder, '2026-05');
  edit(folder, 'tombstones.jsonl', (text) => text.replace('"records":', '"records":1'));
  assert.deepEqual((await verifyIn(folder)).differences.map(told), [
    'log tombstones.jsonl:1: tombstones-broken (changed)',
  ]);
});

test('forgotten: a person’s name, words and private chat are gone from the store, and counted all the same', async () => {
  const folder = copy();
  const before = await recordsOf(folder);
  const told_of = await forgetIn(folder, 'ben');
  assert.ok('done' in told_of);
  const [person, chat, ...more] = told_of.done;
  assert.deepEqual([person?.kind, chat?.kind, more], ['person', 'chat', []]);
  const name = person?.pseudonym ?? '';
  assert.match(name, /^forgotten-[0-9a-f]{8}$/);
  const after = await recordsOf(folder);
  const groups = before.length - (chat?.records ?? 0);
  assert.equal(after.length, groups);
  const theirs = after.filter((r) => r.sender === name && r.written);
  assert.ok(theirs.length > 50 && theirs.every((r) => r.text === ''));
  for (const { sender, text, written } of after)
    assert.ok(!sender.includes('Ben Example') && (written || !text.includes('Ben Example')), text);
  assert.ok(
    after.some((r) => !r.written && r.text.includes(name)),
    'who was added still counts',
  );
  for (const [path, bytes] of bytesIn(join(folder, 'store')))
    assert.ok(!Buffer.from(bytes as string, 'base64').includes('Ben Example'), path);
  const list = readFileSync(join(folder, 'forgotten.csv'), 'utf8');
  for (const word of ['Ben', 'ben', '8000']) assert.ok(!list.includes(word), word);
});

test('forgotten: exports that come again, or later, are read so too, and a run says nothing of the person', async () => {
  const folder = copy();
  await forgetIn(folder, 'Ben Example');
  const kept = await recordsOf(folder);
  rmSync(join(folder, 'store', 'exports'), { recursive: true });
  await reviewIn(folder);
  assert.deepEqual(await recordsOf(folder), kept);
  const text = readdirSync(join(folder, 'store', 'parts'))
    .map((part) => readFileSync(join(folder, 'store', 'parts', part), 'utf8'))
    .join();
  assert.ok(!text.includes('Ben Example') && text.includes('"forgotten-'));
  assert.ok(
    !existsSync(join(folder, 'decisions.csv')) ||
      !readFileSync(join(folder, 'decisions.csv'), 'utf8').includes('forgotten-'),
  );
  const review = JSON.parse(readFileSync(join(folder, 'reviews/2026-05/review.json'), 'utf8'));
  assert.equal(review.coverage.exports_not_read, 1);
  assert.deepEqual(review.exports.filter((e: { code: string }) => e.code === 'chat-forgotten').length, 1);
  assert.deepEqual((await verifyIn(folder)).differences.map(told), []);
  rmSync(join(folder, 'forgotten.csv'));
  assert.equal(first(await verifyIn(folder)), 'input forgotten.csv: source-missing ()');
});

test('forgotten: a chat is not read any more, under its name or any other; verify says since when', async () => {
  const folder = copy();
  const done = await forgetIn(folder, 'Team Room');
  assert.ok('done' in done && done.done.length === 1 && done.done[0]?.kind === 'chat');
  const before = await verifyIn(folder);
  assert.deepEqual(
    [before.differences.map(told), before.lost.map(told)],
    [[], ['input : forgotten-since (2026-11-03)']],
  );
  renameSync(join(folder, 'exports/Team Room.txt'), join(folder, 'exports/Crew.txt'));
  writeFileSync(
    join(folder, 'exports/WhatsApp Chat with Team Room.txt'),
    '03/06/2026, 09:00 - Ann Example: new\n',
  );
  const { unread, exports } = await ingest(await readWorkspace(folder), QUIET);
  assert.deepEqual(
    unread.map((u) => [u.path, u.code]),
    [
      ['exports/Crew.txt', 'chat-forgotten'],
      ['exports/WhatsApp Chat with Team Room.txt', 'chat-forgotten'],
    ],
  );
  assert.equal(exports.length, 3);
});

test('forgotten: another key is refused, for nobody would be known again', async () => {
  const folder = copy();
  await forgetIn(folder, 'Ben Example');
  edit(folder, 'review.key', (text) => text.replace('0', '1'));
  await assert.rejects(ingest(await readWorkspace(folder), QUIET), /forgotten\.csv:2: forgotten-other-key/);
});

test('nobody of this name: a proposal, and the try stands in the log without the name', async () => {
  const folder = copy();
  assert.deepEqual(await forgetIn(folder, 'Ben Exampel'), { unknown: 'Ben Exampel', meant: 'Ben Example' });
  assert.equal(existsSync(join(folder, 'forgotten.csv')), false);
  const [entry] = linesOf(folder, 'access.log.jsonl');
  assert.deepEqual([entry.what, entry.subject], ['forget-tried', 'no such person or chat']);
});

test('whom a code name stands for is told, after the log has it; who is forgotten has none', async () => {
  const folder = copy();
  const w = await readWorkspace(folder);
  const key = (await findKey(w)) as Buffer;
  const [ben, ann] = [codeName(key, 'Ben Example'), codeName(key, 'Ann Example')];
  const ask = (code: string) => reidentify(w, code, 'complaint', actor, QUIET);
  assert.deepEqual(await ask(ben.toLowerCase()), {
    found: [
      { code: ben, kind: 'chat', name: 'Ben Example' },
      { code: ben, kind: 'person', name: 'Ben Example' },
    ],
  });
  const near = `${ann.slice(0, -1)}${ann.endsWith('0') ? '1' : '0'}`;
  assert.deepEqual(await ask(near), { unknown: near, meant: ann });
  assert.deepEqual(
    linesOf(folder, 'access.log.jsonl').map((e) => [e.what, e.subject, e.why]),
    [
      ['reidentify', ben, 'complaint'],
      ['reidentify-tried', near, 'complaint'],
    ],
  );
  await forgetIn(folder, 'Ben Example');
  await ingest(w, QUIET);
  assert.ok('unknown' in (await ask(ben)));
});

test('the code name of a group’s owner whom nobody listed is told as the register writes it', async () => {
  const folder = copy();
  const { groups, ...w } = await readWorkspace(folder);
  const key = (await findKey(w)) as Buffer;
  const code = codeName(key, 'jane doe');
  const [group] = readGroups(Buffer.from('chat,owner\nDock,Jane  Doe\n'), 'groups.csv');
  assert.ok(group);
  const found = await reidentify({ ...w, groups: [...(groups ?? []), group] }, code, 'mail', actor, QUIET);
  assert.deepEqual(found, { found: [{ code, kind: 'person', name: 'Jane  Doe' }] });
});
