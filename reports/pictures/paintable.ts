/**
 * Texts of a picture, fit for the one font that paints it: a sign that it lacks would stand there as a crossed box.
 * Emoji and joiners are left out, other letters give way to “…”. Pages keep them: there the reader's fonts paint.
 */
import type { Font } from './font.ts';

const dropped = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{M}\p{Cc}]/u;
const hidden = /\p{Cf}|\p{Variation_Selector}|\u20e3/u;
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export function paintable(text: string, { has }: Pick<Font, 'has'>): string {
  let painted = '';
  for (const sign of text.normalize('NFC').replace(/[^\S\u00a0]/g, ' ')) {
    if (hidden.test(sign)) continue;
    if (has(sign.codePointAt(0) as number)) painted += sign;
    else if (!dropped.test(sign)) painted += '…';
  }
  painted = painted
    .replace(/…(?: *…)+/g, '…')
    .replace(/ {2,}/g, ' ')
    // Where an emoji stood before it.
    .replace(/ (?=[:;,.!?])/g, '')
    .trim();
  if (han.test(painted)) return painted;
  // In a Chinese font these are as wide as a Chinese sign: among Latin letters they tear a hole.
  return painted.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/…/g, '...');
}
