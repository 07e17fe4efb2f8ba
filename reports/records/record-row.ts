/** Columns of `convert`, a fixed contract, and one record in that form. */
import {
  KIND,
  KINDS,
  MEDIA_KINDS,
  type MessageColumns,
  NOTICE_KINDS,
  textAt,
} from '../../ingest/schema/message-table.ts';

export const RECORD_COLUMNS = [
  'chat',
  'seq',
  'sent_at_local',
  'sent_at_utc',
  'sender',
  'person',
  'kind',
  'media_kind',
  'notice_kind',
  'text',
  'file_name',
  'edited',
  'source_file',
  'first_line',
  'last_line',
] as const;

export type RecordRow = Record<(typeof RECORD_COLUMNS)[number], string | number | boolean>;

export interface ChatRecords {
  chat: string;
  columns: MessageColumns;
  /** `file` or `file!member` of each export of `columns.export_ids`. */
  sources: readonly string[];
  /** False where the zone of a copy is not known: its instants stay empty. By export. */
  zone_known: readonly boolean[];
}

/** Row `i`; what a record does not have is an empty string. */
export function recordRow(c: ChatRecords, i: number): RecordRow {
  const m = c.columns;
  const copy = m.export[i] as number;
  const person = m.persons[m.person[i] as number];
  const sender = m.sender[i] as number;
  return {
    chat: c.chat,
    seq: i + 1,
    sent_at_local: stamp(m.sent_at_local_ms[i] as number),
    sent_at_utc: c.zone_known[copy] ? `${stamp(m.sent_at_ms[i] as number)}Z` : '',
    sender: sender < 0 ? '' : (m.senders[sender] as string),
    person: person?.listed && m.kind[i] !== KIND.notice ? person.name : '',
    kind: KINDS[m.kind[i] as number] as string,
    media_kind: MEDIA_KINDS[(m.media_kind[i] as number) - 1] ?? '',
    notice_kind: NOTICE_KINDS[(m.notice_kind[i] as number) - 1] ?? '',
    text: textAt(m.text, i),
    file_name: textAt(m.file_name, i),
    edited: m.edited[i] === 1,
    source_file: c.sources[copy] as string,
    first_line: m.first_line[i] as number,
    last_line: m.last_line[i] as number,
  };
}

const stamp = (ms: number) => new Date(ms).toISOString().slice(0, 19);
