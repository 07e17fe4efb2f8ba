import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableFromIPC } from '@uwdata/flechette';
import { parquetReadObjects } from 'hyparquet';
import type { CopyOfChat } from '../../../ingest/merge.ts';
import { mergeCopies } from '../../../ingest/merge.ts';
import { parseExport } from '../../../ingest/parse.ts';
import { NO_PEOPLE } from '../../../ingest/people.ts';
import { recordsArrow } from '../../../reports/records/arrow.ts';
import { recordsCsv } from '../../../reports/records/csv.ts';
import { recordsJsonl } from '../../../reports/records/jsonl.ts';
import { recordsParquet } from '../../../reports/records/parquet.ts';
import type { ChatRecords } from '../../../reports/records/record-row.ts';

const TEXT = `13/10/2026, 09:00 - Ana created group "Tea"
13/10/2026, 09:01 - Ana: ,"x" 中 =1
13/10/2026, 09:02 - Ben: IMG-20261013-WA0001.jpg (file attached)
a caption
`;

function chat(): ChatRecords {
  const parsed = parseExport(Buffer.from(TEXT));
  assert.ok('columns' in parsed);
  const copy: CopyOfChat = {
    export_id: 'a.txt',
    path: 'a.txt',
    columns: parsed.columns,
    zone: null,
    phone: 0,
  };
  const { columns } = mergeCopies([copy], NO_PEOPLE);
  return { chat: 'Tea', columns, sources: ['a.txt'], zone_known: [false] };
}

const common = { chat: 'Tea', sent_at_utc: null, person: null, edited: false, source_file: 'a.txt' };
const EXPECTED = [
  {
    ...common,
    seq: 1,
    sent_at_local: '2026-10-13T09:00:00',
    sender: null,
    kind: 'notice',
    media_kind: null,
    notice_kind: 'created',
    text: 'Ana created group "Tea"',
    file_name: null,
    first_line: 1,
    last_line: 1,
  },
  {
    ...common,
    seq: 2,
    sent_at_local: '2026-10-13T09:01:00',
    sender: 'Ana',
    kind: 'text',
    media_kind: null,
    notice_kind: null,
    text: ',"x" 中 =1',
    file_name: null,
    first_line: 2,
    last_line: 2,
  },
  {
    ...common,
    seq: 3,
    sent_at_local: '2026-10-13T09:02:00',
    sender: 'Ben',
    kind: 'media',
    media_kind: 'image',
    notice_kind: null,
    text: 'a caption',
    file_name: 'IMG-20261013-WA0001.jpg',
    first_line: 3,
    last_line: 4,
  },
];

test('jsonl, Arrow and Parquet hold the same typed rows', async () => {
  const jsonl = [...recordsJsonl([chat()])].join('');
  assert.deepEqual(
    jsonl
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
    EXPECTED,
  );
  const table = tableFromIPC(Buffer.concat(recordsArrow([chat(), chat()])));
  assert.deepEqual(
    table.toArray().map((row) => ({ ...row })),
    [...EXPECTED, ...EXPECTED].map((row) => ({ ...row })),
  );
  assert.equal(table.children[0]?.data.length, 2, 'one batch a chat');
  const parquet = Buffer.concat([...recordsParquet([chat(), chat()])]);
  const file = parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.length);
  const rows = await parquetReadObjects({ file: file as ArrayBuffer });
  assert.deepEqual(
    rows.map((row) => ({ ...row })),
    [...EXPECTED, ...EXPECTED],
  );
});

test('CSV is exact, and safe for Excel when asked', () => {
  const exact = [...recordsCsv([chat()], false)].join('').split('\n');
  assert.equal(exact[2], 'Tea,2,2026-10-13T09:01:00,,Ana,,text,,,",""x"" 中 =1",,false,a.txt,2,2');
  const excel = [...recordsCsv([chat()], true)].join('');
  assert.ok(excel.startsWith('\ufeffchat,') && excel.endsWith('\r\n'));
});
