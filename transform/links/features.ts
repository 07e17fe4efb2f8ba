/**
 * What speaks for and against each earlier message being the one that a message answers or continues, as numbers. One
 * walk back over the last fifty messages; all counts of what lies between run along with it.
 */
import type { LinkColumns } from './prepare.ts';

/** Of a candidate, in the order of the weights. */
export const CANDIDATE_FEATURES = [
  'one',
  'rank_ln',
  'rank_1',
  'rank_2',
  'rank_3',
  'gap_ln',
  'gap_over_10m',
  'gap_over_1h',
  'gap_over_6h',
  'gap_to_usual',
  'latest_of_its_sender',
  'latest_by_another',
  'burst_first',
  'burst_last',
  'own_between_ln',
  'own_between',
  'theirs_between_ln',
  'people_between_ln',
  'last_named_partner',
  'last_partner',
  'exchanges',
  'addresses_them',
  'names_them',
  'addresses_another',
  'names_another',
  'they_address_me',
  'they_name_me',
  'they_address_another',
  'i_was_addressed_since',
  'they_were_addressed_since',
  'they_addressed_another_since',
  'they_ask',
  'they_ask_unanswered',
  'i_ask',
  'they_ask_i_do_not',
  'their_length_ln',
  'my_length_ln',
  'short_after_last',
  'short',
  'they_wordless',
  'i_wordless',
  'overlap',
  'cosine',
  'overlap_of_neighbours',
  'pause_before_me_ln',
  'pause_after_them_ln',
] as const;
export const F = CANDIDATE_FEATURES.length;

/** Of a message by itself: does it start something new? */
export const START_FEATURES = [
  'one',
  'pause_before_ln',
  'pause_to_usual',
  'pause_over_1h',
  'since_own_ln',
  'not_seen_lately',
  'names_someone',
  'addresses_someone',
  'asks',
  'length_ln',
  'short',
  'wordless',
  'named_since_own_last',
  'asked_since_own_last',
  'first_of_chat',
  'best_overlap',
  'within_burst',
] as const;
export const S = START_FEATURES.length;

export const WINDOW = 50;

/** Features of one message and of its candidates; overwritten by the next step. */
export interface Step {
  /** How many candidates there are; candidate 0 is the message before. */
  candidates: number;
  row: Int32Array;
  /** `F` numbers a candidate. */
  x: Float32Array;
  /** 1 where the candidate is by the same person. */
  own: Uint8Array;
  start: Float32Array;
}

const DAY_LN = Math.log(1 + 86_400);
const IDF_SCALE = 1 / 20;
const DECAY = 0.9;

