/**
 * One walk back from a message over the last fifty: what lies between it and each of them, counted along the way. Both
 * the scores of the first pass and the features are made of these facts.
 */
import { type Partners, partnersOf } from './partners.ts';
import type { LinkColumns } from './prepare.ts';

export const WINDOW = 50;

/** Facts that are or are not, a bit each. */
export const BIT = {
  own: 1,
  they_address_me: 2,
  they_name_me: 4,
  they_address_another: 8,
  i_was_addressed_since: 16,
  they_were_addressed_since: 32,
  they_addressed_another_since: 64,
  i_address_them: 128,
  i_name_them: 256,
  latest_by_another: 512,
  last_named_partner: 1024,
  last_partner: 2048,
} as const;

// Read in hot loops (trees.ts says why).
const MOST_CANDIDATES = WINDOW;
const FACT = BIT;

/** Facts of one message and its candidates; overwritten by the next walk. Candidate 0 is the message before. */
export interface Walk {
  i: number;
  candidates: number;
  row: Int32Array;
  bits: Uint16Array;
  gap_s: Float64Array;
  /** Messages of the candidate's author, of mine, and people, between. */
  theirs: Uint8Array;
  mine: Uint8Array;
  people: Uint8Array;
  exchanges_ln: Float32Array;
  /** Weight of common stems with the candidate, and with its neighbours by the same person. */
  common: Float32Array;
  near: Float32Array;
  // Of the message itself
  names_someone: boolean;
  addresses_someone: boolean;
  /** Last message of the same person; -1 without one. */
  own_last: number;
  seen_lately: boolean;
  named_since_own_last: boolean;
  asked_since_own_last: boolean;
  best_common: number;
}

/** Walks through a chat; messages must be asked in order, some may be passed over. */
export function walker(c: LinkColumns): (i: number) => Walk {
  const walk: Walk = {
    i: -1,
    candidates: 0,
    row: new Int32Array(WINDOW),
    bits: new Uint16Array(WINDOW),
    gap_s: new Float64Array(WINDOW),
    theirs: new Uint8Array(WINDOW),
    mine: new Uint8Array(WINDOW),
    people: new Uint8Array(WINDOW),
    exchanges_ln: new Float32Array(WINDOW),
    common: new Float32Array(WINDOW),
    near: new Float32Array(WINDOW),
    names_someone: false,
    addresses_someone: false,
    own_last: -1,
    seen_lately: false,
    named_since_own_last: false,
    asked_since_own_last: false,
    best_common: 0,
  };
  const partners = partnersOf(c);
  const sums = new Float64Array(WINDOW);
  const between = newBetween(c.persons);
  let next = 0;
  return (i) => {
    for (; next < i; next++) partners.take(next);
    walk.i = i;
    walk.candidates = Math.min(MOST_CANDIDATES, i);
    commonStems(c, i, walk, sums);
    walkBack(c, i, walk, partners, between);
    walk.own_last = partners.last[c.person[i] as number] as number;
    return walk;
  };
}

/** From each of the message's stems back to where it stood before: few stems come again within a walk. */
function commonStems(c: LinkColumns, i: number, walk: Walk, sums: Float64Array): void {
  const { stem, stem_at, stem_idf, stem_row, stem_before, person } = c;
  const { common, near, candidates } = walk;
  sums.fill(0);
  let most_common = 0;
  for (let k = stem_at[i] as number; k < (stem_at[i + 1] as number); k++) {
    const idf = stem_idf[stem[k] as number] as number;
    for (let q = stem_before[k] as number; q >= 0; q = stem_before[q] as number) {
      const slot = i - 1 - (stem_row[q] as number);
      if (slot >= candidates) break;
      const sum = (sums[slot] as number) + idf;
      sums[slot] = sum;
      if (sum > most_common) most_common = sum;
    }
  }
  walk.best_common = most_common;
  near.fill(0);
  common.set(sums);
  if (most_common === 0) return;
  for (let k = 0; k < candidates; k++) {
    const sum = common[k] as number;
    if (sum === 0) continue;
    // Of the author's own message right before, and right after.
    const they = person[i - 1 - k];
    if (k > 0 && person[i - k] === they && sum > (near[k - 1] as number)) near[k - 1] = sum;
    if (k + 1 < candidates && person[i - 2 - k] === they && sum > (near[k + 1] as number)) near[k + 1] = sum;
  }
}

