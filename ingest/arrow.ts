/** Records of one export ↔ Arrow IPC, without touching a row: columns are wrapped as they stand. */
import {
  batchType,
  Column,
  type DataType,
  dictionary,
  float64,
  int32,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  uint8,
  uint16,
  uint32,
  utf8,
} from '@uwdata/flechette';
import type { RecordColumns, Utf8Column } from './schema/message-table.ts';
import { utf8Of } from './utf8-column.ts';

const NO_NULLS = new Uint8Array(0);

type Values = Float64Array | Uint8Array | Uint16Array | Uint32Array | Int32Array;

function numbers(type: DataType, values: Values): Column<unknown> {
  const Batch = batchType(type);
  return new Column(
    [new Batch({ length: values.length, nullCount: 0, type, validity: NO_NULLS, values })],
    type,
  );
}

function strings(type: DataType, column: Utf8Column): Column<unknown> {
  const Batch = batchType(type);
  const length = column.offsets.length - 1;
  const { offsets, bytes } = column;
  return new Column(
    [new Batch({ length, nullCount: 0, type, validity: NO_NULLS, offsets, values: bytes })],
    type,
  );
}

/** Code 0 of the dictionary is the empty name: a record without sender. */
function coded(codes: Int32Array, names: readonly string[]): Column<unknown> {
  const value_type = utf8();
  const type = dictionary(value_type, int32());
  const Batch = batchType(type);
  const shifted = codes.map((code) => code + 1);
  const batch = new Batch({
    length: codes.length,
    nullCount: 0,
    type,
    validity: NO_NULLS,
    values: shifted,
  }) as unknown as { setDictionary(list: Column<unknown>): never };
  return new Column([batch.setDictionary(strings(value_type, utf8Of(['', ...names])))], type);
}

/** A column that only archives fill, with a row for each record. */
const rowsOf = (values: Uint32Array, n: number) => (values.length === n ? values : new Uint32Array(n));

/** Arrow IPC (file form) of the records. */
export function toArrow(t: RecordColumns): Uint8Array {
  const table = tableFromColumns({
    local_ms: numbers(float64(), t.local_ms),
    resolution_s: numbers(uint8(), t.resolution_s),
    sender: coded(t.sender, t.senders),
    kind: numbers(uint8(), t.kind),
    media_kind: numbers(uint8(), t.media_kind),
    notice_kind: numbers(uint8(), t.notice_kind),
    text: strings(utf8(), t.text),
    ...(t.text_hash && { text_hash: strings(utf8(), t.text_hash) }),
    file_name: strings(utf8(), t.file_name),
    media_bytes: numbers(uint32(), rowsOf(t.media_bytes, t.n)),
    voice_ms: numbers(uint32(), rowsOf(t.voice_ms, t.n)),
    edited: numbers(uint8(), t.edited),
    mentions: numbers(uint16(), t.mentions),
    chars: numbers(uint32(), t.chars),
    words: numbers(uint32(), t.words),
    emoji: numbers(uint16(), t.emoji),
    links: numbers(uint16(), t.links),
    first_line: numbers(uint32(), t.first_line),
    last_line: numbers(uint32(), t.last_line),
  });
  return tableToIPC(table, { format: 'file' }) as Uint8Array;
}

/** The records that `toArrow` wrote. */
export function fromArrow(bytes: Uint8Array): RecordColumns {
  const table = tableFromIPC(bytes);
  const batch = (name: string) =>
    (table.getChild(name) as unknown as { data: readonly Stored[] }).data[0] as Stored;
  const values = <T extends Values>(name: string) => batch(name).values as T;
  const text = (name: string): Utf8Column => ({
    bytes: batch(name).values as Uint8Array,
    offsets: batch(name).offsets as Int32Array,
  });
  const sender = batch('sender');
  return {
    n: table.numRows,
    local_ms: values<Float64Array>('local_ms'),
    resolution_s: values<Uint8Array>('resolution_s'),
    sender: (sender.values as Int32Array).map((code) => code - 1),
    senders: [...((sender.dictionary as Column<string>).toArray() as string[])].slice(1),
    kind: values<Uint8Array>('kind'),
    media_kind: values<Uint8Array>('media_kind'),
    notice_kind: values<Uint8Array>('notice_kind'),
    text: text('text'),
    ...(table.getChild('text_hash') && { text_hash: text('text_hash') }),
    file_name: text('file_name'),
    media_bytes: values<Uint32Array>('media_bytes'),
    voice_ms: values<Uint32Array>('voice_ms'),
    edited: values<Uint8Array>('edited'),
    mentions: values<Uint16Array>('mentions'),
    chars: values<Uint32Array>('chars'),
    words: values<Uint32Array>('words'),
    emoji: values<Uint16Array>('emoji'),
    links: values<Uint16Array>('links'),
    first_line: values<Uint32Array>('first_line'),
    last_line: values<Uint32Array>('last_line'),
  };
}

interface Stored {
  values: Values;
  offsets?: Int32Array;
  dictionary?: Column<string>;
}
