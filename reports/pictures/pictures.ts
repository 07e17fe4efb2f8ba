/** The pictures that a mail or a chat shows: who is waiting, the norm to talk about, when the late ones were asked. */
import { normText } from '../blocks/norm-sentences.ts';
import { picturedNorm } from '../blocks/norms.ts';
import { plainLine } from '../html.ts';
import type { DrawnChart, Page } from '../page.ts';
import { pngOf } from '../png.ts';
import { frame } from './frame.ts';
import type { Fonts } from './outlines.ts';

export interface Picture {
  /** File name without its end, and the id by which a mail shows it. */
  readonly name: string;
  readonly png: Uint8Array;
  /** In px; it has more pixels. */
  readonly width: number;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
}

export async function picturesFor(page: Page, fonts: Fonts): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const { chart, about } of chosen(page)) {
    const { svg, width } = frame(page, chart, about, fonts);
    const alt = [chart.title, about ?? '', chart.alt].filter((said) => said !== '').join(' ');
    pictures.push({ name: chart.name, png: await pngOf(svg, fonts), width, alt });
  }
  return pictures;
}

/** The norm is the one that the front page pictures. */
function chosen(page: Page): { chart: DrawnChart; about: string | null }[] {
  const first = (name: string) =>
    page
      .charts(name)
      .slice(0, 1)
      .map((chart) => ({ chart, about: null }));
  const index = picturedNorm(page, (at) => page.charts('on-time', String(at)).length > 0);
  const norm = page.review.norms[index ?? -1];
  const [onTime] = page.charts('on-time', String(index));
  return [
    ...first('waiting'),
    ...(onTime && norm ? [{ chart: onTime, about: plainLine(normText(page, norm)) }] : []),
    ...first('late-week'),
  ];
}
