/** CSV for spreadsheets: no cell can start a formula, whatever program opens it. Numbers stay numbers. */
import Papa from 'papaparse';

export type Cell = string | number | boolean | null | undefined;
export type Row = Readonly<Record<string, Cell>>;

export interface CsvOptions {
  /** Excel reads UTF-8 only with it. Default true. */
  bom?: boolean;
  /** Default CRLF. */
  newline?: '\r\n' | '\n';
}

// Blanks, controls and marks without width that a spreadsheet may skip before it looks for a formula's first sign;
// full-width forms are turned into the plain ones by some input methods.
const formula =
  /^[\s\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff'"]*[=+\-@|%\u2212\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b\u207a\u207b\u207c]/u;
const control = /^\p{Cc}/u;
/** Anything else is quoted: a semicolon or tab must not split a cell where those separate lists. */
const plain = /^[\p{L}\p{N} ._:/()-]*$/u;

/** A cell that no spreadsheet takes for a formula. */
export function safeCell(value: Cell): string | number {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (typeof value === 'boolean') return String(value);
  return formula.test(value) || control.test(value) ? `'${value}` : value;
}

/** Rows as CSV with a head line. Columns come in the order given; what a row lacks is empty. */
export function writeCsv(
  columns: readonly string[],
  rows: readonly Row[],
  { bom = true, newline = '\r\n' }: CsvOptions = {},
): string {
  const body = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => columns.map((column) => safeCell(row[column]))) },
    { newline, quotes: (value: unknown) => typeof value === 'string' && !plain.test(value) },
  );
  const end = rows.length === 0 && body.endsWith(newline) ? '' : newline;
  return `${bom ? '\ufeff' : ''}${body}${end}`;
}
