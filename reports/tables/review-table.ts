import type { Review } from '../../transform/review-schema.ts';
import type { Row } from './csv.ts';

export interface ReviewTable {
  /** File name below tables/. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: (review: Review) => readonly Row[];
}

/** Name of a chat by its key; empty where it has none. */
export const nameOf = (review: Review, key: string | null) =>
  review.chats.find((chat) => chat.chat === key)?.name ?? '';
