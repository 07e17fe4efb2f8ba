/** Hashes that nobody can try values against who has not the workspace's key. */
import { createHmac } from 'node:crypto';

/** Twelve hex digits of an HMAC: the id of what must not be told by its name. */
export function codeId(key: Buffer, name: string | Uint8Array): string {
  return createHmac('sha256', key.toString('utf8').trim()).update(name).digest('hex').slice(0, 12);
}

/** The same of what is of one kind: equal names of two kinds are kept apart. */
export function keyedId(key: Buffer, kind: string, text: string | Uint8Array): string {
  return codeId(key, Buffer.concat([Buffer.from(`${kind}\0`), Buffer.from(text)]));
}

/** Eight hex digits by which a text is known again. */
export function keyedHash(key: Buffer, kind: string, text: string | Uint8Array): string {
  return keyedId(key, kind, text).slice(0, 8);
}
