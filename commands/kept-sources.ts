/**
 * Policy and lists as they were when a review was made, in the store. They go on being written (answers come, people join and
 * leave), and a review that was made from them can be made again all the same.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { prune, readStored, writeStored } from '../ingest/store.ts';
import type { SourceFile, Workspace } from './workspace.ts';

const ROOM = 'sources';

/** `only_these`: somebody was forgotten, and former lists may name him. */
export async function keepSources(
  { store, sources }: Pick<Workspace, 'store' | 'sources'>,
  only_these: boolean,
): Promise<void> {
  const room = join(store, ROOM);
  for (const { bytes } of sources) {
    const path = join(room, sha256Of(bytes));
    if (!existsSync(path)) await writeStored(path, bytes);
  }
  if (only_these && existsSync(room)) await prune(room, new Set(sources.map(({ bytes }) => sha256Of(bytes))));
}

/** The file with this hash; null: the store keeps none, or it is not what it was. */
export async function keptSource(store: string, sha256: string): Promise<SourceFile['bytes'] | null> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
  const bytes = await readStored(join(store, ROOM, sha256));
  return bytes && sha256Of(bytes) === sha256 ? bytes : null;
}

/** What a review was made from that cannot be made again any more. */
export const dropSources = (store: string): Promise<void> =>
  rm(join(store, ROOM), { recursive: true, force: true });

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
