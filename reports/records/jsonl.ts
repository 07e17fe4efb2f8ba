import { type ChatRecords, RECORD_COLUMNS, typedCell } from './record-row.ts';

const ROWS_PER_CHUNK = 5000;

/** Records as one JSON object a line, in chunks; the keys are the columns of the CSV. */
export function* recordsJsonl(chats: Iterable<ChatRecords>): Generator<string> {
  let chunk = '';
  let rows = 0;
  for (const chat of chats) {
    for (let i = 0; i < chat.columns.n; i++) {
      const cells = RECORD_COLUMNS.map((column) => [column, typedCell(chat, i, column)]);
      chunk += `${JSON.stringify(Object.fromEntries(cells))}\n`;
      if (++rows % ROWS_PER_CHUNK === 0) {
        yield chunk;
        chunk = '';
      }
    }
  }
  yield chunk;
}
