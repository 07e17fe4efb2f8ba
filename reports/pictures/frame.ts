/**
 * A chart in a frame that can be passed on alone: whose it is, the question, unit, chart and finding. A chat shows
 * pictures only, and mail systems strip SVG out of a mail.
 */
import { colour, FONT_SIZE, WIDTH } from '../charts/theme.ts';
import { escapeText, plainLine } from '../html.ts';
import type { DrawnChart, Page } from '../page.ts';
import type { Fonts } from './outlines.ts';
import { paintable } from './paintable.ts';
import { textLines } from './text-lines.ts';

export interface Frame {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 14;
const SMALL = 11;
const TITLE = 15;

/** `about`: what the chart's title leaves open on the page, where the heading above it says it. */
export function frame(page: Page, chart: DrawnChart, about: string | null, fonts: Fonts): Frame {
  const { words, format, review } = page;
  const texts: string[] = [];
  let y = MARGIN;
  const write = (text: string, size: number, fill: string, most: number, bold = false) => {
    const font = bold ? fonts.bold : fonts.regular;
    for (const line of textLines(paintable(text, font), WIDTH, most, (part) => font.width(part) * size)) {
      const base = y + Math.round(size * 1.05);
      texts.push(
        `<text transform="translate(${MARGIN},${base})" font-size="${size}px" fill="${fill}"${bold ? ' font-weight="bold"' : ''}>${escapeText(line)}</text>`,
      );
      y += Math.round(size * 1.35);
    }
  };
  write(words.frame.title(page.company, format.month(review.period.month)), SMALL, colour.muted, 2);
  y += 3;
  write(chart.title, TITLE, colour.ink, 2, true);
  if (about !== null) write(about, FONT_SIZE, colour.ink, 3);
  write(plainLine(chart.unit), SMALL, colour.muted, 3);
  y += 4;
  const drawing = chart.svg
    .replace(/<title[^>]*>[^<]*<\/title>|<desc[^>]*>[^<]*<\/desc>/g, '')
    .replace(/^<svg\b[^>]*?(?= width=)/, `<svg x="${MARGIN}" y="${y}" overflow="visible"`);
  const [, chartHeight = '0'] = /^<svg\b[^>]*? height="([\d.]+)"/.exec(drawing) ?? [];
  y += Math.ceil(Number(chartHeight)) + 6;
  write(plainLine(chart.caption), FONT_SIZE, colour.ink, 6);
  const [width, height] = [WIDTH + 2 * MARGIN, y + MARGIN];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${colour.paper}"/>${texts.join('')}${drawing}</svg>`;
  return { svg, width, height };
}
