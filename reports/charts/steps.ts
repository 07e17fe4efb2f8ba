/** Numbers in five colours from few to many. The steps hang on the scale's top alone, so a colour means the same month after month. */
import type { Format } from '../format.ts';
import type { Spec } from './render.ts';
import { ladderTop } from './scales.ts';
import { widthPx } from './text-width.ts';
import { stepColours, WIDTH } from './theme.ts';

export interface Steps {
  /** 0 few … 4 many. */
  readonly of: (n: number) => number;
  /** `color` of an encoding whose field is a step, with the legend. */
  readonly colour: (field: string) => Spec;
}

export function stepsTo(most: number, format: Format): Steps {
  const top = ladderTop(most);
  // A small top makes fewer steps than five: the legend never shows one that cannot occur.
  const bounds = [0, 1, 2, 3, 4]
    .map((at) => ({ at, from: Math.floor((top * at) / 5) + 1, to: Math.floor((top * (at + 1)) / 5) }))
    .filter(({ from, to }) => to >= from);
  const label = ({ from, to }: { from: number; to: number }) =>
    from === to ? format.count(from) : `${format.count(from)}–${format.count(to)}`;
  const wide = bounds.reduce((sum, bound) => sum + widthPx(label(bound), 11) + 32, 0);
  return {
    of: (n) => Math.min(Math.ceil((n / top) * 5), 5) - 1,
    colour: (field) => ({
      field,
      type: 'ordinal',
      scale: { domain: bounds.map(({ at }) => at), range: bounds.map(({ at }) => stepColours[at]) },
      legend: {
        title: null,
        orient: 'bottom',
        direction: 'horizontal',
        symbolType: 'square',
        symbolSize: 130,
        symbolStrokeWidth: 0,
        columnPadding: 12,
        ...(wide > WIDTH ? { columns: 3 } : {}),
        labelExpr: `(${JSON.stringify(Object.fromEntries(bounds.map((bound) => [String(bound.at), label(bound)])))})[datum.value]`,
      },
    }),
  };
}
