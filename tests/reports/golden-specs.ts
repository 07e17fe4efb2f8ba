/**
 * What each chart compiles to, as text: a change of a chart, or of Vega-Lite, shows as a difference of lines. Compiled
 * specs and no pictures, for they say what was meant: a scale's end, a field, a colour. One drawing of each chart.
 * `npm run golden:specs` writes them.
 */
import { charts } from '../../reports/charts/index.ts';
import { compileSpec } from '../../reports/charts/render.ts';
import { pageFor } from '../../reports/page.ts';
import { richReview } from './example-review.ts';

export const GOLDEN_SPECS = 'tests/reports/golden-specs';
const LINE = 110;

/** By file name. */
export function goldenSpecs(): Map<string, string> {
  const page = pageFor(richReview, 'en');
  return new Map(
    charts.flatMap((chart) => {
      const [drawing] = chart.draw(page);
      if (drawing === undefined) return [];
      return [[`${chart.name}.json`, `${printed(compileSpec(drawing.id, drawing.spec))}\n`] as const];
    }),
  );
}

/** JSON, with whatever fits in a line on one. */
function printed(value: unknown, indent = ''): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length <= LINE) return line;
  const inner = `${indent} `;
  const parts = Array.isArray(value)
    ? value.map((one) => inner + printed(one, inner))
    : Object.entries(value).map(([key, one]) => `${inner}${JSON.stringify(key)}: ${printed(one, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}
