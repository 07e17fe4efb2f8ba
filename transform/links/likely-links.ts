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

export interface LikelyLinks {
  b: Beliefs;
  threads: Threads;
  /** The message before and after by the same person; -1 without one. */
  previous: Int32Array;
  following: Int32Array;
  /** What each message continues of its own author's and answers of others', by probability. */
  continues: Float64Array;
  answers: Float64Array;
  soFar: SoFar;
  /** Brings `soFar` to message `i`; messages must come in order, some may be passed over. */
  goTo: (i: number) => void;
}

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

export function likelyLinks(c: LinkColumns, all: Beliefs): LikelyLinks {
  const b = likelyOnes(all);
  const { n, person } = c;
  const { at, row, p, best } = b;
  const previous = new Int32Array(n).fill(-1);
  const following = new Int32Array(n).fill(-1);
  const continues = new Float64Array(n);
  const answers = new Float64Array(n);
  const last = new Int32Array(c.persons).fill(-1);
  for (let i = 0; i < n; i++) {
    const me = person[i] as number;
    const mine = last[me] as number;
    previous[i] = mine;
    if (mine >= 0) following[mine] = i;
    last[me] = i;
    for (let k = at[i] as number; k < (at[i + 1] as number); k++) {
      const sums = person[row[k] as number] === me ? continues : answers;
      sums[i] = (sums[i] as number) + (p[k] as number);
    }
  }
  last.fill(-1);
  const threads = threadsOf(best);
  const others = new Float64Array(n);
  const own = new Float64Array(n);
  const others_ahead = new Float64Array(n);
  const latest_answer = new Int32Array(n).fill(-1);
  const answer_before = new Int32Array(n).fill(-1);
  const spoke = new Int32Array(n);
  let before = 0;
  let ahead = 0;
  const goTo = (i: number) => {
    for (; before < i; before++) {
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
    for (; ahead < n && ahead <= i + ROWS_AHEAD; ahead++) {
      const me = person[ahead] as number;
      for (let k = at[ahead] as number; k < (at[ahead + 1] as number); k++) {
        const j = row[k] as number;
        if (person[j] !== me) others_ahead[j] = (others_ahead[j] as number) + (p[k] as number);
      }
    }
  };
  const soFar = { others, own, others_ahead, latest_answer, answer_before, spoke, last };
  return { b, threads, previous, following, continues, answers, soFar, goTo };
}
