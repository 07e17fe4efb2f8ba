/** How much room our own markup takes on the sheet of a front page, in mm, by widths that are rather too wide than too narrow. */
import { fitted, widthPx } from '../charts/text-width.ts';
import { plainText, trusted } from '../html.ts';
import type { Language } from '../page.ts';
import { CUT_NAMES, LETTERS_PT, LINE_HEIGHT, PAPER, SHEET_CHATS } from './front-sheet.ts';

/** What a column can be parted into; `tied` to what follows it. */
export interface Piece {
  readonly mm: number;
  readonly tied: boolean;
}

const MM_PER_PT = 25.4 / 72;
const COLUMN_MM = (PAPER.width - PAPER.gap * (PAPER.columns - 1)) / PAPER.columns;
/** Words do not fill their line to its end, Chinese signs nearly do. */
const RAGGED = { en: 1.05, 'zh-Hans': 1.01 } as const;
/** Below a paragraph, a picture; around a section. */
const SPACE = { paragraph: 0.8, picture: 1.2, section: 2.7, row: 0.7 } as const;
const HEADINGS = {
  h1: { pt: 12, line: 1.2, below: 0 },
  h2: { pt: 9, line: 1.25, below: 1 },
  h3: { pt: 7.2, line: 1.35, below: 0 },
} as const;

/** What is not printed. */
const FOLDED = /<details[^>]*>.*?<\/details>|<p class="finding">.*?<\/p>/gs;
/** What takes room, one behind the other: headings, pictures, lists, tables, paragraphs. */
const PARTS =
  /<h([23])[^>]*>(.*?)<\/h\1>|<figure id="fig-([^"]*)">(.*?)<\/figure>|<(?:ul|ol)(?: class="(\w+)")?>|<li>(.*?)<\/li>|<dl class="short">(.*?)<\/dl>|<tbody>(.*?)<\/tbody>|<p[^>]*>(.*?)<\/p>/gs;

