/**
 * M22 across chats: the same text, or nearly the same one, in several chats within a day.
 *
 *   posts of all chats → pairs of equal hash (the same) → pairs that share a band (to be compared by whoever holds the
 *   texts) → texts that stand in two chats or more
 */
import { BANDS } from './fingerprint.ts';
import type { Posts } from './posts.ts';
import { ascending } from './statistics/kaplan-meier.ts';

export const WITHIN_MS = 24 * 3_600_000;
/** Likeness from which two texts are nearly the same. */
export const ALIKE = 0.9;
/** Bounds the cost where every text looks like every other; what is beyond is counted. */
const MOST_PAIRS = 50_000;
/** And where one text comes again and again: each is held against so many before it. */
const LOOK_BACK = 40;

/** A post, by its chat (index) and its row there. */
export interface PostAt {
  chat: number;
  row: number;
}

export type PostPair = readonly [PostAt, PostAt];

/** `same` are equal, `maybe` have to be compared; `left_out` were too many. */
export interface PostPairs {
  same: PostPair[];
  maybe: PostPair[];
  left_out: number;
}

/** A text that stands in several chats. */
export interface CrossPost {
  /** Wall clock at which it first stood in one of them, and in the last of them. */
  first_local_ms: number;
  last_local_ms: number;
  /** Chats (indexes, ascending), and posts in them. */
  chats: number[];
  posts: number;
}

/**
 * Pairs of posts of different chats at most a day apart, the earlier post first: not all of them, but as many as link
 * what all of them would link.
 */
export function pairsOf(chats: readonly Posts[]): PostPairs {
  const all = inTime(chats);
  const hashes = keysOf(chats, all, (p, row) => {
    const [high, low] = [p.hash[row * 2] as number, p.hash[row * 2 + 1] as number];
    return high * 2 ** 21 + (low >>> 11);
  });
  const found: PostPairs = { same: [], maybe: [], left_out: 0 };
  const linked = sameOnes(all, hashes, found);
  const signs = keysOf(chats, all, (p, row) => p.signs[row] as number);
  const seen = new Set<number>();
  for (let band = 0; band < BANDS; band++) {
    const bands = keysOf(chats, all, (p, row) => p.bands[row * BANDS + band] as number);
    // Whose like stood in another chat just before is linked to whatever that one is like.
    for (let i = 0; i < all.n; i++) if (linked[i] === 1) bands[i] = -(bands[i] as number);
    maybeOnes(all, bands, hashes, signs, seen, found);
  }
  return found;
}

/**
 * Equal posts, linked to the latest one of another chat, to those of that chat behind it, and to the first one of a third
 * chat: through these it hangs together with all others of the day. 1 for each post with an equal one before it.
 */
function sameOnes(all: InTime, hashes: Float64Array, found: PostPairs): Uint8Array {
  const linked = new Uint8Array(all.n);
  walkBack(all, hashes, found, (i) => {
    let other = -1;
    return (j) => {
      const chat = all.chat[j] as number;
      if (chat === all.chat[i]) return true;
      found.same.push([postOf(all, j), postOf(all, i)]);
      linked[i] = 1;
      if (other < 0) other = chat;
      return chat === other;
    };
  });
  return linked;
}

/** Posts of one band and another text, each pair once. */
function maybeOnes(
  all: InTime,
  bands: Float64Array,
  hashes: Float64Array,
  signs: Float64Array,
  seen: Set<number>,
  found: PostPairs,
): void {
  walkBack(all, bands, found, (i) => (j) => {
    if (all.chat[j] === all.chat[i] || hashes[j] === hashes[i]) return true;
    const pair = j * all.n + i;
    if (seen.has(pair) || !lengthsAllow(signs[i] as number, signs[j] as number)) return true;
    if (found.maybe.length >= MOST_PAIRS) {
      found.left_out++;
      return false;
    }
    seen.add(pair);
    found.maybe.push([postOf(all, j), postOf(all, i)]);
    return true;
  });
}

/**
 * For each post of a positive key (0 is none) the earlier ones of that key, its sign aside, within a day: the latest first,
 * until `look` says that is enough. Of keys that come again and again LOOK_BACK are looked at, and that is counted.
 */
