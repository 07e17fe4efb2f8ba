/** A list of the workspace as rows with their line numbers, whatever Excel did to its encoding. */
import { isUtf8 } from 'node:buffer';
import Papa from 'papaparse';
import { nearest } from './nearest.ts';
import { problem } from './problem.ts';
import { type Problem, WorkspaceError } from './schema/problem.ts';

export interface CsvRow {
  /** 1-based line of the file where the row starts; of a sheet its row. */
  line: number;
  /** Where the row stands, for messages: `people.csv:2`, `people.xlsx:row 3`; and what its number counts. */
  where: string;
  unit: 'line' | 'row';
  /** Trimmed cell by column name, as it was before it was made safe for spreadsheets; empty where column or cell is missing. */
  cell: (column: string) => string;
  /** Cells hold lists separated by `;`. */
  list: (column: string) => string[];
  /** Where a cell stands, for messages: `people.csv:2:7`, `people.xlsx:row 3 column C`; the row where there is no such column. */
  at: (column: string) => string;
}

/** Columns that must be there; or what is wrong with a header, in small letters, that stands at `where`. */
export type Required = readonly string[] | ((header: readonly string[], where: string) => Problem[]);

/**
 * Rows of a CSV with a header line.
 *
 * @throws WorkspaceError where a required column is missing, with the header that may have been meant, or a quoted cell
 *   is never closed
 */
export function readCsv(raw: Uint8Array, file: string, required: Required): CsvRow[] {
  const text = decode(raw);
  const delimiter = delimiterOf(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  const open = errors.find((e) => e.code === 'MissingQuotes')?.row;
  if (open !== undefined) {
    const line = data.slice(0, open).reduce((sum, cells) => sum + 1 + breaks(cells), 1);
    throw new WorkspaceError([problem(`${file}:${line}`, 'list-open-quote')]);
  }
  let next = 1;
  const lines = data.map((cells) => {
    const line = next;
    next += 1 + breaks(cells);
    return { line, cells };
  });
  const cellAt = (line: number, index: number) => `${file}:${cellPlace(text, delimiter, line, index)}`;
  return tableRows(lines, { file, unit: 'line', cellAt }, required);
}

/** `line:column` of a cell of the row that begins on this line; counted in signs, from 1. */
function cellPlace(text: string, delimiter: string, first: number, index: number): string {
  let line = 1;
  let start = 0;
  while (line < first) {
    start = text.indexOf('\n', start) + 1;
    line++;
  }
  let quoted = false;
  let at = start;
  for (let left = index; left > 0 && at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    else if (sign === delimiter && !quoted) left--;
    else if (sign === '\n') {
      // A row that ends before the cell: it would stand at the end.
      if (!quoted) break;
      line++;
      start = at + 1;
    }
  }
  return `${line}:${at - start + 1}`;
}

/**
 * Rows under a header, of a CSV or a sheet.
 *
 * @throws WorkspaceError where a required column is missing, with the header that may have been meant
 */
export function tableRows(
  lines: readonly { line: number; cells: readonly string[] }[],
  {
    file,
    unit,
    cellAt,
  }: { file: string; unit: 'line' | 'row'; cellAt: (line: number, index: number) => string },
  required: Required,
): CsvRow[] {
  const at = (line: number) => (unit === 'line' ? `${file}:${line}` : `${file}:row ${line}`);
  const header = (lines[0]?.cells ?? []).map((name) => name.trim().toLowerCase());
  const wrong =
    typeof required === 'function'
      ? required(header, at(1))
      : required.filter((column) => !header.includes(column)).map(missingColumn(header, required, at(1)));
  if (wrong.length > 0) throw new WorkspaceError(wrong);
  return lines.slice(1).flatMap(({ line, cells }) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const cell = (column: string) => unguarded((cells[header.indexOf(column)] ?? '').trim()).trim();
    const list = (column: string) =>
      cell(column)
        .split(/[;；]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
    const cell_at = (column: string) => {
      const index = header.indexOf(column);
      return index < 0 ? at(line) : cellAt(line, index);
    };
    return [{ line, where: at(line), unit, cell, list, at: cell_at }];
  });
}

// What the writer of tables puts an apostrophe before: a spreadsheet would take it for a formula.
const GUARDED =
  /^'(?=\p{Cc}|[\s\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff'"]*[=+\-@|%\u2212\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b\u207a\u207b\u207c])/u;

/** A cell without the apostrophe that keeps a spreadsheet from reading it as a formula. */
export const unguarded = (cell: string): string => cell.replace(GUARDED, '');

const missingColumn =
  (header: readonly string[], required: readonly string[], where: string) =>
  (column: string): Problem =>
    problem(where, 'list-missing-column', column, required.join(','), nearest(column, header));

const breaks = (cells: readonly string[] | undefined) =>
  (cells ?? []).reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

/** Comma, or the semicolon or tab that Excel writes in many countries; decided by the header line. */
function delimiterOf(text: string): string {
  const header = text.split('\n', 1)[0] ?? '';
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function decode(raw: Uint8Array): string {
  if (raw[0] === 0xff && raw[1] === 0xfe) return new TextDecoder('utf-16le').decode(raw);
  if (raw[0] === 0xfe && raw[1] === 0xff) return new TextDecoder('utf-16be').decode(raw);
  // Excel on a Chinese Windows saves CSV in GB18030.
  return new TextDecoder(isUtf8(raw) ? 'utf-8' : 'gb18030').decode(raw);
}
