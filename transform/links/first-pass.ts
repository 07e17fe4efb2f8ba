/** The first pass: a linear score for each candidate, made probabilities; what is unlikely is dropped. */
import { type Beliefs, withBack } from './beliefs.ts';
import {
  CANDIDATE_FEATURES,
  F,
  IDF_SCALE,
  LENGTH_SCALE,
  LN_SCALE,
  S,
  START_FEATURES,
  startFeatures,
} from './features.ts';
import { lnOf } from './ln.ts';
import type { LinkColumns } from './prepare.ts';
import { BIT, type Walk, WINDOW, walker } from './walk.ts';

/** One weight a feature: of candidates by others, then of one's own; and of starting something new. */
export interface LinearWeights {
  candidate: Float64Array;
  start: Float64Array;
}

/** Weights by name → in the order of the features. */
export function linearWeights(
  candidate: Readonly<Record<(typeof CANDIDATE_FEATURES)[number], readonly [other: number, own: number]>>,
  start: Readonly<Record<(typeof START_FEATURES)[number], number>>,
): LinearWeights {
  const other = CANDIDATE_FEATURES.map((name) => candidate[name][0]);
  const own = CANDIDATE_FEATURES.map((name) => candidate[name][1]);
  return {
    candidate: Float64Array.from([...other, ...own]),
    start: Float64Array.from(START_FEATURES, (name) => start[name]),
  };
}

// Read for each candidate (trees.ts says why).
const FACT = BIT;
const IDF = IDF_SCALE;
const OWN_WEIGHTS = F;
const MOST_CANDIDATES = WINDOW;

/**
 * Scores of the candidates of a walk: the weights times the features, without making the features. What is the same for
 * all candidates of a message, or for a candidate whoever answers it, is added up once.
 */
export function candidateScorer(c: LinkColumns, w: LinearWeights): (walk: Walk, out: Float64Array) => void {
  const { candidate: v } = w;
  const W = (own: number, name: (typeof CANDIDATE_FEATURES)[number]) =>
    v[own * F + CANDIDATE_FEATURES.indexOf(name)] as number;
  const by_itself = [0, 1].map((own) =>
    weighted(c.n, 0, [
      [W(own, 'burst_first'), c.burst_first],
      [W(own, 'burst_last'), c.burst_last],
      [W(own, 'their_length_ln') * LENGTH_SCALE, c.length_ln],
      [W(own, 'they_wordless'), c.wordless],
      [W(own, 'pause_after_them_ln') * LN_SCALE, c.after_ln],
      [W(own, 'they_ask'), c.question],
    ]),
  ) as [Float64Array, Float64Array];
  const by_rank = [0, 1].map((own) =>
    Float64Array.from({ length: WINDOW }, (_, k) => {
      const exact = k === 0 ? W(own, 'rank_1') : k === 1 ? W(own, 'rank_2') : k === 2 ? W(own, 'rank_3') : 0;
      return W(own, 'rank_ln') * Math.log(1 + k) + exact;
    }),
  ) as [Float64Array, Float64Array];
  // The bits of a walk that are features by themselves, as weights.
  const by_bits = [0, 1].map((own) =>
    Float64Array.from({ length: 4096 }, (_, bits) => {
      const has = (bit: number) => (bits & bit) !== 0;
      let sum = 0;
      if (has(BIT.they_address_me)) sum += W(own, 'they_address_me');
      if (has(BIT.they_name_me)) sum += W(own, 'they_name_me');
      if (has(BIT.they_address_another)) sum += W(own, 'they_address_another');
      if (has(BIT.i_was_addressed_since)) sum += W(own, 'i_was_addressed_since');
      if (has(BIT.they_were_addressed_since)) sum += W(own, 'they_were_addressed_since');
      if (has(BIT.they_addressed_another_since)) sum += W(own, 'they_addressed_another_since');
      if (has(BIT.latest_by_another)) sum += W(own, 'latest_by_another');
      if (has(BIT.last_named_partner)) sum += W(own, 'last_named_partner');
      if (has(BIT.last_partner)) sum += W(own, 'last_partner');
      if (has(BIT.i_address_them)) sum += W(own, 'addresses_them');
      else if (has(BIT.i_name_them)) sum += W(own, 'names_them');
      return sum;
    }),
  ) as [Float64Array, Float64Array];
  const { question, norm } = c;
  const by_answer = [0, 1].map((own) =>
    weighted(c.n, W(own, 'one') - W(own, 'gap_to_usual') * c.usual_gap_ln * LN_SCALE, [
      [W(own, 'i_ask'), c.question],
      [W(own, 'my_length_ln') * LENGTH_SCALE, c.length_ln],
      [W(own, 'short'), c.short],
      [W(own, 'i_wordless'), c.wordless],
      [W(own, 'pause_before_me_ln') * LN_SCALE, c.before_ln],
      [W(own, 'unnamed'), c.unnamed],
    ]),
  ) as [Float64Array, Float64Array];
  const base = [0, 0] as [number, number];
  const ask_free = [W(0, 'they_ask_unanswered'), W(1, 'they_ask_unanswered')] as const;
  const ask_told = [W(0, 'they_ask_i_do_not'), W(1, 'they_ask_i_do_not')] as const;

  return (walk, out) => {
    const { i, bits, gap_s, theirs, mine, people, exchanges_ln, common, near } = walk;
    const i_ask = question[i] as number;
    const short = c.short[i] as number;
    for (let own = 0; own < 2; own++) base[own] = (by_answer[own] as Float64Array)[i] as number;
    const my_norm = norm[i] as number;
    const names = walk.names_someone;
    for (let k = 0; k < walk.candidates; k++) {
      const b = bits[k] as number;
      const own = b & 1;
      const o = own === 1 ? OWN_WEIGHTS : 0;
      const j = i - 1 - k;
      const gap = gap_s[k] as number;
      const gap_ln = lnOf(gap);
      const t = theirs[k] as number;
      const m = mine[k] as number;
      let sum =
        (base[own] as number) +
        ((by_itself[own] as Float64Array)[j] as number) +
        ((by_rank[own] as Float64Array)[k] as number) +
        ((by_bits[own] as Float64Array)[b] as number) +
        ((v[o + 5] as number) + (v[o + 9] as number)) * gap_ln * LN_SCALE +
        (v[o + 14] as number) * lnOf(m) +
        (v[o + 16] as number) * lnOf(t) +
        (v[o + 17] as number) * lnOf(people[k] as number);
      if (gap > 600) {
        sum += v[o + 6] as number;
        if (gap > 3600) sum += v[o + 7] as number;
        if (gap > 21_600) sum += v[o + 8] as number;
      }
      if (t === 0) sum += v[o + 10] as number;
      if (m > 0) sum += v[o + 15] as number;
      if (own === 0) sum += (v[20] as number) * (exchanges_ln[k] as number);
      if (names) {
        if (walk.addresses_someone && (b & FACT.i_address_them) === 0) sum += v[o + 23] as number;
        if ((b & FACT.i_name_them) === 0) sum += v[o + 24] as number;
      }
      if (question[j] === 1) {
        if ((b & FACT.they_were_addressed_since) === 0) sum += ask_free[own] as number;
        if (i_ask === 0) sum += ask_told[own] as number;
      }
      if (k === 0 && short === 1) sum += v[o + 37] as number;
      const shared = common[k] as number;
      if (shared > 0) {
        const norms = my_norm * (norm[j] as number);
        const close = shared / Math.sqrt(norms);
        sum += (v[o + 41] as number) * shared * IDF + ((v[o + 42] as number) * (close < 1 ? close : 1)) / 2;
      }
      const beside = near[k] as number;
      if (beside > 0) sum += (v[o + 43] as number) * beside * IDF;
      out[k] = sum;
    }
  };
}

