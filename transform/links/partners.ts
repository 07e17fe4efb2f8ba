/** Who talked with whom so far in a chat: by naming each other, or by following soon on one another. */
import { pairSums } from './pair-sums.ts';
import type { LinkColumns } from './prepare.ts';

export interface Partners {
  /** Last person named by, or naming, each person; -1 without one. */
  named: Int32Array;
  /** Last person on whose message each person followed within an hour; -1 without one. */
  next_to: Int32Array;
  /** Last message of each person; -1 without one. */
  last: Int32Array;
  /** ln(1 + exchanges) of two persons, older ones counting less. */
  exchanges_ln: (a: number, b: number) => number;
  /** Takes message `i` in; messages must come in order. */
  take: (i: number) => void;
}

const DECAY = 0.9;
const BY_NAME = 1;
const BY_PLACE = 0.3;
const HOUR_LN = Math.log(1 + 3600);

export function partnersOf(c: LinkColumns): Partners {
  const named = new Int32Array(c.persons).fill(-1);
  const next_to = new Int32Array(c.persons).fill(-1);
  const last = new Int32Array(c.persons).fill(-1);
  const exchanged = pairSums(c.persons);
  // Asked for far more often than it changes.
  const exchanged_ln = pairSums(c.persons);
  const meet = (a: number, b: number, weight: number) => {
    const sum = exchanged.get(a, b) * DECAY + weight;
    exchanged.set(a, b, sum);
    exchanged.set(b, a, sum);
    exchanged_ln.set(a, b, Math.log(1 + sum));
    exchanged_ln.set(b, a, Math.log(1 + sum));
  };
  return {
    named,
    next_to,
    last,
    exchanges_ln: exchanged_ln.get,
    take: (i) => {
      const me = c.person[i] as number;
      last[me] = i;
      for (let k = c.named_at[i] as number; k < (c.named_at[i + 1] as number); k++) {
        const p = c.named[k] as number;
        named[me] = p;
        named[p] = me;
        meet(me, p, BY_NAME);
      }
      const before = i > 0 ? (c.person[i - 1] as number) : me;
      if (before !== me && (c.before_ln[i] as number) < HOUR_LN) {
        next_to[me] = before;
        meet(me, before, BY_PLACE);
      }
    },
  };
}
