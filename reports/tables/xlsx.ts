/**
 * Workbooks for spreadsheets. Their texts are texts: no cell can start a formula.
 *
 *   sheets → frame by the package (styles, widths, heads that stay) → rows and texts put into it → zip with fixed times
 *
 * The package sees no text and no row: it takes 5 µs a cell, drops signs without a word, and keeps texts in an object in
 * which a group called “constructor” finds something else.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { Row } from './csv.ts';
import { FORMATS, type Format } from './sheet-cells.ts';
import { MOST_ROWS, type Sheet, type SheetColumn, sheetRows } from './sheet-rows.ts';
import { type SheetTexts, sheetTexts } from './sheet-texts.ts';

type Files = Record<string, Uint8Array>;

/** One sheet whose cells are all texts. */
export function writeXlsx(columns: readonly string[], rows: readonly Row[]): Promise<Uint8Array> {
  return writeWorkbook([{ name: 'Sheet1', columns: columns.map((name) => ({ name, type: 'text' })), rows }]);
}

/** Sheets in their order, each under a bold head line that stays in sight. The same sheets give the same bytes. */
export async function writeWorkbook(sheets: readonly Sheet[], most_rows = MOST_ROWS): Promise<Uint8Array> {
  const files = await frameOf(sheets);
  const texts = sheetTexts();
  sheets.forEach((sheet, i) => {
    putRows(files, `xl/worksheets/sheet${i + 1}.xml`, (styles) => sheetRows(sheet, styles, texts, most_rows));
  });
  putTexts(files, texts);
  return zipped(files);
}

const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

/** Workbook with the styles of every format, and one row in each sheet that shows their numbers. */
async function frameOf(sheets: readonly Sheet[]): Promise<Files> {
  const names = sheetNames(sheets.map((sheet) => sheet.name));
  const specimen = FORMAT_NAMES.map((name) => ({
    ...{ value: 0, type: Number, format: FORMATS[name] },
    ...(name === 'head' && { fontWeight: 'bold' as const }),
  }));
  const frame = writeXlsxFile(
    sheets.map(({ columns, rows }, i) => ({
      sheet: names[i] as string,
      data: [specimen],
      columns: columns.map((column) => ({ width: widthOf(column, rows) })),
      stickyRowsCount: 1,
    })),
  );
  return unzipSync(await frame.toBuffer());
}

/** In place of the specimen. */
function putRows(
  files: Files,
  path: string,
  rowsOf: (styles: ReadonlyMap<Format, string>) => Iterable<string>,
): void {
  const frame = strFromU8(files[path] as Uint8Array);
  const [before = '', , after = ''] = frame.split(/(?<=<sheetData>)(.*)(?=<\/sheetData>)/s);
  const numbers = [...frame.matchAll(/<c r="[A-Z]+1" s="(\d+)">/g)].map((found) => found[1] as string);
  if (numbers.length !== FORMAT_NAMES.length)
    throw new Error(`${path} is not as the package wrote it before`);
  const styles = new Map(FORMAT_NAMES.map((name, i) => [name, numbers[i] as string]));
  files[path] = joined([before, ...rowsOf(styles), after]);
}

function putTexts(files: Files, texts: SheetTexts): void {
  files['xl/sharedStrings.xml'] = strToU8(texts.xml());
}

function joined(pieces: Iterable<string>): Uint8Array {
  const parts = [...pieces].map((piece) => strToU8(piece));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
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

/** By path, whatever the order in which the package wrote them. */
function zipped(files: Files): Uint8Array {
  const entries = Object.keys(files)
    .sort()
    .map((path) => [path, files[path] as Uint8Array] as const);
  return zipSync(Object.fromEntries(entries), { mtime: ZIP_TIME });
}
