/** How much of its words a message has in common with others. */
import type { LinkColumns } from './prepare.ts';
import type { Walk } from './walk.ts';

/** For a walk: the overlap with any earlier message, from 0 to 1. Those within the walk are known from it. */
export function overlapReader(c: LinkColumns): (walk: Walk) => (row: number) => number {
  const { stem, stem_at, stem_idf, norm } = c;
  const mine = new Uint8Array(stem_idf.length);
  const marked = { row: -1 };
  const mark = (row: number, value: number) => {
    for (let k = stem_at[row] as number; k < (stem_at[row + 1] as number); k++)
      mine[stem[k] as number] = value;
  };
  const common = (i: number, row: number) => {
    if (marked.row !== i) {
      if (marked.row >= 0) mark(marked.row, 0);
      mark(i, 1);
      marked.row = i;
    }
    let sum = 0;
    for (let k = stem_at[row] as number; k < (stem_at[row + 1] as number); k++) {
      const s = stem[k] as number;
      if (mine[s] === 1) sum += stem_idf[s] as number;
    }
    return sum;
  };
  return (walk) => {
    const { i } = walk;
    const my_norm = norm[i] as number;
    return (row) => {
      const slot = i - 1 - row;
      const sum = slot < walk.candidates ? (walk.common[slot] as number) : common(i, row);
      const norms = my_norm * (norm[row] as number);
      return norms > 0 ? sum / Math.sqrt(norms) : 0;
    };
  };
}
