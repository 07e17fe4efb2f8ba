/**
 * M22: which texts stand in several chats. Parts tell by keyed hashes which are equal; texts that may only be nearly so
 * are read from the stored exports and compared, and not kept.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromArrow } from '../ingest/arrow.ts';
import { ALIKE, crossPosts, pairsOf } from '../transform/cross-posts.ts';
import { likeness, normalText, runsOf } from '../transform/fingerprint.ts';
import type { PostAt } from '../transform/posts.ts';
import type { ReviewChat, ReviewInput } from '../transform/review/input.ts';
import { textAtLine } from './text-at-line.ts';

/** Of these chats, in their order. `keys`: names of exports in the store, by their ids. */
export async function crossPostsOf(
  chats: readonly ReviewChat[],
  store: string,
  keys: ReadonlyMap<string, string>,
): Promise<Pick<ReviewInput, 'cross_posts' | 'cross_posts_left_out'>> {
  const posts = chats.map((c) => c.part.posts);
  const { maybe, left_out } = pairsOf(posts);
  const wanted = new Map<string, Set<number>>();
  const placeOf = ({ chat, row }: PostAt) => {
    const of = posts[chat];
    return { export_id: of?.export_ids[of.export[row] as number] ?? '', line: of?.line[row] as number };
  };
  for (const { export_id, line } of maybe.flat().map(placeOf)) {
    const lines = wanted.get(export_id) ?? new Set();
    wanted.set(export_id, lines.add(line));
  }
  const runs = new Map<string, Float64Array>();
  for (const [export_id, lines] of wanted) {
    const columns = fromArrow(await readFile(join(store, 'exports', `${keys.get(export_id)}.arrow`)));
    for (const line of lines) runs.set(`${export_id} ${line}`, runsOf(normalText(textAtLine(columns, line))));
  }
  const runsAt = (post: PostAt) => {
    const { export_id, line } = placeOf(post);
    return runs.get(`${export_id} ${line}`) ?? runsOf('');
  };
  const alike = maybe.filter(([a, b]) => likeness(runsAt(a), runsAt(b)) >= ALIKE);
  return { cross_posts: crossPosts(posts, alike), cross_posts_left_out: left_out };
}
