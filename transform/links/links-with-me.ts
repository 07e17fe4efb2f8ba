/** How the candidates of a message are linked with the other messages of its author: told once for all candidates. */
import { AHEAD, type LikelyLinks } from './likely-links.ts';
import { WINDOW } from './walk.ts';

// Read for each candidate (trees.ts says why).
const MOST_CANDIDATES = WINDOW;
const ROWS_AHEAD = AHEAD;

/** By candidate: 0 the message before, as in a walk. Overwritten by the next message. */
export class LinksWithMe {
  /** My earlier messages, and my next ones, answer the candidate. */
  readonly me_before = new Float64Array(WINDOW);
  readonly me_later = new Float64Array(WINDOW);
  /** My next message answers the candidate. */
  readonly next_them = new Float64Array(WINDOW);
  /** The candidate answers my last message; any of my messages. */
  readonly they_last = new Float64Array(WINDOW);
  readonly they_any = new Float64Array(WINDOW);
  /** My next message answers this one. */
  next_me = 0;
  private readonly links: LikelyLinks;

  constructor(links: LikelyLinks) {
    this.links = links;
  }

  /** Reads them for message `i`, of which `candidates` messages before are candidates. */
  read(i: number, candidates: number): void {
    const { previous, following } = this.links;
    const { at, row, p, back_at, back, from } = this.links.b;
    const { me_before, me_later, next_them, they_last, they_any } = this;
    const oldest = i - candidates;
    me_before.fill(0);
    me_later.fill(0);
    next_them.fill(0);
    they_last.fill(0);
    they_any.fill(0);
    this.next_me = 0;
    const mine = previous[i] as number;
    // A candidate reaches as far back as this message does.
    for (let q = mine; q >= 0 && q >= oldest - MOST_CANDIDATES; q = previous[q] as number) {
      if (q > oldest) {
        for (let k = at[q] as number; k < (at[q + 1] as number); k++) {
          const slot = i - 1 - (row[k] as number);
          if (slot < candidates) me_before[slot] = (me_before[slot] as number) + (p[k] as number);
        }
      }
      for (let r = back_at[q] as number; r < (back_at[q + 1] as number); r++) {
        const k = back[r] as number;
        const slot = i - 1 - (from[k] as number);
        if (slot < 0) break;
        if (slot >= candidates) continue;
        they_any[slot] = (they_any[slot] as number) + (p[k] as number);
        if (q === mine) they_last[slot] = p[k] as number;
      }
    }
    const next = following[i] as number;
    for (let q = next; q >= 0 && (q === next || q <= i + ROWS_AHEAD); q = following[q] as number) {
      for (let k = at[q] as number; k < (at[q + 1] as number); k++) {
        const j = row[k] as number;
        if (q === next && j === i) this.next_me = p[k] as number;
        const slot = i - 1 - j;
        if (slot < 0 || slot >= candidates) continue;
        if (q === next) next_them[slot] = p[k] as number;
        if (q <= i + ROWS_AHEAD) me_later[slot] = (me_later[slot] as number) + (p[k] as number);
      }
    }
  }
}
