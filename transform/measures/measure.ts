import type { Text } from '../../ingest/schema/norm.ts';
import type { Finding, Unit } from '../figure.ts';
import type { MonthFacts } from '../review/facts.ts';
import type { MeasureDefinition } from './definition.ts';

/** A measure whose results are figures: each by name, with its title and unit. */
export interface Measure extends MeasureDefinition {
  figures: Readonly<Record<string, { title: Required<Text>; unit: Unit }>>;
  /** Figures of one month. Nothing is said of a private chat alone. */
  measure: (facts: MonthFacts) => Finding[];
}
