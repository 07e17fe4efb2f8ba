/** Figures by the names under which goals ask for them: `M7.answered_1d`. */
import type { Text } from '../../ingest/schema/norm.ts';
import type { Unit } from '../figure.ts';
import { FIGURE_MEASURES } from './index.ts';
import type { Measure } from './measure.ts';

export interface NamedFigure {
  measure: Measure;
  name: string;
  title: Required<Text>;
  unit: Unit;
  direction: Measure['direction'];
}

/** Null where there is no such figure. */
export function figureOf(full_name: string): NamedFigure | null {
  const at = full_name.indexOf('.');
  const measure = FIGURE_MEASURES.find(({ id }) => id === full_name.slice(0, at));
  const name = full_name.slice(at + 1);
  const figure = measure && Object.hasOwn(measure.figures, name) ? measure.figures[name] : undefined;
  return measure && figure ? { measure, name, ...figure, direction: measure.direction } : null;
}
