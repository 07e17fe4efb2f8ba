/**
 * Remembers what a piece of bytes means, so that a phrase which stands in a file ten thousand times is decoded and
 * looked up once. Direct-mapped: a new piece takes the place of an old one, so memory stays as it is whatever a file
 * holds.
 */
const PLACES = 256;

/** `mean` is asked for each piece that is not remembered; its answer must depend on the bytes alone. */
export function byteMemo<T>(
  mean: (piece: Uint8Array) => T,
): (b: Uint8Array, start: number, end: number) => T {
  const pieces: (Uint8Array | null)[] = Array.from({ length: PLACES }, () => null);
  const meanings: (T | null)[] = Array.from({ length: PLACES }, () => null);
  return (b, start, end) => {
    let hash = end - start;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (b[i] as number), 0x01000193);
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    const known = pieces[place] as Uint8Array | null;
    if (known !== null && known.length === end - start && isSame(known, b, start))
      return meanings[place] as T;
    const piece = b.slice(start, end);
    const meaning = mean(piece);
    pieces[place] = piece;
    meanings[place] = meaning;
    return meaning;
  };
}

function isSame(piece: Uint8Array, b: Uint8Array, start: number): boolean {
  for (let i = 0; i < piece.length; i++) if (piece[i] !== b[start + i]) return false;
  return true;
}
