/** actions.csv: what was decided at earlier reviews, and what became of it. */
import { cellsOf } from './cells.ts';
import { readCsv } from './csv-table.ts';
import { problem } from './problem.ts';
import { ACTION_STATES, type Action, EFFECTS } from './schema/feedback.ts';
import { type Problem, WorkspaceError } from './schema/problem.ts';

const YES = /^(yes|y|x|true|是|已完成)$/i;
/** Other spellings of the effects that have a word of their own. */
const SAID: Readonly<Record<string, (typeof EFFECTS)[number]>> = {
  'no change': 'same',
  为时过早: 'too_early',
  尚早: 'too_early',
  有改善: 'better',
  没有变化: 'same',
  无变化: 'same',
  变差: 'worse',
};

/** @throws WorkspaceError for an id that stands twice, a month or date that is none, a state that contradicts `done` */
export function readActions(raw: Uint8Array, file: string): Action[] {
  const problems: Problem[] = [];
  const actions: Action[] = [];
  const places = new Map<string, number>();
  for (const row of readCsv(raw, file, ['id', 'month', 'text'])) {
    const cells = cellsOf(row, 'actions', problems);
    const id = cells.text('id');
    const month = cells.month('month');
    const text = cells.text('text');
    const due = cells.day('due');
    const said_done = YES.test(row.cell('done'));
    const done = said_done ? null : cells.day('done');
    const is_done = said_done || done !== null;
    const status = cells.word('status', ACTION_STATES, is_done ? 'done' : 'open');
    if (is_done && status === 'open') problems.push(problem(row.at('status'), 'actions-done-and-open', id));
    if (id === null || month === null || text === null || status === null) continue;
    const first = places.get(id);
    if (first !== undefined) problems.push(problem(row.at('id'), 'actions-id-twice', id, first));
    places.set(id, first ?? row.line);
    const effect = effectOf(row.cell('effect'));
    actions.push({ id, month, text, owner: row.cell('owner'), due, done, effect, status });
  }
  if (problems.length > 0) throw new WorkspaceError(problems);
  return actions;
}

function effectOf(text: string): string {
  const word = text.toLowerCase();
  return EFFECTS.find((effect) => effect === word.replace(/[\s-]+/g, '_')) ?? SAID[word] ?? text;
}
