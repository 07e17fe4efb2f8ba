/** A folder as it lies there, as its manifest says it was written, and as it comes out now. */
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { readStored } from '../ingest/store.ts';
import { TEXTS_FILE } from './audit-texts.ts';
import type { Difference } from './difference.ts';
import { filesBelow } from './files-below.ts';
import { firstDifference } from './first-difference.ts';
import type { ManifestOutput } from './manifest.ts';
import { MARKER } from './write-folder.ts';

export interface ComparedFolder {
  differences: Difference[];
  files: number;
}

export interface FolderToCompare {
  folder: string;
  /** Where it was made again; null: it could not be. */
  made: string | null;
  /** Files of its manifest; null: the manifest was edited, or there is none. */
  recorded: readonly ManifestOutput[] | null;
  /** The manifest lies there as it was written. */
  untouched: boolean;
}

/** What was edited, is missing or too much comes first; then what only comes out differently now. */
export async function compareFolder({
  folder,
  made,
  recorded,
  untouched,
}: FolderToCompare): Promise<ComparedFolder> {
  const there = new Set(await filesBelow(folder));
  const again = made === null ? null : new Set(await filesBelow(made));
  const hashes = recorded && new Map(recorded.map(({ path, sha256 }) => [path, sha256]));
  const paths = [...new Set([...there, ...(again ?? []), ...(hashes?.keys() ?? [])])].sort();
  const edited: Difference[] = [];
  const differing: Difference[] = [];
  for (const path of paths) {
    const where = `${basename(folder)}/${path}`;
    const tell = (code: Difference['code'], at = '', detail = '') =>
      (code === 'output-differs' ? differing : edited).push({
        cause: 'output',
        code,
        where: `${where}${at}`,
        detail,
      });
    const was = path === MARKER ? null : (hashes?.get(path) ?? null);
    const found = there.has(path) ? await readStored(join(folder, path)).catch(() => null) : null;
    const fresh = made !== null && again?.has(path) ? await readStored(join(made, path)) : null;
    // Written then, or of a folder that does not tell: else nobody could miss it, or find it too much.
    const belongs = path === MARKER || was !== null;
    if (!found) tell(belongs || !hashes ? 'output-missing' : 'output-differs');
    else if (!fresh && again) tell(belongs ? 'output-differs' : 'output-extra');
    else if (fresh ? !fresh.equals(found) : was !== null && was !== sha256Of(found)) {
      const as_written = path === MARKER ? untouched : was !== null && was === sha256Of(found);
      // Nobody may read off a difference what stands in a message.
      const quiet = !fresh || path === TEXTS_FILE;
      const place = quiet ? { at: '', detail: '' } : firstDifference(path, found, fresh);
      tell(as_written ? 'output-differs' : 'output-edited', place.at, place.detail);
    } else if (!fresh && hashes && !belongs) tell('output-extra');
  }
  return { differences: [...edited, ...differing], files: there.size };
}

const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
