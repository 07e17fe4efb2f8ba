/** The numbers of the auditor's page counted once more, from the files beside it and review.json alone. */
import Papa from 'papaparse';
import { valueAt } from '../../../reports/page.ts';
import type { Review } from '../../../transform/review-schema.ts';

type Cells = Record<string, string>;

export interface Told {
  path: string;
  value: number;
}

/** Every number with the place that it says it is from. */
export function numbersOf(page: string): Told[] {
  return [...page.matchAll(/<data value="([^"]*)" data-v="([^"]*)">/g)].map(([, value, path = '']) => ({
    path: path.replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
    value: Number(value),
  }));
}

export function countAgain(path: string, csv: (file: string) => string, review: Review): number | null {
  if (!path.includes('.csv')) return valueAt(review, path);
  return path.split('+').reduce((sum, part) => sum + countIn(part, csv), 0);
}

/** `items.csv?norm=a&state=met|exempt`: rows; `populations.csv#items?norm=a`: a column's sum. */
function countIn(part: string, csv: (file: string) => string): number {
  const [where = '', query = ''] = part.split('?');
  const [file = '', column] = where.split('#');
  const text = csv(file).replace('\ufeff', '');
  const { data } = Papa.parse<Cells>(text, { header: true, skipEmptyLines: true });
  const rows = data.filter((row) => query === '' || query.split('&').every((one) => isMeant(row, one)));
  return column === undefined ? rows.length : rows.reduce((sum, row) => sum + Number(row[column]), 0);
}

function isMeant(row: Cells, condition: string): boolean {
  const [, column = '', how, wanted = ''] = /^([a-z_]+)([=!~])(.*)$/.exec(condition) ?? [];
  const cell = row[column] ?? '';
  const values = wanted.split('|').map(decodeURIComponent);
  if (how === '~') return cell.split(';').includes(values[0] ?? '');
  return values.includes(cell) === (how === '=');
}
