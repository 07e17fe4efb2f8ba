/**
 * Workbooks for spreadsheets. Their texts are texts: no cell can start a formula.
 *
 *   tables → sheets of cells → zip of the package → texts in place of tokens → zip with fixed times
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { UNITS, type Unit } from '../../transform/figure.ts';
import type { ColumnType, ColumnUnit } from './column-types.ts';
import type { Row } from './csv.ts';
import { type SheetCell, sheetCell, textCell } from './sheet-cells.ts';
import { type SheetTexts, sheetTexts } from './sheet-texts.ts';

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
/** More take gigabytes to write, and nobody looks through them. */
const MOST_CELLS = 1_000_000;

/** One sheet whose cells are all texts. */
export function writeXlsx(columns: readonly string[], rows: readonly Row[]): Promise<Uint8Array> {
  return writeWorkbook([{ name: 'Sheet1', columns: columns.map((name) => ({ name, type: 'text' })), rows }]);
}

/** Sheets in their order, each under a bold head line that stays in sight. The same sheets give the same bytes. */
export async function writeWorkbook(sheets: readonly Sheet[], most_rows = MOST_ROWS): Promise<Uint8Array> {
  const texts = sheetTexts();
  const names = sheetNames(sheets.map((sheet) => sheet.name));
  const workbook = writeXlsxFile(
    sheets.map((sheet, i) => {
      const data = cellsOf(sheet, most_rows, texts);
      return {
        sheet: names[i] as string,
        data,
        columns: sheet.columns.map((column) => ({ width: widthOf(column, sheet.rows) })),
        stickyRowsCount: 1,
      };
    }),
  );
  return repacked(await workbook.toBuffer(), texts);
}

function cellsOf({ columns, rows, leftOut }: Sheet, most_rows: number, texts: SheetTexts): SheetCell[][] {
  const room = Math.min(most_rows - 1, Math.floor(MOST_CELLS / columns.length));
  const shown = rows.length > room ? rows.slice(0, room - 1) : rows;
  const head = columns.map(({ name }) => ({ ...textCell(name, texts), fontWeight: 'bold' as const }));
  const body = shown.map((row) =>
    columns.map(({ name, type, unit }) => sheetCell(row[name], type, unitIn(row, unit), texts)),
  );
  const rest = rows.length - shown.length;
  const end = rest > 0 ? [[textCell(leftOut?.(rest) ?? `… ${rest}`, texts)]] : [];
  return [head, ...body, ...end];
}

function unitIn(row: Row, unit: ColumnUnit | null | undefined): Unit | null {
  if (unit === 'row') return UNITS.find((known) => known === row.unit) ?? null;
  return unit === 'figure' ? null : (unit ?? null);
}

const [LEAST_WIDTH, MOST_WIDTH] = [8, 80];
/** Rows by which a column's width is chosen. */
const LOOKED_AT = 200;

function widthOf({ name, type }: SheetColumn, rows: readonly Row[]): number {
  const cells = rows.slice(0, LOOKED_AT).map((row) => row[name]);
  const widths = cells.map((cell) => (typeof cell === 'string' ? widthOfText(cell) : 10));
  const least = type === 'stamp' ? 20 : LEAST_WIDTH;
  return Math.min(MOST_WIDTH, Math.max(least, widthOfText(name) + 3, ...widths.map((width) => width + 1)));
}

const widthOfText = (text: string) =>
  [...text.slice(0, MOST_WIDTH)].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0);

const MOST_NAME = 31;

/** Names that a workbook takes, each once whatever its case. “History” is one that Excel keeps for itself. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history']);
  return wanted.map((name) => {
    const plain = name.replace(/[[\]/\\:*?']/g, '-') || '-';
    let free = plain.slice(0, MOST_NAME);
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${plain.slice(0, MOST_NAME - 4)}-${n}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Without a zone: the archive tells times of the wall clock, and here it is read as such wherever this runs. */
const ZIP_TIME = '1980-01-01T00:00:00';

function repacked(archive: Uint8Array, texts: SheetTexts): Uint8Array {
  const files = unzipSync(archive);
  const entries = Object.keys(files)
    .sort()
    .map((path) => {
      const bytes = files[path] as Uint8Array;
      return [path, path === TEXTS ? strToU8(texts.inPlaceOfTokens(strFromU8(bytes))) : bytes] as const;
    });
  return zipSync(Object.fromEntries(entries), { mtime: ZIP_TIME });
}

const TEXTS = 'xl/sharedStrings.xml';
