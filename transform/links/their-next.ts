/** What the authors of candidates do next, and how often the author of a message answers them. */
import type { Habits } from './habits.ts';
import type { LikelyLinks } from './likely-links.ts';
import type { LinkColumns } from './prepare.ts';

const LATER_ROWS = 40;
const LATER_MESSAGES = 4;

/** By person; overwritten by the next message. */
export class TheirNext {
  /** Chance, summed over the next few messages, that they answer the message; somebody other than its author. */
  readonly answer_me: Float64Array;
  readonly answer_another: Float64Array;
  /** Share of the author's messages that answer them. */
  readonly share_of_mine: Float64Array;
  private readonly read_for: Int32Array;
  private readonly person: Int32Array;
  private readonly links: LikelyLinks;
  private readonly habits: Habits;

  constructor({ persons, person }: LinkColumns, links: LikelyLinks, habits: Habits) {
    this.person = person;
    this.links = links;
    this.habits = habits;
    this.answer_me = new Float64Array(persons);
    this.answer_another = new Float64Array(persons);
    this.share_of_mine = new Float64Array(persons);
    this.read_for = new Int32Array(persons).fill(-1);
  }

  /** A message has several candidates by one person: that is looked up once. */
  read(i: number, they: number): void {
    if (this.read_for[they] === i) return;
    this.read_for[they] = i;
    const { person } = this;
    const { b, following, answers, soFar } = this.links;
    const { at, row, p } = b;
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
    this.answer_me[they] = answer_me;
    this.answer_another[they] = answer_another;
    this.share_of_mine[they] = this.habits.pairShare(me, they);
  }
}
