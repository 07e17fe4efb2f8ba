/** The first pass: a linear score for each candidate, made probabilities; what is unlikely is dropped. */
import { type Beliefs, withBack } from './beliefs.ts';
import { CANDIDATE_FEATURES, F, S, START_FEATURES, type Step, stepper, WINDOW } from './features.ts';
import type { LinkColumns } from './prepare.ts';

/** One weight a feature: of candidates by others, of one's own, and of starting something new. */
export interface LinearWeights {
  other: ArrayLike<number>;
  own: ArrayLike<number>;
  start: ArrayLike<number>;
}

/** Weights by name → in the order of the features. */
export function linearWeights(
  candidate: Readonly<Record<(typeof CANDIDATE_FEATURES)[number], readonly [other: number, own: number]>>,
  start: Readonly<Record<(typeof START_FEATURES)[number], number>>,
): LinearWeights {
  return {
    other: Float64Array.from(CANDIDATE_FEATURES, (name) => candidate[name][0]),
    own: Float64Array.from(CANDIDATE_FEATURES, (name) => candidate[name][1]),
    start: Float64Array.from(START_FEATURES, (name) => start[name]),
  };
}

const LEAST = 0.005;
// In a talk where nobody marks what he continues, an answer to somebody else may look unlikely as a whole.
const LEAST_OF_OTHERS = 0.01;

/** Scores of the candidates of a step into `out`; returns that of starting. */
export function scoreStep(step: Step, w: LinearWeights, out: Float64Array): number {
  const { x, own, start } = step;
  for (let k = 0; k < step.candidates; k++) {
    const weights = own[k] === 1 ? w.own : w.other;
    const o = k * F;
    let sum = 0;
    for (let f = 0; f < F; f++) sum += (weights[f] as number) * (x[o + f] as number);
    out[k] = sum;
  }
  let sum = 0;
  for (let f = 0; f < S; f++) sum += (w.start[f] as number) * (start[f] as number);
  return sum;
}

/** Candidates that are left, each with its probability among all. */
export function firstPass(c: LinkColumns, w: LinearWeights): Beliefs {
  const { n } = c;
  const stepTo = stepper(c);
  const score = new Float64Array(WINDOW);
  const at = new Int32Array(n + 1);
  const start = new Float32Array(n);
  let row = new Int32Array(n * 10 + WINDOW);
  let p = new Float32Array(n * 10 + WINDOW);
  let used = 0;
  for (let i = 0; i < n; i++) {
    const step = stepTo(i);
    const count = step.candidates;
    const starting = scoreStep(step, w, score);
    let most = starting;
    for (let k = 0; k < count; k++) if ((score[k] as number) > most) most = score[k] as number;
    let sum = Math.exp(starting - most);
    let others = 0;
    for (let k = 0; k < count; k++) {
      const e = Math.exp((score[k] as number) - most);
      score[k] = e;
      sum += e;
      if (step.own[k] === 0) others += e;
    }
    start[i] = Math.exp(starting - most) / sum;
    at[i] = used;
    if (used + WINDOW > row.length) {
      row = grown(row, Int32Array);
      p = grown(p, Float32Array);
    }
    for (let k = 0; k < count; k++) {
      const e = score[k] as number;
      if (e < sum * LEAST && (step.own[k] === 1 || e < others * LEAST_OF_OTHERS)) continue;
      row[used] = step.row[k] as number;
      p[used] = e / sum;
      used++;
    }
  }
  at[n] = used;
  return withBack({ n, at, row: row.subarray(0, used), p: p.subarray(0, used), start });
}

function grown<A extends Int32Array | Float32Array>(from: A, Kind: new (length: number) => A): A {
  const to = new Kind(from.length * 2);
  to.set(from as never);
  return to;
}
