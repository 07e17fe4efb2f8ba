/** A sheet for spreadsheets. Its texts are texts: no cell can start a formula. */
import writeXlsxFile from 'write-excel-file/node';
import type { Row } from './csv.ts';

/** Rows as a workbook of one sheet under a head line that stays in sight. */
export async function writeXlsx(columns: readonly string[], rows: readonly Row[]): Promise<Uint8Array> {
  const head = columns.map((column) => ({ value: column, fontWeight: 'bold' as const }));
  const body = rows.map((row) => columns.map((column) => textCell(row[column])));
  const sheet = writeXlsxFile([head, ...body], {
    columns: columns.map((column) => ({ width: Math.max(14, column.length + 2) })),
    stickyRowsCount: 1,
  });
  return sheet.toBuffer();
}

const textCell = (value: Row[string]) =>
  value === null || value === undefined || value === '' ? null : { value: String(value), type: String };
