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
  // The same for both: kept at the person with the smaller number.
  const exchanged = pairSums(c.persons);
  const meet = (a: number, b: number, weight: number) => {
    const first = Math.min(a, b);
    const second = Math.max(a, b);
    exchanged.set(first, second, exchanged.get(first, second) * DECAY + weight);
  };
  return {
    named,
    next_to,
    last,
    exchanges_ln: (a, b) => Math.log(1 + exchanged.get(Math.min(a, b), Math.max(a, b))),
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
