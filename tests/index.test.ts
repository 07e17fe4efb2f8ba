import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string };

test('the package gives its parser: bytes in, records out', async () => {
  // By its own name: what an installed package gives.
  const { parseExport, records } = (await import(name)) as typeof import('../index.ts');
  const read = parseExport(
    Buffer.from(
      '\u200e[13/05/2026, 10:00:00] Mei: \u200eimage omitted\r\n[13/05/2026, 10:01:30] Ben: ok\nthanks\r\n',
    ),
  );
  assert.ok(!('code' in read));
  assert.equal(read.facts.platform, 'ios');
  assert.deepEqual(
    [...records(read.columns)].map((r) => [
      r.sent_at_local,
      r.sender,
      r.kind,
      r.media_kind,
      r.text,
      r.last_line,
    ]),
    [
      ['2026-05-13T10:00:00', 'Mei', 'media', 'image', '', 1],
      ['2026-05-13T10:01:30', 'Ben', 'text', null, 'ok\nthanks', 3],
    ],
  );
  assert.deepEqual(parseExport(Buffer.from('no export\n')), { code: 'no-records', lines: 1 });
});