/** What holds of a person as the walk goes back, valid where `seen` names the message: cleared by going on. */
interface Between {
  seen: Int32Array;
  theirs: Uint8Array;
  /** Facts (`BIT`) of the next candidate by this person. */
  facts: Uint16Array;
  exchanges_ln: Float32Array;
}

function newBetween(persons: number): Between {
  return {
    seen: new Int32Array(persons).fill(-1),
    theirs: new Uint8Array(persons),
    facts: new Uint16Array(persons),
    exchanges_ln: new Float32Array(persons),
  };
}

function walkBack(c: LinkColumns, i: number, walk: Walk, partners: Partners, b: Between): void {
  const { person, at_s, named, named_at, named_kind, question } = c;
  const { candidates, row, bits: facts_of, gap_s, theirs: theirs_between, mine: mine_between } = walk;
  const { people: people_between, exchanges_ln: exchanged_ln } = walk;
  const { seen, theirs, facts, exchanges_ln } = b;
  const me = person[i] as number;
  const now = at_s[i] as number;
  const named_partner = partners.named[me] as number;
  const next_to = partners.next_to[me] as number;
  const meet = (p: number) => {
    if (seen[p] === i) return;
    seen[p] = i;
    theirs[p] = 0;
    facts[p] =
      (p === me ? FACT.own : 0) |
      (p === named_partner ? FACT.last_named_partner : 0) |
      (p === next_to ? FACT.last_partner : 0);
    exchanges_ln[p] = p === me ? 0 : partners.exchanges_ln(me, p);
  };
  const learn = (p: number, fact: number) => {
    meet(p);
    facts[p] = (facts[p] as number) | fact;
  };
  walk.names_someone = false;
  walk.addresses_someone = false;
  for (let k = named_at[i] as number; k < (named_at[i + 1] as number); k++) {
    const addresses = named_kind[k] === 2;
    learn(named[k] as number, addresses ? FACT.i_address_them | FACT.i_name_them : FACT.i_name_them);
    walk.names_someone = true;
    if (addresses) walk.addresses_someone = true;
  }
  let mine = 0;
  let people = 0;
  // Of every older candidate, whoever wrote it.
  let since = FACT.latest_by_another as number;
  walk.named_since_own_last = false;
  walk.asked_since_own_last = false;
  for (let k = 0; k < candidates; k++) {
    const j = i - 1 - k;
    const they = person[j] as number;
    const own = they === me;
    meet(they);
    let bits = (facts[they] as number) | since;
    if (own) bits &= ~FACT.latest_by_another;
    const n0 = named_at[j] as number;
    const n1 = named_at[j + 1] as number;
    let addresses_another = false;
    for (let q = n0; q < n1; q++) {
      if (named[q] === me) bits |= named_kind[q] === 2 ? FACT.they_address_me : FACT.they_name_me;
      else if (named_kind[q] === 2) addresses_another = true;
    }
    if (addresses_another && (bits & FACT.they_address_me) === 0) bits |= FACT.they_address_another;
    const t = theirs[they] as number;
    const gap = now - (at_s[j] as number);
    row[k] = j;
    facts_of[k] = bits;
    gap_s[k] = gap > 0 ? gap : 0;
    theirs_between[k] = t;
    mine_between[k] = mine;
    people_between[k] = people;
    exchanged_ln[k] = exchanges_ln[they] as number;
    // What lies between the message and older candidates.
    theirs[they] = t + 1;
    if (own) {
      mine++;
      continue;
    }
    since &= ~FACT.latest_by_another;
    if (mine === 0) {
      if (question[j] === 1) walk.asked_since_own_last = true;
      if ((bits & (FACT.they_address_me | FACT.they_name_me)) !== 0) walk.named_since_own_last = true;
    }
    if (t === 0) people++;
    if ((bits & FACT.they_address_me) !== 0) since |= FACT.i_was_addressed_since;
    for (let q = n0; q < n1; q++) {
      if (named_kind[q] === 2) learn(named[q] as number, FACT.they_were_addressed_since);
    }
    if (addresses_another) learn(they, FACT.they_addressed_another_since);
  }
  walk.seen_lately = mine > 0;
}
