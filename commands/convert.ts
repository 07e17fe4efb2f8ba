/** The records of exports as a table, copies of one chat merged. */

import type { CatalogChat } from '../ingest/gather.ts';
import { type CopyOfChat, mergeCopies } from '../ingest/merge.ts';
import { NO_PEOPLE } from '../ingest/people.ts';
import { recordsCsv } from '../reports/records/csv.ts';
import { recordsJsonl } from '../reports/records/jsonl.ts';
import type { ChatRecords } from '../reports/records/record-row.ts';
import type { Effects } from './effects.ts';
import { zoneOver } from './make-part.ts';
import { type LooseChats, readLoose } from './read-loose.ts';
import type { Workspace } from './workspace.ts';

export const CONVERT_FORMATS = ['csv', 'jsonl', 'arrow', 'parquet'] as const;
export type ConvertFormat = (typeof CONVERT_FORMATS)[number];

export interface ConvertOptions {
  to: ConvertFormat;
  excel: boolean;
}

/** Hands the table on in chunks through `write`. */
export async function convert(
  files: readonly string[],
  folder: string,
  w: Workspace | null,
  options: ConvertOptions,
  write: (chunk: string | Uint8Array) => Promise<void>,
  effects: Effects,
): Promise<LooseChats> {
  const loose = await readLoose(files, folder, w, (done) => effects.progress('files', done, files.length));
  const chats = function* (): Generator<ChatRecords> {
    for (const chat of loose.catalog.chats) yield records(chat, loose, w);
  };
  for (const chunk of await chunksOf(chats(), options)) await write(chunk);
  return loose;
}

/** The two formats that need a package load it only when asked for. */
async function chunksOf(
  chats: Iterable<ChatRecords>,
  { to, excel }: ConvertOptions,
): Promise<Iterable<string | Uint8Array>> {
  switch (to) {
    case 'csv':
      return recordsCsv(chats, excel);
    case 'jsonl':
      return recordsJsonl(chats);
    case 'arrow':
      return (await import('../reports/records/arrow.ts')).recordsArrow(chats);
    case 'parquet':
      return (await import('../reports/records/parquet.ts')).recordsParquet(chats);
  }
}

function records(chat: CatalogChat, loose: LooseChats, w: Workspace | null): ChatRecords {
  const copies = chat.copies.map((copy): CopyOfChat => {
    const read = loose.chats.find((c) => c.sketch.path === copy.path && c.sketch.member === copy.member);
    if (!read) throw new Error(`the catalog names a copy that was not read: ${copy.path}`);
    return {
      export_id: placeOf(copy),
      path: placeOf(copy),
      columns: read.columns,
      zone: zoneOver(copy.zone, read.columns, copy.observed_until_local_ms),
      phone: copy.phone,
    };
  });
  const { columns } = mergeCopies(copies, w?.people ?? NO_PEOPLE);
  const zone_of = new Map(copies.map((copy) => [copy.path, copy.zone !== null]));
  return {
    chat: chat.name,
    columns,
    sources: columns.export_ids,
    zone_known: columns.export_ids.map((place) => zone_of.get(place) ?? false),
  };
}

const placeOf = (copy: { path: string; member: string | null }) =>
  copy.member ? `${copy.path}!${copy.member}` : copy.path;
