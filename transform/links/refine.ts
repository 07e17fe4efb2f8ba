/** A further pass over the candidates that are left, with what the first knows of the talk around them. */
import { type Beliefs, withBack } from './beliefs.ts';
import { C, CONTEXT_FEATURES, ContextReader, DOUBT } from './context.ts';
import { CANDIDATE_FEATURES, candidateFeatures, F } from './features.ts';
import { LEAST } from './first-pass.ts';
import type { LinkColumns } from './prepare.ts';
import type { Trees } from './trees.ts';
import { Walker, WINDOW } from './walk.ts';

/** Numbers a candidate: those of the first pass, then those of its context. */
export const Z = F + C;
export const NAMES: readonly string[] = [...CANDIDATE_FEATURES, ...CONTEXT_FEATURES];

const MOST_ROWS = WINDOW + 1;
// Read for each candidate (trees.ts says why).
const WIDTH = Z;
const LEAST_LIKELY = LEAST;
const DOUBTED = DOUBT;

/** Is shown messages in order. */
export interface Visitor {
  /**
   * `z`: `Z` numbers for each candidate that is looked at once more and for starting, the last row. `place` names them:
   * places in the beliefs' `row`, -1 for starting.
   */
  visit: (i: number, rows: number, z: Float32Array, place: Int32Array) => void;
}

/** Shows messages with those candidates that have a probability of at least `LEAST`. `wanted`: only messages marked 1. */
export function eachMessage(
  c: LinkColumns,
  b: Beliefs,
  visitor: Visitor,
  wanted: Uint8Array | null = null,
): void {
  const walker = new Walker(c);
  const context = new ContextReader(c, b);
  const z = new Float32Array(MOST_ROWS * Z);
  const place = new Int32Array(MOST_ROWS);
  for (let i = 0; i < c.n; i++) {
    if (wanted !== null && wanted[i] === 0) continue;
    const walk = walker.to(i);
    let rows = 0;
    for (let k = b.at[i] as number; k < (b.at[i + 1] as number); k++) {
      if ((b.p[k] as number) < LEAST_LIKELY) continue;
      candidateFeatures(c, walk, i - 1 - (b.row[k] as number), z, rows * WIDTH);
      place[rows++] = k;
    }
    z.fill(0, rows * WIDTH, rows * WIDTH + F);
    place[rows++] = -1;
    context.read(walk, place, rows, z, F, Z);
    visitor.visit(i, rows, z, place);
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
  const second = new SecondLook(b, trees, cool);
  eachMessage(c, b, second, wanted);
  return withBack({ n: b.n, at: b.at, row: b.row, p: second.p, start: second.start });
}

class SecondLook implements Visitor {
  readonly p: Float32Array;
  readonly start: Float32Array;
  private readonly b: Beliefs;
  private readonly trees: Trees;
  private readonly cool: number;
  private readonly gain = new Float64Array(MOST_ROWS);

  constructor(b: Beliefs, trees: Trees, cool: number) {
    this.b = b;
    this.trees = trees;
    this.cool = cool;
    this.p = b.p.slice();
    this.start = b.start.slice();
  }

  visit(i: number, rows: number, z: Float32Array, place: Int32Array): void {
    const { b, p, start, cool, gain } = this;
    this.trees(z, rows, WIDTH, gain);
    const from = b.at[i] as number;
    const to = b.at[i + 1] as number;
    for (let k = from; k < to; k++) {
      const before = b.p[k] as number;
      if (before < LEAST_LIKELY) p[k] = Math.exp(cool * Math.log(before + DOUBTED));
    }
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
  }
}
