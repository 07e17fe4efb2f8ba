/**
 * Horizontal bars for a phone: the name stands above its bar and the value at the right end, so that neither takes
 * width from the bars and long names seldom need to be cut.
 */

import type { Spec } from './render.ts';
import { fitted, widthPx } from './text-width.ts';
import { colour, FONT_SIZE, WIDTH } from './theme.ts';

export const ROW_HEIGHT = 38;
/** Offset of the bar's middle from the middle of its row. */
export const BAR_AT = 9;

/** Rows that a narrowed page looks for its chats in; a picture shows the first few of those that are left. */
export const FOUND_ROWS = 100;

/** Data of all layers: rows with their place as `row`, of which the first `shown` are drawn. */
export function rowData(rows: readonly { readonly row: number }[], shown: number): Spec {
  return {
    data: { values: rows },
    ...(rows.length > shown ? { transform: [{ filter: `datum.row < ${shown}` }] } : {}),
  };
}

/** Name and value of a row, cut so that they never touch. */
export function rowLabels(name: string, value: string): { name: string; value: string } {
  return { name: fitted(name, FONT_SIZE, WIDTH - widthPx(value, FONT_SIZE) - 18), value };
}

/** `y` of every layer: rows by number, in the order given. */
export function rowAxis(rows: number): Spec {
  return {
    field: 'row',
    type: 'ordinal',
    axis: null,
    scale: {
      type: 'band',
      domain: Array.from({ length: rows }, (_, row) => row),
      paddingInner: 0,
      paddingOuter: 0,
    },
  };
}

/** The two text layers: fields `name` and `value`. */
export function rowTexts(): Spec[] {
  const text = { type: 'text', dy: -8, baseline: 'middle', fontSize: FONT_SIZE };
  return [
    {
      mark: { ...text, align: 'left', fill: colour.ink },
      encoding: { x: { value: 0 }, text: { field: 'name', type: 'nominal' } },
    },
    {
      mark: { ...text, align: 'right', fill: colour.ink },
      encoding: { x: { value: 'width' }, text: { field: 'value', type: 'nominal' } },
    },
  ];
}

/** A bar from 0 to `field`. */
export function rowBar(
  field: string,
  fill: string | Spec,
  height: number,
  at: number = BAR_AT,
  filter?: string,
): Spec {
  return {
    ...(filter === undefined ? {} : { transform: [{ filter }] }),
    mark: { type: 'bar', height, yOffset: at, ...(typeof fill === 'string' ? { color: fill } : {}) },
    encoding: {
      x: { field, type: 'quantitative' },
      ...(typeof fill === 'string' ? {} : { color: fill }),
    },
  };
}
