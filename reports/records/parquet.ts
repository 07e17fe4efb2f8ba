import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { type ChatRecords, COLUMN_TYPES, RECORD_COLUMNS, typedCell } from './record-row.ts';

const ROWS_PER_GROUP = 50_000;

/**
 * Records as Parquet, a group of at most 50,000 rows of one chat at a time: the columns of the CSV, numbers as INT32,
 * `edited` as a boolean, the rest as strings.
 */
export function* recordsParquet(chats: Iterable<ChatRecords>): Generator<Uint8Array> {
  const bytes = new ByteWriter();
  const schema = schemaFromColumnData({ columnData: columnsOf(null, 0, 0) });
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'chat-review' });
  const drain = () => {
    const chunk = bytes.getBytes().slice();
    bytes.index = 0;
    return chunk;
  };
  for (const chat of chats) {
    for (let from = 0; from < chat.columns.n; from += ROWS_PER_GROUP) {
      const to = Math.min(chat.columns.n, from + ROWS_PER_GROUP);
      const columnData = columnsOf(chat, from, to).map(({ name, data }) => ({ name, data }));
      writer.write({ columnData, rowGroupSize: ROWS_PER_GROUP });
      yield drain();
    }
  }
  writer.finish();
  yield drain();
}

const TYPES = {
  number: 'INT32',
  boolean: 'BOOLEAN',
  text: 'STRING',
  word: 'STRING',
  optional: 'STRING',
} as const;

function columnsOf(chat: ChatRecords | null, from: number, to: number): ColumnSource[] {
  return RECORD_COLUMNS.map((name) => ({
    name,
    data: chat ? Array.from({ length: to - from }, (_, i) => typedCell(chat, from + i, name)) : [],
    type: TYPES[COLUMN_TYPES[name]],
    nullable: COLUMN_TYPES[name] === 'optional',
  }));
}
