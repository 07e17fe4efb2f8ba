/**
 * Scores of the candidates of a walk: the weights times the features, without making the features. What is the same for
 * all candidates of a message, or for a candidate whoever answers it, is added up once.
 */
import { CANDIDATE_FEATURES, F, IDF_SCALE, LENGTH_SCALE, LN_SCALE } from './features.ts';
import type { LinearWeights } from './first-pass.ts';
import { lnOf } from './ln.ts';
import type { LinkColumns } from './prepare.ts';
import { BIT, type Walk, WINDOW } from './walk.ts';

// Read for each candidate (trees.ts says why).
const FACT = BIT;
const IDF = IDF_SCALE;
const OWN_WEIGHTS = F;

/** Of candidates by others, and of one's own. */
type Both<T> = readonly [other: T, own: T];

export class CandidateScorer {
  private readonly c: LinkColumns;
  private readonly v: Float64Array;
  private readonly base: [number, number] = [0, 0];
  private readonly by_itself: Both<Float64Array>;
  private readonly by_answer: Both<Float64Array>;
  private readonly by_rank: Both<Float64Array>;
  private readonly by_bits: Both<Float64Array>;
  private readonly ask_free: Both<number>;
  private readonly ask_told: Both<number>;

  constructor(c: LinkColumns, w: LinearWeights) {
    this.c = c;
    this.v = w.candidate;
    const both = <T>(of: (own: number) => T): Both<T> => [of(0), of(1)];
    const W = (own: number, name: (typeof CANDIDATE_FEATURES)[number]) => weightOf(w, own, name);
    this.by_itself = both((own) =>
      weighted(c.n, 0, [
        [W(own, 'burst_first'), c.burst_first],
        [W(own, 'burst_last'), c.burst_last],
        [W(own, 'their_length_ln') * LENGTH_SCALE, c.length_ln],
        [W(own, 'they_wordless'), c.wordless],
        [W(own, 'pause_after_them_ln') * LN_SCALE, c.after_ln],
        [W(own, 'they_ask'), c.question],
      ]),
    );
    this.by_answer = both((own) =>
      weighted(c.n, W(own, 'one') - W(own, 'gap_to_usual') * c.usual_gap_ln * LN_SCALE, [
        [W(own, 'i_ask'), c.question],
        [W(own, 'my_length_ln') * LENGTH_SCALE, c.length_ln],
        [W(own, 'short'), c.short],
        [W(own, 'i_wordless'), c.wordless],
        [W(own, 'pause_before_me_ln') * LN_SCALE, c.before_ln],
        [W(own, 'unnamed'), c.unnamed],
      ]),
    );
    const { by_rank, by_bits } = tablesOf(w);
    this.by_rank = by_rank;
    this.by_bits = by_bits;
    this.ask_free = both((own) => W(own, 'they_ask_unanswered'));
    this.ask_told = both((own) => W(own, 'they_ask_i_do_not'));
  }

  score(walk: Walk, out: Float64Array): void {
    const { c, v, base, by_itself, by_rank, by_bits, by_answer, ask_free, ask_told } = this;
    const { question, norm } = c;
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
  }
}

function weightOf(w: LinearWeights, own: number, name: (typeof CANDIDATE_FEATURES)[number]): number {
  return w.candidate[own * F + CANDIDATE_FEATURES.indexOf(name)] as number;
}

interface Tables {
  by_rank: Both<Float64Array>;
  /** The bits of a walk that are features by themselves, as weights. */
  by_bits: Both<Float64Array>;
}

/** What hangs on the weights alone is the same for every chat. */
const known_tables = new WeakMap<LinearWeights, Tables>();

function tablesOf(w: LinearWeights): Tables {
  const known = known_tables.get(w) ?? {
    by_rank: [byRank(w, 0), byRank(w, 1)],
    by_bits: [byBits(w, 0), byBits(w, 1)],
  };
  known_tables.set(w, known);
  return known;
}

function byRank(w: LinearWeights, own: number): Float64Array {
  const W = (name: (typeof CANDIDATE_FEATURES)[number]) => weightOf(w, own, name);
  return Float64Array.from({ length: WINDOW }, (_, k) => {
    const exact = k === 0 ? W('rank_1') : k === 1 ? W('rank_2') : k === 2 ? W('rank_3') : 0;
    return W('rank_ln') * Math.log(1 + k) + exact;
  });
}

function byBits(w: LinearWeights, own: number): Float64Array {
  const W = (name: (typeof CANDIDATE_FEATURES)[number]) => weightOf(w, own, name);
  return Float64Array.from({ length: 4096 }, (_, bits) => {
    const has = (bit: number) => (bits & bit) !== 0;
    let sum = 0;
    if (has(BIT.they_address_me)) sum += W('they_address_me');
    if (has(BIT.they_name_me)) sum += W('they_name_me');
    if (has(BIT.they_address_another)) sum += W('they_address_another');
    if (has(BIT.i_was_addressed_since)) sum += W('i_was_addressed_since');
    if (has(BIT.they_were_addressed_since)) sum += W('they_were_addressed_since');
    if (has(BIT.they_addressed_another_since)) sum += W('they_addressed_another_since');
    if (has(BIT.latest_by_another)) sum += W('latest_by_another');
    if (has(BIT.last_named_partner)) sum += W('last_named_partner');
    if (has(BIT.last_partner)) sum += W('last_partner');
    if (has(BIT.i_address_them)) sum += W('addresses_them');
    else if (has(BIT.i_name_them)) sum += W('names_them');
    return sum;
  });
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
