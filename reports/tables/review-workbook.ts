/** review.xlsx: the data dictionary, then a sheet for each table. */
import type { Review } from '../../transform/review-schema.ts';
import { count } from '../format.ts';
import { enWorkbook } from '../words/en-tables.ts';
import { zhWorkbook } from '../words/zh-tables.ts';
import { COLUMN_TYPES, unitOf } from './column-types.ts';
import type { Row } from './csv.ts';
import { DICTIONARY } from './dictionary.ts';
import type { Table } from './review-table.ts';
import type { Sheet } from './sheet-rows.ts';
import { writeWorkbook } from './xlsx.ts';

export interface FilledTable {
  readonly table: Table;
  readonly rows: readonly Row[];
}

export function reviewWorkbook(
  tables: readonly FilledTable[],
  language: Review['language'],
): Promise<Uint8Array> {
  const isDictionary = ({ table }: FilledTable) => table.file === DICTIONARY;
  const ordered = [...tables.filter(isDictionary), ...tables.filter((one) => !isDictionary(one))];
  return writeWorkbook(ordered.map((one) => sheetOf(one, language)));
}

function sheetOf({ table, rows }: FilledTable, language: Review['language']): Sheet {
  const words = language === 'en' ? enWorkbook : zhWorkbook;
  const columns = table.columns.map((name) => ({
    name,
    type: COLUMN_TYPES.get(name) ?? ('text' as const),
    unit: unitOf(name, table),
  }));
  return {
    name: sheetName(table.file),
    columns,
    rows,
    leftOut: (left) => words.left_out(count(left), `tables/${table.file}`),
  };
}

/** Excel keeps the name “History” for itself. */
const sheetName = (file: string) => (file === 'history.csv' ? 'history-months' : file.replace(/\.csv$/, ''));
