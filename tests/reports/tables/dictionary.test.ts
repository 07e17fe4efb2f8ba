import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLUMN_TYPES } from '../../../reports/tables/column-types.ts';
import { replyTable, tables } from '../../../reports/tables/tables.ts';
import { enColumns } from '../../../reports/words/en-columns.ts';
import { enTables, type TableWords } from '../../../reports/words/en-tables.ts';
import { zhTables } from '../../../reports/words/zh-tables.ts';
import { richReview } from '../example-review.ts';

const ALL = [...tables, replyTable];
const dictionary = tables.find((table) => table.file === 'dictionary.csv');
const rowsIn = (language: 'en' | 'zh-Hans') => dictionary?.rows({ ...richReview, language }) ?? [];
const rowOf = (table: string, column: string | null, language: 'en' | 'zh-Hans' = 'en') => {
  const { holds, unit, type } =
    rowsIn(language).find((row) => row.table === table && row.column === column) ?? {};
  return [holds, unit, type];
};

test('a row for every table and for each of its columns, in their order, in both languages', () => {
  for (const language of ['en', 'zh-Hans'] as const) {
    assert.deepEqual(
      rowsIn(language).map((row) => [row.table, row.column]),
      ALL.flatMap(({ file, columns }) => [[file, null], ...columns.map((column) => [file, column])]),
    );
    for (const { table, column, holds } of rowsIn(language)) assert.ok(holds, `${table} ${column}`);
  }
});

test('what a column holds, its unit and its type', () => {
  assert.deepEqual(rowOf('chats.csv', null), ['a chat', null, null]);
  assert.deepEqual(rowOf('chats.csv', 'median_s'), [enColumns.median_s, 's', 'number']);
  assert.deepEqual(rowOf('norms.csv', 'target').slice(1), ['share', 'number']);
  assert.deepEqual(rowOf('goals.csv', 'target').slice(1), ['row', 'number']);
  assert.deepEqual(rowOf('measure-months.csv', 'value').slice(1), ['figure', 'number']);
  assert.deepEqual(rowOf('goals.csv', 'by').slice(1), [null, 'month']);
  assert.deepEqual(rowOf('events.csv', 'from').slice(1), [null, 'day']);
  assert.deepEqual(rowOf('activity.csv', 'hour').slice(1), [null, 'count']);
  assert.deepEqual(rowOf('activity.csv', 'messages').slice(1), ['count', 'count']);
});

test('where a table means something of its own by a column, that is told', () => {
  assert.notDeepEqual(rowOf('chats.csv', 'state'), rowOf('norm-reasons.csv', 'state'));
  assert.match(String(rowOf('chats.csv', 'state', 'zh-Hans')[0]), /沉寂/);
});

test('no words are left over: every column and every table that is described is there', () => {
  const used = new Set(ALL.flatMap((table) => table.columns));
  assert.deepEqual(
    Object.keys(enColumns).filter((column) => !used.has(column as never)),
    [],
  );
  assert.deepEqual(Object.keys(enColumns).sort(), [...COLUMN_TYPES.keys()].sort());
  assert.deepEqual(Object.keys(enTables).sort(), ALL.map((table) => table.file).sort());
  for (const words of [enTables, zhTables]) {
    for (const { file, columns } of ALL) {
      const own = Object.keys((words[file] as TableWords).columns ?? {});
      assert.deepEqual(
        own.filter((column) => !columns.includes(column as never)),
        [],
        file,
      );
    }
  }
});
