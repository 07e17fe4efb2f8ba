/**
 * M22 across chats: the same text, or nearly the same one, in several chats within a day.
 *
 *   posts of all chats → texts that share a band (to be compared by whoever holds the texts) → equal and alike texts are
 *   one → its posts that meet one of another chat within a day → texts that stand in two chats or more
 */
import { BANDS } from './fingerprint.ts';
import { meetings, type Run, WITHIN_MS } from './post-meetings.ts';
import type { PostAt, Posts } from './posts.ts';

/** Likeness from which two texts are nearly the same. */
export const ALIKE = 0.9;
/** Bounds the cost where every text looks like every other; what is beyond is counted. */
const MOST_PAIRS = 200_000;
/** And where so many look alike within a day: each is held against so many before it. */
const LOOK_BACK = 100;
/** The same text in the same chat need not be compared again so soon. */
const AGAIN_MS = WITHIN_MS / 2;

export type PostPair = readonly [PostAt, PostAt];

/** `maybe` have to be compared, one pair for two texts; `left_out`: of at most so many pairs nobody was asked. */
export interface PostPairs {
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

/** Different texts that share a band, stand in different chats about a day apart, and have about the same length. */
export function pairsOf(chats: readonly Posts[]): PostPairs {
  const found: PostPairs = { maybe: [], left_out: 0 };
  // By the smaller hash of a pair.
  const seen = new Map<number, Set<number>>();
  const at = atOf(chats);
  const note = (a: PostAt, b: PostAt) => {
    const [one, other] = [hashOf(chats, a), hashOf(chats, b)];
    const known = seen.get(Math.min(one, other)) ?? new Set();
    if (known.has(Math.max(one, other))) return;
    seen.set(Math.min(one, other), known.add(Math.max(one, other)));
    found.maybe.push([a, b]);
  };
  for (let band = 0; band < BANDS; band++) {
    const bandOf = (post: PostAt) => chats[post.chat]?.bands[post.row * BANDS + band] as number;
    for (const posts of postsBy(chats, bandOf).values()) {
      const list = withoutRepeats(chats, posts);
      let first = 0;
      for (const [k, post] of list.entries()) {
        while (at(post) - at(list[first] as PostAt) > WITHIN_MS + AGAIN_MS) first++;
        const from = found.maybe.length < MOST_PAIRS ? Math.max(first, k - LOOK_BACK) : k;
        found.left_out += from - first;
        for (let j = from; j < k; j++) {
          const other = list[j] as PostAt;
          if (other.chat === post.chat || hashOf(chats, other) === hashOf(chats, post)) continue;
          if (lengthsAllow(chats, other, post)) note(other, post);
        }
      }
    }
  }
  return found;
}

/** Texts in two chats or more, in order of time. `alike`: pairs of posts whose texts are one. */
export function crossPosts(chats: readonly Posts[], alike: readonly PostPair[]): CrossPost[] {
  const text_of = textsOf(chats, alike);
  const at = atOf(chats);
  return [...postsBy(chats, (post) => text_of(hashOf(chats, post))).values()]
    .flatMap((posts) => meetings(posts, at))
    .map(crossPost)
    .sort((a, b) => a.first_local_ms - b.first_local_ms || a.last_local_ms - b.last_local_ms);
}

/** One hash for all texts that a chain of pairs links; the chain is followed to its end, and shortened. */
function textsOf(chats: readonly Posts[], alike: readonly PostPair[]): (hash: number) => number {
  const same_as = new Map<number, number>();
  const textOf = (hash: number): number => {
    let text = hash;
    for (let next = same_as.get(text); next !== undefined; next = same_as.get(text)) text = next;
    if (text !== hash) same_as.set(hash, text);
    return text;
  };
  for (const [a, b] of alike) {
    const [one, other] = [textOf(hashOf(chats, a)), textOf(hashOf(chats, b))];
    if (one !== other) same_as.set(Math.max(one, other), Math.min(one, other));
  }
  return textOf;
}

/** Posts by a number (0: none of them), in order of time; only where there are two or more. */
function postsBy(chats: readonly Posts[], keyOf: (post: PostAt) => number): Map<number, PostAt[]> {
  const by_key = new Map<number, PostAt[]>();
  for (const [chat, { n }] of chats.entries()) {
    for (let row = 0; row < n; row++) {
      const post = { chat, row };
      const key = keyOf(post);
      if (key === 0) continue;
      const list = by_key.get(key);
      if (list) list.push(post);
      else by_key.set(key, [post]);
    }
  }
  const at = atOf(chats);
  for (const [key, list] of by_key) {
    if (list.length < 2) by_key.delete(key);
    else list.sort((a, b) => at(a) - at(b) || a.chat - b.chat || a.row - b.row);
  }
  return by_key;
}

/** Without posts of a text that stood in the same chat less than half a day before. */
function withoutRepeats(chats: readonly Posts[], posts: readonly PostAt[]): PostAt[] {
  const last = new Map<string, number>();
  const at = atOf(chats);
  return posts.filter((post) => {
    const key = `${hashOf(chats, post)} ${post.chat}`;
    const before = last.get(key);
    if (before !== undefined && at(post) - before < AGAIN_MS) return false;
    last.set(key, at(post));
    return true;
  });
}

/** Texts whose lengths differ by more cannot be alike. */
function lengthsAllow(chats: readonly Posts[], a: PostAt, b: PostAt): boolean {
  const signs = (post: PostAt) => chats[post.chat]?.signs[post.row] as number;
  const [short, long] = [Math.min(signs(a), signs(b)), Math.max(signs(a), signs(b))];
  return short >= long * ALIKE * ALIKE;
}

function crossPost({ first, posts }: Run): CrossPost {
  const firsts = [...first.values()].sort((a, b) => a - b);
  return {
    first_local_ms: firsts[0] as number,
    last_local_ms: firsts.at(-1) as number,
    chats: [...first.keys()].sort((a, b) => a - b),
    posts,
  };
}

const atOf = (chats: readonly Posts[]) => (post: PostAt) => chats[post.chat]?.at_local_ms[post.row] as number;

/** 53 of the hash's 64 bits: as many as a number holds. */
function hashOf(chats: readonly Posts[], { chat, row }: PostAt): number {
  const hash = chats[chat]?.hash as Uint32Array;
  return (hash[row * 2] as number) * 2 ** 21 + ((hash[row * 2 + 1] as number) >>> 11);
}
