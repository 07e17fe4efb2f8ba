import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { slashed } from '../ingest/slashed.ts';

/** Paths of all files below a folder, with `/`, in the order of their names. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => slashed(relative(folder, join(entry.parentPath, entry.name))))
    .sort();
}
