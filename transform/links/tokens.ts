/**
 * Words of a text as crude stems that fit any language: runs of letters and digits cut to five signs; in scripts that
 * put no blanks between words, pairs of signs. As numbers: a chat has too many words to keep each as a string.
 */

/** Stems and words of one text; overwritten by the next. */
export interface Tokens {
  /** Distinct stems, as hashes. */
  stems: Int32Array;
  stem_count: number;
  /** Runs of letters and digits in whole, as hashes; none of scripts without blanks. */
  words: Int32Array;
  word_count: number;
}

const STEM_SIGNS = 5;
const MOST_STEMS = 48;
const MOST_WORDS = 400;

const WORD = 1;
const NO_BLANKS = 2;
const IN_WORD = /^[\p{L}\p{N}\p{M}]$/u;
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;

// What a code unit is, found out when it is first met: 0 not yet, else its kind + 1. Halves of pairs stand in no word.
const KIND_OF = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = KIND_OF[unit] as number;
  if (known !== 0) return known - 1;
  const sign = String.fromCharCode(unit);
  const kind = UNSPACED.test(sign) ? NO_BLANKS : IN_WORD.test(sign) ? WORD : 0;
  KIND_OF[unit] = kind + 1;
  return kind;
}

const SEED = 0x811c9dc5 | 0;
const mixed = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);

/** Hash of a word, as `words` holds it. The word must be in small letters. */
export function wordHash(word: string): number {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) hash = mixed(hash, word.charCodeAt(i));
  return hash;
}

export function newTokens(): Tokens {
  return {
    stems: new Int32Array(MOST_STEMS),
    stem_count: 0,
    words: new Int32Array(MOST_WORDS),
    word_count: 0,
  };
}

/** Tokens of a text in small letters: at most 48 stems, 400 words. */
export function readTokens(lower: string, out: Tokens): void {
  out.stem_count = 0;
  out.word_count = 0;
  const end = lower.length;
  for (let i = 0; i < end; ) {
    const kind = kindOf(lower.charCodeAt(i));
    if (kind === 0) {
      i++;
      continue;
    }
    let to = i + 1;
    while (to < end && kindOf(lower.charCodeAt(to)) === kind) to++;
    if (kind === WORD) {
      let hash = SEED;
      let stem = 0;
      for (let k = i; k < to; k++) {
        hash = mixed(hash, lower.charCodeAt(k));
        if (k - i === STEM_SIGNS - 1) stem = hash;
      }
      addStem(out, to - i < STEM_SIGNS ? hash : stem);
      if (out.word_count < MOST_WORDS) out.words[out.word_count++] = hash;
    } else if (to - i === 1) addStem(out, mixed(SEED, lower.charCodeAt(i)));
    else {
      for (let k = i; k + 1 < to; k++) {
        addStem(out, mixed(mixed(SEED, lower.charCodeAt(k)), lower.charCodeAt(k + 1)));
      }
    }
    i = to;
  }
}

function addStem(out: Tokens, hash: number): void {
  if (out.stem_count >= MOST_STEMS) return;
  for (let k = 0; k < out.stem_count; k++) if (out.stems[k] === hash) return;
  out.stems[out.stem_count++] = hash;
}
