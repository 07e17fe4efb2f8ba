import assert from 'node:assert/strict';
import { test } from 'node:test';
import readXlsx from 'read-excel-file/node';
import { buildReport } from '../../../reports/report.ts';
import { MOST_ROWS } from '../../../reports/tables/sheet-rows.ts';
import { replyTable, tables } from '../../../reports/tables/tables.ts';
import { emptyReview, minimalReview, richReview } from '../example-review.ts';

const REPLY = {
  ...{ chat: '=Sales', export_id: 'a1b2c3d4e5f6', request_line: 3, response_line: null },
  ...{ requested_at: '2026-10-25T01:30:00', responded_at: null, calendar_s: 12.5, business_s: null },
  confidence: 0.9735,
};

async function workbookOf(review: typeof richReview, language: 'en' | 'zh-Hans') {
  const files = await buildReport(review, { language, replies: [REPLY] });
  const { bytes } = files.find(({ path }) => path === 'tables/review.xlsx') ?? {};
  const sheets = await readXlsx(Buffer.from(bytes as Uint8Array), { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

test('the dictionary first, then a sheet for each table with the rows of its CSV', async () => {
  for (const review of [richReview, minimalReview, emptyReview]) {
    const sheets = await workbookOf(review, 'en');
    const names = ['dictionary', ...tables.map(({ file }) => file.replace('.csv', '')), 'replies'];
    assert.deepEqual(
      [...sheets.keys()],
      [...new Set(names)].map((name) => (name === 'history' ? 'history-months' : name)),
    );
    for (const { file, columns, rows } of tables) {
      const data = sheets.get(file === 'history.csv' ? 'history-months' : file.replace('.csv', ''));
      assert.deepEqual(data?.[0], [...columns], file);
      assert.equal(data?.length, rows({ ...review, language: 'en' }).length + 1, file);
    }
  }
});

test('cells are typed by their columns', async () => {
  const sheets = await workbookOf(richReview, 'en');
  const cells = (name: string) => {
    const [head = [], first = []] = sheets.get(name) ?? [];
    return Object.fromEntries(head.map((column, i) => [String(column), first[i]]));
  };
  assert.deepEqual(cells('replies'), { ...REPLY, requested_at: new Date('2026-10-25T01:30:00Z') });
  assert.deepEqual(Object.keys(cells('replies')), [...replyTable.columns]);
  assert.deepEqual(cells('norms').month, new Date('2026-10-01T00:00:00Z'));
  assert.equal(cells('norms').limit, '2h');
  assert.equal(cells('chats').pair, false);
  assert.deepEqual(cells('goals').by, new Date('2026-12-01T00:00:00Z'));
});

test('the dictionary speaks the language of the page', async () => {
  const holds = async (language: 'en' | 'zh-Hans') =>
    (await workbookOf(richReview, language)).get('dictionary')?.[1]?.slice(0, 3);
  assert.deepEqual(await holds('en'), [
    'norms.csv',
    null,
    'a norm in a month, over all chats and in each chat',
  ]);
  assert.deepEqual(await holds('zh-Hans'), [
    'norms.csv',
    null,
    '一条沟通规范在一个月的结果，含全部聊天合计与各聊天',
  ]);
});

test('a sheet ends where spreadsheets do', () => assert.equal(MOST_ROWS, 2 ** 20));
