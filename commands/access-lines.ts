/** What the commands that look behind code names, or take things out of the store, say. */
import { enAccess } from '../reports/words/en-access.ts';
import { zhAccess } from '../reports/words/zh-access.ts';
import type { Named } from './code-names.ts';
import type { CommandWords } from './words/words.ts';

/** No sign that moves the cursor or turns the line around: names are anybody's. */
const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd');

export const namedLine = ({ keep }: CommandWords, { code, kind, name }: Named): string =>
  keep.named(code, kind, plain(name));

export function unknownLine(
  { lang, keep }: CommandWords,
  code: keyof typeof enAccess,
  asked: string,
  meant: string | null,
): string {
  const said = (lang === 'en' ? enAccess : zhAccess)[code];
  return keep.unknown(plain(asked), code, said, meant === null ? '' : plain(meant));
}
