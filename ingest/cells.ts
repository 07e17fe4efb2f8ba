/** Cells of a list as months, days, numbers and words; what is none of these is told with its place. */
import type { CsvRow } from './csv-table.ts';
import { isIsoDay } from './local-time.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './schema/problem.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const NUMBER = /^[-+\u2212]?\d+(\.\d+)?\s*%?$/;
const SHOWN = 40;

/** Of one row; codes of its mistakes begin with the name of the list. A cell is null where it is empty or wrong. */
export function cellsOf(row: CsvRow, list: string, problems: Problem[]) {
  const complain = (column: string, code: string, what: string, help: string): null => {
    problems.push({ code: `${list}-${code}`, where: row.at(column), what, help });
    return null;
  };
  const wrong = (column: string, kind: string, help: string) =>
    complain(
      column,
      `wrong-${kind}`,
      row.cell(column) === ''
        ? `there is no ${kind} in the column ${column}`
        : `"${shown(row.cell(column))}" in the column ${column} is no ${kind}`,
      help,
    );
  return {
    complain,
    /** A text that must be there. */
    text: (column: string) =>
      row.cell(column) || complain(column, `no-${column}`, `a row without ${column}`, 'Fill in the cell.'),
    month(column: string): string | null {
      return MONTH.test(row.cell(column))
        ? row.cell(column)
        : wrong(column, 'month', 'Write months as 2026-05.');
    },
    /** Empty is allowed. */
    day(column: string): string | null {
      const text = row.cell(column);
      if (text === '' || isIsoDay(text)) return text || null;
      return wrong(column, 'date', 'Write dates as 2026-05-01.');
    },
    /** `0.85`, or `85 %`. */
    number(column: string): number | null {
      const text = row.cell(column);
      if (!NUMBER.test(text))
        return wrong(column, 'number', 'Write numbers as 0.85 or 85 %, without signs between thousands.');
      const value = Number(text.replace('\u2212', '-').replace(/\s*%$/, ''));
      // 85 % as it is read elsewhere: 0.85, not 0.8499999.
      return text.endsWith('%') ? Number(`${value}e-2`) : value;
    },
    /** One of these words, in any case; `otherwise` where the cell is empty. */
    word<T extends string>(column: string, known: readonly T[], otherwise: T): T | null {
      const text = row.cell(column).toLowerCase();
      if (text === '') return otherwise;
      const found = known.find((word) => word === text);
      if (found) return found;
      const meant = nearest(text, known);
      return complain(
        column,
        `unknown-${column}`,
        `"${shown(text)}" in the column ${column} is not known`,
        meant ? `Did you mean "${meant}"?` : `Known are ${known.join(', ')}.`,
      );
    },
  };
}

/** Somebody may have taken a column of texts for one of numbers: no long text goes to the terminal. */
export const shown = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);
