/** Letters of a text: which are capitals, which are of a script. */
import type { Script } from '../../ingest/schema/norm.ts';

/** Letters that have a case, and those among them that are capitals. */
export function casedLetters(text: string): { cased: number; capitals: number } {
  let cased = 0;
  let capitals = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) as number;
    if (point < 0x80) {
      const letter = point | 32;
      if (letter < 0x61 || letter > 0x7a) continue;
      cased++;
      if (point < 0x61) capitals++;
    } else if (sign.toLowerCase() !== sign.toUpperCase()) {
      cased++;
      if (sign !== sign.toLowerCase()) capitals++;
    }
  }
  return { cased, capitals };
}

const LETTER = /\p{L}/u;
const OF_SCRIPT: Readonly<Record<Script, RegExp>> = {
  latin: /\p{Script=Latin}/u,
  han: /\p{Script=Han}/u,
};

/** Share of the letters that are of the script; null without a letter. */
export function shareOfScript(text: string, script: Script): number | null {
  let letters = 0;
  let of_script = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) as number;
    if (point < 0x80) {
      // Most signs: told without a pattern.
      const letter = point | 32;
      if (letter < 0x61 || letter > 0x7a) continue;
      letters++;
      if (script === 'latin') of_script++;
    } else if (LETTER.test(sign)) {
      letters++;
      if (OF_SCRIPT[script].test(sign)) of_script++;
    }
  }
  return letters === 0 ? null : of_script / letters;
}
