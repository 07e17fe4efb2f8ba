import Papa from 'papaparse';
import type { DayRule } from './schema/policy.ts';

/** Holiday calendars that come with the program, each a file of `calendars/`. */
export const SHIPPED = ['CN', 'SG'] as const;

export interface ShippedCalendar {
  /** Ascending by date. */
  days: DayRule[];
  /** Years the file holds whole, ascending. */
  covered_years: number[];
}

const COLUMNS = ['date', 'name_en', 'name_zh', 'working'];

/**
 * Reads a shipped holiday calendar: columns `date,name_en,name_zh,working`, `working` true on a make-up working
 * day. A year is in the file whole or not at all, so its dates say which years it covers. Throws for a name
 * that is not shipped, and for a file that is not as described, with its line.
 */
export function readCalendar(name: string, readText: (url: URL) => string): ShippedCalendar {
  if (!SHIPPED.some((shipped) => shipped === name)) {
    throw new Error(`unknown holiday calendar "${name}": shipped are ${SHIPPED.join(', ')}`);
  }
  const text = readText(new URL(`./calendars/${name}.csv`, import.meta.url));
  const [header, ...rows] = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true }).data;
  if (header?.join() !== COLUMNS.join())
    throw new Error(`calendars/${name}.csv:1: expected ${COLUMNS.join()}`);
  const days = rows.map((row, i): DayRule => {
    const [date = '', name_en = '', name_zh = '', working = ''] = row;
    if (row.length !== COLUMNS.length || !isDate(date) || !['true', 'false'].includes(working)) {
      throw new Error(`calendars/${name}.csv:${i + 2}: expected an ISO date, two names, and true or false`);
    }
    return { date, name: name_en, name_zh, working: working === 'true' };
  });
  const out_of_order = days.findIndex((day, i) => i > 0 && day.date <= (days[i - 1] as DayRule).date);
  if (out_of_order > 0) {
    throw new Error(`calendars/${name}.csv:${out_of_order + 2}: dates must ascend, each once`);
  }
  return { days, covered_years: [...new Set(days.map((day) => Number(day.date.slice(0, 4))))] };
}

function isDate(date: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return false;
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}
