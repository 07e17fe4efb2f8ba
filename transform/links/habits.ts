/** What the people of a chat usually do, over the whole of it; drawn to the middle where there is little to go by. */
import type { Beliefs } from './beliefs.ts';
import { type PairSums, pairSums } from './pair-sums.ts';
import type { LinkColumns } from './prepare.ts';

const USUAL = 5;
const LATELY_S = 900;

export class Habits {
  /** By person: share of messages that start something, and of those that others answer. */
  readonly starts: Float64Array;
  readonly answered: Float64Array;
  /** By message: ln(people who wrote within the last quarter of an hour). */
  readonly people_lately: Float32Array;
  private readonly sent: Float64Array;
  private readonly pairs: PairSums;

  constructor(
    sent: Float64Array,
    started: Float64Array,
    got: Float64Array,
    pairs: PairSums,
    people_lately: Float32Array,
  ) {
    this.sent = sent;
    this.pairs = pairs;
    this.starts = started.map((sum, p) => (sum + 0.2 * USUAL) / ((sent[p] as number) + USUAL));
    this.answered = got.map((sum, p) => (sum + 0.6 * USUAL) / ((sent[p] as number) + USUAL));
    this.people_lately = people_lately;
  }

  /** Share of one's messages that answer the other. */
  pairShare(me: number, they: number): number {
    return this.pairs.get(me, they) / ((this.sent[me] as number) + USUAL);
  }
}

export function habitsOf(c: LinkColumns, b: Beliefs): Habits {
  const { person } = c;
  const sent = new Float64Array(c.persons);
  const started = new Float64Array(c.persons);
  const got = new Float64Array(c.persons);
  const pairs = pairSums(c.persons);
  for (let i = 0; i < c.n; i++) {
    const me = person[i] as number;
    sent[me] = (sent[me] as number) + 1;
    started[me] = (started[me] as number) + (b.start[i] as number);
    for (let k = b.at[i] as number; k < (b.at[i + 1] as number); k++) {
      const they = person[b.row[k] as number] as number;
      if (they === me) continue;
      const p = b.p[k] as number;
      got[they] = (got[they] as number) + p;
      pairs.set(me, they, pairs.get(me, they) + p);
    }
  }
  return new Habits(sent, started, got, pairs, peopleLately(c));
}

function peopleLately({ n, persons, person, at_s }: LinkColumns): Float32Array {
  const people_ln = new Float32Array(n);
  const times = new Int32Array(persons);
  let distinct = 0;
  for (let i = 0, first = 0; i < n; i++) {
    const me = person[i] as number;
    if (times[me] === 0) distinct++;
    times[me] = (times[me] as number) + 1;
    for (; (at_s[first] as number) < (at_s[i] as number) - LATELY_S; first++) {
      const gone = person[first] as number;
      times[gone] = (times[gone] as number) - 1;
      if (times[gone] === 0) distinct--;
    }
    people_ln[i] = Math.log(distinct);
  }
  return people_ln;
}
