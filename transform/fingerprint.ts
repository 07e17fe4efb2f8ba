/**
 * M22: texts compared without being kept: a keyed hash says whether two are equal, and four bands whether they may be
 * nearly so; only then somebody who holds the texts compares them by `likeness`.
 */

/** Keyed: whoever has not the key of the workspace cannot try texts. */
export interface Keyed {
  /** 64 bits of a text, as two numbers of 32. */
  hash: (text: string) => readonly [number, number];
  /** Makes the bands of two workspaces different. */
  seed: number;
}

export const BANDS = 4;
const MINS_PER_BAND = 3;
const BUCKETS = BANDS * MINS_PER_BAND;
const NONE = 0xffff_ffff;

const URL_QUERY = /(https?:\/\/[^\s?#]*)[?#]\S*/g;
const NOT_TOLD_APART =
  /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20e3/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is the test for ASCII.
const ASCII = /^[\u0000-\u007f]*$/;

/** NFKC, lower case, without queries of links, emoji, blanks and format marks. */
export function normalText(text: string): string {
  const whole = text.includes('://') ? text.replace(URL_QUERY, '$1') : text;
  if (ASCII.test(whole)) return whole.toLowerCase().replace(/\s+/g, '');
  return whole.normalize('NFKC').toLowerCase().replace(NOT_TOLD_APART, '');
}

/**
 * Four numbers of which two texts that are alike in nine of ten runs of three signs share one with a chance of 99 in 100
 * (minima of twelve buckets of hashes, three to a band). `normal` is a text as `normalText` gives it.
 */
export function bandsOf(normal: string, seed: number): number[] {
  const mins = new Uint32Array(BUCKETS).fill(NONE);
  for (let i = 0; i + 3 <= normal.length; i++) {
    const hash = mix(seed, normal.charCodeAt(i), normal.charCodeAt(i + 1), normal.charCodeAt(i + 2));
    const bucket = hash % BUCKETS;
    if (hash < (mins[bucket] as number)) mins[bucket] = hash;
  }
  return Array.from({ length: BANDS }, (_, band) => {
    const at = band * MINS_PER_BAND;
    return mix(seed ^ band, mins[at] as number, mins[at + 1] as number, mins[at + 2] as number);
  });
}

/** Share (0..1) of the runs of three signs (`runsOf`) that two texts have in common (Jaccard). */
export function likeness(a: Float64Array, b: Float64Array): number {
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const order = (a[i] as number) - (b[j] as number);
    if (order === 0) both++;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  const all = a.length + b.length - both;
  return all === 0 ? 1 : both / all;
}

/** The different runs of three signs of a text as `normalText` gives it, each a number of 48 bits, ascending. */
export function runsOf(normal: string): Float64Array {
  const runs = new Float64Array(Math.max(0, normal.length - 2));
  for (let i = 0; i < runs.length; i++) {
    const [a, b, c] = [normal.charCodeAt(i), normal.charCodeAt(i + 1), normal.charCodeAt(i + 2)];
    runs[i] = (a * 2 ** 16 + b) * 2 ** 16 + c;
  }
  runs.sort();
  return runs.filter((run, i) => i === 0 || run !== runs[i - 1]);
}

/** Well-mixed 32 bits of four numbers (the finish of MurmurHash3). */
function mix(seed: number, a: number, b: number, c: number): number {
  let h = stir(stir(stir(seed | 0, a), b), c);
  h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function stir(h: number, k: number): number {
  const stirred = Math.imul(h ^ Math.imul(k, 0xcc9e_2d51), 0x1b87_3593);
  return (stirred << 13) | (stirred >>> 19);
}