/** Steps through a chat; rows must be asked in order, each once. */
export function stepper(c: LinkColumns): (i: number) => Step {
  const step: Step = {
    candidates: 0,
    row: new Int32Array(WINDOW),
    x: new Float32Array(WINDOW * F),
    own: new Uint8Array(WINDOW),
    start: new Float32Array(S),
  };
  const { person, at_s, named, named_at, named_kind } = c;
  // Marks of the persons, valid where `stamp` says so: cleared by counting on.
  const seen = new Int32Array(c.persons).fill(-1);
  const theirs = new Int32Array(c.persons);
  const addressed_since = new Int32Array(c.persons);
  const addressing_since = new Int32Array(c.persons);
  const i_name = new Int32Array(c.persons).fill(-1);
  const i_address = new Int32Array(c.persons).fill(-1);
  const named_partner = new Int32Array(c.persons).fill(-1);
  const partner = new Int32Array(c.persons).fill(-1);
  const exchanged = new Map<number, number>();
  const own_last = new Int32Array(c.persons).fill(-1);
  const mine = new Uint8Array(c.stem_idf.length);
  const overlap = new Float32Array(WINDOW);

  return (i) => {
    const me = person[i] as number;
    const now = at_s[i] as number;
    const x = step.x;
    let names_any = 0;
    let addresses_any = 0;
    for (let k = named_at[i] as number; k < (named_at[i + 1] as number); k++) {
      const p = named[k] as number;
      i_name[p] = i;
      names_any = 1;
      if (named_kind[k] === 2) {
        i_address[p] = i;
        addresses_any = 1;
      }
    }
    const s0 = c.stem_at[i] as number;
    const s1 = c.stem_at[i + 1] as number;
    for (let k = s0; k < s1; k++) mine[c.stem[k] as number] = 1;
    const count = Math.min(WINDOW, i);
    for (let k = 0; k < count; k++) {
      const j = i - 1 - k;
      let sum = 0;
      for (let q = c.stem_at[j] as number; q < (c.stem_at[j + 1] as number); q++) {
        const stem = c.stem[q] as number;
        if (mine[stem] === 1) sum += c.stem_idf[stem] as number;
      }
      overlap[k] = sum;
    }
    for (let k = s0; k < s1; k++) mine[c.stem[k] as number] = 0;

    const my_norm = c.norm[i] as number;
    const my_length = (c.length_ln[i] as number) / 5;
    const my_question = c.question[i] as number;
    const my_short = c.short[i] as number;
    const my_wordless = c.wordless[i] as number;
    const before = c.before_ln[i] as number;
    let own_between = 0;
    let people = 0;
    let other_seen = 0;
    let own_seen = 0;
    let me_addressed = 0;
    let asked_since = 0;
    let named_since = 0;
    let best_overlap = 0;
    for (let k = 0; k < count; k++) {
      const j = i - 1 - k;
      const they = person[j] as number;
      const same = they === me;
      const gap = Math.max(0, now - (at_s[j] as number));
      const gap_ln = Math.log(1 + gap);
      if (seen[they] !== i) {
        seen[they] = i;
        theirs[they] = 0;
        addressed_since[they] = 0;
        addressing_since[they] = 0;
      }
      let they_address_me = 0;
      let they_name_me = 0;
      let they_address_other = 0;
      const n0 = named_at[j] as number;
      const n1 = named_at[j + 1] as number;
      for (let q = n0; q < n1; q++) {
        if (named[q] === me) {
          if (named_kind[q] === 2) they_address_me = 1;
          else they_name_me = 1;
        } else if (named_kind[q] === 2) they_address_other = 1;
      }
      const their_question = c.question[j] as number;
      const t = theirs[they] as number;
      const o = k * F;
      const common = overlap[k] as number;
      x[o] = 1;
      x[o + 1] = Math.log(1 + k);
      x[o + 2] = k === 0 ? 1 : 0;
      x[o + 3] = k === 1 ? 1 : 0;
      x[o + 4] = k === 2 ? 1 : 0;
      x[o + 5] = gap_ln / 4;
      x[o + 6] = gap > 600 ? 1 : 0;
      x[o + 7] = gap > 3600 ? 1 : 0;
      x[o + 8] = gap > 21_600 ? 1 : 0;
      x[o + 9] = (gap_ln - c.usual_gap_ln) / 4;
      x[o + 10] = t === 0 ? 1 : 0;
      x[o + 11] = !same && other_seen === 0 ? 1 : 0;
      x[o + 12] = c.burst_first[j] as number;
      x[o + 13] = c.burst_last[j] as number;
      x[o + 14] = Math.log(1 + own_between);
      x[o + 15] = own_between > 0 ? 1 : 0;
      x[o + 16] = Math.log(1 + t);
      x[o + 17] = Math.log(1 + people);
      x[o + 18] = named_partner[me] === they ? 1 : 0;
      x[o + 19] = partner[me] === they ? 1 : 0;
      x[o + 20] = same ? 0 : Math.log(1 + (exchanged.get(pairKey(me, they)) ?? 0));
      const i_address_them = i_address[they] === i ? 1 : 0;
      const i_name_them = i_name[they] === i ? 1 : 0;
      x[o + 21] = i_address_them;
      x[o + 22] = i_name_them && !i_address_them ? 1 : 0;
      x[o + 23] = addresses_any && !i_address_them ? 1 : 0;
      x[o + 24] = names_any && !i_name_them ? 1 : 0;
      x[o + 25] = they_address_me;
      x[o + 26] = they_name_me;
      x[o + 27] = they_address_other && !they_address_me ? 1 : 0;
      x[o + 28] = me_addressed > 0 ? 1 : 0;
      x[o + 29] = (addressed_since[they] as number) > 0 ? 1 : 0;
      x[o + 30] = (addressing_since[they] as number) > 0 ? 1 : 0;
      x[o + 31] = their_question;
      x[o + 32] = their_question === 1 && (addressed_since[they] as number) === 0 ? 1 : 0;
      x[o + 33] = my_question;
      x[o + 34] = their_question === 1 && my_question === 0 ? 1 : 0;
      x[o + 35] = (c.length_ln[j] as number) / 5;
      x[o + 36] = my_length;
      x[o + 37] = my_short === 1 && k === 0 ? 1 : 0;
      x[o + 38] = my_short;
      x[o + 39] = c.wordless[j] as number;
      x[o + 40] = my_wordless;
      x[o + 41] = common * IDF_SCALE;
      const norms = my_norm * (c.norm[j] as number);
      x[o + 42] = norms > 0 ? Math.min(1, common / Math.sqrt(norms)) / 2 : 0;
      let near = 0;
      if (k > 0 && person[j + 1] === they) near = overlap[k - 1] as number;
      if (k + 1 < count && person[j - 1] === they) near = Math.max(near, overlap[k + 1] as number);
      x[o + 43] = near * IDF_SCALE;
      x[o + 44] = before / 4;
      x[o + 45] = (c.after_ln[j] as number) / 4;
      step.row[k] = j;
      step.own[k] = same ? 1 : 0;
      if (common > best_overlap) best_overlap = common;
      // What lies between the message and older candidates.
      if (same) {
        own_between++;
        own_seen = 1;
      } else {
        other_seen = 1;
        if (own_seen === 0) {
          if (their_question === 1) asked_since = 1;
          if (they_address_me || they_name_me) named_since = 1;
        }
      }
      if (t === 0 && !same) people++;
      theirs[they] = t + 1;
      if (!same && they_address_me) me_addressed++;
      if (!same) {
        for (let q = n0; q < n1; q++) {
          const p = named[q] as number;
          if (seen[p] !== i) {
            seen[p] = i;
            theirs[p] = 0;
            addressed_since[p] = 0;
            addressing_since[p] = 0;
          }
          if (named_kind[q] === 2) addressed_since[p] = (addressed_since[p] as number) + 1;
        }
        if (they_address_other) addressing_since[they] = (addressing_since[they] as number) + 1;
      }
    }
    step.candidates = count;

    const s = step.start;
    const last = own_last[me] as number;
    const since_ln = last < 0 ? DAY_LN : Math.log(1 + Math.max(0, now - (at_s[last] as number)));
    s[0] = 1;
    s[1] = before / 4;
    s[2] = (before - c.usual_gap_ln) / 4;
    s[3] = before > SHORT_PAUSE_LN ? 1 : 0;
    s[4] = since_ln / 4;
    s[5] = own_seen === 0 ? 1 : 0;
    s[6] = names_any;
    s[7] = addresses_any;
    s[8] = my_question;
    s[9] = my_length;
    s[10] = my_short;
    s[11] = my_wordless;
    s[12] = named_since;
    s[13] = asked_since;
    s[14] = i === 0 ? 1 : 0;
    s[15] = best_overlap * IDF_SCALE;
    s[16] = c.burst_first[i] === 0 ? 1 : 0;

    // What later messages will know of this one.
    own_last[me] = i;
    for (let k = named_at[i] as number; k < (named_at[i + 1] as number); k++) {
      const p = named[k] as number;
      named_partner[me] = p;
      named_partner[p] = me;
      meet(exchanged, me, p, 1);
    }
    if (i > 0 && person[i - 1] !== me && before < SHORT_PAUSE_LN) {
      const p = person[i - 1] as number;
      partner[me] = p;
      meet(exchanged, me, p, 0.3);
    }
    return step;
  };
}

const SHORT_PAUSE_LN = Math.log(1 + 3600);
const PAIR = 0x4000000;
const pairKey = (a: number, b: number) => (a < b ? a * PAIR + b : b * PAIR + a);

function meet(exchanged: Map<number, number>, a: number, b: number, weight: number): void {
  const key = pairKey(a, b);
  exchanged.set(key, (exchanged.get(key) ?? 0) * DECAY + weight);
}
