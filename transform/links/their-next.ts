/** What the authors of candidates do next, and how often the author of a message answers them. */
import type { Habits } from './habits.ts';
import type { LikelyLinks } from './likely-links.ts';
import type { LinkColumns } from './prepare.ts';

/** By person; overwritten by the next message. */
export interface TheirNext {
  /** Chance, summed over the next few messages, that they answer the message; somebody other than its author. */
  answer_me: Float64Array;
  answer_another: Float64Array;
  /** Share of the author's messages that answer them. */
  share_of_mine: Float64Array;
}

const LATER_ROWS = 40;
const LATER_MESSAGES = 4;

/** Reader of one chat. A message has several candidates by one person: that is looked up once. */
export function theirNextReader(
  { persons, person }: LinkColumns,
  { b, following, answers, soFar }: LikelyLinks,
  habits: Habits,
): { next: TheirNext; read: (i: number, they: number) => void } {
  const next: TheirNext = {
    answer_me: new Float64Array(persons),
    answer_another: new Float64Array(persons),
    share_of_mine: new Float64Array(persons),
  };
  const { at, row, p } = b;
  const read_for = new Int32Array(persons).fill(-1);
  const read = (i: number, they: number) => {
    if (read_for[they] === i) return;
    read_for[they] = i;
    const me = person[i] as number;
    let answer_me = 0;
    let answer_another = 0;
    let q = following[soFar.last[they] as number] as number;
    for (let m = 0; m < LATER_MESSAGES && q >= 0 && q <= i + LATER_ROWS; m++, q = following[q] as number) {
      answer_another += answers[q] as number;
      for (let k = at[q] as number; k < (at[q + 1] as number); k++) {
        const target = row[k] as number;
        if (person[target] !== me) continue;
        answer_another -= p[k] as number;
        if (target === i) answer_me += p[k] as number;
      }
    }
    next.answer_me[they] = answer_me;
    next.answer_another[they] = answer_another;
    next.share_of_mine[they] = habits.pairShare(me, they);
  };
  return { next, read };
}
