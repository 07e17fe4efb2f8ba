/** A chart's spec → SVG text, on the server. Any warning of Vega-Lite or Vega is an error: a warned chart is a wrong one. */
import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { escapeText } from '../html.ts';
import './text-metrics.ts';

export type Spec = Readonly<Record<string, unknown>>;

export class ChartError extends Error {
  readonly chart: string;
  readonly messages: readonly string[];
  constructor(chart: string, messages: readonly string[]) {
    super(`chart ${chart}: ${messages.join('; ')}`);
    this.name = 'ChartError';
    this.chart = chart;
    this.messages = messages;
  }
}

function recording(messages: string[]): vega.LoggerInterface {
  const keep = (...parts: readonly unknown[]) => {
    messages.push(parts.map(String).join(' '));
    return logger;
  };
  const logger = { level: () => logger, error: keep, warn: keep, info: () => logger, debug: () => logger };
  return logger as unknown as vega.LoggerInterface;
}

/** What compiled once, by its shape: charts of a kind mostly differ in their rows alone, and compiling is half of the work. */
const compiledShapes = new Map<string, vega.Spec>();

/** Compiles a copy of a spec (Vega marks the rows it is given); throws `ChartError` on any warning. */
export function compileSpec(id: string, spec: Spec): vega.Spec {
  const { shape, rows } = shapeOf(spec);
  const known = compiledShapes.get(shape) ?? compileShape(id, shape);
  compiledShapes.set(shape, known);
  const compiled = structuredClone(known);
  for (const source of compiled.data ?? []) {
    if (!('values' in source)) continue;
    const [first] = source.values as [{ rows?: number }?];
    if (first?.rows !== undefined) source.values = structuredClone(rows[first.rows]) as object[];
  }
  return compiled;
}

function compileShape(id: string, shape: string): vega.Spec {
  const messages: string[] = [];
  const compiled = compile(JSON.parse(shape) as TopLevelSpec, { logger: recording(messages) }).spec;
  if (messages.length > 0) throw new ChartError(id, messages);
  return compiled as vega.Spec;
}

/** The spec with a number in place of each set of rows. Vega-Lite reads no row, but joins equal sets. */
function shapeOf(spec: Spec): { shape: string; rows: readonly (readonly unknown[])[] } {
  const rows = new Map<string, readonly unknown[]>();
  const shape = JSON.stringify(spec, (key, value: unknown) => {
    // Values of an axis are no objects.
    if (key !== 'values' || !Array.isArray(value) || typeof value[0] !== 'object') return value;
    const text = JSON.stringify(value);
    if (!rows.has(text)) rows.set(text, value);
    return [{ rows: [...rows.keys()].indexOf(text) }];
  });
  return { shape, rows: [...rows.values()] };
}

/** Draws one chart. `title` and `alt` become the accessible name and description of the picture. */
export async function renderChart(id: string, spec: Spec, title: string, alt: string): Promise<string> {
  return renderCompiled(id, compileSpec(id, spec), title, alt);
}

/** The same of a compiled spec, of which a copy is drawn: Vega marks the rows it is given. */
export async function renderCompiled(
  id: string,
  compiled: vega.Spec,
  title: string,
  alt: string,
): Promise<string> {
  const messages: string[] = [];
  vega.resetSVGDefIds();
  const view = new vega.View(vega.parse(structuredClone(compiled)), {
    renderer: 'none',
    logger: recording(messages),
  });
  const drawn = await view.toSVG();
  view.finalize();
  if (messages.length > 0) throw new ChartError(id, messages);
  return named(id, drawn, title, alt);
}

/** Names the picture, prefixes ids, moves the font to the root, drops roles that would clutter a screen reader. */
function named(id: string, svg: string, title: string, alt: string): string {
  const font = / font-family="([^"]*)"/.exec(svg)?.[1];
  const inner = svg
    .replace(/ (role|aria-roledescription|aria-hidden|pointer-events)="[^"]*"/g, '')
    .replace(/ font-family="[^"]*"/g, '')
    .replace(/<path class="(?:background|foreground)" d="[^"]*"(?: display="none")?\/>/g, '')
    .replace(/\b(id="|url\(#)(clip|gradient)/g, `$1${id}-$2`)
    .replace(/-?\d+\.\d{4,}/g, (number) => String(Math.round(Number(number) * 1000) / 1000));
  const root = `<svg role="img" aria-labelledby="${id}-title ${id}-alt"${font === undefined ? '' : ` font-family="${font}"`}`;
  return inner
    .replace('<svg', root)
    .replace(/ xmlns:xlink="[^"]*"| version="1.1"| class="marks"/g, '')
    .replace(
      '>',
      `><title id="${id}-title">${escapeText(title)}</title><desc id="${id}-alt">${escapeText(alt)}</desc>`,
    );
}
