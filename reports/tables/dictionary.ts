/** dictionary.csv: what every table and every column of it holds, in the language of the page. */
import type { Review } from '../../transform/review-schema.ts';
import { enColumns } from '../words/en-columns.ts';
import { enTables, type TableWords } from '../words/en-tables.ts';
import { zhColumns } from '../words/zh-columns.ts';
import { zhTables } from '../words/zh-tables.ts';
import { COLUMN_TYPES, unitOf } from './column-types.ts';
import type { Row } from './csv.ts';
import type { ReviewTable, Table } from './review-table.ts';

export const DICTIONARY = 'dictionary.csv';

/** Of all tables: a row for the table, and one for each of its columns. */
export const dictionaryTable = (tables: () => readonly Table[]): ReviewTable => ({
  file: DICTIONARY,
  columns: ['table', 'column', 'holds', 'unit', 'type'],
  rows: (review) => tables().flatMap((table) => wordsOf(table, review.language)),
});

function wordsOf(table: Table, language: Review['language']): Row[] {
  const english = language === 'en';
  const columns = english ? enColumns : zhColumns;
  const own: TableWords = (english ? enTables : zhTables)[table.file];
  return [
    { table: table.file, column: null, holds: own.row, unit: null, type: null },
    ...table.columns.map((column) => ({
      table: table.file,
      column,
      holds: own.columns?.[column] ?? columns[column],
      unit: unitOf(column, table),
      type: COLUMN_TYPES.get(column) ?? 'text',
    })),
  ];
}
