/** What the commands that look behind code names, or take things out of the store, say. */
import { enAccess } from '../reports/words/en-access.ts';
import type { Named } from './code-names.ts';

/** No sign that moves the cursor or turns the line around: names are anybody's. */
const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd');

export function namedLine({ code, kind, name }: Named): string {
  return `${code}: ${kind === 'chat' ? 'private chat' : 'person'} "${plain(name)}"`;
}

export function unknownLine(code: keyof typeof enAccess, asked: string, meant: string | null): string {
  const perhaps = meant === null ? '' : ` Did you mean ${plain(meant)}?`;
  return `${plain(asked)}: ${code}: ${enAccess[code]}${perhaps}`;
}
