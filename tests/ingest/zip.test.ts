import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { chatMembers, withZip, ZipError, type ZipMember } from '../../ingest/zip.ts';
import { folderOf, zip } from './files.ts';

async function open(t: TestContext, bytes: Uint8Array) {
  const folder = await folderOf(t, { 'a.zip': bytes });
  return withZip(join(folder, 'a.zip'), async (members, read) => {
    const { chats, perhaps } = chatMembers(members);
    const texts = [];
    for (const m of chats) texts.push(Buffer.from(await read.whole(m)).toString());
    return { chats, perhaps, texts };
  });
}

const names = (members: readonly ZipMember[]) => members.map((m) => m.name);
const code = (code: string) => (error: unknown) => error instanceof ZipError && error.code === code;

const MEMBERS: readonly (readonly [what: string, members: string[], chats: string[], perhaps: string[]])[] = [
  ['an iPhone’s', ['_chat.txt', '00000002-PHOTO.jpg'], ['_chat.txt'], []],
  ['an Android’s', ['IMG-1.jpg', 'WhatsApp Chat with Sales.txt'], ['WhatsApp Chat with Sales.txt'], []],
  ['a second download', ['_chat (1).txt'], ['_chat (1).txt'], []],
  ['upper case', ['_CHAT.TXT'], ['_CHAT.TXT'], []],
  [
    'sent documents beside the chat',
    ['00000003-notes.txt', 'WhatsApp Chat with Bob.txt', '_chat.txt'],
    ['_chat.txt'],
    [],
  ],
  [
    'packed again by a Mac',
    ['Sales/_chat.txt', '__MACOSX/Sales/._chat.txt', '._chat.txt'],
    ['Sales/_chat.txt'],
    [],
  ],
  ['chats in folders', ['A/_chat.txt', 'B/_chat.txt', 'B/notes.txt'], ['A/_chat.txt', 'B/_chat.txt'], []],
  [
    'several Android chats',
    ['WhatsApp Chat with A.txt', 'WhatsApp Chat mit B.txt', 'notes.txt'],
    ['WhatsApp Chat with A.txt', 'WhatsApp Chat mit B.txt'],
    [],
  ],
  ['a language without known names', ['notes.txt', '대화 WhatsApp.txt'], [], ['대화 WhatsApp.txt']],
  ['no known name', ['b.txt', 'a.txt', 'deep/c.txt'], [], ['a.txt', 'b.txt']],
  ['no text', ['a.jpg', 'nested.zip'], [], []],
  ['names that climb out', ['../_chat.txt', '/_chat.txt', 'C:/_chat.txt', 'a/../../_chat.txt'], [], []],
];

for (const [what, members, chats, perhaps] of MEMBERS) {
  test(`the chats of a zip: ${what}`, async (t) => {
    const found = await open(t, zip(Object.fromEntries(members.map((name) => [name, name]))));
    assert.deepEqual(names(found.chats), chats);
    assert.deepEqual(found.texts, chats);
    assert.deepEqual(names(found.perhaps), perhaps);
  });
}

test('backslashes part folders, folders themselves are no members', async (t) => {
  const found = await open(t, zip({ 'Sales/': '', 'Sales\\_chat.txt': 'x' }));
  assert.deepEqual(names(found.chats), ['Sales/_chat.txt']);
});

test('an entry’s date is the wall clock of the phone, whatever the zone here', async (t) => {
  const [chat] = (await open(t, zip({ '_chat.txt': 'x' }))).chats;
  assert.equal(chat?.modified_local_ms, Date.UTC(2026, 4, 18, 21, 7, 30));
});

test('damaged zips', async (t) => {
  const whole = zip({ '_chat.txt': 'hello world, hello world' });
  await assert.rejects(open(t, Buffer.from('this is no zip')), code('bad-zip'));
  await assert.rejects(open(t, new Uint8Array(0)), code('bad-zip'));
  await assert.rejects(open(t, whole.subarray(0, whole.length - 10)), code('bad-zip'));
});

test('a zip whose text was changed is damaged: its checksum tells', async (t) => {
  const bytes = Buffer.from(zip({ '_chat.txt': 'hello world, hello world' }));
  bytes[bytes.indexOf('world')] = 0x57;
  await assert.rejects(open(t, bytes), code('bad-zip'));
});

test('a locked zip', async (t) => {
  // Twelve bytes of a lock stand before the packed ones.
  const bytes = Buffer.from(zip({ '_chat.txt': 'secret', 'a.jpg': 'a picture' }));
  const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bytes.writeUInt16LE(bytes.readUInt16LE(directory + 8) | 1, directory + 8);
  bytes.writeUInt32LE('secret'.length + 12, directory + 20);
  await assert.rejects(open(t, bytes), code('zip-encrypted'));
});

/** A zip of one deflated member, so that its directory can lie about sizes. */
function deflated(name: string, content: Uint8Array, claimed_bytes = content.length): Uint8Array {
  const packed = deflateRawSync(content);
  const file = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt16LE(0x5cb2, 8);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(claimed_bytes, 18);
  common.writeUInt16LE(file.length, 22);
  const signature = (n: number) => Buffer.from([0x50, 0x4b, n, n + 1]);
  const local = Buffer.concat([signature(3), common, file, packed]);
  const central = Buffer.concat([signature(1), Buffer.from([20, 0]), common, Buffer.alloc(14), file]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, signature(5), end]);
}

test('a deflated chat is read', async (t) => {
  assert.deepEqual((await open(t, deflated('_chat.txt', Buffer.from('hello')))).texts, ['hello']);
});

test('a bomb is refused before it is unpacked', async (t) => {
  await assert.rejects(open(t, deflated('_chat.txt', new Uint8Array(30_000_000))), code('zip-too-large'));
});

test('a directory that lies about the size', async (t) => {
  const content = Buffer.from('hello '.repeat(1000));
  await assert.rejects(open(t, deflated('_chat.txt', content, 10)), code('bad-zip'));
  await assert.rejects(open(t, deflated('_chat.txt', content, 20_000)), code('bad-zip'));
});
