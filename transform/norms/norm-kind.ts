import type { Norm, Text } from '../../ingest/schema/policy.ts';
import type { Item } from '../items.ts';
import type { Talk } from '../talk.ts';

/** A kind of norm: one file each, registered in index.ts. */
export interface NormKind {
  kind: string;
  /** Id in the reference of definitions (N1 …). */
  id: string;
  title: Required<Text>;
  /** Population, breach, evidence, exemptions, and what an export lets us decide. */
  definition: Required<Text>;
  /** Items of one chat, in order of their opening. */
  judgeChat: (talk: Talk, norm: Norm) => Item[];
}
