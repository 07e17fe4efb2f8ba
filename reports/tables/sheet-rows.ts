/** Rows of a sheet as its XML, in pieces: of a million rows the whole is longer than a text may be. */
import { UNITS, type Unit } from '../../transform/figure.ts';
import type { ColumnType, ColumnUnit } from './column-types.ts';
import type { Row } from './csv.ts';
import { type Format, type SheetCell, sheetCell, textCell } from './sheet-cells.ts';
import type { SheetTexts } from './sheet-texts.ts';

export interface SheetColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly unit?: ColumnUnit | null;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly Row[];
  /** Stands below the rows where some are left out. */
  readonly leftOut?: (rows: number) => string;
}

/** Rows that a sheet may have. */
export const MOST_ROWS = 1_048_576;
/** More take a gigabyte to write, and nobody looks through so many. */
const MOST_CELLS = 2_000_000;
const PIECE = 5000;

/** The head, the rows, and what does not fit. `styles`: number of each format in the workbook. */
export function* sheetRows(
  { columns, rows, leftOut }: Sheet,
  styles: ReadonlyMap<Format, string>,
  texts: SheetTexts,
  most_rows: number,
): Generator<string> {
  const letters = columns.map((_, index) => lettersOf(index));
  const room = Math.min(most_rows - 1, Math.floor(MOST_CELLS / columns.length));
  const shown = rows.length > room ? room - 1 : rows.length;
  let number = 0;
  const rowOf = (cells: readonly (SheetCell | null)[]) => {
    number++;
    const xml = cells.map((cell, i) => (cell ? cellXml(`${letters[i]}${number}`, cell, styles) : ''));
    return `<row r="${number}">${xml.join('')}</row>`;
  };
  yield rowOf(columns.map(({ name }) => textCell(name, texts, 'head')));
  for (let from = 0; from < shown; from += PIECE) {
    const piece = rows.slice(from, Math.min(from + PIECE, shown));
    const cells = (row: Row) =>
      columns.map(({ name, type, unit }) => sheetCell(row[name], type, unitIn(row, unit), texts));
    yield piece.map((row) => rowOf(cells(row))).join('');
  }
  const left = rows.length - shown;
  if (left > 0) yield rowOf([textCell(leftOut?.(left) ?? `… ${left}`, texts)]);
}

function cellXml(
  at: string,
  { format, type, value }: SheetCell,
  styles: ReadonlyMap<Format, string>,
): string {
  const style = format === null ? '' : ` s="${styles.get(format)}"`;
  return `<c r="${at}"${style}${type === 'n' ? '' : ` t="${type}"`}><v>${value}</v></c>`;
}

function unitIn(row: Row, unit: ColumnUnit | null | undefined): Unit | null {
  if (unit === 'row') return UNITS.find((known) => known === row.unit) ?? null;
  return unit === 'figure' ? null : (unit ?? null);
}

/** As spreadsheets name columns: A … Z, AA … */
function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}
