/** values.csv: what goals that are measured by hand stood at, month by month. */
import { cellsOf } from './cells.ts';
import { readCsv } from './csv-table.ts';
import { nearest } from './nearest.ts';
import { problem } from './problem.ts';
import type { GoalValue } from './schema/feedback.ts';
import { BY_HAND, type Goal } from './schema/policy.ts';
import { type Problem, WorkspaceError } from './schema/problem.ts';

/** @throws WorkspaceError for a goal that is not known or is measured otherwise, a month or number that is none, a month that stands twice */
export function readGoalValues(
  raw: Uint8Array,
  file: string,
  goals: readonly Pick<Goal, 'id' | 'measure'>[],
): GoalValue[] {
  const problems: Problem[] = [];
  const values: GoalValue[] = [];
  const places = new Map<string, number>();
  for (const row of readCsv(raw, file, ['goal', 'month', 'value'])) {
    const cells = cellsOf(row, 'values', problems);
    const id = cells.text('goal');
    const month = cells.month('month');
    const value = cells.number('value');
    if (id === null) continue;
    const goal = goals.find((one) => one.id === id);
    if (!goal) {
      const ids = goals.map((one) => one.id);
      problems.push(problem(row.at('goal'), 'values-unknown-goal', id, nearest(id, ids)));
      continue;
    }
    if (goal.measure !== BY_HAND) {
      problems.push(problem(row.at('goal'), 'values-goal-measured', id, goal.measure));
      continue;
    }
    if (month === null || value === null) continue;
    const key = `${id} ${month}`;
    const first = places.get(key);
    if (first !== undefined) problems.push(problem(row.at('month'), 'values-month-twice', id, month, first));
    places.set(key, first ?? row.line);
    values.push({ goal: id, month, value, note: row.cell('note') });
  }
  if (problems.length > 0) throw new WorkspaceError(problems);
  return values;
}
