/** A further pass over the candidates that are left, with what the pass before knows of the talk around them. */
import { type Beliefs, withBack } from './beliefs.ts';
import { C, CONTEXT_FEATURES, contextReader } from './context.ts';
import { CANDIDATE_FEATURES, F, stepper } from './features.ts';
import type { LinkColumns } from './prepare.ts';
import { sumTrees, type Trees } from './trees.ts';

/** Numbers a candidate: those of the first pass, then those of its context. */
export const Z = F + C;
export const NAMES: readonly string[] = [...CANDIDATE_FEATURES, ...CONTEXT_FEATURES];

/** Visits all candidates in order: `z` holds `Z` numbers for each of `rows` rows, the last of which is starting. */
export function eachMessage(
  c: LinkColumns,
  b: Beliefs,
  visit: (i: number, rows: number, z: Float32Array) => void,
): void {
  const stepTo = stepper(c);
  const readContext = contextReader(c, b);
  const context = new Float32Array((MOST_ROWS + 1) * C);
  const z = new Float32Array((MOST_ROWS + 1) * Z);
  for (let i = 0; i < c.n; i++) {
    const step = stepTo(i);
    const rows = readContext(i, context);
    const from = b.at[i] as number;
    for (let r = 0; r < rows; r++) {
      const o = r * Z;
      if (r === rows - 1) z.fill(0, o, o + F);
      else {
        const k = i - 1 - (b.row[from + r] as number);
        for (let f = 0; f < F; f++) z[o + f] = step.x[k * F + f] as number;
      }
      for (let f = 0; f < C; f++) z[o + F + f] = context[r * C + f] as number;
    }
    visit(i, rows, z);
  }
}

const MOST_ROWS = 64;

/** The same candidates with new probabilities. `cool`: scores are multiplied by it, so that probabilities hold. */
export function refine(c: LinkColumns, b: Beliefs, trees: Trees, cool: number): Beliefs {
  const p = new Float32Array(b.row.length);
  const start = new Float32Array(b.n);
  const score = new Float64Array(MOST_ROWS + 1);
  eachMessage(c, b, (i, rows, z) => {
    let most = Number.NEGATIVE_INFINITY;
    for (let r = 0; r < rows; r++) {
      const s = cool * ((z[r * Z + F] as number) + sumTrees(trees, z, r * Z));
      score[r] = s;
      if (s > most) most = s;
    }
    let sum = 0;
    for (let r = 0; r < rows; r++) {
      const e = Math.exp((score[r] as number) - most);
      score[r] = e;
      sum += e;
    }
    const from = b.at[i] as number;
    for (let r = 0; r + 1 < rows; r++) p[from + r] = (score[r] as number) / sum;
    start[i] = (score[rows - 1] as number) / sum;
  });
  return withBack({ n: b.n, at: b.at, row: b.row, p, start });
}
