/**
 * Text width without a canvas. Vega's own estimate (0.8 × length × size) is far too wide for Latin and too narrow for
 * Chinese. Widths per 1000 em are the larger of common system fonts: rather too wide than too narrow.
 */
const latin: Record<string, number> = {};
const groups: readonly (readonly [string, number])[] = [
  ["ijl|'", 280],
  [' \u00a0!,./:;I[]\\`()ft{}-', 350],
  ['r"*', 410],
  ['Jckssvxyz', 540],
  ['#$0123456789?_Labdeghnopqu^', 600],
  ['+<=>~ABEFKPSTVXYZ', 690],
  ['CDGHNOQRU&', 790],
  ['mwM%W@', 990],
];
for (const [signs, width] of groups) for (const sign of signs) latin[sign] = width;

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const emoji = /\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]/u;
const noWidth = /\p{M}|\p{Cf}|\p{Emoji_Modifier}/u;

/** Width of a text in em. */
export function widthEm(text: string): number {
  let width = 0;
  let joined = false;
  for (const sign of text) {
    if (sign === '\u200d') joined = true;
    else {
      if (!(noWidth.test(sign) || (joined && emoji.test(sign)))) {
        const known = latin[sign];
        width +=
          known === undefined
            ? wide.test(sign)
              ? 1000
              : emoji.test(sign) && !/[\d#*©®]/.test(sign)
                ? 1300
                : 700
            : known;
      }
      joined = false;
    }
  }
  return width / 1000;
}

/** Width in px; bold letters run about 8 % wider. */
export function widthPx(text: string, size: number, bold = false): number {
  return widthEm(text) * size * (bold ? 1.08 : 1);
}

/** Shortens with “…” to at most `most` px. */
export function fitted(text: string, size: number, most: number): string {
  if (widthPx(text, size) <= most) return text;
  const signs = [...text.slice(0, 400)];
  while (signs.length > 1 && widthPx(`${signs.join('')}…`, size) > most) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
