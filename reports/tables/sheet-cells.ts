/** Cells of a workbook: dates, numbers and flags as such, and texts that stay texts when somebody edits them. */
import type { Unit } from '../../transform/figure.ts';
import type { ColumnType } from './column-types.ts';
import type { Cell } from './csv.ts';
import type { SheetTexts } from './sheet-texts.ts';

export type SheetCell =
  | { value: string; type: StringConstructor; format: string; fontWeight?: 'bold' }
  | { value: number; type: NumberConstructor; format?: string }
  | { value: boolean; type: BooleanConstructor }
  | { value: Date; type: DateConstructor; format: string }
  | null;

/** By its column's type and its row's unit. What does not fit the type is told as text. */
export function sheetCell(value: Cell, type: ColumnType, unit: Unit | null, texts: SheetTexts): SheetCell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return { value, type: Boolean };
  if (typeof value === 'number') return Number.isFinite(value) ? numberCell(value, unit) : null;
  return dateCell(value, type) ?? textCell(value, texts);
}

/** “Text” as the format: `=1+1` is no formula either once somebody opens the cell and closes it again. */
export const textCell = (value: string, texts: SheetTexts) => ({
  value: texts.tokenOf(value),
  type: String,
  format: '@',
});

function numberCell(value: number, unit: Unit | null): SheetCell {
  if (unit === 'share') return { value, type: Number, format: '0.0%' };
  if (Number.isInteger(value)) return { value, type: Number };
  return { value, type: Number, format: unit === 's' ? '0' : '0.00##' };
}

const DATES: Readonly<Partial<Record<ColumnType, { rest: string; signs: number; format: string }>>> = {
  month: { rest: '-01T00:00:00', signs: 7, format: 'yyyy-mm' },
  day: { rest: 'T00:00:00', signs: 10, format: 'yyyy-mm-dd' },
  stamp: { rest: '', signs: 19, format: 'yyyy-mm-dd hh:mm:ss' },
};

/** Spreadsheets take 1900 for a leap year: before March of it their days are others. */
const FIRST_DAY = Date.UTC(1900, 2, 1);

function dateCell(text: string, type: ColumnType): SheetCell {
  const as = DATES[type];
  if (!as || text.length !== as.signs) return null;
  const value = new Date(`${text}${as.rest}Z`);
  const is_date = value.getTime() >= FIRST_DAY && value.toISOString().startsWith(text);
  return is_date ? { value, type: Date, format: as.format } : null;
}
