/** The names of a notice: `A, B and C`, `A、B和C`, `A and 3 others`. */
import type { MemberWords } from './schema/phone-wording.ts';

export interface NameList {
  names: string[];
  /** The phone's owner is among them. */
  owner: boolean;
  /** People who are counted and not named. */
  unnamed: number;
}

interface Piece {
  from: number;
  to: number;
  text: string;
  /** What stands before it. */
  before: 'comma' | 'and' | '';
  /** Somebody's name, or the owner. */
  sure: boolean;
}

/** What people are called is shorter: this is somebody's text in place of a name. */
export const LONGEST_NAME = 200;

/**
 * Parts the names of a list. A name that is known stays whole whatever stands in it. Otherwise commas part names, and one
 * "and" behind the last comma: next to a name that is known if there is one, or else the last.
 */
export function namesOf(list: string, words: MemberWords, isKnown: (name: string) => boolean): NameList {
  const out: NameList = { names: [], owner: false, unnamed: 0 };
  for (const name of isKnown(list) ? [list] : partsOf(list, words, isKnown)) {
    const unnamed = isKnown(name) ? null : numberOf(name, words);
    if (unnamed !== null) out.unnamed += unnamed;
    else if (isOwner(name, words, isKnown)) out.owner = true;
    else if (name !== '' && name.length <= LONGEST_NAME) out.names.push(name);
  }
  return out;
}

/** "You", unless somebody is called so. */
export function isOwner(name: string, words: MemberWords, isKnown: (name: string) => boolean): boolean {
  return words.owner.includes(name.toLowerCase()) && !isKnown(name);
}

function partsOf(list: string, words: MemberWords, isKnown: (name: string) => boolean): string[] {
  const isSure = (text: string) => isKnown(text) || isOwner(text, words, isKnown);
  const pieces = joinKnown(cut(list, words), list, isSure);
  const ending = endingOf(pieces, list);
  const parts: Piece[] = [];
  for (const [i, piece] of pieces.entries()) {
    const left = parts.at(-1);
    if (left && piece.before === 'and' && i !== ending) {
      parts[parts.length - 1] = joined(list, left, piece);
    } else parts.push(piece);
  }
  return parts.map((p) => p.text);
}

function cut(list: string, words: MemberWords): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let before: Piece['before'] = '';
  const add = (to: number) =>
    pieces.push({ from, to, text: list.slice(from, to).trim(), before, sure: false });
  for (const found of list.matchAll(separatorOf(words))) {
    add(found.index);
    before = found.groups?.comma === undefined ? 'and' : 'comma';
    from = found.index + found[0].length;
  }
  add(list.length);
  return pieces;
}

const separators = new WeakMap<MemberWords, RegExp>();

/** Commas, also with an "and" behind them, and each "and". */
function separatorOf(words: MemberWords): RegExp {
  const known = separators.get(words);
  if (known) return known;
  const spaced = words.and.filter((and) => and.startsWith(' ') && and.endsWith(' '));
  const behind = spaced.length === 0 ? '' : `(?:${spaced.map((and) => and.trimStart()).join('|')})?`;
  const and = words.and.length === 0 ? '' : `|${words.and.join('|')}`;
  const separator = new RegExp(`(?<comma>(?:[,،] |[、，])${behind})${and}`, 'g');
  separators.set(words, separator);
  return separator;
}

// A known name with more commas and "and" is taken apart.
const MOST_JOINED = 6;

/** Names that were cut although they are known, in one piece again; the longest first. */
function joinKnown(pieces: readonly Piece[], list: string, isSure: (text: string) => boolean): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length; ) {
    let size = Math.min(MOST_JOINED, pieces.length - i);
    let piece = joined(list, pieces[i] as Piece, pieces[i + size - 1] as Piece);
    while (size > 1 && !isSure(piece.text)) {
      size--;
      piece = joined(list, pieces[i] as Piece, pieces[i + size - 1] as Piece);
    }
    out.push({ ...piece, sure: isSure(piece.text) });
    i += size;
  }
  return out;
}

function joined(list: string, left: Piece, right: Piece): Piece {
  return { ...left, to: right.to, text: list.slice(left.from, right.to).trim() };
}

/** Which piece the "and" of the list stands before; -1: it has none. */
function endingOf(pieces: readonly Piece[], list: string): number {
  const first = Math.max(
    pieces.findLastIndex((p) => p.before === 'comma'),
    0,
  );
  let ending = -1;
  let most = 0;
  for (let i = first + 1; i < pieces.length; i++) {
    const [left, right] = [pieces[i - 1] as Piece, pieces[i] as Piece];
    const sure = Number(left.sure) + Number(right.sure);
    // 和 without blanks is a sign of given names too: 李和平 is one person.
    const tight = !list.slice(left.to, right.from).includes(' ');
    if (tight && first === 0 && sure === 0 && (isHanSign(left.text) || isHanSign(right.text))) continue;
    if (sure < most) continue;
    ending = i;
    most = sure;
  }
  return ending;
}

const isHanSign = (text: string) => /^\p{Script=Han}?$/u.test(text);

/** How many `3 others` are; null where it is a name. */
function numberOf(name: string, words: MemberWords): number | null {
  const number = /\d{1,4}/.exec(name)?.[0];
  if (number === undefined) return null;
  return words.others.includes(name.replace(number, '*').toLowerCase()) ? Number(number) : null;
}
