import { type ChatRecords, recordRow } from './record-row.ts';

const ROWS_PER_CHUNK = 5000;
/** Columns that are null, not empty, where a record has no such thing. */
const OPTIONAL = ['sent_at_utc', 'sender', 'person', 'media_kind', 'notice_kind', 'file_name'] as const;

/** Records as one JSON object a line, in chunks; the keys are the columns of the CSV. */
export function* recordsJsonl(chats: Iterable<ChatRecords>): Generator<string> {
  let chunk = '';
  let rows = 0;
  for (const chat of chats) {
    for (let i = 0; i < chat.columns.n; i++) {
      const row: Record<string, unknown> = recordRow(chat, i);
      for (const column of OPTIONAL) if (row[column] === '') row[column] = null;
      chunk += `${JSON.stringify(row)}\n`;
      if (++rows % ROWS_PER_CHUNK === 0) {
        yield chunk;
        chunk = '';
      }
    }
  }
  yield chunk;
}
