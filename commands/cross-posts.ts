/**
 * M22: which texts stand in several chats. Parts tell by keyed hashes which are equal; texts that may only be nearly so
 * are read from the stored exports and compared, and not kept.
 */
import { readFile } from 'node:fs/promises';
import { ALIKE, crossPosts, pairsOf } from '../transform/cross-posts.ts';
import { likeness, normalText, runsOf } from '../transform/fingerprint.ts';
import type { PostAt, Posts } from '../transform/posts.ts';
import type { CrossPosted } from '../transform/review/input.ts';
import { eachLineText, type Place } from './line-texts.ts';
import { readPosts } from './stored-part.ts';

export interface CrossPostsJob {
  /** Files of the parts, in the order of the chats. */
  parts: readonly string[];
  store: string;
  /** Names of exports in the store, by their ids. */
  keys: ReadonlyMap<string, string>;
}

/** It needs the posts alone, so that it can be made while the parts are read. */
export async function crossPostsOf({ parts, store, keys }: CrossPostsJob): Promise<CrossPosted> {
  const posts: Posts[] = [];
  for (const path of parts) posts.push(readPosts(await readFile(path)));
  const { maybe, left_out } = pairsOf(posts);
  const placeOf = ({ chat, row }: PostAt): Place => {
    const of = posts[chat];
    const export_id = of?.export_ids[of.export[row] as number] ?? '';
    return { export_id, first_line: of?.line[row] as number };
  };
  const runs = await eachLineText(maybe.flat().map(placeOf), store, keys, (text) => runsOf(normalText(text)));
  const runsAt = (post: PostAt) => {
    const { export_id, first_line } = placeOf(post);
    return runs.get(`${export_id} ${first_line}`) ?? runsOf('');
  };
  const alike = maybe.filter(([a, b]) => likeness(runsAt(a), runsAt(b)) >= ALIKE);
  return { cross_posts: crossPosts(posts, alike), cross_posts_left_out: left_out };
}
