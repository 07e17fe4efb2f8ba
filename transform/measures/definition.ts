import type { Text } from '../../ingest/schema/norm.ts';

/** What a measure is, for method notes and `explain`: each measure's file carries one beside its pure function. */
export interface MeasureDefinition {
  /** Id in the reference of definitions (M3 …). */
  id: string;
  /** Raised whenever the same input could give another value. */
  version: number;
  title: Required<Text>;
  definition: Required<Text>;
  unit: string;
  /** What is good: `none` where neither more nor less is. */
  direction: 'higher' | 'lower' | 'none';
  /** What one row is: a wait, an episode, a chat and month … */
  grain: Required<Text>;
  /** What happens at the edges: nothing there, one person, no calendar … */
  edges: Required<Text>;
}
