/**
 * Texts that have the form which a norm asks for, or miss one clause of it by as little as may be.
 *
 *   beginning, tag and fields → filled up with letters → read plainly, by none of the code that judges → the first that fits
 */
import { RE2JS } from 're2js';
import type { MessageFormatNorm } from '../../../ingest/schema/norm.ts';
import { textOfPattern } from './text-of-pattern.ts';

export type Clause =
  | 'no-prefix'
  | 'field-missing'
  | 'too-short'
  | 'too-long-text'
  | 'too-many-emoji'
  | 'too-many-capitals'
  | 'other-script';

export interface Made {
  text: string;
  emoji: number;
}

/** What is to be special about a text; all else is as asked. */
export interface Wish {
  /** Without a beginning that is asked for. */
  prefix?: false;
  /** Without this field, by its place. */
  field?: number;
  chars?: number;
  emoji?: number;
  /** As many capitals as the share allows, and this many more. */
  capitals_over?: number;
  /** Half of the letters in the script, and this many more in another. */
  foreign_over?: number;
}

export interface FormTexts {
  /** A text of which exactly these clauses are not met; null: none was found. */
  text(wish: Wish, unmet?: Clause): Made | null;
  /** Is this text of the class that the norm is about, and which clauses does it not meet? */
  read(made: Made): { is_meant: boolean; unmet: Clause[] };
}

const EMOJI = '🙂';
/** Lengths to which a text is filled up, beyond what its pieces need. */
const MORE = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233];
/** Longer ones are no messages. */
const MOST_SIGNS = 20_000;
/** Of fewer letters no share of capitals is asked. */
const LEAST_LETTERS = 10;
const MOST_LETTERS = 400;

const signsOf = (text: string) => [...text];
const isCased = (sign: string) => sign.toLowerCase() !== sign.toUpperCase();
const isCapital = (sign: string) => isCased(sign) && sign !== sign.toLowerCase();
const count = (text: string, is: (sign: string) => boolean) => signsOf(text).filter(is).length;
const SCRIPTS = { latin: /\p{Script=Latin}/u, han: /\p{Script=Han}/u };

export function formTexts(norm: MessageFormatNorm): FormTexts {
  const read = readerOf(norm);
  const [own, foreign] = norm.script === 'han' ? ['字', 'x'] : ['x', '字'];
  const fields = norm.fields.map(({ pattern }) => textOfPattern(pattern));
  const of = norm.of === null ? '' : 'tag' in norm.of ? norm.of.tag : textOfPattern(norm.of.pattern);

  /** The pieces that are asked for, in ways in which they may stand together. */
  function* bases(wish: Wish): Generator<string> {
    const first = wish.prefix === false ? '' : (norm.prefixes[0] ?? '');
    const kept = fields.filter((_, i) => i !== wish.field);
    for (const lower of [false, true])
      for (const between of [' ', '\n']) {
        const [begin, named] = [first, of ?? ''].map((part) => (lower ? part.toLowerCase() : part)) as [
          string,
          string,
        ];
        const held = (part: string) => part !== '' && begin.toLowerCase().includes(part.toLowerCase());
        const pieces = [begin, held(named) ? '' : named, ...kept.map((field) => field ?? '')];
        yield pieces.filter((piece) => piece !== '').join(between);
        // Beside a tag a field may stand alone.
        if (wish.prefix === false) yield [own, ...pieces].filter((piece) => piece !== '').join(between);
      }
  }

  function* filled(wish: Wish): Generator<Made> {
    const emoji = wish.emoji ?? 0;
    const faces = EMOJI.repeat(emoji);
    for (const base of bases(wish)) {
      const whole = (tail: string) => [base, tail, faces].filter((part) => part !== '').join(' ');
      if (wish.capitals_over !== undefined) {
        for (const tail of withCapitals(norm, whole(''), wish.capitals_over))
          yield { text: whole(tail), emoji };
        continue;
      }
      if (wish.foreign_over !== undefined) {
        yield { text: whole(halfForeign(whole(''), norm, own, foreign, wish.foreign_over)), emoji };
        continue;
      }
      const least = signsOf(whole('')).length;
      const wanted =
        wish.chars === undefined ? MORE.map((n) => Math.max(least, norm.min_chars ?? 0) + n) : [wish.chars];
      for (const chars of wanted.filter((n) => n <= MOST_SIGNS)) {
        if (chars === least) yield { text: whole(''), emoji };
        // A blank stands before what is filled in, unless nothing does.
        const room = chars - signsOf(whole('.')).length + 1;
        if (room > 0) yield { text: whole(own.repeat(room)), emoji };
      }
    }
  }

  return {
    read,
    text(wish, unmet) {
      if (of === null || fields.some((field, i) => field === null && i !== wish.field)) return null;
      for (const made of filled(wish)) {
        const found = read(made);
        if (made.text !== '' && found.is_meant && found.unmet.join() === (unmet ?? '')) return made;
      }
      return null;
    },
  };
}

