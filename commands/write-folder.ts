/**
 * Writes a folder of results whole or not at all: into a new folder beside it, then in its place. A folder that holds
 * anything this program did not write is left alone.
 */
import { existsSync, rmSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { isHeld, type Mover, move, PATIENT, SYSTEM } from '../ingest/move.ts';
import { filesBelow } from './files-below.ts';
import { FolderTaken, InUse } from './refusal.ts';

export interface OutputFile {
  path: string;
  bytes: Uint8Array | string;
  /** Who may read it; left out: as for any new file. */
  mode?: number;
}

/** How folders are moved, and what another program holds open in one; handed in by tests. */
export interface Moving {
  mover: Mover;
  held: (folder: string) => Promise<string[]>;
}

/** Shows that a folder was written by this program. */
export const MARKER = 'manifest.json';

export async function writeFolder(
  folder: string,
  files: readonly OutputFile[],
  { mover, held }: Moving = { mover: SYSTEM, held: heldBelow },
): Promise<void> {
  if (!(await isOurs(folder))) {
    throw new FolderTaken(({ usage }) => usage.folder_taken(folder));
  }
  const root = resolve(folder);
  const fresh = `${root}.new-${process.pid}`;
  const former = `${root}.old-${process.pid}`;
  const sweep = () => rmSync(fresh, PATIENT);
  const tell = async (error: unknown): Promise<never> => {
    throw mover.platform === 'win32' && isHeld(error) ? inUse(folder, await held(root)) : error;
  };
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
    if (replaces) await move(root, former, mover).catch(tell);
    try {
      await move(fresh, root, mover).catch(tell);
    } catch (error) {
      if (replaces) await move(former, root, mover);
      throw error;
    }
    await rm(former, PATIENT);
  } finally {
    sweep();
    process.off('exit', sweep);
  }
}

function inUse(folder: string, names: readonly string[]): InUse {
  return new InUse(({ usage }) => usage.folder_in_use(folder, names));
}

const MOST_NAMED = 3;

/** The first files that cannot be opened for writing. */
async function heldBelow(folder: string): Promise<string[]> {
  const names: string[] = [];
  for (const path of existsSync(folder) ? await filesBelow(folder) : []) {
    try {
      await (await open(join(folder, path), 'r+')).close();
    } catch (error) {
      if (isHeld(error)) names.push(path);
      if (names.length === MOST_NAMED) break;
    }
  }
  return names;
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
