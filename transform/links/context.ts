/**
 * What the first pass knows of the talk around a candidate: whether it was answered already, whether its author answers
 * me later, whether it is the end of the thread that I am in. Asked only of the candidates that are left.
 */
import type { Beliefs } from './beliefs.ts';
import { type Habits, habitsOf } from './habits.ts';
import { LikelyLinks } from './likely-links.ts';
import { LinksWithMe } from './links-with-me.ts';
import { lnOf } from './ln.ts';
import { Overlap } from './overlap.ts';
import type { LinkColumns } from './prepare.ts';
import { TheirNext } from './their-next.ts';
import type { Walk } from './walk.ts';

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

// Read for each candidate (trees.ts says why).
const WIDTH = C;
const DOUBTED = DOUBT;

/** Reads one chat. */
export class ContextReader {
  private readonly person: Int32Array;
  private readonly all: Beliefs;
  private readonly links: LikelyLinks;
  private readonly mutual: LinksWithMe;
  private readonly habits: Habits;
  private readonly next: TheirNext;
  private readonly overlap: Overlap;

  constructor(c: LinkColumns, all: Beliefs) {
    this.person = c.person;
    this.all = all;
    this.links = new LikelyLinks(c, all);
    this.mutual = new LinksWithMe(this.links);
    this.habits = habitsOf(c, this.links.b);
    this.next = new TheirNext(c, this.links, this.habits);
    this.overlap = new Overlap(c);
  }

  /**
   * Writes the features of candidates of a walk into `out`, row `r` from `offset + r * width` on. `place`: the candidates
   * as places in `all.row`, -1 for starting. Messages must be asked in order.
   */
  read(walk: Walk, place: Int32Array, rows: number, out: Float32Array, offset: number, width: number): void {
    const { person, all, links, mutual, habits, next, overlap } = this;
    const { b, threads, previous, continues, soFar } = links;
    const { i } = walk;
    links.goTo(i);
    mutual.read(i, walk.candidates);
    const me = person[i] as number;
    const k0 = b.at[i] as number;
    const k1 = b.at[i + 1] as number;
    const mine = previous[i] as number;
    const my_thread = mine < 0 ? -1 : (threads.of[mine] as number);
    let answered_later = 0;
    for (let q = b.back_at[i] as number; q < (b.back_at[i + 1] as number); q++) {
      const k = b.back[q] as number;
      if (person[b.from[k] as number] !== me) answered_later += b.p[k] as number;
    }
    const p_start = b.start[i] as number;
    const my_last_is_start = mine < 0 ? 0.5 : (b.start[mine] as number);
    for (let r = 0; r < rows; r++) {
      const k = place[r] as number;
      const is_start = k < 0;
      const o = offset + r * width;
      const p = is_start ? p_start : (all.p[k] as number);
      if (is_start) out.fill(0, o, o + WIDTH);
      let rank = p_start > p ? 1 : 0;
      for (let q = k0; q < k1; q++) if ((b.p[q] as number) > p) rank++;
      out[o] = Math.log(p + DOUBTED);
      out[o + 1] = p;
      out[o + 2] = rank;
      out[o + 3] = p_start;
      out[o + 14] = answered_later;
      out[o + 25] = my_last_is_start;
      out[o + 29] = habits.starts[me] as number;
      out[o + 31] = habits.people_lately[i] as number;
      if (is_start) {
        out[o + 4] = 1;
        continue;
      }
      const j = all.row[k] as number;
      const slot = i - 1 - j;
      const they = person[j] as number;
      const own = they === me;
      const me_before = mutual.me_before[slot] as number;
      const others_before = soFar.others[j] as number;
      const others_later = (soFar.others_ahead[j] as number) - others_before;
      out[o + 4] = 0;
      out[o + 5] = own ? 1 : 0;
      out[o + 7] = me_before;
      out[o + 8] = mutual.they_any[slot] as number;
      out[o + 9] = mutual.they_last[slot] as number;
      out[o + 10] = b.start[j] as number;
      out[o + 16] = mutual.me_later[slot] as number;
      if (own) {
        out[o + 6] = others_before;
        out[o + 11] = 0;
        out[o + 12] = 0;
        out[o + 13] = 0;
        out[o + 15] = others_later;
        out[o + 24] = 0;
        out[o + 28] = 0;
      } else {
        next.read(i, they);
        out[o + 6] = others_before - me_before;
        out[o + 11] = continues[j] as number;
        out[o + 12] = next.answer_me[they] as number;
        out[o + 13] = next.answer_another[they] as number;
        // This message itself is neither before nor later.
        out[o + 15] = others_later - p - (mutual.me_later[slot] as number);
        out[o + 24] = soFar.own[j] as number;
        out[o + 28] = next.share_of_mine[they] as number;
      }
      out[o + 17] = mutual.next_them[slot] as number;
      out[o + 18] = mutual.next_me;
      const thread = threads.of[j] as number;
      const age = threads.place[j] as number;
      const parent = b.best[j] as number;
      out[o + 19] = thread === my_thread ? 1 : 0;
      out[o + 20] = lnOf(Math.max(0, (soFar.spoke[thread] as number) - age - 1));
      out[o + 21] = lnOf(age);
      out[o + 22] = my_thread === thread && mine > j ? 1 : 0;
      out[o + 23] = parent !== j && person[parent] === me ? 1 : 0;
      const grand = b.best[parent] as number;
      out[o + 26] =
        parent === j ? 0 : Math.max(overlap.of(walk, parent), grand !== parent ? overlap.of(walk, grand) : 0);
      let nearest = 0;
      for (let a = soFar.latest_answer[j] as number; a >= 0; a = soFar.answer_before[a] as number)
        nearest = Math.max(nearest, overlap.of(walk, a));
      out[o + 27] = nearest;
      out[o + 30] = habits.answered[they] as number;
    }
  }
}
