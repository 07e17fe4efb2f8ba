/** The posts of all chats beside each other, for whoever asks which of them have something in common. */
import type { PostAt, Posts } from './posts.ts';

/** Posts of all chats as one table, chat by chat: there are as many of them as a third of all messages. */
export interface AllPosts {
  n: number;
  chat: Uint32Array;
  at_ms: Float64Array;
  signs: Uint32Array;
  /** A number for each text, equal for equal ones, below `texts`. */
  text: Uint32Array;
  texts: number;
  /** Posts in order of time. */
  by_time: Uint32Array;
  postAt: (post: number) => PostAt;
  /** Fills a column, post by post. */
  fill: (column: Float64Array, of: (posts: Posts, row: number) => number) => void;
}

/** Pairs are looked for in the same table as texts. */
const known_tables = new WeakMap<readonly Posts[], AllPosts>();

export function allPosts(chats: readonly Posts[]): AllPosts {
  const all = known_tables.get(chats) ?? tableOf(chats);
  known_tables.set(chats, all);
  return all;
}

function tableOf(chats: readonly Posts[]): AllPosts {
  const n = chats.reduce((sum, posts) => sum + posts.n, 0);
  const chat = new Uint32Array(n);
  const at_ms = new Float64Array(n);
  const signs = new Uint32Array(n);
  const begins: number[] = [];
  let begin = 0;
  for (const [c, posts] of chats.entries()) {
    begins.push(begin);
    chat.fill(c, begin, begin + posts.n);
    at_ms.set(posts.at_local_ms, begin);
    signs.set(posts.signs, begin);
    begin += posts.n;
  }
  const fill: AllPosts['fill'] = (column, of) => {
    let post = 0;
    for (const posts of chats) for (let row = 0; row < posts.n; row++) column[post++] = of(posts, row);
  };
  const hash = new Float64Array(n);
  fill(hash, hashOf);
  const { group, groups } = grouped(hash);
  return {
    n,
    chat,
    at_ms,
    signs,
    text: group,
    texts: groups,
    // Of equal times the order of chats and rows stays.
    by_time: Uint32Array.from(at_ms.keys()).sort((a, b) => (at_ms[a] as number) - (at_ms[b] as number)),
    postAt: (post) => {
      const c = chat[post] as number;
      return { chat: c, row: post - (begins[c] as number) };
    },
    fill,
  };
}

/** Posts that have a number in common (0: none), each in order of time; only where there are two or more. */
export function together({ n, by_time }: AllPosts, keys: Float64Array): Uint32Array[] {
  const { group, groups } = grouped(keys);
  const size = new Uint32Array(groups);
  for (let post = 0; post < n; post++) {
    if (keys[post] !== 0) size[group[post] as number] = (size[group[post] as number] as number) + 1;
  }
  const place = new Int32Array(groups).fill(-1);
  const lists: Uint32Array[] = [];
  for (let g = 0; g < groups; g++) {
    if ((size[g] as number) > 1) place[g] = lists.push(new Uint32Array(size[g] as number)) - 1;
  }
  size.fill(0);
  for (const post of by_time) {
    const g = group[post] as number;
    const list = lists[place[g] as number];
    if (!list) continue;
    list[size[g] as number] = post;
    size[g] = (size[g] as number) + 1;
  }
  return lists;
}

/** A number for each different key, in the order in which they first stand. */
function grouped(keys: Float64Array): { group: Uint32Array; groups: number } {
  const group = new Uint32Array(keys.length);
  const places = 2 ** Math.ceil(Math.log2(2 * keys.length + 2));
  // Group at each place, from 1 on; a key stands at the first free place from its own on.
  const taken = new Uint32Array(places);
  const key_of = new Float64Array(keys.length);
  let groups = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    // Keys are hashes of texts already: their low bits are as good as any.
    let place = (key >>> 0) & (places - 1);
    while (taken[place] !== 0 && key_of[(taken[place] as number) - 1] !== key)
      place = (place + 1) & (places - 1);
    if (taken[place] === 0) {
      key_of[groups] = key;
      taken[place] = ++groups;
    }
    group[i] = (taken[place] as number) - 1;
  }
  return { group, groups };
}

/** 53 of the hash's 64 bits: as many as a number holds. */
export function hashOf({ hash }: Posts, row: number): number {
  return (hash[row * 2] as number) * 2 ** 21 + ((hash[row * 2 + 1] as number) >>> 11);
}
