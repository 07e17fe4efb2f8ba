import type { Text } from '../../ingest/schema/policy.ts';

/** What a measure is, for method notes: each measure's file carries one beside its pure function. */
export interface MeasureDefinition {
  /** Id in the reference of definitions (M3 …). */
  id: string;
  /** Raised whenever the same input could give another value. */
  version: number;
  title: Required<Text>;
  definition: Required<Text>;
  unit: string;
}
