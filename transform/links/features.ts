/**
 * What speaks for and against each earlier message being the one that a message answers or continues, as numbers, made of
 * the facts of a walk (walk.ts).
 */
import { lnOf } from './ln.ts';
import type { LinkColumns } from './prepare.ts';
import { BIT, type Walk } from './walk.ts';

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
  'unnamed',
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
  'unnamed',
] as const;
export const S = START_FEATURES.length;

export const DAY_LN = Math.log(1 + 86_400);
export const HOUR_LN = Math.log(1 + 3600);
// So that weights are of one size.
export const IDF_SCALE = 1 / 20;
export const LN_SCALE = 1 / 4;
export const LENGTH_SCALE = 1 / 5;

// Read for each candidate (trees.ts says why).
const IDF = IDF_SCALE;
const LN = LN_SCALE;
const LENGTH = LENGTH_SCALE;
const FACT = BIT;

const bit = (bits: number, one: number) => ((bits & one) !== 0 ? 1 : 0);

/** `F` numbers of candidate `k` into `x[o ..]`, in the order of their names. */
export function candidateFeatures(c: LinkColumns, walk: Walk, k: number, x: Float32Array, o: number): void {
  const { i } = walk;
  const j = walk.row[k] as number;
  const bits = walk.bits[k] as number;
  const own = bit(bits, FACT.own);
  const gap_s = walk.gap_s[k] as number;
  const gap_ln = lnOf(gap_s);
  const mine = walk.mine[k] as number;
  const theirs = walk.theirs[k] as number;
  const common = walk.common[k] as number;
  const they_ask = c.question[j] as number;
  const i_ask = c.question[i] as number;
  const short = c.short[i] as number;
  const i_address_them = bit(bits, FACT.i_address_them);
  const i_name_them = bit(bits, FACT.i_name_them);
  const norms = (c.norm[i] as number) * (c.norm[j] as number);
  x[o] = 1;
  x[o + 1] = lnOf(k);
  x[o + 2] = k === 0 ? 1 : 0;
  x[o + 3] = k === 1 ? 1 : 0;
  x[o + 4] = k === 2 ? 1 : 0;
  x[o + 5] = gap_ln * LN;
  x[o + 6] = gap_s > 600 ? 1 : 0;
  x[o + 7] = gap_s > 3600 ? 1 : 0;
  x[o + 8] = gap_s > 21_600 ? 1 : 0;
  x[o + 9] = (gap_ln - c.usual_gap_ln) * LN;
  x[o + 10] = theirs === 0 ? 1 : 0;
  x[o + 11] = bit(bits, FACT.latest_by_another);
  x[o + 12] = c.burst_first[j] as number;
  x[o + 13] = c.burst_last[j] as number;
  x[o + 14] = lnOf(mine);
  x[o + 15] = mine > 0 ? 1 : 0;
  x[o + 16] = lnOf(theirs);
  x[o + 17] = lnOf(walk.people[k] as number);
  x[o + 18] = bit(bits, FACT.last_named_partner);
  x[o + 19] = bit(bits, FACT.last_partner);
  x[o + 20] = own ? 0 : (walk.exchanges_ln[k] as number);
  x[o + 21] = i_address_them;
  x[o + 22] = i_name_them && !i_address_them ? 1 : 0;
  x[o + 23] = walk.addresses_someone && !i_address_them ? 1 : 0;
  x[o + 24] = walk.names_someone && !i_name_them ? 1 : 0;
  x[o + 25] = bit(bits, FACT.they_address_me);
  x[o + 26] = bit(bits, FACT.they_name_me);
  x[o + 27] = bit(bits, FACT.they_address_another);
  x[o + 28] = bit(bits, FACT.i_was_addressed_since);
  x[o + 29] = bit(bits, FACT.they_were_addressed_since);
  x[o + 30] = bit(bits, FACT.they_addressed_another_since);
  x[o + 31] = they_ask;
  x[o + 32] = they_ask === 1 && (bits & FACT.they_were_addressed_since) === 0 ? 1 : 0;
  x[o + 33] = i_ask;
  x[o + 34] = they_ask === 1 && i_ask === 0 ? 1 : 0;
  x[o + 35] = (c.length_ln[j] as number) * LENGTH;
  x[o + 36] = (c.length_ln[i] as number) * LENGTH;
  x[o + 37] = short === 1 && k === 0 ? 1 : 0;
  x[o + 38] = short;
  x[o + 39] = c.wordless[j] as number;
  x[o + 40] = c.wordless[i] as number;
  x[o + 41] = common * IDF;
  x[o + 42] = closeness(common, norms);
  x[o + 43] = (walk.near[k] as number) * IDF;
  x[o + 44] = (c.before_ln[i] as number) * LN;
  x[o + 45] = (c.after_ln[j] as number) * LN;
  x[o + 46] = c.unnamed[i] as number;
}

/** How much two texts have in common for their lengths. `norms`: the product of the lengths of their vectors. */
export function closeness(common: number, norms: number): number {
  // Most texts have nothing in common, and a root takes long.
  return common > 0 && norms > 0 ? Math.min(1, common / Math.sqrt(norms)) / 2 : 0;
}

/** `S` numbers of the message itself. */
export function startFeatures(c: LinkColumns, walk: Walk, s: Float32Array): void {
  const { i, own_last } = walk;
  const before = c.before_ln[i] as number;
  const since_s = own_last < 0 ? 0 : Math.max(0, (c.at_s[i] as number) - (c.at_s[own_last] as number));
  s[0] = 1;
  s[1] = before * LN;
  s[2] = (before - c.usual_gap_ln) * LN;
  s[3] = before > HOUR_LN ? 1 : 0;
  s[4] = (own_last < 0 ? DAY_LN : Math.log(1 + since_s)) * LN;
  s[5] = walk.seen_lately ? 0 : 1;
  s[6] = walk.names_someone ? 1 : 0;
  s[7] = walk.addresses_someone ? 1 : 0;
  s[8] = c.question[i] as number;
  s[9] = (c.length_ln[i] as number) * LENGTH;
  s[10] = c.short[i] as number;
  s[11] = c.wordless[i] as number;
  s[12] = walk.named_since_own_last ? 1 : 0;
  s[13] = walk.asked_since_own_last ? 1 : 0;
  s[14] = i === 0 ? 1 : 0;
  s[15] = walk.best_common * IDF;
  s[16] = c.burst_first[i] === 0 ? 1 : 0;
  s[17] = c.unnamed[i] as number;
}
