import { safeCell } from '../tables/csv.ts';
import { CELLS, type ChatRecords, RECORD_COLUMNS } from './record-row.ts';

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
const ROWS_PER_CHUNK = 5000;

/**
 * Records as CSV (RFC 4180), in chunks. Exact by default: UTF-8, LF, no mark, cells as they are. `excel` adds the byte
 * order mark, CRLF, and an apostrophe before what a spreadsheet would take for a formula.
 */
export function* recordsCsv(chats: Iterable<ChatRecords>, excel: boolean): Generator<string> {
  const line_end = excel ? '\r\n' : '\n';
  let chunk = `${excel ? '\ufeff' : ''}${RECORD_COLUMNS.join(',')}${line_end}`;
  let rows = 0;
  for (const chat of chats) {
    for (let i = 0; i < chat.columns.n; i++) {
      for (const [k, column] of RECORD_COLUMNS.entries()) {
        const value = CELLS[column](chat, i);
        if (k > 0) chunk += ',';
        chunk += quoted(excel ? safeCell(value) : value);
      }
      chunk += line_end;
      if (++rows % ROWS_PER_CHUNK === 0) {
        yield chunk;
        chunk = '';
      }
    }
  }
  yield chunk;
}

function quoted(value: string | number | boolean): string {
  const text = String(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
