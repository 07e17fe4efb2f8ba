/** A text in lines of a width, where no browser breaks it: after blanks, and between Chinese signs. */

const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const OPENING = '“‘（《「【';
const CLOSING = '，。；：？！、）”’》」】';
const unit = `(?:[${HAN}]|[^ ${HAN}${OPENING}${CLOSING}\u00a0]+)`;
/** What closes stays with the sign before it, what opens with the one after, and what a hard blank ties is one. */
const pieces = new RegExp(
  `[${OPENING}]*(?:${unit}(?:\u00a0[${OPENING}]*${unit})*|[${CLOSING}\u00a0])[${CLOSING}]*\u00a0* *|[${OPENING}]+ *`,
  'gu',
);

/** At most `most` lines of at most `width` as `widthOf` measures; what does not fit ends in “…”. */
export function textLines(
  text: string,
  width: number,
  most: number,
  widthOf: (text: string) => number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.trim().match(pieces) ?? []) {
    for (const part of fitting(piece, width, widthOf)) {
      if (line === '' || widthOf((line + part).trimEnd()) <= width) line += part;
      else {
        lines.push(line.trimEnd());
        line = part;
      }
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (last !== '' && widthOf(`${last}…`) > width) last = [...last].slice(0, -1).join('');
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}

/** A word wider than a line is cut. */
function fitting(piece: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(piece.trimEnd()) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const sign of piece) {
    if (part !== '' && widthOf(part + sign) > width) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}
