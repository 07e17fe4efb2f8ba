/**
 * A short text that a pattern (RE2) matches: its pieces one after the other, of choices the first, repeated as seldom as
 * may be. What is found is tried on the pattern; null where nothing was found, as for `a\Bb` or what is hardly ever used.
 */
import { RE2JS } from 're2js';

export function textOfPattern(pattern: string): string | null {
  const text = new Reader([...pattern]).choice();
  if (text === null) return null;
  // Between words and edges a blank may be needed.
  return [text, ` ${text}`, `${text} `, ` ${text} `].find((one) => RE2JS.compile(pattern).test(one)) ?? null;
}

/** Written `\d`, `[[:digit:]]` or `\p{Nd}`: a sign of it. */
const SIGN_OF: Readonly<Record<string, string>> = {
  ...{
    d: '7',
    D: 'x',
    w: 'x',
    W: ' ',
    s: ' ',
    S: 'x',
    t: '\t',
    n: '\n',
    r: '\r',
    f: '\f',
    v: '\v',
    a: '\x07',
  },
  ...{
    alpha: 'x',
    digit: '7',
    alnum: 'x',
    upper: 'X',
    lower: 'x',
    space: ' ',
    blank: ' ',
    punct: '.',
    word: 'x',
  },
  ...{ xdigit: '7', L: 'x', Ll: 'x', Lu: 'X', N: '7', Nd: '7', P: '.', Z: ' ', Zs: ' ', Latin: 'x' },
  ...{ Han: '单', Hiragana: 'の', Katakana: 'ノ', Hangul: '한', Cyrillic: 'ж', Greek: 'λ', Arabic: 'ب' },
};
/** Tried where a class excludes signs. */
const CANDIDATES = [...'x7X .-:/#@,_!\n单λж'];
const EMPTY_ESCAPES = new Set(['b', 'A', 'z', 'B']);

class Reader {
  private at = 0;
  private readonly signs: readonly string[];

  constructor(signs: readonly string[]) {
    this.signs = signs;
  }

  /** a|b up to a closing bracket; null: what it means is not known here. */
  choice(): string | null {
    let first: string | null | undefined;
    for (;;) {
      const text = this.sequence();
      if (first === undefined) first = text;
      if (this.signs[this.at] !== '|') return first;
      this.at++;
    }
  }

  private sequence(): string | null {
    let text: string | null = '';
    for (
      let sign = this.signs[this.at];
      sign !== undefined && sign !== '|' && sign !== ')';
      sign = this.signs[this.at]
    ) {
      const piece = this.piece();
      const times = this.times();
      text = text === null || piece === null || times === null ? null : text + piece.repeat(times);
    }
    return text;
  }

  private piece(): string | null {
    const sign = this.signs[this.at++] as string;
    if (sign === '(') return this.group();
    if (sign === '[') return this.class();
    if (sign === '\\') return this.escape();
    if (sign === '^' || sign === '$') return '';
    return sign === '.' ? 'x' : sign;
  }

  private group(): string | null {
    let known = true;
    if (this.signs[this.at] === '?') {
      const head = /^\?(?:P?<[A-Za-z_]\w*>|[imsU-]*([:)]))/.exec(
        this.signs.slice(this.at, this.at + 60).join(''),
      );
      known = head !== null;
      this.at += head?.[0].length ?? 0;
      if (head?.[1] === ')') return '';
    }
    const text = this.choice();
    this.at++;
    return known ? text : null;
  }

  private escape(): string | null {
    const sign = this.signs[this.at++] ?? '';
    if (EMPTY_ESCAPES.has(sign)) return '';
    if (sign === 'p' || sign === 'P') {
      const name = this.property();
      return sign === 'p' ? (SIGN_OF[name] ?? null) : null;
    }
    if (/[0-9QCx]/.test(sign)) return null;
    return SIGN_OF[sign] ?? sign;
  }

  /** `{Han}` or `L`, behind \p. */
  private property(): string {
    if (this.signs[this.at] !== '{') return this.signs[this.at++] ?? '';
    const end = this.signs.indexOf('}', this.at);
    const name = this.signs.slice(this.at + 1, end).join('');
    this.at = end + 1;
    return name;
  }

  /** [a-z], [^a-z], [[:alpha:]_]: its first sign, or one that the whole class matches. */
  private class(): string | null {
    const start = this.at - 1;
    if (this.signs[this.at] === '^') this.at++;
    // A bracket right behind the first one is a sign of the class.
    if (this.signs[this.at] === ']') this.at++;
    for (let sign = this.signs[this.at]; sign !== ']'; sign = this.signs[this.at]) {
      if (sign === undefined) return null;
      if (sign === '\\') this.at++;
      else if (sign === '[' && this.signs[this.at + 1] === ':') this.at = this.signs.indexOf(']', this.at);
      this.at++;
    }
    this.at++;
    const written = this.signs.slice(start, this.at);
    const own = written.filter((sign) => sign !== '\\');
    const whole = RE2JS.compile(`^${written.join('')}$`);
    return [...CANDIDATES, ...own].find((sign) => whole.test(sign)) ?? null;
  }

  /** How often a piece stands at least; of `?` and `*` once, for most who write them mean something. */
  private times(): number | null {
    const sign = this.signs[this.at];
    let times = 1;
    if (sign === '?' || sign === '*' || sign === '+') this.at++;
    else if (sign === '{') {
      const bounds = /^\{(\d+)(?:,\d*)?\}/.exec(this.signs.slice(this.at, this.at + 12).join(''));
      if (!bounds) return null;
      this.at += bounds[0].length;
      times = Number(bounds[1]);
    } else return 1;
    if (this.signs[this.at] === '?') this.at++;
    return times;
  }
}
