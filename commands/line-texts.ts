/** Texts of single messages, read again from the stored exports by their places; nothing is kept. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromArrow } from '../ingest/arrow.ts';
import { textAtLine } from './text-at-line.ts';

export interface Place {
  export_id: string;
  first_line: number;
}

/** What `of` makes of each text, by `export_id line`. `keys`: names of exports in the store, by their ids. */
export async function eachLineText<T>(
  places: Iterable<Place>,
  store: string,
  keys: ReadonlyMap<string, string>,
  of: (text: string) => T,
): Promise<Map<string, T>> {
  const wanted = new Map<string, Set<number>>();
  for (const { export_id, first_line } of places) {
    const lines = wanted.get(export_id) ?? new Set();
    wanted.set(export_id, lines.add(first_line));
  }
  const found = new Map<string, T>();
  for (const [export_id, lines] of wanted) {
    const columns = fromArrow(await readFile(join(store, 'exports', `${keys.get(export_id)}.arrow`)));
    for (const line of lines) found.set(`${export_id} ${line}`, of(textAtLine(columns, line)));
  }
  return found;
}
