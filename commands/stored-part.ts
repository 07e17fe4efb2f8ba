/** A part as it lies in the store: JSON, but for the columns of posts, whose bytes stand as base64. */
import type { Posts } from '../transform/posts.ts';
import type { StoredPart } from './make-part.ts';

type StoredPosts = Record<'at_local_ms' | 'line' | 'export' | 'signs' | 'hash' | 'bands', string> &
  Pick<Posts, 'n' | 'export_ids'>;

export function writePart(part: StoredPart): string {
  const { n, export_ids, ...columns } = part.posts;
  const posts: StoredPosts = {
    n,
    export_ids,
    at_local_ms: base64(columns.at_local_ms),
    line: base64(columns.line),
    export: base64(columns.export),
    signs: base64(columns.signs),
    hash: base64(columns.hash),
    bands: base64(columns.bands),
  };
  return JSON.stringify({ ...part, posts });
}

export function readPart(text: string): StoredPart {
  const stored = JSON.parse(text) as Omit<StoredPart, 'posts'> & { posts: StoredPosts };
  const { n, export_ids, ...columns } = stored.posts;
  const posts: Posts = {
    n,
    export_ids,
    at_local_ms: new Float64Array(bytes(columns.at_local_ms)),
    line: new Uint32Array(bytes(columns.line)),
    export: new Uint16Array(bytes(columns.export)),
    signs: new Uint32Array(bytes(columns.signs)),
    hash: new Uint32Array(bytes(columns.hash)),
    bands: new Uint32Array(bytes(columns.bands)),
  };
  return { ...stored, posts };
}

const base64 = (column: Float64Array | Uint32Array | Uint16Array) =>
  Buffer.from(column.buffer, column.byteOffset, column.byteLength).toString('base64');

/** In a buffer of their own: small ones share a pool and begin anywhere in it. */
function bytes(text: string): ArrayBuffer {
  const shared = Buffer.from(text, 'base64');
  return shared.buffer.slice(shared.byteOffset, shared.byteOffset + shared.byteLength) as ArrayBuffer;
}
