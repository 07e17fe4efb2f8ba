/** Columns of `convert`, a fixed contract, and the cells of one record. */
import {
  KIND,
  KINDS,
  MEDIA_KINDS,
  type MessageColumns,
  NOTICE_KINDS,
  textAt,
} from '../../ingest/schema/message-table.ts';

export interface ChatRecords {
  chat: string;
  columns: MessageColumns;
  /** `file` or `file!member` of each export of `columns.export_ids`. */
  sources: readonly string[];
  /** False where the zone of a copy is not known: its instants stay empty. By export. */
  zone_known: readonly boolean[];
}

const stamp = (ms: number) => new Date(ms).toISOString().slice(0, 19);

/** A record's cells by column, in the order of the columns; what it does not have is an empty string. */
export const CELLS = {
  chat: (c: ChatRecords): string => c.chat,
  seq: (_: ChatRecords, i: number): number => i + 1,
  sent_at_local: ({ columns: m }: ChatRecords, i: number): string => stamp(m.sent_at_local_ms[i] as number),
  sent_at_utc: ({ columns: m, zone_known }: ChatRecords, i: number): string =>
    zone_known[m.export[i] as number] ? `${stamp(m.sent_at_ms[i] as number)}Z` : '',
  sender: ({ columns: m }: ChatRecords, i: number): string => m.senders[m.sender[i] as number] ?? '',
  person: ({ columns: m }: ChatRecords, i: number): string => {
    const person = m.persons[m.person[i] as number];
    return person?.listed && m.kind[i] !== KIND.notice ? person.name : '';
  },
  kind: ({ columns: m }: ChatRecords, i: number): string => KINDS[m.kind[i] as number] as string,
  media_kind: ({ columns: m }: ChatRecords, i: number): string =>
    MEDIA_KINDS[(m.media_kind[i] as number) - 1] ?? '',
  notice_kind: ({ columns: m }: ChatRecords, i: number): string =>
    NOTICE_KINDS[(m.notice_kind[i] as number) - 1] ?? '',
  text: ({ columns: m }: ChatRecords, i: number): string => textAt(m.text, i),
  file_name: ({ columns: m }: ChatRecords, i: number): string => textAt(m.file_name, i),
  edited: ({ columns: m }: ChatRecords, i: number): boolean => m.edited[i] === 1,
  source_file: ({ columns: m, sources }: ChatRecords, i: number): string =>
    sources[m.export[i] as number] as string,
  first_line: ({ columns: m }: ChatRecords, i: number): number => m.first_line[i] as number,
  last_line: ({ columns: m }: ChatRecords, i: number): number => m.last_line[i] as number,
} as const;

export type RecordColumn = keyof typeof CELLS;
export const RECORD_COLUMNS = Object.keys(CELLS) as RecordColumn[];

/** How typed formats hold a column; `optional`: null, not empty, where a record has no such thing. */
export const COLUMN_TYPES: Readonly<
  Record<RecordColumn, 'text' | 'word' | 'optional' | 'number' | 'boolean'>
> = {
  chat: 'word',
  seq: 'number',
  sent_at_local: 'text',
  sent_at_utc: 'optional',
  sender: 'optional',
  person: 'optional',
  kind: 'word',
  media_kind: 'optional',
  notice_kind: 'optional',
  text: 'text',
  file_name: 'optional',
  edited: 'boolean',
  source_file: 'word',
  first_line: 'number',
  last_line: 'number',
};

/** A cell as typed formats hold it. */
export function typedCell(c: ChatRecords, i: number, column: RecordColumn): string | number | boolean | null {
  const value = CELLS[column](c, i);
  return value === '' && COLUMN_TYPES[column] === 'optional' ? null : value;
}
