/** Texts in the audit folder: only where they are asked for, logged, masked, and verified by their hash. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ACCESS_LOG, logAccess } from '../../commands/access-log.ts';
import { masked } from '../../commands/audit-texts.ts';
import { ingest } from '../../commands/ingest.ts';
import { report } from '../../commands/report.ts';
import { transform } from '../../commands/transform.ts';
import { readWorkspace } from '../../commands/workspace.ts';
import { readCsv } from '../../ingest/csv-table.ts';
import { openScanner } from '../../transform/sensitive/find-sensitive.ts';
import { codes, copy, edit, told, verifyIn } from './reviewed.ts';
import { QUIET } from './workspace.ts';

const AUDIT = 'reviews/2026-05.audit';
const actor = { now: () => 0, who: 'ana' };

async function withTexts(folder: string): Promise<void> {
  const w = await readWorkspace(folder);
  const texts = (month: string, rows: number) =>
    logAccess(w, actor, { what: 'audit-text', why: 'test', subject: `${month}: ${rows} rows` }, QUIET);
  await report(w, { out: null, audit_out: null, language: null, texts }, QUIET);
}

const rowsOf = (folder: string, file: string) =>
  readCsv(readFileSync(join(folder, AUDIT, file)), file, ['item', 'export_id', 'first_line', 'last_line']);

test('the texts of what is not met or cannot be judged, as they stand in the export', async () => {
  const folder = copy();
  await withTexts(folder);
  const items = rowsOf(folder, 'items.csv').filter(({ cell }) => /^(breached|not_det)/.test(cell('state')));
  const texts = rowsOf(folder, 'texts.csv');
  assert.ok(items.length > 5);
  assert.deepEqual(
    texts.map(({ cell }) => cell('item')),
    items.map(({ cell }) => cell('item')),
  );
  const lines = readFileSync(join(folder, 'exports/customer.txt'), 'utf8').split('\n');
  let found = 0;
  for (const { cell } of texts) {
    const line = lines[Number(cell('first_line')) - 1] ?? '';
    const text = cell('text').split('\n')[0] ?? '';
    if (text !== '' && line.includes(text)) found++;
  }
  assert.ok(found > 5);
  const manifest = JSON.parse(readFileSync(join(folder, AUDIT, 'manifest.json'), 'utf8'));
  assert.deepEqual(manifest.texts, { file: 'texts.csv', rows: items.length });
  const [entry] = readFileSync(join(folder, ACCESS_LOG), 'utf8')
    .trimEnd()
    .split('\n')
    .map((l) => JSON.parse(l));
  assert.deepEqual([entry.who, entry.why, entry.subject], ['ana', 'test', `2026-05: ${items.length} rows`]);
  if (process.platform !== 'win32')
    assert.equal(statSync(join(folder, AUDIT, 'texts.csv')).mode & 0o777, 0o600);
});

test('verify makes such a folder again; of a text that was changed it says the file, and no word of it', async () => {
  const folder = copy();
  await withTexts(folder);
  assert.deepEqual((await verifyIn(folder)).differences.map(told), []);
  edit(folder, `${AUDIT}/texts.csv`, (text) => text.replace(/\r\n$/, '.\r\n'));
  assert.deepEqual((await verifyIn(folder)).differences.map(told), [
    'output 2026-05.audit/texts.csv: output-edited ()',
  ]);
});

test('without it the next report takes the texts away again', async () => {
  const folder = copy();
  await withTexts(folder);
  await report(await readWorkspace(folder), { out: null, audit_out: null, language: null }, QUIET);
  assert.equal(existsSync(join(folder, AUDIT, 'texts.csv')), false);
  assert.equal(readFileSync(join(folder, AUDIT, 'manifest.json'), 'utf8').includes('texts'), false);
  assert.deepEqual(codes(await verifyIn(folder)), []);
});

test('a card in a late request stays masked', async () => {
  const folder = copy();
  const card = ['4539', '5787', '6362', '1486'].join(' ');
  writeFileSync(
    join(folder, 'exports/Card.txt'),
    `11/05/2026, 10:00 - Cleo Example: Please charge card ${card} today, again ${card}?\n11/05/2026, 12:00 - Ann Example: Done\n`,
  );
  edit(folder, 'groups.csv', (text) => `${text}Card,customer\n`);
  const w = await readWorkspace(folder);
  await ingest(w, QUIET);
  await transform(w, '2026-05', QUIET);
  await withTexts(folder);
  const text = readFileSync(join(folder, AUDIT, 'texts.csv'), 'utf8');
  assert.match(text, /Please charge card \[card ••86\] today, again \[card ••86\]\?/);
  assert.ok(!text.includes(card));
});

test('every place of a value is masked, however it is written', async () => {
  const scanner = await openScanner({
    types: ['card', 'password'],
    region: null,
    countries: [],
    own: [],
    known_phones: [],
  });
  const digits = ['4539', '5787', '6362', '1486'];
  assert.equal(
    masked(`card ${digits.join(' ')}, card ${digits.join('-')} or card ${digits.join('')}.`, scanner),
    'card [card ••86], card [card ••86] or card [card ••86].',
  );
  assert.equal(masked('see you at the gate', scanner), 'see you at the gate');
  assert.ok(!masked('password: hunter2hunter2, password: hunter2hunter2', scanner).includes('hunter2'));
});
