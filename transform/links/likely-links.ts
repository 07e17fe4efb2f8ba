/** The links that are worth a second look, and what of them is known at any message: a talk is told by its likely links. */
import { type Beliefs, withBack } from './beliefs.ts';
import { LEAST } from './first-pass.ts';
import type { LinkColumns } from './prepare.ts';
import { type Threads, threadsOf } from './threads.ts';

/** So far ahead later answers to a candidate are looked at. */
export const AHEAD = 20;

// Read for each candidate (trees.ts says why).
const LEAST_LIKELY = LEAST;
const ROWS_AHEAD = AHEAD;

/**
 * Sums over the answers to each message. They are sums of a few single-precision numbers of one size, exact in double
 * precision: taking a part away again leaves what the rest sums to.
 */
export interface SoFar {
  /** By messages before: of others than its author, and of its author. */
  others: Float64Array;
  own: Float64Array;
  /** Of others, by messages up to `AHEAD` after the present one. */
  others_ahead: Float64Array;
  /** The latest message before that most likely answers it, and the one before that; -1 without one. */
  latest_answer: Int32Array;
  answer_before: Int32Array;
  /** Messages of a thread before, by the thread's first message. */
  spoke: Int32Array;
  /** Last message of each person before; -1 without one. */
  last: Int32Array;
}

/** A third of all candidates are likely. */
function likelyOnes(all: Beliefs): Beliefs {
  const at = new Int32Array(all.n + 1);
  let count = 0;
  for (let k = 0; k < all.p.length; k++) if ((all.p[k] as number) >= LEAST_LIKELY) count++;
  const row = new Int32Array(count);
  const p = new Float32Array(count);
  let used = 0;
  for (let i = 0; i < all.n; i++) {
    for (let k = all.at[i] as number; k < (all.at[i + 1] as number); k++) {
      if ((all.p[k] as number) < LEAST_LIKELY) continue;
      row[used] = all.row[k] as number;
      p[used] = all.p[k] as number;
      used++;
    }
    at[i + 1] = used;
  }
  return withBack({ n: all.n, at, row, p, start: all.start });
}

export class LikelyLinks {
  readonly b: Beliefs;
  readonly threads: Threads;
  /** The message before and after by the same person; -1 without one. */
  readonly previous: Int32Array;
  readonly following: Int32Array;
  /** What each message continues of its own author's and answers of others', by probability. */
  readonly continues: Float64Array;
  readonly answers: Float64Array;
  readonly soFar: SoFar;
  private readonly person: Int32Array;
  private before = 0;
  private ahead = 0;

  constructor(c: LinkColumns, all: Beliefs) {
    const b = likelyOnes(all);
    const { n, person } = c;
    this.b = b;
    this.person = person;
    this.threads = threadsOf(b.best);
    this.previous = new Int32Array(n).fill(-1);
    this.following = new Int32Array(n).fill(-1);
    this.continues = new Float64Array(n);
    this.answers = new Float64Array(n);
    this.soFar = {
      others: new Float64Array(n),
      own: new Float64Array(n),
      others_ahead: new Float64Array(n),
      latest_answer: new Int32Array(n).fill(-1),
      answer_before: new Int32Array(n).fill(-1),
      spoke: new Int32Array(n),
      last: new Int32Array(c.persons).fill(-1),
    };
    const last = new Int32Array(c.persons).fill(-1);
    for (let i = 0; i < n; i++) {
      const me = person[i] as number;
      const mine = last[me] as number;
      this.previous[i] = mine;
      if (mine >= 0) this.following[mine] = i;
      last[me] = i;
      for (let k = b.at[i] as number; k < (b.at[i + 1] as number); k++) {
        const sums = person[b.row[k] as number] === me ? this.continues : this.answers;
        sums[i] = (sums[i] as number) + (b.p[k] as number);
      }
    }
  }

  /** Brings `soFar` to message `i`; messages must come in order, some may be passed over. */
  goTo(i: number): void {
    const { person } = this;
    const { n, at, row, p } = this.b;
    const { others_ahead } = this.soFar;
    for (; this.before < i; this.before++) this.take(this.before);
    for (; this.ahead < n && this.ahead <= i + ROWS_AHEAD; this.ahead++) {
      const { ahead } = this;
      const me = person[ahead] as number;
      for (let k = at[ahead] as number; k < (at[ahead + 1] as number); k++) {
        const j = row[k] as number;
        if (person[j] !== me) others_ahead[j] = (others_ahead[j] as number) + (p[k] as number);
      }
    }
  }

  private take(before: number): void {
    const { person, threads } = this;
    const { at, row, p, best } = this.b;
    const { others, own, latest_answer, answer_before, spoke, last } = this.soFar;
    const me = person[before] as number;
    last[me] = before;
    for (let k = at[before] as number; k < (at[before + 1] as number); k++) {
      const j = row[k] as number;
      const sums = person[j] === me ? own : others;
      sums[j] = (sums[j] as number) + (p[k] as number);
    }
    const j = best[before] as number;
    if (j !== before) {
      answer_before[before] = latest_answer[j] as number;
      latest_answer[j] = before;
    }
    spoke[threads.of[before] as number] = (threads.place[before] as number) + 1;
  }
}
