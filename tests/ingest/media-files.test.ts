import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  bookOf,
  exportChat,
  instantOf,
  lookOf,
  simulateCompany,
  voiceSeconds,
} from '../../fixtures/simulator/simulator.ts';
import { readFileChats } from '../../ingest/export.ts';
import { textAt } from '../../ingest/schema/message-table.ts';
import { smallSpec } from '../fixtures/small-company.ts';
import { folderOf, zip } from './files.ts';
import { opusFile } from './opus.ts';

const M = '\u200e';
const NOTE = '00000002-AUDIO-2026-05-13-10-01-00.opus';
const TEXT = [
  `${M}[13/05/2026, 10:00:00] Mei: ${M}<attached: 00000001-PHOTO-2026-05-13-10-00-00.jpg>`,
  `${M}[13/05/2026, 10:01:00] Ben: ${M}<attached: ${NOTE}>`,
  `${M}[13/05/2026, 10:02:00] Ben: Plan.pdf • ${M}2 pages ${M}<attached: 00000003-Plan.pdf>`,
  `${M}[13/05/2026, 10:03:00] Mei: ${M}<attached: 00000004-PHOTO-2026-05-13-10-03-00.jpg>`,
  `${M}[13/05/2026, 10:04:00] Mei: ${M}video omitted`,
  '[13/05/2026, 10:05:00] Mei: ok',
  '',
].join('\r\n');

const read = (files: Record<string, Uint8Array | string>, t: TestContext) => readZip(zip(files), t);

async function readZip(bytes: Uint8Array, t: TestContext) {
  const folder = await folderOf(t, { 'a.zip': bytes });
  const { chats } = await readFileChats({
    absolute: `${folder}/a.zip`,
    path: 'a.zip',
    store: null,
    code_hash: '',
    rules: [],
    zone: null,
    sibling_orders: {},
    known_senders: [],
    taught: [],
  });
  const [chat] = chats;
  assert.ok(chat);
  return chat;
}

test('sizes of files and lengths of voice notes come from the archive', async (t) => {
  const { columns, sketch } = await read(
    {
      '_chat.txt': TEXT,
      '00000001-PHOTO-2026-05-13-10-00-00.jpg': new Uint8Array(500),
      [NOTE]: opusFile([48_000 * 9], 0),
      // The chat shows this name without its running number.
      '00000003-Plan.pdf': new Uint8Array(1200),
      '__MACOSX/._00000004-PHOTO-2026-05-13-10-03-00.jpg': 'x',
      'elsewhere/00000004-PHOTO-2026-05-13-10-03-00.jpg': 'x',
    },
    t,
  );
  const rows = [...columns.media_bytes].map((bytes, i) => [
    textAt(columns.file_name, i),
    bytes,
    columns.voice_ms[i],
  ]);
  assert.deepEqual(rows, [
    ['00000001-PHOTO-2026-05-13-10-00-00.jpg', 500, 0],
    [NOTE, opusFile([48_000 * 9], 0).length, 9000],
    ['Plan.pdf', 1200, 0],
    ['00000004-PHOTO-2026-05-13-10-03-00.jpg', 0, 0],
    ['', 0, 0],
    ['', 0, 0],
  ]);
  const { facts } = sketch;
  assert.deepEqual(
    [facts.voice_ms, facts.media_bytes],
    [9000, 500 + 1200 + opusFile([48_000 * 9], 0).length],
  );
  assert.deepEqual(
    facts.warnings.map((w) => [w.code, w.count, w.lines]),
    [['media-file-missing', 1, [4]]],
  );
});

test('a voice note that is none has no length, and that is said', async (t) => {
  const { columns, sketch } = await read(
    { '_chat.txt': TEXT.split('\r\n')[1] as string, [NOTE]: 'no sound' },
    t,
  );
  assert.deepEqual([columns.media_bytes[0], columns.voice_ms[0]], [8, 0]);
  assert.deepEqual(
    sketch.facts.warnings.map((w) => w.code),
    ['voice-length-unknown'],
  );
});

test('two documents of one name: which is which the archive does not tell', async (t) => {
  const line = TEXT.split('\r\n')[2] as string;
  const { columns } = await read(
    {
      '_chat.txt': line,
      '00000003-Plan.pdf': new Uint8Array(1200),
      '00000009-Plan.pdf': new Uint8Array(10),
    },
    t,
  );
  assert.deepEqual([...columns.media_bytes], [0]);
});

test('a document that was left out has not the size of another one with its name', async (t) => {
  const line = TEXT.split('\r\n')[2] as string;
  const left_out = `${M}[13/05/2026, 10:05:00] Ben: Plan.pdf • ${M}9 pages ${M}document omitted`;
  const files = { '_chat.txt': [line, left_out].join('\r\n'), '00000003-Plan.pdf': new Uint8Array(1200) };
  const { columns } = await read(files, t);
  assert.deepEqual([...columns.media_bytes], [0, 0]);
});

test('files in the archive show that an export came with media, whatever its words are', async (t) => {
  const line = `${M}[13/05/2026, 10:02:00] Ben: Plan.pdf • ${M}2 xqz ${M}<00000003-Plan.pdf xqz>`;
  const withMedia = async (files: Record<string, string>) =>
    (await read({ '_chat.txt': line, ...files }, t)).sketch.facts.with_media;
  assert.equal(await withMedia({ '00000003-Plan.pdf': 'x' }), true);
  assert.equal(await withMedia({ '00000003-Plan.pdf': '' }), true, 'an empty file is a file');
  assert.equal(await withMedia({ 'readme.pdf': 'x' }), false, 'no record shows it');
});

test('of a simulated export every file is found, and every voice note as long as it is', async (t) => {
  const zone = 'Asia/Singapore';
  const company = simulateCompany(smallSpec, 1);
  for (const name of ['ios-en-us', 'android-de']) {
    const phone = {
      owner: 'ann',
      zone,
      address_book: bookOf(company, ['ann', 'cleo']),
      unsaved: 'push',
    } as const;
    const file = exportChat(
      company,
      'group',
      { ...phone, look: lookOf(name) },
      {
        exported_at_ms: instantOf('2026-05-18T21:07:31', zone),
        with_media: true,
        container: 'zip',
      },
    );
    const { columns, sketch } = await readZip(file.bytes, t);
    assert.deepEqual(
      sketch.facts.warnings.map((w) => w.code),
      [],
    );
    const expected = file.records.map((r) =>
      r.media_kind === 'voice' && r.file_name ? voiceSeconds(r.file_name) : 0,
    );
    assert.ok(
      expected.some((s) => s > 0),
      'no voice note was sent',
    );
    assert.deepEqual(
      [...columns.voice_ms],
      expected.map((s) => s * 1000),
    );
    assert.ok(
      file.records.every(
        (r, i) => !/^\d{8}-.*jpg/.test(r.file_name) || (columns.media_bytes[i] as number) > 0,
      ),
    );
  }
});