/** Of the columns, without the charts named in `left`. */
export function piecesOf(columns: string, left: readonly string[], language: Language): Piece[] {
  return columns
    .replace(FOLDED, '')
    .split(/<section id="/)
    .slice(1)
    .flatMap((section) => sectionPieces(section, left, language));
}

function sectionPieces(section: string, left: readonly string[], language: Language): Piece[] {
  const id = section.slice(0, section.indexOf('"'));
  const cut = CUT_NAMES[id];
  const markup = cut === undefined ? section : withNamesCut(section, cut);
  const line_mm = lineHeight(language);
  const lines = (text: string) => linesOf(text, language, COLUMN_MM);
  const found: Piece[] = [{ mm: SPACE.section, tied: true }];
  const put = (mm: number, tied = false) => found.push({ mm, tied });
  const paragraph = (text: string, below: number = SPACE.paragraph) => {
    for (let line = lines(text); line > 0; line--) put(line === 1 ? line_mm + below : line_mm);
  };
  let list = '';
  for (const [whole, level, heading, figure, drawn, kind, item, short, rows, text] of merged(
    markup,
    id,
  ).matchAll(PARTS)) {
    if (heading !== undefined) put(headingHeight(level === '2' ? 'h2' : 'h3', heading, language), true);
    else if (figure !== undefined) {
      if (!left.some((name) => figure.startsWith(name))) put(pictureHeight(drawn ?? '', language));
    } else if (item !== undefined) {
      if (list === 'lines' || list === 'waits') put(blocksHeight(item.split(/<\/p><p>|\n/), language));
      else paragraph(item, list === '' ? 0 : SPACE.paragraph);
    } else if (short !== undefined) paragraph(short);
    else if (rows !== undefined) {
      const shown = Math.min(rows.split('<tr>').length - 1, SHEET_CHATS);
      for (let row = 0; row <= shown; row++) put(line_mm + SPACE.row, row === 0);
    } else if (text !== undefined) paragraph(text);
    else if (whole.startsWith('<ul') || whole.startsWith('<ol')) list = kind ?? '';
  }
  return found;
}

/** Items of the last block run on behind each other. */
const merged = (markup: string, id: string) => (id === 'foot' ? markup.replaceAll('</li><li>', ' ') : markup);

const withNamesCut = (markup: string, mm: number) =>
  markup.replace(/<bdi>(.*?)<\/bdi>/g, (_, name: string) =>
    fitted(plainText(trusted(name)), LETTERS_PT, mm / MM_PER_PT),
  );

const lineHeight = (language: Language) => LETTERS_PT * LINE_HEIGHT[language] * MM_PER_PT;

const widthMm = (markup: string, language: Language, pt: number = LETTERS_PT) =>
  widthPx(plainText(trusted(markup)), pt) * RAGGED[language] * MM_PER_PT;

const linesOf = (markup: string, language: Language, mm: number) => Math.ceil(widthMm(markup, language) / mm);

function headingHeight(level: keyof typeof HEADINGS, text: string, language: Language): number {
  const { pt, line, below } = HEADINGS[level];
  return Math.ceil(widthMm(text, language, pt) / COLUMN_MM) * pt * line * MM_PER_PT + below;
}

/** Paragraphs that stay together. */
const blocksHeight = (blocks: readonly string[], language: Language) =>
  blocks.reduce(
    (sum, block) => sum + linesOf(block, language, COLUMN_MM) * lineHeight(language) + SPACE.paragraph,
    0,
  );

function pictureHeight(markup: string, language: Language): number {
  const [, title = ''] = /<h3>(.*?)<\/h3>/s.exec(markup) ?? [];
  const [, unit = ''] = /<p class="unit">(.*?)<\/p>/s.exec(markup) ?? [];
  const [, width = '1', height = '0'] = /<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(markup) ?? [];
  const drawing = (Number(height) / Number(width)) * PAPER.picture;
  return headingHeight('h3', title, language) + blocksHeight([unit], language) + drawing + SPACE.picture;
}

/** Of the tiles, within their borders: the third has the longest words. */
const TILES_MM = [36, 36, 63, 36];
/** Around tiles; around what to know before reading, and beside it. */
const [TILES_SPACE, BOX_SPACE, BOX_SIDES] = [5, 4.5, 8];

/** Company and month with the period behind, coverage, tiles and what to know before reading, across the page. */
export function headHeight(head: string, language: Language): number {
  const all = (parts: RegExp) => [...head.replace(FOLDED, '').matchAll(parts)].map(([, part = '']) => part);
  const sum = (heights: readonly number[]) => heights.reduce((a, b) => a + b, 0);
  const line_mm = lineHeight(language);
  const { pt, line } = HEADINGS.h1;
  const title = sum(all(/<h1>(.*?)<\/h1>/gs).map((text) => widthMm(text, language, pt)));
  const period = sum(all(/<p class="period">(.*?)<\/p>/gs).map((text) => widthMm(text, language)));
  const paragraphs = all(/<p(?: class="whose")?>(.*?)<\/p>(?=.*<\/header>)/gs);
  const tiles = all(/<b>(.*?<\/b>.*?)<\/span>/gs).map((tile, at) =>
    linesOf(tile, language, TILES_MM[at] ?? COLUMN_MM),
  );
  const boxes = all(/<aside[^>]*>(.*?)<\/aside>/gs).map((box) =>
    linesOf(withNamesCut(box, PAPER.name), language, PAPER.width - BOX_SIDES),
  );
  return (
    Math.ceil((title + period) / PAPER.width) * pt * line * MM_PER_PT +
    sum(paragraphs.map((text) => linesOf(text, language, PAPER.width) * line_mm)) +
    (tiles.length === 0 ? 0 : Math.max(...tiles) * line_mm + TILES_SPACE) +
    sum(boxes.map((n) => n * line_mm + BOX_SPACE))
  );
}

/** Of what says in two lines which pictures are left out. */
export const noteHeight = (language: Language): number => 2 * lineHeight(language) + SPACE.paragraph;
