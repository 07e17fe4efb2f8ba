/**
 * What a mark says when it is pointed at: a name, and values below it, a line each. Written here, in our words and formats, as the field
 * `tip` of the mark's row; a browser shows it as it is. Rows about one chat also have its key, `chat`, to be found by.
 */
import { MISSING } from '../format.ts';
import { type Fragment, plainText } from '../html.ts';
import type { Page } from '../page.ts';
import type { Table } from './chart.ts';

export interface Tip {
  readonly tip: string;
}

export function tipOf(name: Fragment, ...values: readonly Fragment[]): Tip {
  return { tip: [name, ...values].map(plainText).join('\n') };
}

/** The tip of a mark that has a row in the chart's table: it says what the table says. */
export function rowTip(page: Page, { columns, rows }: Table, at: number): Tip {
  const [name, ...cells] = rows[at] ?? [];
  const values = cells.flatMap((cell, column) =>
    plainText(cell) === MISSING ? [] : [page.words.labelled(columns[column + 1]?.label, cell)],
  );
  return tipOf(name, ...values);
}
