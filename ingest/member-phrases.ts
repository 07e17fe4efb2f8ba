/**
 * Sentences on members: the templates of phone-wording taken apart, so that a notice gives back who acted and whom it is
 * about.
 */
import { isOwner, LONGEST_NAME, type NameList, namesOf } from './name-list.ts';
import { WORDINGS } from './phone-wording/index.ts';
import type { PhoneWording } from './phone-wording/wording.ts';
import { plain, straight } from './phrases.ts';
import { NOTICE } from './schema/message-table.ts';
import type { MemberWords } from './schema/phone-wording.ts';

export const MEMBER_KINDS = ['created', 'added', 'joined', 'left', 'removed'] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

interface MemberPhrase {
  /** What stands around the stars: one more than there are stars. */
  fixed: readonly string[];
  /** Characters of all of them. */
  weight: number;
  /** Stars of who acted and of whom it is about; -1: none, and the phone's owner. */
  actor: number;
  about: number;
  words: MemberWords;
}

export interface MemberSentence {
  /** Who added or removed; null: the phone's owner, or nobody is named. */
  actor: string | null;
  about: NameList;
}

/** By the code of their notice kind; those that say most first. */
export type MemberPhrases = ReadonlyMap<number, readonly MemberPhrase[]>;

const NO_WORDS: MemberWords = { owner: [], and: [], others: [] };

let shipped: MemberPhrases | null = null;

/** The phrases of all shipped languages, and of words that a workspace teaches. */
export function memberPhrases(taught: readonly PhoneWording[]): MemberPhrases {
  if (taught.length > 0) return build([...taught, ...WORDINGS]);
  shipped ??= build(WORDINGS);
  return shipped;
}

function build(wordings: readonly PhoneWording[]): MemberPhrases {
  return new Map(
    MEMBER_KINDS.map((kind) => [
      NOTICE[kind],
      wordings
        .flatMap(({ notices, members = NO_WORDS }) =>
          (notices[kind] ?? []).map((phrase) => phraseOf(phrase, kind, members)),
        )
        .sort((a, b) => b.weight - a.weight),
    ]),
  );
}

function phraseOf(phrase: string, kind: MemberKind, words: MemberWords): MemberPhrase {
  const fixed = plain(phrase)
    .replace(/\*{2,}/g, '*')
    .split('*');
  const isTitle = (star: number) => /["「]$/.test(fixed[star] ?? '') && /^["」]/.test(fixed[star + 1] ?? '');
  const names = fixed.slice(1).flatMap((_, star) => (isTitle(star) ? [] : [star]));
  const exception = words.about?.[phrase];
  const passive = kind === 'added' || kind === 'removed';
  const last = passive && exception !== 'first' ? names.at(-1) : names[0];
  const about = exception === 'owner' ? -1 : (last ?? -1);
  const acts = passive && exception !== 'first' && names[0] !== about;
  return {
    fixed,
    weight: fixed.join('').length,
    actor: acts ? (names[0] ?? -1) : -1,
    about,
    words,
  };
}

const OWNER: NameList = { names: [], owner: true, unnamed: 0 };
// Names in which the phrase's own words stand ("Anna added value") are tried so often.
const MOST_TRIES = 8;

/**
 * Takes a notice of this kind apart; null where no phrase fits. `isKnown`: whether somebody is called so. Where the words
 * of a phrase stand in it more than once, they part it behind a name that is known, or else as early as they can.
 */
export function readSentence(
  phrases: MemberPhrases,
  kind: number,
  text: string,
  isKnown: (name: string) => boolean,
): MemberSentence | null {
  // The names keep their own quotes and blanks: they are looked up as senders are.
  const shown = text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .normalize('NFC')
    .trim();
  const alike = straight(shown);
  for (const phrase of phrases.get(kind) ?? []) {
    const { fixed, words } = phrase;
    const nameIn = ([from, to]: Part) => (to - from > LONGEST_NAME ? '' : shown.slice(from, to).trim());
    const stars = partsOf(fixed, alike, (part) => {
      const name = nameIn(part);
      return isKnown(name) || isOwner(name, words, isKnown);
    });
    if (!stars) continue;
    const actor = phrase.actor < 0 ? '' : nameIn(stars[phrase.actor] as Part);
    const [from, to] = stars[phrase.about] ?? [0, 0];
    return {
      actor: actor === '' || isOwner(actor, words, isKnown) ? null : actor,
      about: phrase.about < 0 ? OWNER : namesOf(shown.slice(from, to).trim(), words, isKnown),
    };
  }
  return null;
}

type Part = readonly [from: number, to: number];

function partsOf(fixed: readonly string[], text: string, isName: (part: Part) => boolean): Part[] | null {
  const start = fixed[0] as string;
  const end = fixed.at(-1) as string;
  if (fixed.length === 1) return text === start ? [] : null;
  const until = text.length - end.length;
  if (until < start.length || !text.startsWith(start) || !text.endsWith(end)) return null;
  if (fixed.length === 2) return [[start.length, until]];
  let first: Part[] | null = null;
  let from = start.length;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const parts = partsFrom(fixed, text, start.length, from, until);
    if (!parts) break;
    const name = parts[0] as Part;
    if (isName(name)) return parts;
    first ??= parts;
    from = name[1] + 1;
  }
  return first;
}

/** The first star from `start` to the next fixed words at or behind `from`, and each other one as short as can be. */
function partsFrom(
  fixed: readonly string[],
  text: string,
  start: number,
  from: number,
  until: number,
): Part[] | null {
  const parts: Part[] = [];
  let open = start;
  let seek = from;
  for (const words of fixed.slice(1, -1)) {
    const at = text.indexOf(words, seek);
    if (at < 0 || at + words.length > until) return null;
    parts.push([open, at]);
    open = at + words.length;
    seek = open;
  }
  parts.push([open, until]);
  return parts;
}
