/** A chat's messages as columns of numbers for linking: everything that is asked of a text, asked once. */
import { nameReader } from './names.ts';
import type { LinkSource } from './source.ts';
import { stems } from './tokens.ts';

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
  /** Length of the row's vector of weights. */
  norm: Float32Array;
  /** Persons named: `named[named_at[i] .. named_at[i + 1])`; `named_kind` 2 where addressed, 1 where only named. */
  named: Int32Array;
  named_at: Int32Array;
  named_kind: Uint8Array;
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

export function prepareLinks(source: LinkSource): LinkColumns {
  const { n, person } = source;
  const at_s = source.at_ms.map((ms) => ms / 1000);
  const length_ln = new Float32Array(n);
  const short = new Uint8Array(n);
  const question = new Uint8Array(n);
  const codes = new Map<string, number>();
  const stem_list: number[] = [];
  const stem_at = new Int32Array(n + 1);
  const rows_with: number[] = [];
  const named_list: number[] = [];
  const kind_list: number[] = [];
  const named_at = new Int32Array(n + 1);
  const namesIn = nameReader(source.names, n, source.text);
  for (let i = 0; i < n; i++) {
    const raw = source.text(i);
    const text = raw.includes('://') ? raw.replace(LINK, ' ') : raw;
    length_ln[i] = Math.log(1 + text.length);
    if (raw.split(/\s+/u, 4).filter((word) => word !== '').length <= 2) short[i] = 1;
    if (QUESTION.test(text)) question[i] = 1;
    for (const stem of stems(text)) {
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
    const { persons, addressed } = namesIn(i);
    for (const p of persons) {
      if (p === person[i]) continue;
      named_list.push(p);
      kind_list.push(addressed.includes(p) ? 2 : 1);
    }
    named_at[i + 1] = named_list.length;
  }
  const stem_idf = Float32Array.from(rows_with, (rows) => Math.log((n + 1) / (rows + 0.5)));
  const norm = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let k = stem_at[i] as number; k < (stem_at[i + 1] as number); k++) {
      const w = stem_idf[stem_list[k] as number] as number;
      sum += w * w;
    }
    norm[i] = Math.sqrt(sum);
  }
  return {
    n,
    persons: source.persons,
    person,
    at_s,
    length_ln,
    short,
    question,
    wordless: source.wordless,
    stem: Int32Array.from(stem_list),
    stem_at,
    stem_idf,
    norm,
    named: Int32Array.from(named_list),
    named_at,
    named_kind: Uint8Array.from(kind_list),
    ...bursts(person, at_s),
  };
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
