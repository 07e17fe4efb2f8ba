/**
 * What makes a page interactive: the bundled script, pinned by its hash, and data beside it that no browser runs. Drawn
 * pictures stay in the page; the script puts live ones in their place.
 */
import { createHash } from 'node:crypto';
import { type SafeHtml, trusted } from './html.ts';

export interface Live {
  readonly script: string;
  /** For the content security policy. */
  readonly hash: string;
}

/** @throws RangeError where the text cannot stand in a page as it is: a parser would end or change it, and the hash would not hold */
export function liveOf(script: string): Live {
  const found = /<\/script|<script|<!--|[\r\0]/i.exec(script)?.[0];
  if (found !== undefined) throw new RangeError(`a script for pages cannot hold ${JSON.stringify(found)}`);
  return { script, hash: createHash('sha256').update(script).digest('base64') };
}

export function scriptOf({ script }: Live): SafeHtml {
  return trusted(`<script>${script}</script>`);
}

/** Data for the script. `attribute`: by which it is found. */
export function dataBlock(attribute: `id="${string}"` | `class="${string}"`, value: unknown): SafeHtml {
  return trusted(`<script type="application/json" ${attribute}>${jsonText(value)}</script>`);
}

/** JSON that holds no sign of markup, whatever stands in its texts. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
