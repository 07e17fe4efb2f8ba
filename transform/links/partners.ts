/** Who talked with whom so far in a chat: by naming each other, or by following soon on one another. */
import { type PairSums, pairSums } from './pair-sums.ts';
import type { LinkColumns } from './prepare.ts';

const DECAY = 0.9;
const BY_NAME = 1;
const BY_PLACE = 0.3;
const HOUR_LN = Math.log(1 + 3600);

export class Partners {
  /** Last person named by, or naming, each person; -1 without one. */
  readonly named: Int32Array;
  /** Last person on whose message each person followed within an hour; -1 without one. */
  readonly next_to: Int32Array;
  /** Last message of each person; -1 without one. */
  readonly last: Int32Array;
  /** ln(1 + exchanges) of two persons, older ones counting less: asked for far more often than it changes. */
  readonly exchanges_ln: PairSums;
  private readonly exchanges: PairSums;
  private readonly c: LinkColumns;

  constructor(c: LinkColumns) {
    this.c = c;
    this.named = new Int32Array(c.persons).fill(-1);
    this.next_to = new Int32Array(c.persons).fill(-1);
    this.last = new Int32Array(c.persons).fill(-1);
    this.exchanges = pairSums(c.persons);
    this.exchanges_ln = pairSums(c.persons);
  }

  /** Takes message `i` in; messages must come in order. */
  take(i: number): void {
    const { c, named } = this;
    const me = c.person[i] as number;
    this.last[me] = i;
    for (let k = c.named_at[i] as number; k < (c.named_at[i + 1] as number); k++) {
      const p = c.named[k] as number;
      named[me] = p;
      named[p] = me;
      this.meet(me, p, BY_NAME);
    }
    const before = i > 0 ? (c.person[i - 1] as number) : me;
    if (before !== me && (c.before_ln[i] as number) < HOUR_LN) {
      this.next_to[me] = before;
      this.meet(me, before, BY_PLACE);
    }
  }

  private meet(a: number, b: number, weight: number): void {
    const { exchanges, exchanges_ln } = this;
    const sum = exchanges.get(a, b) * DECAY + weight;
    exchanges.set(a, b, sum);
    exchanges.set(b, a, sum);
    const sum_ln = Math.log(1 + sum);
    exchanges_ln.set(a, b, sum_ln);
    exchanges_ln.set(b, a, sum_ln);
  }
}
