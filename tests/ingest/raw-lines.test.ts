import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readFileChats } from '../../ingest/export.ts';
import { parseExport } from '../../ingest/parse.ts';
import { rawLines } from '../../ingest/raw-lines.ts';
import type { ExportFacts } from '../../ingest/schema/facts.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** What is left of the lines of a file when each has its place. */
const left = (f: ExportFacts) =>
  f.raw_lines - f.messages - f.notices - f.calls - f.continuation_lines - f.rejected_lines - f.blank_lines;

test('lines are counted by line ends, in the units of the encoding', () => {
  const utf16 = (text: string, le = true) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return le ? bytes : bytes.swap16();
  };
  assert.equal(rawLines(Buffer.from(''), 'utf-8'), 0);
  assert.equal(rawLines(Buffer.from('a\r\nb\n'), 'utf-8'), 2);
  assert.equal(rawLines(Buffer.from('a\n\nb\u2028c'), 'utf-8'), 3);
  // ਊ is U+0A0A: its bytes are no line ends.
  assert.equal(rawLines(utf16('ਊ\nb'), 'utf-16le'), 2);
  assert.equal(rawLines(utf16('ਊ\nb', false), 'utf-16be'), 2);
});

const EXPORT = [
  'cut off in the middle',
  '',
  'and more',
  '01/05/2026, 09:00 - Ann created group "Dock"',
  '01/05/2026, 09:01 - Ann: two',
  'lines',
  '01/05/2026, 09:02 - Ben: [1/5, 9:00 AM] Ann: pasted',
  '[01/05/2026, 09:00:00] Cleo: pasted too',
  '',
  '01/05/2026, 09:03 - Ben: Missed voice call',
  '',
].join('\n');

const DAMAGED: readonly (readonly [string, Uint8Array])[] = [
  ['as it came', Buffer.from(EXPORT)],
  ['with CRLF', Buffer.from(EXPORT.replaceAll('\n', '\r\n'))],
  ['saved as UTF-16', Buffer.from(`\ufeff${EXPORT}`, 'utf16le')],
  ['saved as UTF-16, the other way round', Buffer.from(`\ufeff${EXPORT}`, 'utf16le').swap16()],
  ['saved as Windows-1252', Buffer.from(EXPORT.replace('Ben', 'Zoë'), 'latin1')],
  ['cut in the middle of a sign', Buffer.concat([Buffer.from(EXPORT), Buffer.from([0xe2, 0x82])])],
  ['with NULs', Buffer.from(EXPORT.replace('two', 'two\0\0'))],
  ['without its last line end', Buffer.from(EXPORT.slice(0, -1))],
];

for (const [name, bytes] of DAMAGED) {
  test(`every line of an export has its place: ${name}`, () => {
    const parsed = parseExport(bytes);
    assert.ok('facts' in parsed);
    assert.equal(left(parsed.facts), 0);
    assert.deepEqual(parsed.facts.rejected_runs, [1, 1, 3, 3]);
    assert.equal(parsed.facts.blank_lines, 1);
  });
}

test('every line of the public exports has its place', async (t) => {
  if (!existsSync(CORPUS)) return t.skip(`${CORPUS} is not here`);
  let files = 0;
  for (const entry of readdirSync(CORPUS, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(txt|zip)$/i.test(entry.name)) continue;
    const absolute = join(entry.parentPath, entry.name);
    const job = { absolute, path: entry.name, store: null, code_hash: '' };
    const options = { rules: [], zone: null, sibling_orders: {}, known_senders: [], taught: [] };
    const { chats } = await readFileChats({ ...job, ...options });
    for (const { sketch, columns } of chats) {
      files++;
      assert.equal(left(sketch.facts), 0, absolute);
      assert.equal(sketch.facts.raw_lines, columns.last_line.at(-1), absolute);
    }
  }
  assert.ok(files > 40, `${files} files`);
});
