/** The pictures that a mail or a chat shows: who is waiting, the norm to talk about, when the late ones were asked. */
import type { Review } from '../../transform/review-schema.ts';
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

type Norm = Review['norms'][number];
const ORDER: readonly Norm['this_month']['verdict'][] = ['not_met', 'undecided', 'met', 'too_few', 'none'];

export async function picturesFor(page: Page, fonts: Fonts): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const { chart, about } of chosen(page)) {
    const { svg, width } = frame(page, chart, about, fonts);
    const alt = [chart.title, about ?? '', chart.alt].filter((said) => said !== '').join(' ');
    pictures.push({ name: chart.name, png: await pngOf(svg, fonts), width, alt });
  }
  return pictures;
}

function chosen(page: Page): { chart: DrawnChart; about: string | null }[] {
  const { norms } = page.review;
  const normOf = ({ of }: DrawnChart) => norms[Number(of)];
  const rank = (chart: DrawnChart) => ORDER.indexOf(normOf(chart)?.this_month.verdict ?? 'none');
  const [onTime] = [...page.charts('on-time')].sort((a, b) => rank(a) - rank(b));
  const alone = (name: string) => page.charts(name).map((chart) => ({ chart, about: null }));
  const norm = onTime && normOf(onTime);
  return [
    ...alone('waiting').slice(0, 1),
    ...(onTime && norm ? [{ chart: onTime, about: plainLine(page.ownText(norm.text) ?? norm.id) }] : []),
    ...alone('late-week').slice(0, 1),
  ];
}
