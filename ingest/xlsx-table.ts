/** The first sheet of an .xlsx as rows, like those of a CSV. */
import { type CsvRow, type Required, tableRows } from './csv-table.ts';
import { problem } from './problem.ts';
import { WorkspaceError } from './schema/problem.ts';

type Cell = string | number | boolean | Date | null;

/**
 * Rows of the first sheet under its header row.
 *
 * @throws WorkspaceError where a required column is missing, or the file is no .xlsx
 */
export async function readXlsx(raw: Uint8Array, file: string, required: Required): Promise<CsvRow[]> {
  // Most workspaces keep CSV: the package is loaded only where an .xlsx lies.
  const { readSheet } = await import('read-excel-file/node');
  let sheet: unknown;
  try {
    sheet = await readSheet(Buffer.from(raw));
  } catch (error) {
    throw new WorkspaceError([problem(file, 'list-not-xlsx', (error as Error).message)]);
  }
  // The package types a date as the class of dates.
  const rows = sheet as Cell[][];
  const lines = rows.map((cells, i) => ({ line: i + 1, cells: cells.map(cellText) }));
  const cellAt = (row: number, index: number) => `${file}:row ${row} column ${letters(index)}`;
  return tableRows(lines, { file, unit: 'row', cellAt }, required);
}

/** A column as spreadsheets name it: A … Z, AA … */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

const MOST_EXACT_DIGITS = 15;
// A number in which a spreadsheet shows three digits and a power of ten ends in so many zeros once it is read again.
const ROUNDED = /^\d{1,3}0{7,}$/;
const SMALL = 1_000_000;

/** A cell as a person would type it. What is no longer the number that was typed is spelled as a power of ten. */
export function cellText(value: Cell): string {
  if (value === null) return '';
  if (value instanceof Date) {
    // Dates of a sheet have no zone; the package gives them as if they were UTC.
    const stamp = value.toISOString().slice(0, 19);
    return stamp.endsWith('T00:00:00') ? stamp.slice(0, 10) : stamp;
  }
  if (typeof value !== 'number') return String(value);
  const text = String(value);
  const exact = Number.isSafeInteger(value) && text.length <= MOST_EXACT_DIGITS && !ROUNDED.test(text);
  return exact || Math.abs(value) < SMALL ? text : value.toExponential();
}
