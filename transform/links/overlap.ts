/** How much of its words a message has in common with others. */
import type { LinkColumns } from './prepare.ts';
import type { Walk } from './walk.ts';

export class Overlap {
  private readonly c: LinkColumns;
  /** 1 for the stems of message `marked`. */
  private readonly mine: Uint8Array;
  private marked = -1;

  constructor(c: LinkColumns) {
    this.c = c;
    this.mine = new Uint8Array(c.stem_idf.length);
  }

  /** Of a walk's message with any earlier one, from 0 to 1. Those within the walk are known from it. */
  of(walk: Walk, row: number): number {
    const { norm } = this.c;
    const { i } = walk;
    const slot = i - 1 - row;
    const sum = slot < walk.candidates ? (walk.common[slot] as number) : this.common(i, row);
    // Most messages have nothing in common, and a root takes long.
    if (sum === 0) return 0;
    const norms = (norm[i] as number) * (norm[row] as number);
    return norms > 0 ? sum / Math.sqrt(norms) : 0;
  }

  private common(i: number, row: number): number {
    const { stem, stem_at, stem_idf } = this.c;
    const { mine } = this;
    if (this.marked !== i) {
      if (this.marked >= 0) this.mark(this.marked, 0);
      this.mark(i, 1);
      this.marked = i;
    }
    let sum = 0;
    for (let k = stem_at[row] as number; k < (stem_at[row + 1] as number); k++) {
      const s = stem[k] as number;
      if (mine[s] === 1) sum += stem_idf[s] as number;
    }
    return sum;
  }

  private mark(row: number, value: number): void {
    const { stem, stem_at } = this.c;
    for (let k = stem_at[row] as number; k < (stem_at[row + 1] as number); k++)
      this.mine[stem[k] as number] = value;
  }
}
