/** Cells of a list as months, days, numbers and words; what is none of these is told with its place. */
import type { CsvRow } from './csv-table.ts';
import { isIsoDay } from './local-time.ts';
import { nearest } from './nearest.ts';
import { type ProblemName, problem } from './problem.ts';
import type { Problem } from './schema/problem.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const NUMBER = /^[-+\u2212]?\d+(\.\d+)?\s*%?$/;
const SHOWN = 40;

type List = 'values' | 'events' | 'actions';
/** The column, where the list has a text for what may be wrong with it. */
type Told<Name extends string, Column extends string = string> = Name extends ProblemName ? Column : never;
type Tell = (where: string, name: ProblemName, ...values: readonly string[]) => Problem;

/** Of one row; codes of its mistakes begin with the name of the list. A cell is null where it is empty or wrong. */
export function cellsOf<L extends List>(row: CsvRow, list: L, problems: Problem[]) {
  // The columns' types see to it that the list has the text.
  const tell = problem as Tell;
  const complain = (column: string, fault: string, ...values: readonly string[]): null => {
    problems.push(tell(row.at(column), `${list}-${fault}` as ProblemName, ...values));
    return null;
  };
  const wrong = (column: string, kind: string) =>
    complain(column, `wrong-${kind}`, column, shown(row.cell(column)));
  return {
    /** A text that must be there. */
    text<C extends string>(column: Told<`${L}-no-${C}`, C>): string | null {
      return row.cell(column) || complain(column, `no-${column}`, column);
    },
    month(column: Told<`${L}-wrong-month`>): string | null {
      return MONTH.test(row.cell(column)) ? row.cell(column) : wrong(column, 'month');
    },
    /** Empty is allowed. */
    day(column: Told<`${L}-wrong-date`>): string | null {
      const text = row.cell(column);
      if (text === '' || isIsoDay(text)) return text || null;
      return wrong(column, 'date');
    },
    /** `0.85`, or `85 %`. */
    number(column: Told<`${L}-wrong-number`>): number | null {
      const text = row.cell(column);
      if (!NUMBER.test(text)) return wrong(column, 'number');
      const value = Number(text.replace('\u2212', '-').replace(/\s*%$/, ''));
      // 85 % as it is read elsewhere: 0.85, not 0.8499999.
      return text.endsWith('%') ? Number(`${value}e-2`) : value;
    },
    /** One of these words, in any case; `otherwise` where the cell is empty. */
    word<C extends string, T extends string>(
      column: Told<`${L}-unknown-${C}`, C>,
      known: readonly T[],
      otherwise: T,
    ): T | null {
      const text = row.cell(column).toLowerCase();
      if (text === '') return otherwise;
      const found = known.find((word) => word === text);
      if (found) return found;
      const meant = nearest(text, known) ?? '';
      return complain(column, `unknown-${column}`, column, shown(text), known.join(', '), meant);
    },
  };
}

/** Somebody may have taken a column of texts for one of numbers: no long text goes to the terminal. */
export const shown = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);
