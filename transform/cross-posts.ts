/**
 * M22 across chats: the same text, or nearly the same one, in several chats within a day.
 *
 *   posts of all chats → pairs of equal hash (the same) → pairs that share a band (to be compared by whoever holds the
 *   texts) → texts that stand in two chats or more
 */
import { BANDS } from './fingerprint.ts';
import type { Posts } from './posts.ts';

export const WITHIN_MS = 24 * 3_600_000;
/** Likeness from which two texts are nearly the same. */
export const ALIKE = 0.9;
/** Bounds the cost where every text looks like every other; what is beyond is counted. */
const MOST_PAIRS = 200_000;
/** And where one text comes again and again: each is held against so many before it. */
const LOOK_BACK = 500;

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

/** Pairs of posts of different chats at most a day apart, each once. */
export function pairsOf(chats: readonly Posts[]): PostPairs {
  const found: PostPairs = { same: [], maybe: [], left_out: 0 };
  const seen = new Set<string>();
  const note = (list: PostPair[]) => (a: PostAt, b: PostAt) => {
    const pair = `${keyOf(a)} ${keyOf(b)}`;
    if (seen.has(pair)) return;
    if (list.length >= MOST_PAIRS) {
      found.left_out++;
      return;
    }
    seen.add(pair);
    list.push([a, b]);
  };
  const hashOf = (p: Posts, row: number) =>
    (p.hash[row * 2] as number) * 2 ** 21 + ((p.hash[row * 2 + 1] as number) >>> 11);
  nearInTime(chats, hashOf, note(found.same));
  const maybe = note(found.maybe);
  for (let band = 0; band < BANDS; band++) {
    const bandOf = (p: Posts, row: number) => p.bands[row * BANDS + band] as number;
    nearInTime(chats, bandOf, (a, b) => {
      if (lengthsAllow(chats, a, b)) maybe(a, b);
    });
  }
  return found;
}

/** Texts in two chats or more, in order of time; whatever a chain of pairs links is one text. */
export function crossPosts(chats: readonly Posts[], pairs: readonly PostPair[]): CrossPost[] {
  const text_of = new Map<string, PostAt[]>();
  for (const pair of pairs) {
    const [into, from] = pair.map((post) => text_of.get(keyOf(post)) ?? [post]) as [PostAt[], PostAt[]];
    if (into !== from) into.push(...from);
    for (const post of [...pair, ...from]) text_of.set(keyOf(post), into);
  }
  return [...new Set(text_of.values())]
    .map((posts) => crossPost(chats, posts))
    .sort((a, b) => a.first_local_ms - b.first_local_ms || a.last_local_ms - b.last_local_ms);
}

/** Calls `found` for posts of equal key (0 is none) in different chats within a day, the earlier first. */
function nearInTime(
  chats: readonly Posts[],
  keyAt: (posts: Posts, row: number) => number,
  found: (a: PostAt, b: PostAt) => void,
): void {
  const by_key = new Map<number, PostAt[]>();
  for (const [chat, posts] of chats.entries()) {
    for (let row = 0; row < posts.n; row++) {
      const key = keyAt(posts, row);
      if (key === 0) continue;
      const list = by_key.get(key);
      if (list) list.push({ chat, row });
      else by_key.set(key, [{ chat, row }]);
    }
  }
  const at = (post: PostAt) => chats[post.chat]?.at_local_ms[post.row] as number;
  for (const list of by_key.values()) {
    if (list.length < 2) continue;
    list.sort((a, b) => at(a) - at(b) || a.chat - b.chat || a.row - b.row);
    let first = 0;
    for (const [k, post] of list.entries()) {
      while (at(post) - at(list[first] as PostAt) > WITHIN_MS) first++;
      for (let j = Math.max(first, k - LOOK_BACK); j < k; j++) {
        const other = list[j] as PostAt;
        if (other.chat !== post.chat) found(other, post);
      }
    }
  }
}

/** Texts whose lengths differ by more cannot be alike. */
function lengthsAllow(chats: readonly Posts[], a: PostAt, b: PostAt): boolean {
  const signs = (post: PostAt) => chats[post.chat]?.signs[post.row] as number;
  const [short, long] = [Math.min(signs(a), signs(b)), Math.max(signs(a), signs(b))];
  return short >= long * ALIKE * ALIKE;
}

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

const keyOf = (post: PostAt) => `${post.chat}:${post.row}`;
