/** Do two texts share a run of four consecutive tokens (D10)? Runs are compared as hashes first, as words only on a hit. */
import { tokens } from './speech.ts';

export interface TokenRuns {
  tokens: readonly string[];
  /** Of the run that begins at each token, as long as it is whole. */
  hashes: readonly number[];
  known: ReadonlySet<number>;
}

const SAME_TOKENS = 4;

export function tokenRuns(text: string): TokenRuns {
  const all = tokens(text);
  const words = all.map(hashOf);
  const hashes: number[] = [];
  for (let i = 0; i + SAME_TOKENS <= words.length; i++) {
    let hash = 0;
    for (let k = i; k < i + SAME_TOKENS; k++) hash = (Math.imul(hash, 0x01000193) ^ (words[k] as number)) | 0;
    hashes.push(hash);
  }
  return { tokens: all, hashes, known: new Set(hashes) };
}

export function shareRun(a: TokenRuns, b: TokenRuns): boolean {
  if (b.hashes.length === 0) return false;
  return a.hashes.some((hash, i) => b.known.has(hash) && b.hashes.some((_, k) => sameAt(a, i, b, k)));
}

function sameAt(a: TokenRuns, i: number, b: TokenRuns, k: number): boolean {
  for (let t = 0; t < SAME_TOKENS; t++) if (a.tokens[i + t] !== b.tokens[k + t]) return false;
  return true;
}

function hashOf(token: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < token.length; i++) hash = Math.imul(hash ^ token.charCodeAt(i), 0x01000193);
  return hash;
}
