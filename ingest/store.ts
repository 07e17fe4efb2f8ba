/**
 * What is kept between runs, in DIR/store (mode 0700: it holds names and texts). Each thing is named by the hash of
 * its inputs, so a run after one new export reads that export only. Files are written under a temporary name and
 * renamed: a run that is cut off leaves nothing half.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { move } from './move.ts';
import { slashed } from './slashed.ts';

/** First 24 hex digits of SHA-256 over the parts. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
}

/** SHA-256 of a file, read as a stream: zips with media are large. `salt` comes before its bytes. */
export function fileHash(path: string, salt = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha256').update(salt);
    createReadStream(path)
      .on('data', (chunk) => hash.update(chunk))
      .on('error', reject)
      .on('end', () => resolve(hash.digest('hex')));
  });
}

/** Hash of the program itself: what an older program left in the store is not taken for the present one's. */
export async function codeHash(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const room of ['ingest', 'transform', 'commands']) {
    const files = await readdir(join(folder, room), { recursive: true, withFileTypes: true });
    const paths = files.filter((f) => f.isFile()).map((f) => join(f.parentPath, f.name));
    paths.sort((a, b) => (slashed(a) < slashed(b) ? -1 : 1));
    for (const path of paths) hash.update(await readFile(path));
  }
  return hash.digest('hex').slice(0, 12);
}

export async function makeStore(folder: string): Promise<void> {
  for (const room of ['exports', 'parts']) await mkdir(join(folder, room), { recursive: true, mode: 0o700 });
  // Somebody may have copied it without its mode; on a file system without modes, or in the folder of another, it stays.
  await chmod(folder, 0o700).catch(() => {});
}

export async function readStored(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export async function readJson<T>(path: string): Promise<T | null> {
  const bytes = await readStored(path);
  return bytes === null ? null : (JSON.parse(bytes.toString('utf8')) as T);
}

/** Writes whole or not at all. */
export async function writeStored(path: string, data: string | Uint8Array): Promise<void> {
  // Two threads may write the same: an export that lies in two files.
  const temporary = `${path}.${process.pid}.${threadId}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(temporary, data, { mode: 0o600 });
    await move(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Removes things of a folder of the store that no present run names. */
export async function prune(folder: string, keep: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder))
    if (!keep.has(name)) await rm(join(folder, name), { force: true });
}
