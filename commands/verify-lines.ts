/** What `verify` says: equal or not, the first difference with its cause in full, the others below it; what came later. */
import { basename } from 'node:path';
import type { Language } from '../ingest/schema/policy.ts';
import { enCodes } from '../reports/words/en-codes.ts';
import { enVerify } from '../reports/words/en-verify.ts';
import { zhCodes } from '../reports/words/zh-codes.ts';
import { zhVerify } from '../reports/words/zh-verify.ts';
import type { Difference } from './difference.ts';
import type { Verified } from './verify.ts';

const MOST_SHOWN = 20;

export function verifyLines(folder: string, verified: Verified, language: Language): string[] {
  const words = language === 'en' ? enVerify : zhVerify;
  const texts = (language === 'en' ? enCodes : zhCodes).differences;
  const { month, exports, files, differences, notes, lost, as_then } = verified;
  const lines = [words.compared(basename(folder), month, exports, files)];
  const [first, ...rest] = differences;
  const runtime = notes.filter(({ cause }) => cause === 'version');
  const each = (list: readonly Difference[]) => {
    for (const one of list.slice(0, MOST_SHOWN)) lines.push(`  ${placed(one)}${one.code}${inBrackets(one)}`);
    if (list.length > MOST_SHOWN) lines.push(words.not_shown(list.length - MOST_SHOWN));
  };
  if (first) {
    lines.push(
      `${words.first(first.cause)}${placed(first)}${first.code}: ${texts[first.code]}${inBrackets(first)}`,
    );
    if (rest.length > 0) lines.push(words.more(rest.length));
    each(rest);
    if (as_then.paths.length > 0) lines.push(words.as_then(as_then.paths, as_then.equal));
  } else if (lost.length > 0) {
    lines.push(words.as_written);
  } else {
    const what = runtime.map(({ detail }) => detail).join(', ');
    lines.push(what === '' ? words.equal : words.but_for(what));
  }
  for (const one of lost)
    lines.push(`${words.lost}${placed(one)}${one.code}: ${texts[one.code]}${inBrackets(one)}`);
  for (const code of new Set(notes.map((note) => note.code))) {
    const alike = notes.filter((note) => note.code === code);
    const [one] = alike as [Difference];
    if (alike.length === 1)
      lines.push(`${words.note}${placed(one)}${code}: ${texts[code]}${inBrackets(one)}`);
    else {
      lines.push(`${words.note}${code}: ${texts[code]} (${alike.length})`);
      each(alike);
    }
  }
  return lines.map(plain);
}

const placed = ({ where }: Difference) => (where === '' ? '' : `${where}: `);
const inBrackets = ({ detail }: Difference) => (detail === '' ? '' : ` (${detail})`);

/** Names and values may be anybody's: no sign that moves the cursor or turns the line around. */
const plain = (line: string) => line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd');
