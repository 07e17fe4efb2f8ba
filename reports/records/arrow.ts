import {
  batchType,
  bool,
  Column,
  type DataType,
  dictionary,
  int32,
  tableFromColumns,
  tableToIPC,
  utf8,
} from '@uwdata/flechette';
import type { Utf8Column } from '../../ingest/schema/message-table.ts';
import {
  type ChatRecords,
  COLUMN_TYPES,
  RECORD_COLUMNS,
  type RecordColumn,
  typedCell,
} from './record-row.ts';

type Cells = (row: number) => string | number | boolean | null;

/** Optional columns of many distinct values; the others are dictionaries. */
const PLAIN: readonly RecordColumn[] = ['sent_at_utc', 'file_name'];

/**
 * Records as an Arrow IPC file, in chunks: the columns of the CSV, one batch a chat. Texts are handed on as they lie in
 * memory; neither a row nor the whole file is made.
 */
export function recordsArrow(chats: Iterable<ChatRecords>): Uint8Array[] {
  const all = [...chats];
  const columns = RECORD_COLUMNS.map((column): [string, Column<unknown>] => [column, columnOf(all, column)]);
  const chunks: Uint8Array[] = [];
  const sink = { write: (bytes: Uint8Array) => void chunks.push(bytes), finish: () => null };
  tableToIPC(tableFromColumns(columns), { format: 'file', sink: sink as never });
  return chunks;
}

function columnOf(chats: readonly ChatRecords[], column: RecordColumn): Column<unknown> {
  const kind = COLUMN_TYPES[column];
  const cells =
    (chat: ChatRecords): Cells =>
    (row) =>
      typedCell(chat, row, column);
  const batches = (type: DataType, parts: (chat: ChatRecords) => Parts) => {
    const Batch = batchType(type);
    return chats.map((chat) => new Batch({ length: chat.columns.n, type, ...parts(chat) }));
  };
  if (kind === 'number') {
    const type = int32();
    return new Column(
      batches(type, (chat) => ({ ...ALL, values: integers(chat.columns.n, cells(chat)) })),
      type,
    );
  }
  if (kind === 'boolean') {
    const type = bool();
    return new Column(
      batches(type, (chat) => ({ ...ALL, values: bits(chat.columns.n, cells(chat)) })),
      type,
    );
  }
  if (kind === 'text' || PLAIN.includes(column)) {
    const type = utf8();
    return new Column(
      batches(type, (chat) => texts(chat, column, kind === 'optional')),
      type,
    );
  }
  return dictionaryOf(chats, cells);
}

interface Parts {
  nullCount: number;
  validity: Uint8Array;
  values: Int32Array | Uint8Array;
  offsets?: Int32Array;
}

/** No cell is null. */
const ALL = { nullCount: 0, validity: new Uint8Array(0) };

/** Which cells are there, as one bit each. */
function present(n: number, isThere: (row: number) => boolean): Pick<Parts, 'nullCount' | 'validity'> {
  const validity = bits(n, isThere);
  let nulls = 0;
  for (let row = 0; row < n; row++) if (!isThere(row)) nulls++;
  return nulls === 0 ? ALL : { nullCount: nulls, validity };
}

const integers = (n: number, cell: Cells) => Int32Array.from({ length: n }, (_, row) => cell(row) as number);

function bits(n: number, isSet: Cells): Uint8Array {
  const out = new Uint8Array((n + 7) >> 3);
  for (let row = 0; row < n; row++)
    if (isSet(row)) out[row >> 3] = (out[row >> 3] as number) | (1 << (row & 7));
  return out;
}

function texts(chat: ChatRecords, column: RecordColumn, optional: boolean): Parts {
  const { n, text, file_name } = chat.columns;
  const stored = column === 'text' ? text : column === 'file_name' ? file_name : null;
  const { bytes, offsets } = stored ?? written(n, (row) => (typedCell(chat, row, column) ?? '') as string);
  const there = optional ? present(n, (row) => offsets[row] !== offsets[row + 1]) : ALL;
  return { ...there, values: bytes, offsets };
}

const encoder = new TextEncoder();

function written(n: number, textOf: (row: number) => string): Utf8Column {
  const offsets = new Int32Array(n + 1);
  let bytes = new Uint8Array(n * 20 + 64);
  let used = 0;
  for (let row = 0; row < n; row++) {
    const value = textOf(row);
    if (used + value.length * 3 > bytes.length) {
      const larger = new Uint8Array((used + value.length * 3) * 2);
      larger.set(bytes.subarray(0, used));
      bytes = larger;
    }
    used += encoder.encodeInto(value, bytes.subarray(used)).written;
    offsets[row + 1] = used;
  }
  return { bytes: bytes.subarray(0, used), offsets };
}

/** One dictionary for all chats: a file can hold no other for the same column. */
function dictionaryOf(chats: readonly ChatRecords[], cells: (chat: ChatRecords) => Cells): Column<unknown> {
  const codes = new Map<string, number>();
  const coded = chats.map((chat) => {
    const cell = cells(chat);
    return Int32Array.from({ length: chat.columns.n }, (_, row) => {
      const value = cell(row) as string | null;
      if (value === null) return -1;
      const code = codes.get(value) ?? codes.size;
      if (code === codes.size) codes.set(value, code);
      return code;
    });
  });
  const value_type = utf8();
  const type = dictionary(value_type, int32());
  const words = [...codes.keys()];
  const Words = batchType(value_type);
  const { bytes, offsets } = written(words.length, (i) => words[i] as string);
  const list = new Column(
    [new Words({ length: words.length, type: value_type, ...ALL, values: bytes, offsets })],
    value_type,
  );
  const Batch = batchType(type);
  const batches = coded.map((values) => {
    const there = present(values.length, (row) => (values[row] as number) >= 0);
    const batch = new Batch({
      length: values.length,
      type,
      ...there,
      values: values.map((c) => Math.max(c, 0)),
    });
    return (batch as unknown as { setDictionary(list: Column<unknown>): never }).setDictionary(list);
  });
  return new Column(batches, type);
}
