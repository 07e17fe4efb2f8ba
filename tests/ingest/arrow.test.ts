import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromArrow, toArrow } from '../../ingest/arrow.ts';
import type { RecordColumns } from '../../ingest/schema/message-table.ts';
import { readText, rowsOf } from './read-text.ts';

const TEXT = [
  '13/05/2026, 10:00 - Messages and calls are end-to-end encrypted. Learn more.',
  '13/05/2026, 10:01 - Zoë: 你好 😀 https://a.b @4915112345678',
  '13/05/2026, 10:02 - Ann: IMG-20260513-WA0001.jpg (file attached)',
  'the new dock',
  '13/05/2026, 10:03 - Zoë: ',
  '13/05/2026, 10:04 - 张伟: ok <This message was edited>',
  '',
].join('\n');

/** Typed arrays as plain lists, so that only their values count. What only archives know has no rows, or zeros. */
function plain(t: RecordColumns) {
  const filled: RecordColumns = { ...t, media_bytes: new Uint32Array(t.n), voice_ms: new Uint32Array(t.n) };
  filled.media_bytes.set(t.media_bytes);
  filled.voice_ms.set(t.voice_ms);
  return Object.fromEntries(
    Object.entries(filled).map(([name, v]) => [
      name,
      ArrayBuffer.isView(v)
        ? Array.from(v as Uint8Array)
        : v?.offsets
          ? [Array.from(v.bytes), Array.from(v.offsets)]
          : v,
    ]),
  );
}

test('what is written comes back, column by column', () => {
  const { columns } = readText(TEXT);
  const back = fromArrow(toArrow(columns));
  assert.deepEqual(plain(back), plain(columns));
  assert.deepEqual(rowsOf(back), rowsOf(columns));
  for (const [name, values] of Object.entries(columns)) {
    if (ArrayBuffer.isView(values)) {
      assert.equal(back[name as keyof RecordColumns]?.constructor, values.constructor, name);
    }
  }
});

test('one record, no senders, no texts', () => {
  const { columns } = readText('13/05/2026, 10:00 - \n');
  assert.deepEqual(plain(fromArrow(toArrow(columns))), plain(columns));
});

test('the same records make the same bytes', () => {
  assert.deepEqual(toArrow(readText(TEXT).columns), toArrow(readText(TEXT).columns));
});
