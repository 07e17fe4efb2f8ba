/**
 * What all charts share. They are drawn 340 px wide, for a phone, and grow a little on larger screens: a chart made
 * for a desk and shrunk to a phone has letters of 5 px.
 */
import { kindShades, palette, steps } from '../palette.ts';
import type { Spec } from './render.ts';

export const WIDTH = 340;
export const FONT_SIZE = 12;
export const colour = Object.fromEntries(
  Object.entries(palette).map(([role, shade]) => [role, shade.light]),
) as Record<keyof typeof palette, string>;
export const stepColours = steps.map((shade) => shade.light);
export const kindColours = kindShades;

/** A complete spec around layers: size, fonts, quiet axes. `font` is the page language's stack. */
export function chartSpec(font: string, height: number, layer: readonly Spec[], rest: Spec = {}): Spec {
  return {
    width: WIDTH,
    height,
    padding: { left: 1, right: 1, top: 6, bottom: 3 },
    autosize: { type: 'fit-x', contains: 'padding' },
    background: null,
    config: {
      font,
      aria: false,
      view: { stroke: null },
      text: { fontSize: FONT_SIZE, fill: colour.ink },
      legend: { labelFontSize: 11, labelColor: colour.ink, labelLimit: 0, titleColor: colour.ink },
      axis: {
        labelFontSize: 11,
        labelColor: colour.muted,
        labelLimit: 0,
        title: null,
        domain: false,
        ticks: false,
        labelPadding: 5,
        gridColor: colour.line,
      },
    },
    ...rest,
    layer,
  };
}

/** Axis values with labels written by our own formatter. */
export function labelled(labels: readonly (readonly [number | string, string])[]): Spec {
  const map = Object.fromEntries(labels.map(([value, label]) => [String(value), label]));
  return { values: labels.map(([value]) => value), labelExpr: `(${JSON.stringify(map)})[datum.value]` };
}
