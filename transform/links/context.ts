/**
 * What the first pass knows of the talk around a candidate: whether it was answered already, whether its author answers
 * me later, whether it is the end of the thread that I am in. Asked only of the candidates that are left.
 */
import { type Beliefs, withBack } from './beliefs.ts';
import { LEAST } from './first-pass.ts';
import type { LinkColumns } from './prepare.ts';

export const CONTEXT_FEATURES = [
  'p_ln',
  'p',
  'p_rank',
  'p_start',
  'is_start',
  'own',
  'answered_by_others_before',
  'answered_by_me_before',
  'they_answer_me',
  'they_answer_my_last',
  'they_start',
  'they_continue',
  'they_answer_me_later',
  'they_answer_another_later',
  'i_am_answered_later',
  'answered_by_others_later',
  'answered_by_me_later',
  'my_next_answers_them',
  'my_next_answers_me',
  'in_my_thread',
  'thread_since_ln',
  'thread_age',
  'in_thread_before',
  'parent_is_mine',
  'next_continues_them',
  'my_last_is_start',
  'overlap_of_thread',
  'overlap_of_answers',
  'pair_share',
  'i_usually_start',
  'they_usually_answered',
  'people_lately',
] as const;
export const C = CONTEXT_FEATURES.length;

/** Added to every probability: what a linear score thinks impossible does happen. */
export const DOUBT = 1e-4;

const AHEAD = 20;
const LATER_ROWS = 40;

export interface Threads {
  /** Thread of each message: its first message. */
  of: Int32Array;
  /** How many messages of its thread stand before it. */
  place: Int32Array;
  size: Int32Array;
}

/** Threads by the most likely links. */
export function threadsOf(best: Int32Array): Threads {
  const n = best.length;
  const of = new Int32Array(n);
  const place = new Int32Array(n);
  const size = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const thread = best[i] === i ? i : (of[best[i] as number] as number);
    of[i] = thread;
    place[i] = size[thread] as number;
    size[thread] = (size[thread] as number) + 1;
  }
  return { of, place, size };
}

/** The candidates worth a second look alone: a talk is told by its likely links, and they are a third of all. */
function likelyOnes(b: Beliefs): Beliefs {
  const at = new Int32Array(b.n + 1);
  const row: number[] = [];
  const p: number[] = [];
  for (let i = 0; i < b.n; i++) {
    for (let k = b.at[i] as number; k < (b.at[i + 1] as number); k++) {
      if ((b.p[k] as number) < LEAST) continue;
      row.push(b.row[k] as number);
      p.push(b.p[k] as number);
    }
    at[i + 1] = row.length;
  }
  return withBack({ n: b.n, at, row: Int32Array.from(row), p: Float32Array.from(p), start: b.start });
}

/**
 * Reader of one chat: writes the features of candidates of `i` into `out`, row `r` from `offset + r * width` on. `place`:
 * the candidates as places in `all.row`, -1 for starting. Messages must be asked in order.
 */
