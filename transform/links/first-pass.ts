/** The first pass: a linear score for each candidate, made probabilities; what is unlikely is dropped. */
import { type Beliefs, withBack } from './beliefs.ts';
import { CandidateScorer } from './candidate-scorer.ts';
import { CANDIDATE_FEATURES, S, START_FEATURES, startFeatures } from './features.ts';
import type { LinkColumns } from './prepare.ts';
import { BIT, type Walk, Walker, WINDOW } from './walk.ts';

/** One weight a feature: of candidates by others, then of one's own; and of starting something new. */
export interface LinearWeights {
  candidate: Float64Array;
  start: Float64Array;
}

/** Weights by name → in the order of the features. */
export function linearWeights(
  candidate: Readonly<Record<(typeof CANDIDATE_FEATURES)[number], readonly [other: number, own: number]>>,
  start: Readonly<Record<(typeof START_FEATURES)[number], number>>,
): LinearWeights {
  const other = CANDIDATE_FEATURES.map((name) => candidate[name][0]);
  const own = CANDIDATE_FEATURES.map((name) => candidate[name][1]);
  return {
    candidate: Float64Array.from([...other, ...own]),
    start: Float64Array.from(START_FEATURES, (name) => start[name]),
  };
}

// Read for each candidate (trees.ts says why).
const FACT = BIT;
const MOST_CANDIDATES = WINDOW;

/** Score of starting something new; `s` is filled with its features. */
function startScore(c: LinkColumns, { start }: LinearWeights, walk: Walk, s: Float32Array): number {
  startFeatures(c, walk, s);
  let sum = 0;
  for (let f = 0; f < S; f++) sum += (start[f] as number) * (s[f] as number);
  return sum;
}

/** Candidates that are likelier are looked at once more. */
export const LEAST = 0.005;
// Of what is left of answers to other people each may be unlikely, and all together make the long waits.
const LEAST_OF_OTHERS = 0.002;

/** Candidates that are left, each with its probability among all. */
export function firstPass(c: LinkColumns, w: LinearWeights): Beliefs {
  const { n } = c;
  const walker = new Walker(c);
  const scorer = new CandidateScorer(c, w);
  const start_features = new Float32Array(S);
  const score = new Float64Array(WINDOW);
  const at = new Int32Array(n + 1);
  const start = new Float32Array(n);
  let row = new Int32Array(n * 10 + WINDOW);
  let p = new Float32Array(n * 10 + WINDOW);
  let used = 0;
  for (let i = 0; i < n; i++) {
    const walk = walker.to(i);
    const count = walk.candidates;
    scorer.score(walk, score);
    const starting = startScore(c, w, walk, start_features);
    let most = starting;
    for (let k = 0; k < count; k++) if ((score[k] as number) > most) most = score[k] as number;
    const start_share = Math.exp(starting - most);
    let sum = start_share;
    let others = 0;
    for (let k = 0; k < count; k++) {
      const distance = (score[k] as number) - most;
      const e = distance > FARTHEST ? Math.exp(distance) : 0;
      score[k] = e;
      sum += e;
      if (((walk.bits[k] as number) & FACT.own) === 0) others += e;
    }
    start[i] = start_share / sum;
    at[i] = used;
    if (used + MOST_CANDIDATES > row.length) {
      row = grown(row, Int32Array);
      p = grown(p, Float32Array);
    }
    const least = sum * LEAST;
    const least_of_others = others * LEAST_OF_OTHERS;
    for (let k = 0; k < count; k++) {
      const e = score[k] as number;
      if (e < least && (e < least_of_others || ((walk.bits[k] as number) & FACT.own) !== 0)) continue;
      if (e === 0) continue;
      row[used] = walk.row[k] as number;
      p[used] = e / sum;
      used++;
    }
  }
  at[n] = used;
  return withBack({ n, at, row: row.subarray(0, used), p: p.subarray(0, used), start });
}

// e to this power is nothing beside one.
const FARTHEST = -25;

function grown<A extends Int32Array | Float32Array>(from: A, Kind: new (length: number) => A): A {
  const to = new Kind(from.length * 2);
  to.set(from as never);
  return to;
}
