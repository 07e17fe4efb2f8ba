/** A further pass over the candidates that are left, with what the first knows of the talk around them. */
import { type Beliefs, withBack } from './beliefs.ts';
import { C, CONTEXT_FEATURES, contextReader, DOUBT } from './context.ts';
import { CANDIDATE_FEATURES, candidateFeatures, F } from './features.ts';
import { LEAST } from './first-pass.ts';
import type { LinkColumns } from './prepare.ts';
import { ordered, type Trees } from './trees.ts';
import { WINDOW, walker } from './walk.ts';

/** Numbers a candidate: those of the first pass, then those of its context. */
export const Z = F + C;
export const NAMES: readonly string[] = [...CANDIDATE_FEATURES, ...CONTEXT_FEATURES];

const MOST_ROWS = WINDOW + 1;
// Read for each candidate (trees.ts says why).
const WIDTH = Z;
const LEAST_LIKELY = LEAST;
const DOUBTED = DOUBT;

/**
 * Visits messages in order, with `Z` numbers for each candidate that is looked at once more and for starting, the last:
 * those with a probability of at least `LEAST`. `place` names them: places in `b.row`, -1 for starting. `wanted`: only the
 * messages marked 1.
 */
export function eachMessage(
  c: LinkColumns,
  b: Beliefs,
  visit: (i: number, rows: number, z: Float32Array, place: Int32Array) => void,
  wanted: Uint8Array | null = null,
): void {
  const walkTo = walker(c);
  const readContext = contextReader(c, b);
  const z = new Float32Array(MOST_ROWS * Z);
  const place = new Int32Array(MOST_ROWS);
  for (let i = 0; i < c.n; i++) {
    if (wanted !== null && wanted[i] === 0) continue;
    const walk = walkTo(i);
    let rows = 0;
    for (let k = b.at[i] as number; k < (b.at[i + 1] as number); k++) {
      if ((b.p[k] as number) < LEAST_LIKELY) continue;
      candidateFeatures(c, walk, i - 1 - (b.row[k] as number), z, rows * WIDTH);
      place[rows++] = k;
    }
    z.fill(0, rows * WIDTH, rows * WIDTH + F);
    place[rows++] = -1;
    readContext(walk, place, rows, z, F, Z);
    visit(i, rows, z, place);
  }
}

/**
 * The same candidates with new probabilities; those that were too unlikely to be looked at keep their scores. `cool`:
 * scores are multiplied by it, so that probabilities hold. Messages that are not `wanted` keep those they have.
 */
export function refine(
  c: LinkColumns,
  b: Beliefs,
  trees: Trees,
  cool: number,
  wanted: Uint8Array | null = null,
): Beliefs {
  const p = b.p.slice();
  const start = b.start.slice();
  const whole = new Int32Array(MOST_ROWS * Z);
  const gain = new Float64Array(MOST_ROWS);
  const look = (i: number, rows: number, z: Float32Array, place: Int32Array) => {
    ordered(z, whole, rows * WIDTH);
    trees(whole, rows, WIDTH, gain);
    const from = b.at[i] as number;
    const to = b.at[i + 1] as number;
    for (let k = from; k < to; k++) p[k] = Math.exp(cool * Math.log((b.p[k] as number) + DOUBTED));
    let sum = 0;
    for (let r = 0; r < rows; r++) {
      const k = place[r] as number;
      const before = k < 0 ? (b.start[i] as number) : (b.p[k] as number);
      const share = Math.exp(cool * (Math.log(before + DOUBTED) + (gain[r] as number)));
      if (k < 0) start[i] = share;
      else p[k] = share;
    }
    for (let k = from; k < to; k++) sum += p[k] as number;
    sum += start[i] as number;
    for (let k = from; k < to; k++) p[k] = (p[k] as number) / sum;
    start[i] = (start[i] as number) / sum;
  };
  eachMessage(c, b, look, wanted);
  return withBack({ n: b.n, at: b.at, row: b.row, p, start });
}