/** `fixed` and columns times their weights, row by row. */
function weighted(
  n: number,
  fixed: number,
  terms: readonly (readonly [weight: number, column: ArrayLike<number>])[],
): Float64Array {
  const out = new Float64Array(n).fill(fixed);
  for (const [weight, column] of terms) {
    for (let i = 0; i < n; i++) out[i] = (out[i] as number) + weight * (column[i] as number);
  }
  return out;
}

/** Score of starting something new. */
export function startScorer(c: LinkColumns, w: LinearWeights): (walk: Walk) => number {
  const s = new Float32Array(S);
  return (walk) => {
    startFeatures(c, walk, s);
    let sum = 0;
    for (let f = 0; f < S; f++) sum += (w.start[f] as number) * (s[f] as number);
    return sum;
  };
}

/** Candidates that are likelier are looked at once more. */
export const LEAST = 0.005;
// Of what is left of answers to other people each may be unlikely, and all together make the long waits.
const LEAST_OF_OTHERS = 0.002;

/** Candidates that are left, each with its probability among all. */
export function firstPass(c: LinkColumns, w: LinearWeights): Beliefs {
  const { n } = c;
  const walkTo = walker(c);
  const scoreAll = candidateScorer(c, w);
  const scoreStart = startScorer(c, w);
  const score = new Float64Array(WINDOW);
  const at = new Int32Array(n + 1);
  const start = new Float32Array(n);
  let row = new Int32Array(n * 10 + WINDOW);
  let p = new Float32Array(n * 10 + WINDOW);
  let used = 0;
  for (let i = 0; i < n; i++) {
    const walk = walkTo(i);
    const count = walk.candidates;
    scoreAll(walk, score);
    const starting = scoreStart(walk);
    let most = starting;
    for (let k = 0; k < count; k++) if ((score[k] as number) > most) most = score[k] as number;
    const start_share = Math.exp(starting - most);
    let sum = start_share;
    let others = 0;
    for (let k = 0; k < count; k++) {
      const distance = (score[k] as number) - most;
      const e = distance > FARTHEST ? Math.exp(distance) : 0;
      score[k] = e;
      sum += e;
      if (((walk.bits[k] as number) & FACT.own) === 0) others += e;
    }
    start[i] = start_share / sum;
    at[i] = used;
    if (used + MOST_CANDIDATES > row.length) {
      row = grown(row, Int32Array);
      p = grown(p, Float32Array);
    }
    const least = sum * LEAST;
    const least_of_others = others * LEAST_OF_OTHERS;
    for (let k = 0; k < count; k++) {
      const e = score[k] as number;
      if (e < least && (e < least_of_others || ((walk.bits[k] as number) & FACT.own) !== 0)) continue;
      if (e === 0) continue;
      row[used] = walk.row[k] as number;
      p[used] = e / sum;
      used++;
    }
  }
  at[n] = used;
  return withBack({ n, at, row: row.subarray(0, used), p: p.subarray(0, used), start });
}

// e to this power is nothing beside one.
const FARTHEST = -25;

function grown<A extends Int32Array | Float32Array>(from: A, Kind: new (length: number) => A): A {
  const to = new Kind(from.length * 2);
  to.set(from as never);
  return to;
}
