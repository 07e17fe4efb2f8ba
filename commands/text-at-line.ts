import { type RecordColumns, textAt } from '../ingest/schema/message-table.ts';

/** Text of the record that begins at a line; records stand in the order of their lines. '' where none does. */
export function textAtLine({ n, first_line, text }: RecordColumns, line: number): string {
  let low = 0;
  let high = n - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((first_line[middle] as number) < line) low = middle + 1;
    else high = middle;
  }
  return first_line[low] === line ? textAt(text, low) : '';
}
