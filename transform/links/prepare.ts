/** A chat's messages as columns of numbers for linking: everything that is asked of a text, asked once. */
import { commonParts, type NameBook, nameBook, namesIn } from './names.ts';
import type { LinkSource } from './source.ts';
import { newTokens, readTokens, type Tokens } from './tokens.ts';

export interface LinkColumns {
  n: number;
  persons: number;
  person: Int32Array;
  /** Seconds, so that gaps are exact in whole numbers. */
  at_s: Float64Array;
  /** ln(1 + code units). */
  length_ln: Float32Array;
  /** 1 for messages of one or two words. */
  short: Uint8Array;
  question: Uint8Array;
  wordless: Uint8Array;
  /** Stems of row `i`: `stem[stem_at[i] .. stem_at[i + 1])`, with their weight by `stem_idf`. */
  stem: Int32Array;
  stem_at: Int32Array;
  stem_idf: Float32Array;
  /** Of each place in `stem`: its row, and the place where the same stem stood before; -1 without one. */
  stem_row: Int32Array;
  stem_before: Int32Array;
  /** Length of the row's vector of weights. */
  norm: Float32Array;
  /** Persons named: `named[named_at[i] .. named_at[i + 1])`; `named_kind` 2 where addressed, 1 where only named. */
  named: Int32Array;
  named_at: Int32Array;
  named_kind: Uint8Array;
  /** Where a message names nobody: how usual naming is in this chat, 0..1. That nobody is named says something only there. */
  unnamed: Float32Array;
  /** First and last message of an unbroken run of one person's messages. */
  burst_first: Uint8Array;
  burst_last: Uint8Array;
  /** ln(1 + seconds) since the message before, and until the next. */
  before_ln: Float32Array;
  after_ln: Float32Array;
  /** ln(1 + median seconds between messages of different persons). */
  usual_gap_ln: number;
}

const QUESTION = /[?\uff1f\u061f\u037e]/u;
const LINK = /https?:\/\/\S+/gu;
const BURST_S = 300;
const RARE_AMONG = 500;

export function prepareLinks(source: LinkSource): LinkColumns {
  const { n, person } = source;
  const at_s = withinMinutes(source.at_ms.map((ms) => ms / 1000));
  const length_ln = new Float32Array(n);
  const short = new Uint8Array(n);
  const question = new Uint8Array(n);
  const codes = new Map<number, number>();
  const stem_list: number[] = [];
  const stem_at = new Int32Array(n + 1);
  const rows_with: number[] = [];
  const book = nameBook(source.names);
  const tokens = newTokens();
  const may_name: number[] = [];
  const texts: string[] = [];
  for (let i = 0; i < n; i++) {
    const raw = source.text(i);
    texts.push(raw);
    const text = raw.includes('://') ? raw.replace(LINK, ' ') : raw;
    length_ln[i] = Math.log(1 + text.length);
    if (isShort(raw)) short[i] = 1;
    if (QUESTION.test(text)) question[i] = 1;
    const lower = text.toLowerCase();
    readTokens(lower, tokens);
    for (let k = 0; k < tokens.stem_count; k++) {
      const stem = tokens.stems[k] as number;
      let code = codes.get(stem);
      if (code === undefined) {
        code = codes.size;
        codes.set(stem, code);
        rows_with.push(0);
      }
      rows_with[code] = (rows_with[code] as number) + 1;
      stem_list.push(code);
    }
    stem_at[i + 1] = stem_list.length;
    if (mayName(lower, tokens, book)) may_name.push(i);
  }
  const names = namedPersons(source, book, may_name, texts);
  const stem_idf = Float32Array.from(rows_with, (rows) => Math.log((n + RARE_AMONG) / (rows + 0.5)));
  const norm = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let k = stem_at[i] as number; k < (stem_at[i + 1] as number); k++) {
      const w = stem_idf[stem_list[k] as number] as number;
      sum += w * w;
    }
    norm[i] = Math.sqrt(sum);
  }
  const { stem, stem_row, stem_before } = stemPlaces(Int32Array.from(stem_list), stem_at, stem_idf.length);
  const { burst_first, burst_last, before_ln, after_ln, usual_gap_ln } = bursts(person, at_s);
  // Written out: columns that are put together name by name are looked up slowly, row by row, ever after.
  return {
    n,
    persons: source.persons,
    person,
    at_s,
    length_ln,
    short,
    question,
    wordless: source.wordless,
    stem,
    stem_at,
    stem_idf,
    stem_row,
    stem_before,
    norm,
    named: names.named,
    named_at: names.named_at,
    named_kind: names.named_kind,
    unnamed: names.unnamed,
    burst_first,
    burst_last,
    before_ln,
    after_ln,
    usual_gap_ln,
  };
}

