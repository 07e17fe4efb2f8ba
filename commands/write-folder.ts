/**
 * Writes a folder of results whole or not at all: into a new folder beside it, then in its place. A folder that holds
 * anything this program did not write is left alone.
 */
import { existsSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { FolderTaken } from './refusal.ts';

export interface OutputFile {
  path: string;
  bytes: Uint8Array | string;
  /** Who may read it; left out: as for any new file. */
  mode?: number;
}

/** Shows that a folder was written by this program. */
export const MARKER = 'manifest.json';

export async function writeFolder(folder: string, files: readonly OutputFile[]): Promise<void> {
  if (!(await isOurs(folder))) {
    throw new FolderTaken(({ usage }) => usage.folder_taken(folder));
  }
  const root = resolve(folder);
  const fresh = `${root}.new-${process.pid}`;
  const former = `${root}.old-${process.pid}`;
  const sweep = () => rmSync(fresh, { recursive: true, force: true });
  // Ctrl-C ends the process without running what stands behind an await.
  process.once('exit', sweep);
  try {
    for (const { path, bytes, mode } of files) {
      const target = resolve(fresh, path);
      if (!target.startsWith(fresh + sep))
        throw new Error(`a result wants to lie outside its folder: ${path}`);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes, mode === undefined ? {} : { mode });
    }
    await mkdir(dirname(root), { recursive: true });
    const replaces = existsSync(root);
    if (replaces) await rename(root, former);
    try {
      await rename(fresh, root);
    } catch (error) {
      if (replaces) await rename(former, root);
      throw error;
    }
    await rm(former, { recursive: true, force: true });
  } finally {
    sweep();
    process.off('exit', sweep);
  }
}

async function isOurs(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return true;
  if ((await readdir(folder)).length === 0) return true;
  try {
    const marker = JSON.parse(await readFile(join(folder, MARKER), 'utf8')) as { tool?: string };
    return marker.tool === 'chat-review';
  } catch {
    return false;
  }
}
