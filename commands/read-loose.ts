/** Reads files named on the command line, without a store: for inspect and convert. */
import { resolve } from 'node:path';
import { claimProblems } from '../ingest/claims.ts';
import { type ExportJob, type ReadChat, readFileChats, type Unread } from '../ingest/export.ts';
import { type Catalog, gather } from '../ingest/gather.ts';
import { sendersWithColon } from '../ingest/people.ts';
import type { DateOrder } from '../ingest/recognise.ts';
import { WorkspaceError } from '../ingest/schema/problem.ts';
import { slashed } from '../ingest/slashed.ts';
import type { Workspace } from './workspace.ts';

export interface LooseChats {
  chats: ReadChat[];
  unread: Unread[];
  catalog: Catalog;
}

/** A file as it is called in messages, rules and columns. */
const shownPath = (file: string) => slashed(file).normalize('NFC');

/** `folder`: what relative paths start from. Files whose date order a sibling settles are read twice. */
export async function readLoose(
  files: readonly string[],
  folder: string,
  w: Workspace | null,
  onDone: (done: number) => void,
): Promise<LooseChats> {
  const read = async (file: string, sibling_orders: Readonly<Record<string, DateOrder>>) => {
    const path = shownPath(file);
    const job: ExportJob = {
      absolute: resolve(folder, file),
      path,
      store: null,
      code_hash: '',
      rules: w?.policy.exports ?? [],
      zone: w?.policy.zone ?? null,
      sibling_orders,
      taught: w?.policy.phrases ?? [],
      known_senders: w ? sendersWithColon(w.people) : [],
    };
    return readFileChats(job);
  };
  const results: Awaited<ReturnType<typeof read>>[] = [];
  for (const file of files) {
    results.push(await read(file, {}));
    onDone(results.length);
  }
  // That a row names none of these files is no mistake: they may be a few of the workspace's.
  const twice = claimProblems(
    w?.groups ?? null,
    results.flatMap((r) => [...r.chats.map((c) => c.sketch), ...r.unread]),
    'groups.csv',
  ).filter((p) => p.code === 'groups-export-twice');
  if (twice.length > 0) throw new WorkspaceError(twice);
  const gathered = () =>
    gather({
      sketches: results.flatMap((r) => r.chats.map((c) => c.sketch)),
      groups: w?.groups ?? null,
      exports: w?.policy.exports ?? [],
      zone: w?.policy.zone ?? null,
    });
  let catalog = gathered();
  for (const path of new Set(catalog.settle.map((s) => s.path))) {
    const at = files.findIndex((file) => shownPath(file) === path);
    const own = catalog.settle.filter((s) => s.path === path);
    const orders = Object.fromEntries(own.map((s) => [s.member ?? '', s.date_order]));
    if (at >= 0) results[at] = await read(files[at] as string, orders);
  }
  if (catalog.settle.length > 0) catalog = gathered();
  return { chats: results.flatMap((r) => r.chats), unread: results.flatMap((r) => r.unread), catalog };
}