/** The definition of the kind in plain words: no code of the kind is used. */
function readerOf(norm: MessageFormatNorm): FormTexts['read'] {
  const patterns = norm.fields.map(({ pattern }) => RE2JS.compile(pattern));
  const of = norm.of && 'pattern' in norm.of ? RE2JS.compile(norm.of.pattern) : null;
  const tag = norm.of && 'tag' in norm.of ? norm.of.tag.toLowerCase() : '';
  return ({ text, emoji }) => {
    const lower = text.toLowerCase();
    const chars = signsOf(text).length;
    const cased = count(text, isCased);
    const letters = count(text, (sign) => /\p{L}/u.test(sign));
    const { script, max_caps_share } = norm;
    const unmet: Record<Clause, boolean> = {
      'no-prefix':
        norm.prefixes.length > 0 &&
        !norm.prefixes.some((prefix) => lower.trimStart().startsWith(prefix.toLowerCase())),
      'field-missing': patterns.some((pattern) => !pattern.test(text)),
      'too-short': norm.min_chars !== null && chars < norm.min_chars,
      'too-long-text': norm.max_chars !== null && chars > norm.max_chars,
      'too-many-emoji': norm.max_emoji !== null && emoji > norm.max_emoji,
      'too-many-capitals':
        max_caps_share !== null &&
        cased >= LEAST_LETTERS &&
        count(text, isCapital) / cased > max_caps_share + 1e-9,
      'other-script':
        script !== null &&
        letters > 0 &&
        2 * count(text, (sign) => /\p{L}/u.test(sign) && SCRIPTS[script].test(sign)) < letters,
    };
    return {
      is_meant: of ? of.test(text) : lower.includes(tag),
      unmet: (Object.keys(unmet) as Clause[]).filter((clause) => unmet[clause]),
    };
  };
}

/** Letters that bring a text to its share of capitals, the smallest number of them first that makes the share whole. */
function withCapitals({ max_caps_share, script }: MessageFormatNorm, base: string, over: number): string[] {
  const share = max_caps_share ?? 1;
  const [cased, capitals] = [count(base, isCased), count(base, isCapital)];
  const found: { tail: string; is_whole: boolean }[] = [];
  for (let n = Math.max(LEAST_LETTERS, cased); n <= MOST_LETTERS; n++) {
    const most = Math.floor(share * n + 1e-9);
    const [upper, all] = [most + over - capitals, n - cased];
    if (upper < 0 || upper > all) continue;
    const han = script === 'han' ? '字'.repeat(n) : '';
    const tail = 'X'.repeat(upper) + 'x'.repeat(all - upper) + han;
    found.push({ tail, is_whole: Math.abs(share * n - most) < 1e-9 });
  }
  return found.sort((a, b) => Number(b.is_whole) - Number(a.is_whole)).map(({ tail }) => tail);
}

/** Letters that make half of a text's letters those of the script. */
function halfForeign(
  base: string,
  { script }: MessageFormatNorm,
  own: string,
  foreign: string,
  over: number,
): string {
  const letters = count(base, (sign) => /\p{L}/u.test(sign));
  const mine = script === null ? 0 : count(base, (sign) => /\p{L}/u.test(sign) && SCRIPTS[script].test(sign));
  const more_foreign = Math.max(0, 2 * mine - letters);
  const more_own = Math.max(0, letters - 2 * mine);
  return own.repeat(more_own + 4) + foreign.repeat(more_foreign + 4 + over);
}
