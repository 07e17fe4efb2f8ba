/** Text widths in Vega by our own table, on the server and in the browser: both then lay a chart out alike. */
import * as vega from 'vega';
import { widthPx } from './text-width.ts';

interface TextItem {
  fontSize?: number;
  fontWeight?: string | number;
}
const metrics = (vega as unknown as { textMetrics: { width: (item: TextItem, text: unknown) => number } })
  .textMetrics;
// Global in Vega: set once, when this module loads.
metrics.width = (item, text) =>
  widthPx(
    text === null || text === undefined ? '' : String(text),
    item.fontSize ?? 11,
    item.fontWeight === 'bold' || Number(item.fontWeight) >= 600,
  );
