/**
 * How a text begins and ends, as one number of 16 bits each: most messages begin or end as no phrase of WhatsApp's does,
 * and need not be decoded to be told from one.
 *
 * Phrases are compared after `plain` (phrases.ts), which changes marks, odd blanks, quotes and accents that stand by
 * themselves. Where one of these stands at the edge, its bytes say nothing: the answer is `UNKNOWN`.
 */
export const UNKNOWN = -1;
/** How many numbers there are. */
export const EDGES = 65536;

// Lead bytes of what `plain` may change, or take away, beside all of four bytes.
const UNSTABLE = new Uint8Array(256);
for (const lead of [0xc2, 0xcc, 0xcd, 0xe2, 0xef]) UNSTABLE[lead] = 1;
for (let lead = 0xf0; lead < 0x100; lead++) UNSTABLE[lead] = 1;

/** May matching change the sign here? Wide commas and full stops of Chinese (U+FF00 to U+FF7F) are left as they are. */
export const changesInMatching = (b: Uint8Array, i: number): boolean =>
  UNSTABLE[b[i] as number] === 1 && !(b[i] === 0xef && (b[i + 1] === 0xbc || b[i + 1] === 0xbd));

const SEED = 0x811c9dc5 | 0;
const mix = (hash: number, byte: number) => Math.imul(hash ^ byte, 0x01000193);
const fold = (hash: number) => (hash ^ (hash >>> 16)) & 0xffff;
const isInside = (byte: number) => (byte & 0xc0) === 0x80;

/** Edge of the first signs of `b[start .. end)` that take `size` bytes or a little more. */
export function firstEdge(b: Uint8Array, start: number, end: number, size: number): number {
  let hash = SEED;
  let i = start;
  const enough = Math.min(start + size, end);
  for (; i < end; i++) {
    const byte = b[i] as number;
    if (i >= enough && !isInside(byte)) break;
    if (changesInMatching(b, i)) return UNKNOWN;
    hash = mix(hash, byte);
  }
  // An accent that stands by itself belongs to the sign before.
  return i < end && changesInMatching(b, i) ? UNKNOWN : fold(hash);
}

/** Edge of the last signs, likewise. */
export function lastEdge(b: Uint8Array, start: number, end: number, size: number): number {
  let hash = SEED;
  let i = end - 1;
  for (; i >= start; i--) {
    const byte = b[i] as number;
    if (changesInMatching(b, i)) return UNKNOWN;
    hash = mix(hash, byte);
    if (end - i >= size && !isInside(byte)) break;
  }
  return fold(hash);
}

export const PHRASE_EDGE = 4;
export const OPENING_EDGE = 8;
export const LOCATION_EDGE = 3;

/** Both edges of a text that may be a whole phrase. */
export function phraseEdge(b: Uint8Array, start: number, end: number): number {
  const first = firstEdge(b, start, end, PHRASE_EDGE);
  if (first === UNKNOWN) return UNKNOWN;
  const last = lastEdge(b, start, end, PHRASE_EDGE);
  return last === UNKNOWN ? UNKNOWN : fold(mix(mix(SEED, first), last));
}
