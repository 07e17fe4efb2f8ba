/** events.csv: what happened in the company and may explain a month. */
import { cellsOf } from './cells.ts';
import { readCsv } from './csv-table.ts';
import { problem } from './problem.ts';
import { type CompanyEvent, EVENT_KINDS } from './schema/feedback.ts';
import { type Problem, WorkspaceError } from './schema/problem.ts';

/** @throws WorkspaceError for a date that is none, an event that ends before it begins, an unknown kind */
export function readEvents(raw: Uint8Array, file: string): CompanyEvent[] {
  const problems: Problem[] = [];
  const events: CompanyEvent[] = [];
  for (const row of readCsv(raw, file, ['date', 'event'])) {
    const cells = cellsOf(row, 'events', problems);
    const event = cells.text('event');
    const from = cells.day('date');
    const to = cells.day('to') ?? from;
    const kind = cells.word('kind', EVENT_KINDS, 'other');
    if (row.cell('date') === '') cells.text('date');
    if (from !== null && to !== null && to < from) problems.push(problem(row.at('to'), 'events-wrong-dates'));
    if (event !== null && from !== null && to !== null && kind !== null)
      events.push({ from, to, event, kind });
  }
  if (problems.length > 0) throw new WorkspaceError(problems);
  return events;
}
