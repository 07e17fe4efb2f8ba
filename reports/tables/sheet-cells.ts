/** Cells of a workbook: dates, numbers and flags as such, and texts that stay texts when somebody edits them. */
import type { Unit } from '../../transform/figure.ts';
import type { ColumnType } from './column-types.ts';
import type { Cell } from './csv.ts';
import type { SheetTexts } from './sheet-texts.ts';

/**
 * How cells are shown. “Text” as the format of texts: `=1+1` is no formula either once somebody opens the cell and closes
 * it again.
 */
export const FORMATS = {
  head: '@',
  text: '@',
  month: 'yyyy-mm',
  day: 'yyyy-mm-dd',
  stamp: 'yyyy-mm-dd hh:mm:ss',
  share: '0.0%',
  whole: '0',
  decimal: '0.00##',
} as const;
export type Format = keyof typeof FORMATS;

export interface SheetCell {
  /** null: as the program likes. */
  readonly format: Format | null;
  /** s: number of a text, b: 0 or 1, n: a number, or days since 1900. */
  readonly type: 's' | 'b' | 'n';
  readonly value: number;
}

/** By its column's type and its row's unit. What does not fit the type is told as text; null: nothing stands there. */
export function sheetCell(
  value: Cell,
  type: ColumnType,
  unit: Unit | null,
  texts: SheetTexts,
): SheetCell | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return { format: null, type: 'b', value: Number(value) };
  if (typeof value === 'number') return Number.isFinite(value) ? numberCell(value, unit) : null;
  return dateCell(value, type) ?? textCell(value, texts);
}

export const textCell = (text: string, texts: SheetTexts, format: Format = 'text'): SheetCell => ({
  format,
  type: 's',
  value: texts.numberOf(text),
});

function numberCell(value: number, unit: Unit | null): SheetCell {
  if (unit === 'share') return { format: 'share', type: 'n', value };
  if (Number.isInteger(value)) return { format: null, type: 'n', value };
  return { format: unit === 's' ? 'whole' : 'decimal', type: 'n', value };
}

/** What is missing of a stamp, and how long the text is. */
const DATES = {
  month: { rest: '-01T00:00:00', signs: 7 },
  day: { rest: 'T00:00:00', signs: 10 },
  stamp: { rest: '', signs: 19 },
} as const;

const DAY_MS = 86_400_000;
/** Of 1 January 1970, as spreadsheets count days. */
const EPOCH_DAY = 25_569;
/** They take 1900 for a leap year: before March of it their days are others. */
const FIRST_MS = Date.UTC(1900, 2, 1);

function dateCell(text: string, type: ColumnType): SheetCell | null {
  if (type !== 'month' && type !== 'day' && type !== 'stamp') return null;
  const { rest, signs } = DATES[type];
  if (text.length !== signs) return null;
  const date = new Date(`${text}${rest}Z`);
  const is_date = date.getTime() >= FIRST_MS && date.toISOString().startsWith(text);
  return is_date ? { format: type, type: 'n', value: date.getTime() / DAY_MS + EPOCH_DAY } : null;
}
