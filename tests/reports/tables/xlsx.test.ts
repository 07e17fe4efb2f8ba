import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import type { Sheet } from '../../../reports/tables/sheet-rows.ts';
import { sheetNames, writeWorkbook, writeXlsx } from '../../../reports/tables/xlsx.ts';

const read = async (bytes: Uint8Array) => readXlsx(Buffer.from(bytes), { trim: false });
const partOf = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] as Uint8Array);
const SHEET = 'xl/worksheets/sheet1.xml';

/** How each cell of the first sheet is shown. */
function formatsOf(bytes: Uint8Array) {
  const all = (path: string, pattern: RegExp) => [...partOf(bytes, path).matchAll(pattern)].map((m) => m[1]);
  const ids = all('xl/styles.xml', /<xf (?:numFmtId="(\d+)")?/g);
  const codes = new Map(
    [...partOf(bytes, 'xl/styles.xml').matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(
      ([, id, code]) => [id, code],
    ),
  );
  return all(SHEET, /<c r="[A-Z]+\d+"(?: s="(\d+)")?/g).map((style) =>
    style === undefined ? 'General' : codes.get(ids[Number(style)]),
  );
}

const TYPED: Sheet = {
  name: 'norms',
  columns: [
    { name: 'norm', type: 'text' },
    { name: 'month', type: 'month' },
    { name: 'due_on', type: 'day' },
    { name: 'first', type: 'stamp' },
    { name: 'n', type: 'count', unit: 'count' },
    { name: 'rate', type: 'number', unit: 'share' },
    { name: 'limit_s', type: 'number', unit: 's' },
    { name: 'pair', type: 'flag' },
  ],
  rows: [
    {
      norm: 'reply-2h',
      month: '2026-10',
      due_on: '2026-10-25',
      first: '2026-10-25T01:30:59',
      n: 3,
      rate: 0.8461538461538461,
      limit_s: 7200.5,
      pair: false,
    },
    { norm: '2026-10', month: null, due_on: '', first: undefined, n: 0, rate: Number.NaN, limit_s: -1 },
  ],
};

test('dates, numbers and flags are such, texts are texts, and what is not known is empty', async () => {
  assert.deepEqual(await read(await writeWorkbook([TYPED])), [
    {
      sheet: 'norms',
      data: [
        ['norm', 'month', 'due_on', 'first', 'n', 'rate', 'limit_s', 'pair'],
        [
          'reply-2h',
          new Date('2026-10-01T00:00:00Z'),
          new Date('2026-10-25T00:00:00Z'),
          new Date('2026-10-25T01:30:59Z'),
          3,
          0.8461538461538461,
          7200.5,
          false,
        ],
        ['2026-10', null, null, null, 0, null, -1, null],
      ],
    },
  ]);
});

test('how they are shown: shares as percent, seconds whole, dates by their kind', async () => {
  assert.deepEqual(formatsOf(await writeWorkbook([TYPED])), [
    ...TYPED.columns.map(() => '@'),
    ...['@', 'yyyy-mm', 'yyyy-mm-dd', 'yyyy-mm-dd hh:mm:ss', 'General', '0.0%', '0', 'General'],
    ...['@', 'General', 'General'],
  ]);
});

test('a unit that the row states decides how its value is shown', async () => {
  const columns = [
    { name: 'value', type: 'number', unit: 'row' },
    { name: 'unit', type: 'text' },
  ] as const;
  const rows = [
    { value: 0.25, unit: 'share' },
    { value: 0.25, unit: 'index' },
    { value: 0.25, unit: 'nonsense' },
  ];
  const formats = formatsOf(await writeWorkbook([{ name: 'a', columns, rows }]));
  assert.deepEqual(formats.slice(2), ['0.0%', '@', '0.00##', '@', '0.00##', '@']);
});

test('what no calendar and no spreadsheet knows as a date stays text', async () => {
  const rows = ['2026-02-30', '2026-13-01', '1900-02-28', '0001-01-01', '10000-1-1', 'x'].map((day) => ({
    day,
  }));
  const [sheet] = await read(
    await writeWorkbook([{ name: 'a', columns: [{ name: 'day', type: 'day' }], rows }]),
  );
  assert.deepEqual(
    sheet?.data.slice(1).flat(),
    rows.map(({ day }) => day),
  );
});

const HOSTILE = [
  '=HYPERLINK("http://x";"y")',
  "=cmd|' /C calc'!A0",
  '@SUM(A1)',
  '+1',
  '-1',
  '\t=1',
  ' leading and trailing ',
  '<t>t0</t> & </si>',
  't1',
  '_x003D_1+1',
  '_x005F_',
  'constructor',
  '__proto__',
  'toString',
  '12345678901234567890',
  'TRUE',
  '\ufffd',
  '😀 مجموعة 客户群',
];

test('hostile texts come back as they were, and not one cell is a formula', async () => {
  const bytes = await writeXlsx(
    ['text'],
    HOSTILE.map((text) => ({ text })),
  );
  const [sheet] = await read(bytes);
  assert.deepEqual(sheet?.data.slice(1).flat(), HOSTILE);
  const xml = partOf(bytes, SHEET);
  assert.doesNotMatch(xml, /<f[ >]/);
  assert.equal(xml.match(/<c [^>]*t="s"/g)?.length, HOSTILE.length + 1);
});

test('what XML cannot hold is shown by a sign, not dropped', async () => {
  const texts = ['a\u0000b', '\u0007', '\u007f', '\u0085', 'a\ud800b', '\uffff', 'a\r\nb\rc'];
  const [sheet] = await read(
    await writeXlsx(
      ['text'],
      texts.map((text) => ({ text })),
    ),
  );
  assert.deepEqual(sheet?.data.slice(1).flat(), ['a␀b', '␇', '␡', '␦', 'a␦b', '␦', 'a\nb\nc']);
});

test('a text longer than a cell ends in “…” and in no half sign', async () => {
  const rows = ['x'.repeat(32_767), 'x'.repeat(32_768), `${'x'.repeat(32_765)}😀😀`].map((text) => ({
    text,
  }));
  const [sheet] = await read(await writeXlsx(['text'], rows));
  const [whole, cut, between] = (sheet?.data.slice(1).flat() ?? []) as string[];
  assert.equal(whole, rows[0]?.text);
  assert.equal(cut, `${'x'.repeat(32_766)}…`);
  assert.equal(between, `${'x'.repeat(32_765)}…`);
});

test('rows that do not fit are counted below the others', async () => {
  const columns = [{ name: 'n', type: 'count' }] as const;
  const rowsOf = (n: number) => Array.from({ length: n }, (_, i) => ({ n: i }));
  const dataOf = async (rows: number) => {
    const leftOut = (left: number) => `${left} more`;
    const [sheet] = await read(await writeWorkbook([{ name: 'a', columns, rows: rowsOf(rows), leftOut }], 4));
    return sheet?.data.flat();
  };
  assert.deepEqual(await dataOf(3), ['n', 0, 1, 2]);
  assert.deepEqual(await dataOf(10), ['n', 0, 1, '8 more']);
});

test('the head is bold and stays, columns are as wide as what stands in them', async () => {
  const rows = [{ text: '客户'.repeat(5) }, { text: 'x'.repeat(500) }];
  const bytes = await writeXlsx(['text', 'a_column_with_a_long_name'], rows.slice(0, 1));
  const xml = partOf(bytes, SHEET);
  assert.match(xml, /<pane ySplit="1"[^>]*state="frozen"/);
  assert.match(partOf(bytes, 'xl/styles.xml'), /<b\/>/);
  const widths = (sheet: string) => [...sheet.matchAll(/width="(\d+)"/g)].map((m) => Number(m[1]));
  assert.deepEqual(widths(xml), [21, 28]);
  assert.deepEqual(widths(partOf(await writeXlsx(['text'], rows), SHEET)), [80]);
});

test('names of sheets: short enough, without forbidden signs, each once, and none that Excel keeps', () => {
  const long = 'a-name-that-is-longer-than-a-sheet-may-be-called';
  assert.deepEqual(sheetNames(['norms', 'Norms', 'a/b', 'History', long, long, '']), [
    'norms',
    'Norms-2',
    'a-b',
    'History-2',
    'a-name-that-is-longer-than-a-sh',
    'a-name-that-is-longer-than--2',
    '-',
  ]);
});

const HASHED = `
  const { createHash } = await import('node:crypto');
  const { writeWorkbook } = await import('./reports/tables/xlsx.ts');
  const bytes = await writeWorkbook([JSON.parse(process.argv[1])]);
  process.stdout.write(createHash('sha256').update(bytes).digest('hex'));
`;

test('the same bytes twice and in every zone, with the times and the order of the archive fixed', async () => {
  const bytes = await writeWorkbook([TYPED]);
  assert.deepEqual(await writeWorkbook([TYPED]), bytes);
  const inZone = (TZ: string) =>
    spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', HASHED, JSON.stringify(TYPED)],
      { encoding: 'utf8', env: { ...process.env, TZ } },
    ).stdout;
  const tokyo = inZone('Asia/Tokyo');
  assert.match(tokyo, /^[0-9a-f]{64}$/);
  assert.equal(inZone('America/New_York'), tokyo);
  const paths = Object.keys(unzipSync(bytes));
  assert.deepEqual(paths, paths.toSorted());
  assert.equal(paths[0], '[Content_Types].xml');
  // Of each entry: half past nothing on the first day that an archive knows.
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  assert.equal(view.getUint32(10, true), 0x0021_0000);
});

test('no zone lacks the midnight that the archive is dated with', (t) => {
  const before = process.env.TZ;
  t.after(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
  const wrong = Intl.supportedValuesOf('timeZone').filter((zone) => {
    process.env.TZ = zone;
    const date = new Date('1980-01-01T00:00:00');
    return date.getFullYear() !== 1980 || date.getDate() !== 1 || date.getHours() !== 0;
  });
  assert.deepEqual(wrong, []);
});
