/** Two exports in one file that write their dates alike but in another order: where the order changes. */
import { timeOf } from './date-order.ts';
import type { Candidates } from './scan.ts';
import { SPELLING } from './spelling.ts';

const MONTHS = 12;
// One line against the others is a damaged one.
const LEAST_LINES = 2;

/**
 * Pieces of `rows` (all of one spelling) of one order each: the same rows where no field above twelve contradicts another,
 * or where the two kinds stand mixed.
 */
export function piecesOfOneOrder(c: Candidates, rows: Int32Array): Int32Array[] {
  const spelling = c.spelling[rows[0] as number] as number;
  if ((spelling & (SPELLING.YEAR_FIRST | SPELLING.MONTH_NAME)) !== 0) return [rows];
  const day_first = { lines: 0, first: -1, last: -1 };
  const month_first = { lines: 0, first: -1, last: -1 };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const day = (c.f0[row] as number) > MONTHS;
    if (day === (c.f1[row] as number) > MONTHS) continue;
    const kind = day ? day_first : month_first;
    if (kind.lines++ === 0) kind.first = i;
    kind.last = i;
  }
  if (day_first.lines < LEAST_LINES || month_first.lines < LEAST_LINES) return [rows];
  const [early, late, before, after] =
    day_first.last < month_first.first
      ? ([day_first, month_first, 'dmy', 'mdy'] as const)
      : ([month_first, day_first, 'mdy', 'dmy'] as const);
  const from = early.last + 1;
  const to = late.first;
  if (from > to) return [rows];
  // Between the last sure line of the one and the first of the other: the first place from which the clock runs on.
  let cut = to;
  for (let i = from; i < to; i++) {
    const at = timeOf(c, rows[i] as number, after);
    const last = timeOf(c, rows[i - 1] as number, before);
    const as_before = timeOf(c, rows[i] as number, before);
    const runs_on = at >= last && at <= timeOf(c, rows[i + 1] as number, after);
    if (runs_on && (as_before < last || at < as_before)) {
      cut = i;
      break;
    }
  }
  return [rows.subarray(0, cut), rows.subarray(cut)];
}
