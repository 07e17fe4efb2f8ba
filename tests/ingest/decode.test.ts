import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText, encodedTwice } from '../../ingest/decode.ts';

const LINE = '01/02/2024, 10:00 - Zoë: 你好 café\n';
const decoded = (raw: Uint8Array) => {
  const { encoding, bytes } = decodeText(raw);
  return [encoding, Buffer.from(bytes).toString()];
};
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

test('UTF-8 is handed on as it is, without a copy', () => {
  const raw = Buffer.from(LINE);
  assert.equal(decodeText(raw).bytes, raw);
  assert.deepEqual(decoded(raw), ['utf-8', LINE]);
});

test('UTF-16 by its mark', () => {
  assert.deepEqual(decoded(Buffer.from(`\ufeff${LINE}`, 'utf16le')), ['utf-16le', LINE]);
  assert.deepEqual(decoded(utf16be(`\ufeff${LINE}`)), ['utf-16be', LINE]);
});

test('UTF-16 without a mark, by its zero bytes', () => {
  assert.deepEqual(decoded(Buffer.from(LINE, 'utf16le')), ['utf-16le', LINE]);
  assert.deepEqual(decoded(utf16be(LINE)), ['utf-16be', LINE]);
});

test('Western text that an editor saved', () => {
  const raw = Buffer.from('01/02/2024, 10:00 - Zoë: café, Straße \x93x\x94 \x80 5\n', 'latin1');
  assert.deepEqual(decoded(raw), ['windows-1252', '01/02/2024, 10:00 - Zoë: café, Straße “x” € 5\n']);
});

test('Chinese text that an editor saved', () => {
  const raw = Buffer.concat([
    Buffer.from('2024/2/1 10:00 - '),
    Buffer.from([0xd5, 0xc5, 0xce, 0xb0]),
    Buffer.from(': '),
    Buffer.from([0xc4, 0xe3, 0xba, 0xc3]),
    Buffer.from('\n'),
  ]);
  assert.deepEqual(decoded(raw), ['gb18030', '2024/2/1 10:00 - 张伟: 你好\n']);
});

test('UTF-8 cut in the middle of a sign stays UTF-8', () => {
  const raw = Buffer.from('1/2/2024, 10:00 - A: ok 好');
  assert.deepEqual(decoded(raw.subarray(0, -1)), ['utf-8-damaged', '1/2/2024, 10:00 - A: ok \ufffd']);
  assert.deepEqual(decoded(raw.subarray(0, -2)), ['utf-8-damaged', '1/2/2024, 10:00 - A: ok \ufffd']);
});

test('UTF-8 with a few broken bytes stays UTF-8', () => {
  const raw = Buffer.concat([Buffer.from('你好你好你好你好你好'), Buffer.from([0xe4]), Buffer.from(' 再见')]);
  assert.deepEqual(decoded(raw), ['utf-8-damaged', '你好你好你好你好你好\ufffd 再见']);
});

test('a few lines of another encoding do not spoil the rest', () => {
  const raw = Buffer.concat([Buffer.from('Zoë: ok “yes”\nZo'), Buffer.from([0xeb]), Buffer.from(': no\n')]);
  assert.deepEqual(decoded(raw), ['utf-8-damaged', 'Zoë: ok “yes”\nZo\ufffd: no\n']);
});

test('signs that were encoded twice are found', () => {
  const twice = (text: string) => Buffer.from(Buffer.from(text).toString('latin1'));
  assert.deepEqual(encodedTwice(twice('café')), [3]);
  assert.equal(encodedTwice(twice('你好')).length, 2);
  for (const text of ['café', '你好 “yes” 😀', 'Ã is a letter', 'SÃO PAULO']) {
    assert.deepEqual(encodedTwice(Buffer.from(text)), []);
  }
});

test('pictures and programs are no text', () => {
  const png = Buffer.from([
    0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1,
  ]);
  assert.equal(decodeText(png).encoding, 'binary');
  const controls = Buffer.from(Array.from({ length: 200 }, (_, i) => i % 8));
  assert.equal(decodeText(controls).encoding, 'binary');
});
