/**
 * One walk back from a message over the last fifty: what lies between it and each of them, counted along the way. Both
 * the scores of the first pass and the features are made of these facts.
 */
import { Partners } from './partners.ts';
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

/**
 * Walks through a chat. A class, like all that is asked message by message: functions made anew for each chat would be
 * compiled anew for each chat.
 */
export class Walker {
  private readonly walk: Walk = {
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
  private readonly c: LinkColumns;
  private readonly partners: Partners;
  private readonly between: Between;
  private readonly sums = new Float64Array(WINDOW);
  private next = 0;

  constructor(c: LinkColumns) {
    this.c = c;
    this.partners = new Partners(c);
    this.between = new Between(c.persons, this.partners);
  }

  /** The walk of message `i`; messages must be asked in order, some may be passed over. */
  to(i: number): Walk {
    const { c, walk, partners, between } = this;
    for (; this.next < i; this.next++) partners.take(this.next);
    const me = c.person[i] as number;
    walk.i = i;
    walk.candidates = Math.min(MOST_CANDIDATES, i);
    commonStems(c, i, walk, this.sums);
    between.begin(i, me);
    walkBack(c, i, walk, between);
    walk.own_last = partners.last[me] as number;
    return walk;
  }
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
class Between {
  readonly theirs: Uint8Array;
  /** Facts (`BIT`) of the next candidate by this person. */
  readonly facts: Uint16Array;
  readonly exchanges_ln: Float32Array;
  private readonly seen: Int32Array;
  private readonly partners: Partners;
  private i = -1;
  private me = -1;
  private named_partner = -1;
  private next_to = -1;

  constructor(persons: number, partners: Partners) {
    this.partners = partners;
    this.seen = new Int32Array(persons).fill(-1);
    this.theirs = new Uint8Array(persons);
    this.facts = new Uint16Array(persons);
    this.exchanges_ln = new Float32Array(persons);
  }

  begin(i: number, me: number): void {
    this.i = i;
    this.me = me;
    this.named_partner = this.partners.named[me] as number;
    this.next_to = this.partners.next_to[me] as number;
  }

  meet(p: number): void {
    if (this.seen[p] === this.i) return;
    this.seen[p] = this.i;
    this.theirs[p] = 0;
    const { me } = this;
    this.facts[p] =
      (p === me ? FACT.own : 0) |
      (p === this.named_partner ? FACT.last_named_partner : 0) |
      (p === this.next_to ? FACT.last_partner : 0);
    this.exchanges_ln[p] = p === me ? 0 : this.partners.exchanges_ln.get(me, p);
  }

  learn(p: number, fact: number): void {
    this.meet(p);
    this.facts[p] = (this.facts[p] as number) | fact;
  }
}

function walkBack(c: LinkColumns, i: number, walk: Walk, between: Between): void {
  const { person, at_s, named, named_at, named_kind, question } = c;
  const { candidates, row, bits: facts_of, gap_s, theirs: theirs_between, mine: mine_between } = walk;
  const { people: people_between, exchanges_ln: exchanged_ln } = walk;
  const { theirs, facts, exchanges_ln } = between;
  const me = person[i] as number;
  const now = at_s[i] as number;
  walk.names_someone = false;
  walk.addresses_someone = false;
  for (let k = named_at[i] as number; k < (named_at[i + 1] as number); k++) {
    const addresses = named_kind[k] === 2;
    between.learn(named[k] as number, addresses ? FACT.i_address_them | FACT.i_name_them : FACT.i_name_them);
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
    between.meet(they);
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
      if (named_kind[q] === 2) between.learn(named[q] as number, FACT.they_were_addressed_since);
    }
    if (addresses_another) between.learn(they, FACT.they_addressed_another_since);
  }
  walk.seen_lately = mine > 0;
}
