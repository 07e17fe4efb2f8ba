/** The tables for programs: the rows of the CSV beside it, with numbers, flags and stamps as such. */
import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import { COLUMN_TYPES, type ColumnType } from './column-types.ts';
import { type Cell, type Row, safeCell } from './csv.ts';

type Schema = NonNullable<Parameters<typeof parquetWrite>[0]['schema']>;
type Element = Schema[number];

const ELEMENTS: Readonly<Record<ColumnType, Omit<Element, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  month: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  day: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  count: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  flag: { type: 'BOOLEAN' },
  // Not adjusted to UTC: a reader must not move the wall clock into its own zone.
  stamp: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' } },
};

const typeOf = (column: string): ColumnType => COLUMN_TYPES.get(column) ?? 'text';

/** Rows as Parquet. What is empty in the CSV is null; no text can start a formula. */
export function writeParquet(columns: readonly string[], rows: readonly Row[]): Uint8Array {
  const writer = new ByteWriter();
  const schema: Schema = [
    { name: 'root', num_children: columns.length },
    ...columns.map((name): Element => ({ name, repetition_type: 'OPTIONAL', ...ELEMENTS[typeOf(name)] })),
  ];
  const columnData = columns.map((name) => ({
    name,
    data: rows.map((row) => typedCell(typeOf(name), row[name])),
  }));
  parquetWrite({ writer, schema, columnData, createdBy: 'chat-review' });
  return writer.getBytes().slice();
}

function typedCell(type: ColumnType, value: Cell): string | number | boolean | Date | null {
  const safe = safeCell(value);
  if (safe === '') return null;
  if (type === 'stamp') return new Date(`${safe}Z`);
  if (type === 'flag') return value === true;
  return type === 'count' || type === 'number' ? Number(safe) : String(safe);
}
