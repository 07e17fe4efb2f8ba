/** Do two texts share a run of four consecutive tokens (D10)? Runs are compared as hashes first, as words only on a hit. */
import { tokens } from './speech.ts';

export interface TokenRuns {
  text: string;
  /** Of the run that begins at each token, as long as it is whole. */
  hashes: readonly number[];
}

const SAME_TOKENS = 4;

export function tokenRuns(text: string): TokenRuns {
  const words = tokenHashes(text);
  const hashes: number[] = [];
  for (let i = 0; i + SAME_TOKENS <= words.length; i++) {
    let hash = 0;
    for (let k = i; k < i + SAME_TOKENS; k++) hash = (Math.imul(hash, 0x01000193) ^ (words[k] as number)) | 0;
    hashes.push(hash);
  }
  return { text, hashes };
}

export function shareRun(a: TokenRuns, b: TokenRuns): boolean {
  if (!a.hashes.some((hash) => b.hashes.includes(hash))) return false;
  const [own, other] = [tokens(a.text), tokens(b.text)];
  return a.hashes.some((hash, i) => b.hashes.some((same, k) => same === hash && sameAt(own, i, other, k)));
}

function sameAt(a: readonly string[], i: number, b: readonly string[], k: number): boolean {
  for (let t = 0; t < SAME_TOKENS; t++) if (a[i + t] !== b[k + t]) return false;
  return true;
}

/** Counts runs of four tokens, by the low bits of their hashes: most messages repeat nothing of what is counted. */
export class RunCounter {
  private readonly counts = new Uint16Array(1 << 16);

  count({ hashes }: TokenRuns, by: 1 | -1): void {
    const { counts } = this;
    for (const hash of hashes) counts[hash & 0xffff] = (counts[hash & 0xffff] as number) + by;
  }

  /** Whether a text shares a run with one of those that are counted; null where it shares none. */
  among(text: string): ((runs: TokenRuns) => boolean) | null {
    const own = tokenRuns(text);
    const { counts } = this;
    for (const hash of own.hashes) if (counts[hash & 0xffff] !== 0) return (runs) => shareRun(own, runs);
    return null;
  }
}

const NONE = 0;
const IN_WORD = 1;
const HAN = 2;
/** A Han sign that a word which began before it goes on with: most of them are letters. */
const HAN_IN_WORD = 3;
/** By code unit + 1, filled as signs are met. */
const KNOWN = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = KNOWN[unit] as number;
  if (known !== 0) return known - 1;
  const sign = String.fromCharCode(unit);
  const in_word = /[\p{L}\p{N}]/u.test(sign);
  const kind = /\p{Script=Han}/u.test(sign) ? (in_word ? HAN_IN_WORD : HAN) : in_word ? IN_WORD : NONE;
  KNOWN[unit] = kind + 1;
  return kind;
}

const SEED = 0x811c9dc5 | 0;
const PAIRS = /[\ud800-\udfff]/;

/** Hashes of the tokens of a text (`tokens`), without making them. */
function tokenHashes(text: string): number[] {
  const lower = text.toLowerCase();
  // Letters of two code units are told by the pattern alone.
  if (PAIRS.test(lower)) return tokens(text).map(hashOf);
  const hashes: number[] = [];
  for (let i = 0; i < lower.length; ) {
    const unit = lower.charCodeAt(i++);
    const kind = kindOf(unit);
    if (kind === NONE) continue;
    let hash = Math.imul(SEED ^ unit, 0x01000193);
    if (kind === IN_WORD)
      for (; i < lower.length && (kindOf(lower.charCodeAt(i)) & IN_WORD) !== 0; i++)
        hash = Math.imul(hash ^ lower.charCodeAt(i), 0x01000193);
    hashes.push(hash);
  }
  return hashes;
}

function hashOf(token: string): number {
  let hash = SEED;
  for (let i = 0; i < token.length; i++) hash = Math.imul(hash ^ token.charCodeAt(i), 0x01000193);
  return hash;
}
