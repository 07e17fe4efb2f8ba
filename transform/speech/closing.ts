/** Closing courtesies (D7) and taking note (M10): texts built of thanks, consent, taking note, and whom they are said to. */
import { endsAfter, KIND, mayBegin, phraseAt } from './phrase-book.ts';
import { ASKS, beginning, isSingle, plain, readWords, type Words } from './words.ts';

/** Longer texts, in code units, say more than thanks. */
export const LONGEST_COURTESY = 40;
/** "Thanks Mei Ling Tan" */
const LONGEST_NAME = 3;

const ANY_EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/u;

/**
 * Rule id of a closing courtesy (`courtesy:en`, `courtesy:emoji`), or null. Only the whole message counts: "ok, and
 * when?" is none.
 */
export function courtesyRule(text: string): string | null {
  if (text.length > LONGEST_COURTESY) return null;
  const own = plain(text);
  const w = readWords(own.toLowerCase());
  if (w.bare_mark || asks(w)) return null;
  if (w.n === 0) return ANY_EMOJI.test(own) ? 'courtesy:emoji' : null;
  const { whole, language } = readClosing(w, own);
  return whole && language !== null ? `courtesy:${language}` : null;
}

/**
 * Does somebody take note? The text begins with a word for it ("noted, will do by 5"), or is consent and nothing else
 * ("ok thanks"). "Ok, but when?" and "received 3 boxes" take no note.
 */
export function acknowledges(text: string): boolean {
  const own = plain(beginning(text));
  const lower = own.toLowerCase();
  if (own[0] !== '@' && !mayBegin(lower, UNIT | NAMES)) return false;
  const w = readWords(lower);
  const { whole, consented, noted } = readClosing(w, own);
  return noted || (whole && consented && !asks(w));
}

interface Closing {
  /** Nothing else stands in the text. */
  whole: boolean;
  /** Of the first phrase that closes; null without one. */
  language: string | null;
  consented: boolean;
  noted: boolean;
}

const CLOSING = KIND.thanks | KIND.courtesies | KIND.consents | KIND.acknowledgements;
const UNIT = CLOSING | KIND.acknowledgement_openings | KIND.fillers | KIND.titles;
const NAMES = KIND.surnames | KIND.name_beginnings;
const ASKING = KIND.question_openings | KIND.question_phrases | KIND.question_endings;
const NAMED_AFTER = KIND.thanks | KIND.acknowledgements | KIND.titles;

/** Reads phrases that close, fillers and names from the start, as far as there are any. */
function readClosing(w: Words, own: string): Closing {
  const closing: Closing = { whole: false, language: null, consented: false, noted: false };
  let took_note = false;
  let name_words = 0;
  let i = 0;
  while (i < w.n) {
    const unit = phraseAt(w, i, UNIT | KIND.greetings);
    // 大家好 opens a talk; 大家 and 好 alone could close one.
    if (unit && unit.kinds & KIND.greetings) break;
    if (unit) {
      const { kinds } = unit;
      if (kinds & KIND.acknowledgement_openings) closing.noted = true;
      if (kinds & CLOSING) closing.language ??= unit.language;
      if (kinds & KIND.consents) closing.consented = true;
      if (kinds & KIND.acknowledgements) took_note = true;
      name_words = kinds & NAMED_AFTER ? LONGEST_NAME : 0;
      i += unit.words.length;
    } else if (own[(w.from[i] as number) - 1] === '@') {
      name_words = LONGEST_NAME - 1;
      i++;
    } else if (name_words > 0 && isName(w, i, own)) {
      name_words--;
      i++;
    } else {
      const signs = titledName(w, i);
      if (signs === 0) break;
      i += signs;
    }
    if (took_note && breaksAfter(w, i - 1) && w.ends[w.clause[i - 1] as number] !== ASKS)
      closing.noted = true;
  }
  closing.whole = i === w.n;
  return closing;
}

/** A capital, then small letters, and no word that asks: "Mei", but neither "PO" nor "When". */
function isName(w: Words, i: number, own: string): boolean {
  // Lower case may be longer than what was written; then nothing is told by capitals.
  if (own.length !== w.text.length) return false;
  const written = own.slice(w.from[i], w.to[i]);
  return /^\p{Lu}[\p{Ll}\p{M}']+$/u.test(written) && phraseAt(w, i, ASKING) === null;
}

/** Number of signs of a name with its title, in Han script: 小李, 王总, 李娜经理; 0 where none stands. */
function titledName(w: Words, i: number): number {
  const begins = phraseAt(w, i, KIND.name_beginnings);
  if (begins) return i + 1 < w.n && phraseAt(w, i + 1, KIND.surnames) ? 2 : 0;
  if (!phraseAt(w, i, KIND.surnames)) return 0;
  for (let at = i + 1; at <= i + 2 && at < w.n; at++) {
    const title = phraseAt(w, at, KIND.name_endings | KIND.greetings);
    // 王总好 greets.
    if (title && title.kinds & KIND.greetings) return 0;
    if (title) return at - i + title.words.length;
  }
  return 0;
}

/** "Noted 马上处理": another script begins something else. */
function breaksAfter(w: Words, i: number): boolean {
  return endsAfter(w, i) || (isSingle(w, i + 1) && !isSingle(w, i));
}

function asks(w: Words): boolean {
  for (let clause = 0; clause < w.clauses; clause++) if (w.ends[clause] === ASKS) return true;
  return false;
}
