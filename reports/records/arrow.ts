import {
  bool,
  columnFromValues,
  dictionary,
  int32,
  tableFromColumns,
  tableToIPC,
  utf8,
} from '@uwdata/flechette';
import {
  type ChatRecords,
  COLUMN_TYPES,
  RECORD_COLUMNS,
  type RecordColumn,
  typedCell,
} from './record-row.ts';

/** Optional columns of many distinct values; the others are dictionaries. */
const PLAIN: readonly RecordColumn[] = ['sent_at_utc', 'file_name'];

function typeOf(column: RecordColumn) {
  const type = COLUMN_TYPES[column];
  if (type === 'number') return int32();
  if (type === 'boolean') return bool();
  return type === 'text' || PLAIN.includes(column) ? utf8() : dictionary(utf8(), int32());
}

/** Records as an Arrow IPC file, in one piece: the columns of the CSV. */
export function recordsArrow(chats: Iterable<ChatRecords>): Uint8Array {
  const all = [...chats];
  const columns = RECORD_COLUMNS.map((column): [string, ReturnType<typeof columnFromValues>] => [
    column,
    columnFromValues(cells(all, column), typeOf(column)),
  ]);
  return tableToIPC(tableFromColumns(columns), { format: 'file' }) as Uint8Array;
}

function* cells(chats: readonly ChatRecords[], column: RecordColumn): Generator<unknown> {
  for (const chat of chats) for (let i = 0; i < chat.columns.n; i++) yield typedCell(chat, i, column);
}