function walkBack(
  all: InTime,
  keys: Float64Array,
  found: PostPairs,
  lookFrom: (i: number) => (j: number) => boolean,
): void {
  // Posts whose keys share a slot form a chain.
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, all.n * 2)));
  const latest = new Int32Array(size).fill(-1);
  const before = new Int32Array(all.n).fill(-1);
  for (let i = 0; i < all.n; i++) {
    const key = Math.abs(keys[i] as number);
    if (key === 0) continue;
    const slot = key % size;
    before[i] = latest[slot] as number;
    latest[slot] = i;
    if ((keys[i] as number) < 0) continue;
    const look = lookFrom(i);
    let looks = LOOK_BACK;
    for (let j = before[i] as number; j >= 0; j = before[j] as number) {
      if ((all.at_local_ms[i] as number) - (all.at_local_ms[j] as number) > WITHIN_MS) break;
      if (Math.abs(keys[j] as number) !== key) continue;
      if (looks-- === 0) {
        found.left_out++;
        break;
      }
      if (!look(j)) break;
    }
  }
}

/** Texts in two chats or more, in order of time; whatever a chain of pairs links is one text. */
export function crossPosts(chats: readonly Posts[], pairs: readonly PostPair[]): CrossPost[] {
  const starts: number[] = [];
  let n = 0;
  for (const { n: own } of chats) {
    starts.push(n);
    n += own;
  }
  // Of each text its first post stands for it; whoever stands for itself and is in no pair is none.
  const stands_for = Int32Array.from({ length: n }, (_, i) => i);
  const find = (post: number): number => {
    let at = post;
    while (stands_for[at] !== at) {
      stands_for[at] = stands_for[stands_for[at] as number] as number;
      at = stands_for[at] as number;
    }
    return at;
  };
  const idOf = ({ chat, row }: PostAt) => (starts[chat] as number) + row;
  for (const [a, b] of pairs) stands_for[find(idOf(b))] = find(idOf(a));
  const texts = new Map<number, Map<number, PostAt>>();
  for (const post of pairs.flat()) {
    const text = find(idOf(post));
    const posts = texts.get(text) ?? new Map<number, PostAt>();
    texts.set(text, posts.set(idOf(post), post));
  }
  return [...texts.values()]
    .map((posts) => crossPost(chats, [...posts.values()]))
    .sort((a, b) => a.first_local_ms - b.first_local_ms || a.last_local_ms - b.last_local_ms);
}

/** The posts of all chats in one list, in order of time. All arrays have `n` rows. */
interface InTime {
  n: number;
  at_local_ms: Float64Array;
  chat: Uint16Array;
  row: Uint32Array;
}

function inTime(chats: readonly Posts[]): InTime {
  const n = chats.reduce((sum, posts) => sum + posts.n, 0);
  const at = new Float64Array(n);
  const chat = new Uint16Array(n);
  const row = new Uint32Array(n);
  let i = 0;
  for (const [c, posts] of chats.entries()) {
    for (let r = 0; r < posts.n; r++, i++) {
      at[i] = posts.at_local_ms[r] as number;
      chat[i] = c;
      row[i] = r;
    }
  }
  const order = ascending(at.map((ms) => Math.floor(ms / 1000)));
  return {
    n,
    at_local_ms: Float64Array.from(order, (k) => at[k] as number),
    chat: Uint16Array.from(order, (k) => chat[k] as number),
    row: Uint32Array.from(order, (k) => row[k] as number),
  };
}

const postOf = (all: InTime, i: number): PostAt => ({
  chat: all.chat[i] as number,
  row: all.row[i] as number,
});

function keysOf(
  chats: readonly Posts[],
  all: InTime,
  of: (posts: Posts, row: number) => number,
): Float64Array {
  const keys = new Float64Array(all.n);
  for (let i = 0; i < all.n; i++) keys[i] = of(chats[all.chat[i] as number] as Posts, all.row[i] as number);
  return keys;
}

/** Texts whose lengths differ by more cannot be alike. */
const lengthsAllow = (a: number, b: number) => Math.min(a, b) >= Math.max(a, b) * ALIKE * ALIKE;

function crossPost(chats: readonly Posts[], posts: readonly PostAt[]): CrossPost {
  const first_in = new Map<number, number>();
  for (const { chat, row } of posts) {
    const at = chats[chat]?.at_local_ms[row] as number;
    first_in.set(chat, Math.min(at, first_in.get(chat) ?? Number.POSITIVE_INFINITY));
  }
  const firsts = [...first_in.values()].sort((a, b) => a - b);
  return {
    first_local_ms: firsts[0] as number,
    last_local_ms: firsts.at(-1) as number,
    chats: [...first_in.keys()].sort((a, b) => a - b),
    posts: posts.length,
  };
}
