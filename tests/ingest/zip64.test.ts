/** Zips whose sizes and places stand in 64 bits, as phones write them for large archives. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { crc32 } from 'node:zlib';
import { chatMembers, withZip, ZipError } from '../../ingest/zip.ts';
import { folderOf } from './files.ts';

const IN_64_BITS = 0xffff_ffff;

/** A zip64 of one member; `size`: what the directory says of it. */
function zip64(name: string, text: string, size = text.length): Uint8Array {
  const data = Buffer.from(text);
  const common = Buffer.alloc(22);
  common.writeUInt16LE(45, 0);
  common.writeUInt32LE(crc32(data), 10);
  common.writeUInt32LE(IN_64_BITS, 14);
  common.writeUInt32LE(IN_64_BITS, 18);
  const extra = (...values: number[]) => {
    const bytes = Buffer.alloc(4 + values.length * 8);
    bytes.writeUInt16LE(1, 0);
    bytes.writeUInt16LE(values.length * 8, 2);
    for (const [i, value] of values.entries()) bytes.writeBigUInt64LE(BigInt(value), 4 + i * 8);
    return bytes;
  };
  const lengths = (extra_length: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt16LE(Buffer.byteLength(name), 0);
    bytes.writeUInt16LE(extra_length, 2);
    return bytes;
  };
  const local_extra = extra(size, size);
  const local = Buffer.concat([
    Buffer.from('PK\x03\x04'),
    common,
    lengths(local_extra.length),
    Buffer.from(name),
    local_extra,
    data,
  ]);
  const place = extra(size, size, 0);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(IN_64_BITS, 10);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([45, 0]),
    common,
    lengths(place.length),
    tail,
    Buffer.from(name),
    place,
  ]);
  const end64 = Buffer.alloc(56);
  end64.write('PK\x06\x06');
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE(45, 12);
  end64.writeUInt16LE(45, 14);
  end64.writeBigUInt64LE(1n, 24);
  end64.writeBigUInt64LE(1n, 32);
  end64.writeBigUInt64LE(BigInt(central.length), 40);
  end64.writeBigUInt64LE(BigInt(local.length), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07');
  locator.writeBigUInt64LE(BigInt(local.length + central.length), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(0xffff, 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(IN_64_BITS, 12);
  end.writeUInt32LE(IN_64_BITS, 16);
  return Buffer.concat([local, central, end64, locator, end]);
}

const TEXT = '13/05/2026, 10:00 - Mei: hello\n';

test('a zip64 is read like any other', async (t) => {
  const folder = await folderOf(t, { 'a.zip': zip64('_chat.txt', TEXT) });
  await withZip(join(folder, 'a.zip'), async (members, read) => {
    const [chat] = chatMembers(members).chats;
    assert.ok(chat);
    assert.equal(chat.size, TEXT.length);
    assert.equal(Buffer.from(await read.whole(chat)).toString(), TEXT);
    const [head, tail] = await read.ends(chat, 5, 6);
    assert.deepEqual([Buffer.from(head).toString(), Buffer.from(tail).toString()], ['13/05', 'hello\n']);
  });
});

test('one whose directory claims terabytes is refused before a byte is read', async (t) => {
  const folder = await folderOf(t, { 'a.zip': zip64('_chat.txt', TEXT, 2 ** 42) });
  await withZip(join(folder, 'a.zip'), async (members, read) => {
    const [chat] = chatMembers(members).chats;
    assert.ok(chat);
    await assert.rejects(
      () => read.whole(chat),
      (e) => e instanceof ZipError && /^(zip-too-large|bad-zip)$/.test(e.code),
    );
  });
});
