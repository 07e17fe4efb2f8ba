/** A company of many chats, each with one open request and items of one norm: more than a picture has room for. */
import type { Review } from '../../transform/review-schema.ts';
import { richReview } from './example-review.ts';

export function manyChats(chats: number): Review {
  const [chat] = richReview.chats;
  const [norm] = richReview.norms;
  const [item] = richReview.waiting.items;
  const [by_chat] = norm?.by_chat ?? [];
  if (!chat || !norm || !item || !by_chat) throw new Error('the example has these');
  const keys = Array.from({ length: chats }, (_, at) => `k${at}`);
  return {
    ...richReview,
    chats: keys.map((key) => ({ ...chat, chat: key, name: `Chat ${key}` })),
    norms: [{ ...norm, by_chat: keys.map((key) => ({ ...by_chat, chat: key })) }],
    waiting: {
      ...richReview.waiting,
      open: chats,
      // The longest first; some limits lie beyond every age.
      items: keys.map((key, at) => ({
        ...item,
        chat: key,
        business_s: 100_000 - at,
        limit_s: at > 100 ? 7200 : 1e6 * (at + 1),
      })),
    },
    views: [],
  };
}
