/** M22: which posts of one text meet each other across chats. */
import type { PostAt } from './posts.ts';

export const WITHIN_MS = 24 * 3_600_000;

/** A text that posts of several chats link. By chat: when it first and last stood there. */
export interface Run {
  first: Map<number, number>;
  last: Map<number, number>;
  posts: number;
}

/** Posts of one text (in order of time) that a chain links: each to those of other chats at most a day before or after it. */
export function meetings(posts: readonly PostAt[], at: (post: PostAt) => number): Run[] {
  const found = new Set<Run>();
  let open: Run[] = [];
  // All of one chat: whoever comes from another takes them along.
  let alone: PostAt[] = [];
  for (const post of posts) {
    const at_ms = at(post);
    const near = (ms: number) => at_ms - ms <= WITHIN_MS;
    open = open.filter((run) => [...run.last.values()].some(near));
    const met = open.filter((run) => [...run.last].some(([chat, ms]) => chat !== post.chat && near(ms)));
    const same_chat = alone[0]?.chat === post.chat;
    const partners = same_chat ? [] : alone.filter((other) => near(at(other)));
    if (met.length + partners.length === 0) {
      if (same_chat) alone.push(post);
      else alone = [post];
      continue;
    }
    if (!same_chat) alone = [];
    const [run = { first: new Map(), last: new Map(), posts: 0 }, ...others] = met;
    for (const other of others) join(run, other);
    for (const one of [...partners, post]) note(run, one.chat, at(one), at(one), 1);
    for (const other of others) found.delete(other);
    found.add(run);
    open = [run, ...open.filter((other) => !met.includes(other))];
  }
  return [...found];
}

function join(run: Run, other: Run): void {
  for (const [chat, first_ms] of other.first) note(run, chat, first_ms, other.last.get(chat) as number, 0);
  run.posts += other.posts;
}

function note(run: Run, chat: number, first_ms: number, last_ms: number, posts: number): void {
  run.first.set(chat, Math.min(first_ms, run.first.get(chat) ?? Number.POSITIVE_INFINITY));
  run.last.set(chat, Math.max(last_ms, run.last.get(chat) ?? Number.NEGATIVE_INFINITY));
  run.posts += posts;
}
