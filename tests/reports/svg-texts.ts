/** The texts of a drawn chart with their places, by the widths that the charts themselves reckon with. */
import { widthPx } from '../../reports/charts/text-width.ts';

export interface SvgText {
  text: string;
  left: number;
  right: number;
  /** Base line. */
  y: number;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  apos: "'",
};

/** Groups are only moved, never turned: a turned one throws. */
export function svgTexts(svg: string): SvgText[] {
  const texts: SvgText[] = [];
  const moved: { x: number; y: number }[] = [{ x: 0, y: 0 }];
  for (const [, close, name, attributes = '', self, content = ''] of svg.matchAll(
    /<(\/?)([a-z]+)([^>]*?)(\/?)>([^<]*)/gi,
  )) {
    if (close) {
      if (name === 'g') moved.pop();
      continue;
    }
    const own = moveOf(attributes);
    const outer = moved.at(-1) as { x: number; y: number };
    const at = { x: outer.x + own.x, y: outer.y + own.y };
    if (name === 'g' && !self) moved.push(at);
    if (name !== 'text') continue;
    const text = content.replace(/&(#?\w+);/g, (entity, code: string) => entities[code] ?? entity);
    const size = Number(/font-size="([\d.]+)px"/.exec(attributes)?.[1] ?? Number.NaN);
    const width = widthPx(text, size, /font-weight="bold"/.test(attributes));
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1];
    const left = at.x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    if (/opacity="0"/.test(attributes) || text === '') continue;
    texts.push({ text, left, right: left + width, y: at.y });
  }
  return texts;
}

function moveOf(attributes: string): { x: number; y: number } {
  const transform = /transform="([^"]*)"/.exec(attributes)?.[1];
  if (transform === undefined) return { x: 0, y: 0 };
  const [, x, y] = /^translate\((-?[\d.e-]+),\s*(-?[\d.e-]+)\)$/.exec(transform) ?? [];
  if (x === undefined) throw new Error(`neither moved nor left in place: ${transform}`);
  return { x: Number(x), y: Number(y) };
}

/** Width and height of the picture. */
export function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
