/**
 * M22: which texts stand in several chats. Parts tell by keyed hashes which are equal; texts that may only be nearly so
 * are read from the stored exports and compared, and not kept.
 */
import { ALIKE, crossPosts, pairsOf } from '../transform/cross-posts.ts';
import { likeness, normalText, runsOf } from '../transform/fingerprint.ts';
import type { PostAt } from '../transform/posts.ts';
import type { ReviewChat, ReviewInput } from '../transform/review/input.ts';
import { eachLineText, type Place } from './line-texts.ts';

/** Of these chats, in their order. `keys`: names of exports in the store, by their ids. */
export async function crossPostsOf(
  chats: readonly ReviewChat[],
  store: string,
  keys: ReadonlyMap<string, string>,
): Promise<Pick<ReviewInput, 'cross_posts' | 'cross_posts_left_out'>> {
  const posts = chats.map((c) => c.part.posts);
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
