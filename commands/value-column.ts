/** One value of many rows as numbers: those that are numbers as they are, all else by their place among the different ones. */
import type { Numbers } from './packed.ts';

export type Value = string | number | boolean | null;

export interface ValueColumn {
  /** The different values; null: the rows are the numbers themselves. */
  known: Value[] | null;
  rows: Numbers;
}

/** Stands for null among whole numbers; among others NaN does, which is no value. */
const NO_NUMBER = -(2 ** 31);

export function columnOf(values: readonly Value[]): ValueColumn {
  let whole = true;
  for (const value of values) {
    if (value === null) continue;
    if (typeof value !== 'number') return placesOf(values);
    if ((value | 0) !== value || value === NO_NUMBER) whole = false;
  }
  const rows = new (whole ? Int32Array : Float64Array)(values.length);
  const none = whole ? NO_NUMBER : Number.NaN;
  for (let i = 0; i < values.length; i++) rows[i] = (values[i] as number | null) ?? none;
  return { known: null, rows };
}

function placesOf(values: readonly Value[]): ValueColumn {
  const places = new Map<Value, number>();
  const rows = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as Value;
    const place = places.get(value) ?? places.size;
    if (place === places.size) places.set(value, place);
    rows[i] = place;
  }
  const known = [...places.keys()];
  return { known, rows: known.length <= 256 ? Uint8Array.from(rows) : rows };
}

export function valuesOf({ known, rows }: ValueColumn): Value[] {
  const values: Value[] = new Array(rows.length);
  if (known) for (let i = 0; i < rows.length; i++) values[i] = known[rows[i] as number] as Value;
  else {
    const none = rows instanceof Int32Array ? NO_NUMBER : Number.NaN;
    for (let i = 0; i < rows.length; i++) values[i] = Object.is(rows[i], none) ? null : (rows[i] as number);
  }
  return values;
}
