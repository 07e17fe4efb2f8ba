/** Takes out of the store what must not be kept any more; what was made from it is made again by the next run. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fromArrow, toArrow } from '../ingest/arrow.ts';
import { type ExportSketch, sketchMonths } from '../ingest/sketch.ts';
import { prune, readJson, writeStored } from '../ingest/store.ts';
import { isForgottenChat, type Withholding, withheldKey, withhold } from '../ingest/withhold.ts';
import { dropSources } from './kept-sources.ts';
import { keepMailSenders } from './mail-senders.ts';

/** Every export that the store holds, by its name in it. */
export async function storedSketches(store: string): Promise<ExportSketch[]> {
  const names = await readdir(join(store, 'exports')).catch(() => []);
  const sketches: ExportSketch[] = [];
  for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
    const sketch = await readJson<ExportSketch>(join(store, 'exports', name));
    if (sketch) sketches.push(sketch);
  }
  return sketches;
}

export const readColumns = async (store: string, key: string) =>
  fromArrow(await readFile(join(store, 'exports', `${key}.arrow`)));

/** Comes to the same as reading the exports again. */
export async function rewriteStore(store: string, by: Withholding): Promise<void> {
  const drop = async (key: string) => {
    for (const ending of ['arrow', 'json'])
      await rm(join(store, 'exports', `${key}.${ending}`), { force: true });
  };
  for (const sketch of await storedSketches(store)) {
    const base_key = sketch.base_key ?? sketch.key;
    const key = withheldKey(base_key, by);
    if (isForgottenChat(by, sketch.export_id, sketch.chat_name)) {
      await drop(sketch.key);
    } else if (key !== sketch.key) {
      const columns = withhold(await readColumns(store, sketch.key), by);
      await writeStored(join(store, 'exports', `${key}.arrow`), toArrow(columns));
      const { senders } = columns;
      const fresh = { ...sketch, key, base_key, senders, ...sketchMonths(columns) };
      await writeStored(join(store, 'exports', `${key}.json`), JSON.stringify(fresh));
      await drop(sketch.key);
    }
  }
  await prune(join(store, 'parts'), new Set());
  await dropSources(store);
  await keepMailSenders(store, by);
  for (const name of ['catalog.json', 'review.json']) await rm(join(store, name), { force: true });
}