export function contextReader(
  c: LinkColumns,
  all: Beliefs,
): (i: number, place: Int32Array, rows: number, out: Float32Array, offset: number, width: number) => void {
  const b = likelyOnes(all);
  const { person } = c;
  const previous = new Int32Array(c.n).fill(-1);
  const following = new Int32Array(c.n).fill(-1);
  const last = new Int32Array(c.persons).fill(-1);
  for (let i = 0; i < c.n; i++) {
    const me = person[i] as number;
    previous[i] = last[me] as number;
    if ((last[me] as number) >= 0) following[last[me] as number] = i;
    last[me] = i;
  }
  const threads = threadsOf(b.best);
  const habits = habitsOf(c, b);
  const mine_stems = new Uint8Array(c.stem_idf.length);
  const mark = (i: number, value: number) => {
    for (let k = c.stem_at[i] as number; k < (c.stem_at[i + 1] as number); k++)
      mine_stems[c.stem[k] as number] = value;
  };
  const overlap = (i: number, j: number): number => {
    let sum = 0;
    for (let k = c.stem_at[j] as number; k < (c.stem_at[j + 1] as number); k++) {
      const stem = c.stem[k] as number;
      if (mine_stems[stem] === 1) sum += c.stem_idf[stem] as number;
    }
    const norms = (c.norm[i] as number) * (c.norm[j] as number);
    return norms > 0 ? sum / Math.sqrt(norms) : 0;
  };
  // Messages of each thread before the one asked for, by the thread's first message.
  const spoke = new Int32Array(c.n);
  const probability = (i: number, j: number): number => {
    for (let k = b.at[i] as number; k < (b.at[i + 1] as number); k++)
      if (b.row[k] === j) return b.p[k] as number;
    return 0;
  };
  let advanced = 0;
  return (i, place, rows, out, offset, width) => {
    // Messages of each thread before this one.
    for (; advanced < i; advanced++) {
      const thread = threads.of[advanced] as number;
      spoke[thread] = (threads.place[advanced] as number) + 1;
    }
    const me = person[i] as number;
    const k0 = b.at[i] as number;
    const k1 = b.at[i + 1] as number;
    const mine = previous[i] as number;
    const next = following[i] as number;
    const my_thread = mine < 0 ? -1 : (threads.of[mine] as number);
    let answered_later = 0;
    for (let q = b.back_at[i] as number; q < (b.back_at[i + 1] as number); q++) {
      const k = b.back[q] as number;
      if (person[b.from[k] as number] !== me) answered_later += b.p[k] as number;
    }
    const p_start = b.start[i] as number;
    mark(i, 1);
    const people = habits.people_lately[i] as number;
    for (let r = 0; r < rows; r++) {
      const k = place[r] as number;
      const is_start = k < 0;
      const o = offset + r * width;
      out.fill(0, o, o + C);
      const p = is_start ? p_start : (all.p[k] as number);
      let rank = p_start > p ? 1 : 0;
      for (let q = k0; q < k1; q++) if ((b.p[q] as number) > p) rank++;
      out[o] = Math.log(p + DOUBT);
      out[o + 1] = p;
      out[o + 2] = rank;
      out[o + 3] = p_start;
      out[o + 14] = answered_later;
      out[o + 25] = mine < 0 ? 0.5 : (b.start[mine] as number);
      out[o + 29] = habits.starts[me] as number;
      out[o + 31] = people;
      if (is_start) {
        out[o + 4] = 1;
        continue;
      }
      const j = all.row[k] as number;
      const they = person[j] as number;
      const own = they === me;
      out[o + 5] = own ? 1 : 0;
      let others_before = 0;
      let me_before = 0;
      let others_later = 0;
      let me_later = 0;
      let continued = 0;
      for (let q = b.back_at[j] as number; q < (b.back_at[j + 1] as number); q++) {
        const at = b.back[q] as number;
        const who = b.from[at] as number;
        const chance = b.p[at] as number;
        const author = person[who] as number;
        if (who < i) {
          if (author === me) me_before += chance;
          else if (author === they) continued += chance;
          else others_before += chance;
        } else if (who > i && who <= i + AHEAD) {
          if (author === me) me_later += chance;
          else if (author !== they) others_later += chance;
        }
      }
      out[o + 6] = others_before;
      out[o + 7] = me_before;
      out[o + 15] = others_later;
      out[o + 16] = me_later;
      out[o + 24] = continued;
      let answers_me = 0;
      let continues = 0;
      for (let q = b.at[j] as number; q < (b.at[j + 1] as number); q++) {
        const author = person[b.row[q] as number];
        if (author === me) answers_me += b.p[q] as number;
        else if (author === they) continues += b.p[q] as number;
      }
      out[o + 8] = answers_me;
      out[o + 9] = mine >= 0 && mine < j ? probability(j, mine) : 0;
      out[o + 10] = b.start[j] as number;
      out[o + 11] = continues;
      if (!own) {
        let me_answered = 0;
        let another = 0;
        for (let q = following[j] as number, steps = 0; q >= 0 && steps < 4; q = following[q] as number) {
          if (q <= i) continue;
          if (q > i + LATER_ROWS) break;
          steps++;
          for (let a = b.at[q] as number; a < (b.at[q + 1] as number); a++) {
            const target = b.row[a] as number;
            if (target === i) me_answered += b.p[a] as number;
            else if (person[target] !== they && person[target] !== me) another += b.p[a] as number;
          }
        }
        out[o + 12] = me_answered;
        out[o + 13] = another;
      }
      if (next >= 0) {
        out[o + 17] = probability(next, j);
        out[o + 18] = probability(next, i);
      }
      const thread = threads.of[j] as number;
      out[o + 19] = thread === my_thread ? 1 : 0;
      const since = (spoke[thread] as number) - (threads.place[j] as number) - 1;
      out[o + 20] = Math.log(1 + Math.max(0, since));
      out[o + 21] = Math.log(1 + (threads.place[j] as number));
      out[o + 22] = mine >= 0 && my_thread === thread && mine > j ? 1 : 0;
      const parent = b.best[j] as number;
      out[o + 23] = parent !== j && person[parent] === me ? 1 : 0;
      const grand = b.best[parent] as number;
      if (parent !== j) out[o + 26] = Math.max(overlap(i, parent), grand !== parent ? overlap(i, grand) : 0);
      let nearest = 0;
      for (let q = b.back_at[j] as number; q < (b.back_at[j + 1] as number); q++) {
        const who = b.from[b.back[q] as number] as number;
        if (who < i && b.best[who] === j) nearest = Math.max(nearest, overlap(i, who));
      }
      out[o + 27] = nearest;
      out[o + 28] = own ? 0 : habits.pairShare(me, they);
      out[o + 30] = habits.answered[they] as number;
    }
    mark(i, 0);
  };
}

