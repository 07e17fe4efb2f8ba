/**
 * The key behind code names and keyed hashes: DIR/review.key, else the one that the first run made of the exports and left
 * in the store. Who does not hold the exports cannot guess it, and the same folder gives the same names anywhere.
 */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { codeId } from '../ingest/keyed-hash.ts';
import { fileHash, readStored, writeStored } from '../ingest/store.ts';
import type { Workspace } from './workspace.ts';

export { codeId, keyedHash } from '../ingest/keyed-hash.ts';

type Places = Pick<Workspace, 'folder' | 'store'>;

export const KEY_FILE = 'review.key';

/** The key, or null where there is none yet. */
export async function findKey(w: Places): Promise<Buffer | null> {
  const own = await readStored(join(w.folder, KEY_FILE));
  return own ? asWritten(own) : readStored(join(w.store, KEY_FILE));
}

/** A key that is text stays the same when an editor saves it with its own line ends or a mark of UTF-8. */
function asWritten(key: Buffer): Buffer {
  if (!isUtf8(key)) return key;
  return Buffer.from(
    key
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .replaceAll('\r\n', '\n'),
  );
}

// A manifest names the plain hashes of the exports: whoever reads it must not be able to make the key of them.
const SALT = 'chat-review code names\n';

/** Makes the key of these exports and leaves it in the store, where there is none yet. Of no exports none is made. */
export async function makeKey(w: Places, exportsOf: () => Promise<readonly string[]>): Promise<void> {
  if (await findKey(w)) return;
  const exports = await exportsOf();
  if (exports.length === 0) return;
  const hashes: string[] = [];
  // One after the other: archives with media are large, and there are hundreds. One that cannot be opened is told of by `ingest`.
  for (const path of exports) hashes.push(await fileHash(path, SALT).catch(() => ''));
  const made = createHash('sha256').update(SALT);
  for (const hash of hashes.sort()) made.update(`${hash}\n`);
  await writeStored(join(w.store, KEY_FILE), `${made.digest('hex')}\n`);
}

/** `P-` and six hex digits: how a private chat or a person is called in what others may read. */
export function codeName(key: Buffer, name: string): string {
  return `P-${codeId(key, name).slice(0, 6).toUpperCase()}`;
}
