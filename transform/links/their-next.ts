/** What the author of a candidate does next, and how often the author of a message answers him. */
import type { Habits } from './habits.ts';
import type { LikelyLinks } from './likely-links.ts';
import type { LinkColumns } from './prepare.ts';

export interface TheirNext {
  /** Chance, summed over the next few messages, that they answer the message; somebody other than its author. */
  answer_me: number;
  answer_another: number;
  /** Share of the author's messages that answer them. */
  share_of_mine: number;
}

const LATER_ROWS = 40;
const LATER_MESSAGES = 4;

/** Reader of one chat. A message has several candidates by one person: that is looked up once. */
export function theirNextReader(
  { persons, person }: LinkColumns,
  { b, following, soFar }: LikelyLinks,
  habits: Habits,
): (i: number, they: number) => TheirNext {
  const read_for = new Int32Array(persons).fill(-1);
  const found: TheirNext[] = [];
  return (i, they) => {
    if (read_for[they] === i) return found[they] as TheirNext;
    read_for[they] = i;
    found[they] ??= { answer_me: 0, answer_another: 0, share_of_mine: 0 };
    const next = found[they] as TheirNext;
    const me = person[i] as number;
    let answer_me = 0;
    let answer_another = 0;
    let q = following[soFar.last[they] as number] as number;
    for (let m = 0; m < LATER_MESSAGES && q >= 0 && q <= i + LATER_ROWS; m++, q = following[q] as number) {
      for (let k = b.at[q] as number; k < (b.at[q + 1] as number); k++) {
        const target = b.row[k] as number;
        if (target === i) answer_me += b.p[k] as number;
        else if (person[target] !== they && person[target] !== me) answer_another += b.p[k] as number;
      }
    }
    next.answer_me = answer_me;
    next.answer_another = answer_another;
    next.share_of_mine = habits.pairShare(me, they);
    return next;
  };
}
