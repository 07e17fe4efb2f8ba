import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { buildReport, type ReportFile } from '../../reports/report.ts';
import { COLUMN_TYPES } from '../../reports/tables/column-types.ts';
import { writeParquet } from '../../reports/tables/parquet.ts';
import { replyColumns, tables } from '../../reports/tables/tables.ts';
import { emptyReview, minimalReview, richReview } from './example-review.ts';

const bufferOf = (bytes: Uint8Array) =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
const read = (bytes: Uint8Array) => parquetReadObjects({ file: bufferOf(bytes) });

const REPLY = {
  chat: '=Sales',
  export_id: 'a1b2c3d4e5f6',
  request_line: 3,
  response_line: null,
  requested_at: '2026-10-25T01:30:00',
  responded_at: null,
  calendar_s: 12.5,
  business_s: null,
  confidence: 0.9735,
};

/** A cell of Parquet as the CSV writes it. */
function asCsv(cell: unknown): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 19) : String(cell);
}

test('beside every CSV lies a Parquet with the same cells', async () => {
  for (const review of [richReview, minimalReview, emptyReview]) {
    const files = await buildReport(review, { language: 'en', replies: [REPLY] });
    const csvs = files.filter(({ path }) => path.endsWith('.csv'));
    assert.equal(csvs.length, tables.length + 1);
    for (const { path, bytes } of csvs) {
      const twin = files.find((file) => file.path === path.replace('.csv', '.parquet')) as ReportFile;
      const csv = String(bytes).replace(/^\ufeff/, '');
      const [head = [], ...rows] = Papa.parse<string[]>(csv, { delimiter: ',', skipEmptyLines: true }).data;
      const found = (await read(twin.bytes as Uint8Array)).map((row) =>
        head.map((column) => asCsv(row[column])),
      );
      assert.deepEqual(found, rows, path);
    }
  }
});

test('numbers, flags and stamps are such, also where a column is empty; texts start no formula', async () => {
  const bytes = writeParquet([...replyColumns, 'pair'], [{ ...REPLY, pair: false }]);
  assert.deepEqual(
    (await read(bytes)).map((row) => ({ ...row })),
    [{ ...REPLY, chat: "'=Sales", requested_at: new Date('2026-10-25T01:30:00Z'), pair: false }],
  );
  const types = (file: Uint8Array) =>
    parquetMetadata(bufferOf(file)).schema.map((s) => [s.name, s.type, s.logical_type?.type]);
  assert.deepEqual(types(writeParquet([...replyColumns, 'pair'], [])), types(bytes));
  const stamp = parquetMetadata(bufferOf(bytes)).schema.find((s) => s.name === 'requested_at');
  assert.deepEqual(stamp?.logical_type, { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' });
});

test('every column of every table has a type', () => {
  const columns = [...tables.flatMap((table) => table.columns), ...replyColumns];
  assert.deepEqual(
    columns.filter((column) => !COLUMN_TYPES.has(column)),
    [],
  );
});