const PAIR = 0x4000000;
const USUAL = 5;
const LATELY_S = 900;

/** Habits of the chat's people over the whole of it, drawn to the middle where there is little to go by. */
function habitsOf(c: LinkColumns, b: Beliefs) {
  const sent = new Float64Array(c.persons);
  const started = new Float64Array(c.persons);
  const got = new Float64Array(c.persons);
  const pairs = new Map<number, number>();
  for (let i = 0; i < c.n; i++) {
    const me = c.person[i] as number;
    sent[me] = (sent[me] as number) + 1;
    started[me] = (started[me] as number) + (b.start[i] as number);
    for (let k = b.at[i] as number; k < (b.at[i + 1] as number); k++) {
      const they = c.person[b.row[k] as number] as number;
      if (they === me) continue;
      const p = b.p[k] as number;
      got[they] = (got[they] as number) + p;
      pairs.set(me * PAIR + they, (pairs.get(me * PAIR + they) ?? 0) + p);
    }
  }
  const people_lately = new Float32Array(c.n);
  const times = new Int32Array(c.persons);
  let distinct = 0;
  for (let i = 0, first = 0; i < c.n; i++) {
    const me = c.person[i] as number;
    if (times[me] === 0) distinct++;
    times[me] = (times[me] as number) + 1;
    for (; (c.at_s[first] as number) < (c.at_s[i] as number) - LATELY_S; first++) {
      const gone = c.person[first] as number;
      times[gone] = (times[gone] as number) - 1;
      if (times[gone] === 0) distinct--;
    }
    people_lately[i] = Math.log(distinct);
  }
  return {
    starts: started.map((sum, p) => (sum + 0.2 * USUAL) / ((sent[p] as number) + USUAL)),
    answered: got.map((sum, p) => (sum + 0.6 * USUAL) / ((sent[p] as number) + USUAL)),
    pairShare: (me: number, they: number) =>
      (pairs.get(me * PAIR + they) ?? 0) / ((sent[me] as number) + USUAL),
    people_lately,
  };
}
