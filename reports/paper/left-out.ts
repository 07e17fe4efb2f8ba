/**
 * Whether a front page fits on its sheet of paper, and which pictures give way where it does not. A page without script
 * cannot measure itself, so its lines are counted here.
 *
 *   markup ──► pieces with their heights ──► laid into three columns ──► too many? again without the next picture
 */
import type { Language } from '../page.ts';
import { GIVES_WAY, type GivesWay, PAPER } from './front-sheet.ts';
import { headHeight, noteHeight, type Piece, piecesOf } from './pieces.ts';

/** Charts for which there is no room on the sheet. `head` stands above the columns, across the page. */
export function leftOut(head: string, columns: string, language: Language): GivesWay[] {
  const room = PAPER.height - headHeight(head, language);
  const note = { mm: noteHeight(language), tied: false };
  const left: GivesWay[] = [];
  for (const name of GIVES_WAY) {
    const pieces = piecesOf(columns, left, language);
    if (fits(left.length === 0 ? pieces : [...pieces, note], room)) break;
    if (columns.includes(`<figure id="fig-${name}`)) left.push(name);
  }
  return left;
}

/** Lays pieces into columns of this height, in mm, one after the other. */
export function fits(pieces: readonly Piece[], room: number): boolean {
  let column = 1;
  let used = 0;
  for (let at = 0; at < pieces.length; at++) {
    let mm = pieces[at]?.mm ?? 0;
    while (pieces[at]?.tied && at + 1 < pieces.length) mm += pieces[++at]?.mm ?? 0;
    if (mm > room) return false;
    if (used + mm > room) {
      column++;
      used = 0;
    }
    used += mm;
  }
  return column <= PAPER.columns;
}
