import type { Feedback } from '../../ingest/schema/feedback.ts';
import type { ChatType, Policy } from '../../ingest/schema/policy.ts';
import type { CrossPost } from '../cross-posts.ts';
import type { Part } from '../part.ts';
import type { Review } from '../review-schema.ts';
import type { WaiverUse } from '../waive.ts';

/** A chat as the review names it, with what it contributes. */
export interface ReviewChat {
  chat: string;
  /** Name on pages: the group's, or a private chat's code name. */
  name: string;
  /** Name that the policy's scopes mean; never shown for a private chat. */
  scope_name: string;
  type: ChatType | null;
  pair: boolean;
  /** null: the register does not list the chat. */
  has_purpose: boolean | null;
  has_owner: boolean | null;
  /** Of the register: the owner's code name (a role as it is), and the department; empty: not said. */
  owner: string;
  department: string;
  /** Size that groups.csv allows; null: none is said. */
  max_members: number | null;
  export_ids: string[];
  part: Part;
}

/** A row of groups.csv that is no private chat. */
export interface RegisterRow extends Pick<ReviewChat, 'owner' | 'department'> {
  /** Name of the group. */
  name: string;
  /** In the reviewed month. */
  due: boolean;
  received: boolean;
}

/** What is looked for in the texts of all chats. */
export interface CrossPosted {
  /** Texts that stand in several chats (M22); which ones does not matter here. */
  cross_posts: readonly CrossPost[];
  /** Pairs of texts, at most so many, that were too many to be compared. */
  cross_posts_left_out: number;
}

export interface ReviewInput extends CrossPosted {
  policy: Policy;
  month: string;
  chosen: Review['period']['chosen'];
  chats: readonly ReviewChat[];
  /** What the company tells beside its chats. */
  feedback: Feedback;
  exports: Review['exports'];
  /** null: there is no register. */
  register: readonly RegisterRow[] | null;
  coverage: Pick<Review['coverage'], 'exports_found' | 'exports_read' | 'exports_not_read' | 'register'>;
  assumptions: Review['assumptions'];
  unlocks: Review['unlocks'];
  warnings: Review['data_quality']['warnings'];
  /** A people list was given: unknown senders can be counted. */
  has_people: boolean;
  /** What waivers did; their items are waived already. */
  waiver_uses: readonly WaiverUse[];
  tool_version: string;
  config_hash: string;
  code_version: string;
  zone_data: string;
}

/** Months of history a series shows. */
export const SERIES_MONTHS = 12;
/** Minimum group size for figures about people (§9). */
export const MIN_PEOPLE = 5;
/** And for what somebody is shown about his own people. */
export const MIN_OWN_PEOPLE = 10;
