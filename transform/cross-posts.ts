/**
 * M22 across chats: the same text, or nearly the same one, in several chats within a day.
 *
 *   posts of all chats → texts that share a band (to be compared by whoever holds the texts) → equal and alike texts are
 *   one → its posts that meet one of another chat within a day → texts that stand in two chats or more
 */
import { type AllPosts, allPosts, hashOf, together } from './all-posts.ts';
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
  const all = allPosts(chats);
  const { n, chat, at_ms, text, texts } = all;
  const seen = new Set<number>();
  const note = (a: number, b: number) => {
    const [one, other] = [text[a] as number, text[b] as number];
    const pair = Math.min(one, other) * texts + Math.max(one, other);
    if (seen.has(pair)) return;
    seen.add(pair);
    found.maybe.push([all.postAt(a), all.postAt(b)]);
  };
  const band_of = new Float64Array(n);
  for (let band = 0; band < BANDS; band++) {
    all.fill(band_of, ({ bands }, row) => bands[row * BANDS + band] as number);
    for (const posts of together(all, band_of)) {
      const list = withoutRepeats(all, posts);
      let first = 0;
      for (const [k, post] of list.entries()) {
        const post_ms = at_ms[post] as number;
        while (post_ms - (at_ms[list[first] as number] as number) > WITHIN_MS + AGAIN_MS) first++;
        const from = found.maybe.length < MOST_PAIRS ? Math.max(first, k - LOOK_BACK) : k;
        found.left_out += from - first;
        for (let j = from; j < k; j++) {
          const other = list[j] as number;
          if (chat[other] === chat[post] || text[other] === text[post]) continue;
          if (lengthsAllow(all, other, post)) note(other, post);
        }
      }
    }
  }
  return found;
}

/** Texts in two chats or more, in order of time. `alike`: pairs of posts whose texts are one. */
export function crossPosts(chats: readonly Posts[], alike: readonly PostPair[]): CrossPost[] {
  const text_of = textsOf(chats, alike);
  const all = allPosts(chats);
  const hash = new Float64Array(all.n);
  all.fill(hash, (posts, row) => text_of(hashOf(posts, row)));
  const at = ({ chat, row }: PostAt) => chats[chat]?.at_local_ms[row] as number;
  return together(all, hash)
    .filter((posts) => posts.some((post) => all.chat[post] !== all.chat[posts[0] as number]))
    .flatMap((posts) => meetings(Array.from(posts, all.postAt), at))
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
  const hashAt = ({ chat, row }: PostAt) => hashOf(chats[chat] as Posts, row);
  for (const [a, b] of alike) {
    const [one, other] = [textOf(hashAt(a)), textOf(hashAt(b))];
    if (one !== other) same_as.set(Math.max(one, other), Math.min(one, other));
  }
  return textOf;
}

/** Without posts of a text that stood in the same chat less than half a day before. */
function withoutRepeats({ chat, at_ms, text, texts }: AllPosts, posts: Uint32Array): number[] {
  const last = new Map<number, number>();
  const kept: number[] = [];
  for (const post of posts) {
    const key = (chat[post] as number) * texts + (text[post] as number);
    const before_ms = last.get(key);
    const post_ms = at_ms[post] as number;
    if (before_ms !== undefined && post_ms - before_ms < AGAIN_MS) continue;
    last.set(key, post_ms);
    kept.push(post);
  }
  return kept;
}

/** Texts whose lengths differ by more cannot be alike. */
function lengthsAllow({ signs }: AllPosts, a: number, b: number): boolean {
  const [one, other] = [signs[a] as number, signs[b] as number];
  return Math.min(one, other) >= Math.max(one, other) * ALIKE * ALIKE;
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
