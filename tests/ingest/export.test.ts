import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fromArrow } from '../../ingest/arrow.ts';
import { type ExportJob, ingestFile, readFileChats } from '../../ingest/export.ts';
import { MESSAGES } from '../../ingest/messages.ts';
import { folderOf, zip } from './files.ts';
import { rowsOf } from './read-text.ts';

const TEXT = '13/05/2026, 10:00 - Ann: hello\n13/05/2026, 10:01 - Ben: 你好\n';
const OTHER = '14/05/2026, 10:00 - Xu: good morning\n';

function job(folder: string, path: string, more: Partial<ExportJob> = {}): ExportJob {
  return {
    absolute: join(folder, path),
    path,
    store: join(folder, 'store'),
    code_hash: 'code',
    rules: [],
    zone: null,
    sibling_orders: {},
    known_senders: [],
    taught: [],
    ...more,
  };
}

test('an export is stored by its content, and found there under any name', async (t) => {
  const folder = await folderOf(t, { 'WhatsApp Chat with A.txt': TEXT });
  const first = await ingestFile(job(folder, 'WhatsApp Chat with A.txt'));
  assert.deepEqual([first.sketches.length, first.unread, first.from_store], [1, [], 0]);
  const [sketch] = first.sketches;
  assert.ok(sketch);
  const stored = await readdir(join(folder, 'store/exports'));
  assert.deepEqual(stored.sort(), [`${sketch.key}.arrow`, `${sketch.key}.json`]);
  const rows = rowsOf(fromArrow(await readFile(join(folder, 'store/exports', `${sketch.key}.arrow`))));
  assert.deepEqual(
    rows.map((r) => [r.sender, r.text]),
    [
      ['Ann', 'hello'],
      ['Ben', '你好'],
    ],
  );
  await rename(join(folder, 'WhatsApp Chat with A.txt'), join(folder, 'WhatsApp Chat with B.txt'));
  const again = await ingestFile(job(folder, 'WhatsApp Chat with B.txt'));
  assert.equal(again.from_store, 1);
  assert.deepEqual(again.sketches, [{ ...sketch, path: 'WhatsApp Chat with B.txt', chat_name: 'B' }]);
});

test('another date order, list of senders or program reads it anew', async (t) => {
  const folder = await folderOf(t, { 'a.txt': TEXT });
  const key = async (more: Partial<ExportJob>) =>
    (await ingestFile(job(folder, 'a.txt', more))).sketches[0]?.key;
  const keys = [
    await key({}),
    await key({ rules: [{ match: '*', zone: null, date_order: 'dmy' }] }),
    await key({ sibling_orders: { '': 'dmy' } }),
    await key({ known_senders: ['a: b'] }),
    await key({ code_hash: 'newer' }),
  ];
  assert.equal(new Set(keys).size, keys.length);
});

test('each chat of a zip is an export of its own', async (t) => {
  const folder = await folderOf(t, { 'all.zip': zip({ 'A/_chat.txt': TEXT, 'B/_chat.txt': OTHER }) });
  const { chats, unread } = await readFileChats(job(folder, 'all.zip'));
  assert.deepEqual(
    chats.map((c) => [c.sketch.chat_name, c.sketch.member, c.columns.n, c.sketch.exported_at_local_ms]),
    [
      ['A', 'A/_chat.txt', 2, Date.UTC(2026, 4, 18, 21, 7, 30)],
      ['B', 'B/_chat.txt', 1, Date.UTC(2026, 4, 18, 21, 7, 30)],
    ],
  );
  assert.notEqual(chats[0]?.sketch.export_id, chats[1]?.sketch.export_id);
  assert.deepEqual(unread, []);
});

test('where no name tells the chat, the text with most records is it', async (t) => {
  const folder = await folderOf(t, {
    'Sales.zip': zip({ 'a notes.txt': 'buy peas\n', 'export.txt': TEXT, 'z.txt': OTHER }),
  });
  const { chats } = await readFileChats(job(folder, 'Sales.zip'));
  assert.deepEqual(
    chats.map((c) => c.sketch.member),
    ['export.txt'],
  );
});

test('one damaged chat of a zip does not hide the others', async (t) => {
  const bytes = Buffer.from(zip({ 'A/_chat.txt': TEXT, 'B/_chat.txt': OTHER }));
  bytes[bytes.indexOf('hello')] = 0x48;
  const folder = await folderOf(t, { 'all.zip': bytes });
  const { chats, unread } = await readFileChats(job(folder, 'all.zip'));
  assert.deepEqual(
    chats.map((c) => c.sketch.member),
    ['B/_chat.txt'],
  );
  assert.deepEqual(
    unread.map((u) => [u.member, u.code]),
    [['A/_chat.txt', 'bad-zip']],
  );
});

const PNG = Buffer.from([
  0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0,
]);
const BAD: readonly (readonly [file: string, bytes: Uint8Array | string, code: string, detail: string])[] = [
  ['empty.txt', '', 'empty-file', '0 bytes'],
  ['picture.txt', PNG, 'not-text', '20 bytes'],
  ['notes.txt', 'buy peas\nand tofu\n', 'no-records', '2 lines'],
  ['really-a-zip.txt', zip({ '_chat.txt': TEXT }), 'not-text', '179 bytes'],
  [
    'text.zip',
    TEXT,
    'bad-zip',
    'End of central directory record signature not found. Either not a zip file, or file is truncated.',
  ],
  [
    'empty.zip',
    '',
    'bad-zip',
    'End of central directory record signature not found. Either not a zip file, or file is truncated.',
  ],
  ['pictures.zip', zip({ 'a.jpg': PNG }), 'zip-without-chat', '1 entries, no .txt'],
  ['empty-chat.zip', zip({ '_chat.txt': '' }), 'empty-file', '0 bytes'],
];

for (const [file, bytes, code, detail] of BAD) {
  test(`${file} is not read: ${code}`, async (t) => {
    const folder = await folderOf(t, { [file]: bytes });
    const outcome = await ingestFile(job(folder, file));
    assert.deepEqual([outcome.sketches, outcome.from_store], [[], 0]);
    assert.deepEqual(
      outcome.unread.map((u) => [u.path, u.code, u.detail]),
      [[file, code, detail]],
    );
    assert.ok(MESSAGES[code]);
  });
}

test('what cannot be opened is an outcome too', async (t) => {
  const folder = await folderOf(t);
  await mkdir(join(folder, 'folder.txt'));
  const code = async (path: string) =>
    (await ingestFile(job(folder, path))).unread.map((u) => [u.code, u.detail]);
  assert.deepEqual(await code('missing.txt'), [['cannot-open', 'ENOENT']]);
  assert.deepEqual(await code('folder.txt'), [['cannot-open', 'EISDIR']]);
});

test('text that is not UTF-8 is read, and said', async (t) => {
  const folder = await folderOf(t, { 'a.txt': Buffer.from('13/05/2026, 10:00 - Zoë: café ok\n', 'latin1') });
  const [chat] = (await readFileChats(job(folder, 'a.txt'))).chats;
  assert.ok(chat);
  assert.deepEqual(chat.sketch.facts.warnings[0], {
    code: 'not-utf8',
    count: 1,
    lines: [],
    values: ['windows-1252'],
  });
  assert.deepEqual(rowsOf(chat.columns)[0]?.text, 'café ok');
});