function stemPlaces(stem: Int32Array, stem_at: Int32Array, stems: number) {
  const stem_row = new Int32Array(stem.length);
  const stem_before = new Int32Array(stem.length);
  const last = new Int32Array(stems).fill(-1);
  for (let i = 0; i + 1 < stem_at.length; i++) {
    for (let k = stem_at[i] as number; k < (stem_at[i + 1] as number); k++) {
      const s = stem[k] as number;
      stem_row[k] = i;
      stem_before[k] = last[s] as number;
      last[s] = k;
    }
  }
  return { stem, stem_row, stem_before };
}

const MOST_WORDS_OF_SHORT = 2;
// A chat of so few messages has no habits yet.
const FEW = 20;

/** One or two words between blanks. */
function isShort(text: string): boolean {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const blank = unit === 0x20 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x3000;
    if (blank) inside = false;
    else if (!inside) {
      inside = true;
      if (++words > MOST_WORDS_OF_SHORT) return false;
    }
  }
  return true;
}

function mayName(lower: string, tokens: Tokens, book: NameBook): boolean {
  for (let k = 0; k < tokens.word_count; k++)
    if (book.first_words.has(tokens.words[k] as number)) return true;
  if (lower.includes('@')) return true;
  return book.joined.length > 0 && book.joined.some((name) => lower.includes(name));
}

/** Persons named by each message: looked at in full only where one may be. */
function namedPersons(source: LinkSource, book: NameBook, rows: readonly number[], texts: readonly string[]) {
  const { n, person } = source;
  const common = commonParts(book, rows, n, (row) => texts[row] as string);
  const named: number[] = [];
  const kind: number[] = [];
  const named_at = new Int32Array(n + 1);
  let next = 0;
  let naming = 0;
  for (let i = 0; i < n; i++) {
    if (rows[next] === i) {
      next++;
      const { persons, addressed } = namesIn(book, common, texts[i] as string);
      for (const p of persons) {
        if (p === person[i]) continue;
        named.push(p);
        kind.push(addressed.includes(p) ? 2 : 1);
      }
    }
    named_at[i + 1] = named.length;
    if (named.length > (named_at[i] as number)) naming++;
  }
  const share = naming / (n + FEW);
  const unnamed = Float32Array.from({ length: n }, (_, i) => (named_at[i] === named_at[i + 1] ? share : 0));
  return { named: Int32Array.from(named), named_at, named_kind: Uint8Array.from(kind), unnamed };
}

/**
 * Stamps without seconds: messages of one minute are spread evenly over it, in their order. How fast a chat is, and that
 * of two messages of a minute one came first, is then the same with seconds and without.
 */
export function withinMinutes(at_s: Float64Array): Float64Array {
  if (!at_s.every((s) => s % 60 === 0)) return at_s;
  const out = new Float64Array(at_s.length);
  for (let from = 0; from < at_s.length; ) {
    let to = from + 1;
    while (to < at_s.length && at_s[to] === at_s[from]) to++;
    for (let i = from; i < to; i++)
      out[i] = (at_s[i] as number) + Math.floor((60 * (i - from)) / (to - from));
    from = to;
  }
  return out;
}

function bursts(person: Int32Array, at_s: Float64Array) {
  const n = person.length;
  const burst_first = new Uint8Array(n);
  const burst_last = new Uint8Array(n);
  const before_ln = new Float32Array(n);
  const after_ln = new Float32Array(n);
  const gaps: number[] = [];
  const never = Math.log(1 + 86_400);
  for (let i = 0; i < n; i++) {
    const gap_s = i > 0 ? Math.max(0, (at_s[i] as number) - (at_s[i - 1] as number)) : 86_400;
    const goes_on = i > 0 && person[i] === person[i - 1] && gap_s <= BURST_S;
    burst_first[i] = goes_on ? 0 : 1;
    if (i > 0) {
      burst_last[i - 1] = goes_on ? 0 : 1;
      after_ln[i - 1] = Math.log(1 + gap_s);
      if (person[i] !== person[i - 1]) gaps.push(gap_s);
    }
    before_ln[i] = Math.log(1 + gap_s);
  }
  if (n > 0) {
    burst_last[n - 1] = 1;
    after_ln[n - 1] = never;
  }
  gaps.sort((a, b) => a - b);
  const usual_gap_ln = Math.log(1 + (gaps[gaps.length >> 1] ?? 60));
  return { burst_first, burst_last, before_ln, after_ln, usual_gap_ln };
}
