/** Policy and lists as a review was made from them, laid into a folder of their own; what came later is not among them. */
import { join } from 'node:path';
import { readStored, writeStored } from '../ingest/store.ts';
import { keptSource, sha256Of } from './kept-sources.ts';
import type { ManifestSource } from './manifest-inputs.ts';
import { isBelow } from './published-reviews.ts';
import { DECISIONS_FILES, PUBLISHED_FILE } from './workspace.ts';

/**
 * Those that are not as they were come from the store; without a copy there they are laid as they are now. Gives the paths of
 * those that the store had.
 */
export async function laySources(
  folder: string,
  into: string,
  listed: readonly ManifestSource[],
): Promise<string[]> {
  const from_store: string[] = [];
  for (const { path, sha256 } of listed.filter((file) => isBelow(file.path))) {
    const now = await readStored(join(folder, path));
    const same = now !== null && sha256Of(now) === sha256;
    const kept = same ? null : await keptSource(join(folder, 'store'), sha256);
    if (kept) from_store.push(path);
    const bytes = kept ?? now;
    if (bytes) await writeStored(join(into, path), bytes);
  }
  // The manifest tells of these by their rows.
  for (const path of [...DECISIONS_FILES, PUBLISHED_FILE]) {
    const bytes = await readStored(join(folder, path));
    if (bytes) await writeStored(join(into, path), bytes);
  }
  return from_store;
}
