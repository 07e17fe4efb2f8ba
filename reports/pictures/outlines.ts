/** The texts of a drawing as outlines of one font, so that whoever paints it needs none. */
import type { Font } from './font.ts';
import { paintable } from './paintable.ts';

export interface Fonts {
  readonly regular: Font;
  readonly bold: Font;
}

/** What a text of our drawings may say of itself; Vega writes no others. */
const KNOWN = new Set([
  'text-anchor',
  'transform',
  'font-size',
  'font-weight',
  'fill',
  'opacity',
  'fill-opacity',
]);

export function outlined(svg: string, fonts: Fonts): string {
  const drawn = svg.replace(
    /<text\b([^>]*)>([^<]*)<\/text>|<text\b[^>]*\/>/g,
    (_, attributes: string | undefined, text: string) =>
      attributes === undefined ? '' : pathFor(attributes, unescaped(text), fonts),
  );
  // A text in pieces would be painted by nobody.
  if (/<(text|tspan)\b/.test(drawn))
    throw new Error('A text of the drawing is in a form that is not outlined.');
  return drawn;
}

function pathFor(attributes: string, text: string, { regular, bold }: Fonts): string {
  const said = new Map(
    [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  for (const name of said.keys())
    if (!KNOWN.has(name)) throw new Error(`The attribute ${name} of a text is not known.`);
  const font = /^(bold|[6-9]00)$/.test(said.get('font-weight') ?? '') ? bold : regular;
  const size = Number.parseFloat(said.get('font-size') ?? '12');
  const painted = paintable(text, font) || (text.trim() === '' ? '' : '...');
  const anchor = said.get('text-anchor');
  const width = font.width(painted) * size;
  const x = anchor === 'end' ? -width : anchor === 'middle' ? -width / 2 : 0;
  const kept = ['transform', 'fill', 'opacity', 'fill-opacity'].flatMap((name) =>
    said.has(name) ? [` ${name}="${said.get(name)}"`] : [],
  );
  return `<path${kept.join('')} d="${font.outline(painted, x, 0, size)}"/>`;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
