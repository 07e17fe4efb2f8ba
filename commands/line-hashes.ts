/** Which lines of a file changed, told from keyed hashes of its lines alone: what stood there need not be kept. */
import { keyedHash } from './key.ts';

/** A keyed hash a line, with blanks between; lines end at LF. */
export function lineHashes(key: Buffer, bytes: Buffer): string {
  const hashes: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    hashes.push(keyedHash(key, 'line', bytes.subarray(from, to)));
    from = to + 1;
  }
  return hashes.join(' ');
}

/** 1-based line numbers: `changed` and `added` of the file as it is now, `removed` of the file as it was. */
export interface LineChanges {
  changed: number[];
  added: number[];
  removed: number[];
}

// Two long files that have nothing in common are not worth the time: all their lines changed.
const MOST_PAIRS = 4_000_000;

/** How the lines differ; all empty where only the end of the last line does. */
export function changedLines(before: string, now: string): LineChanges {
  const old = split(before);
  const fresh = split(now);
  const changes: LineChanges = { changed: [], added: [], removed: [] };
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++;
  let tail = 0;
  while (
    tail < old.length - start &&
    tail < fresh.length - start &&
    old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]
  )
    tail++;
  const a = old.slice(start, old.length - tail);
  const b = fresh.slice(start, fresh.length - tail);
  const kept = a.length * b.length > MOST_PAIRS ? [] : commonLines(a, b);
  let [i, k] = [0, 0];
  for (const [next_i, next_k] of [...kept, [a.length, b.length] as const]) {
    // A gap in both: lines were put in the place of others.
    const both = Math.min(next_i - i, next_k - k);
    for (let n = 0; n < both; n++) changes.changed.push(start + k + n + 1);
    for (let n = k + both; n < next_k; n++) changes.added.push(start + n + 1);
    for (let n = i + both; n < next_i; n++) changes.removed.push(start + n + 1);
    [i, k] = [next_i + 1, next_k + 1];
  }
  return changes;
}

const split = (hashes: string) => (hashes === '' ? [] : hashes.split(' '));

/** Pairs of places of a longest common subsequence. */
function commonLines(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, k: number) => longest[i * width + k] as number;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let k = b.length - 1; k >= 0; k--) {
      longest[i * width + k] = a[i] === b[k] ? at(i + 1, k + 1) + 1 : Math.max(at(i + 1, k), at(i, k + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    if (a[i] === b[k]) pairs.push([i++, k++]);
    else if (at(i + 1, k) >= at(i, k + 1)) i++;
    else k++;
  }
  return pairs;
}
