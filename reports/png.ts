/**
 * SVG → PNG. Texts become outlines of a font that comes in as bytes, so the painter needs none of the machine's and
 * every machine paints the same. It is native code, loaded with the first picture.
 */
import { type Fonts, outlined } from './pictures/outlines.ts';

/** Pixels for each px of the drawing: sharp on a phone. */
export const SCALE = 2;

export async function pngOf(svg: string, fonts: Fonts): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const painter = new Resvg(outlined(svg, fonts), {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: SCALE },
    background: '#ffffff',
    logLevel: 'off',
  });
  return new Uint8Array(painter.render().asPng());
}
