/** The first pass: a conditional logit over candidates, with own weights for a person's own messages and for starting. */
import { F, S } from '../../transform/links/features.ts';
import type { LinearWeights } from '../../transform/links/first-pass.ts';
import type { Examples } from './examples.ts';

const SIZE = F * 2 + S;

/** Minimises the negative log likelihood by Adam over shuffled batches, the same order at each run. */
export function trainLinear(e: Examples, epochs: number, ridge: number): LinearWeights {
  const w = new Float64Array(SIZE);
  const m = new Float64Array(SIZE);
  const v = new Float64Array(SIZE);
  const grad = new Float64Array(SIZE);
  const order = Int32Array.from({ length: e.n }, (_, i) => i);
  let seed = 12345;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  const BATCH = 256;
  let steps = 0;
  const total = Math.ceil(e.n / BATCH) * epochs;
  const p = new Float64Array(64);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (let from = 0; from < e.n; from += BATCH) {
      grad.fill(0);
      const to = Math.min(e.n, from + BATCH);
      for (let b = from; b < to; b++) addGradient(e, order[b] as number, w, grad, p);
      steps++;
      const rate = 0.03 * (1 - steps / total) + 0.0005;
      for (let k = 0; k < SIZE; k++) {
        const g = (grad[k] as number) / (to - from) + ridge * (w[k] as number);
        m[k] = 0.9 * (m[k] as number) + 0.1 * g;
        v[k] = 0.999 * (v[k] as number) + 0.001 * g * g;
        const mh = (m[k] as number) / (1 - 0.9 ** steps);
        const vh = (v[k] as number) / (1 - 0.999 ** steps);
        w[k] = (w[k] as number) - (rate * mh) / (Math.sqrt(vh) + 1e-8);
      }
    }
  }
  return { candidate: w.slice(0, 2 * F), start: w.slice(2 * F) };
}

function addGradient(e: Examples, i: number, w: Float64Array, grad: Float64Array, p: Float64Array): void {
  const from = e.at[i] as number;
  const count = (e.at[i + 1] as number) - from;
  const with_start = e.answers_only[i] === 0;
  let most = -Infinity;
  for (let k = 0; k < count; k++) {
    const o = (from + k) * F;
    const base = e.own[from + k] ? F : 0;
    let s = 0;
    for (let f = 0; f < F; f++) s += (w[base + f] as number) * (e.x[o + f] as number);
    p[k] = s;
    if (s > most) most = s;
  }
  let s0 = -Infinity;
  if (with_start) {
    s0 = 0;
    for (let f = 0; f < S; f++) s0 += (w[2 * F + f] as number) * (e.start[i * S + f] as number);
    if (s0 > most) most = s0;
  }
  let sum = with_start ? Math.exp(s0 - most) : 0;
  let hit = with_start && e.starts[i] ? sum : 0;
  const start_mass = with_start ? sum : 0;
  for (let k = 0; k < count; k++) {
    const q = Math.exp((p[k] as number) - most);
    p[k] = q;
    sum += q;
    if (e.right[from + k]) hit += q;
  }
  if (hit <= 0) return;
  for (let k = 0; k < count; k++) {
    const q = p[k] as number;
    const g = q / sum - (e.right[from + k] ? q / hit : 0);
    if (Math.abs(g) < 1e-7) continue;
    const o = (from + k) * F;
    const base = e.own[from + k] ? F : 0;
    for (let f = 0; f < F; f++) grad[base + f] = (grad[base + f] as number) + g * (e.x[o + f] as number);
  }
  if (with_start) {
    const g = start_mass / sum - (e.starts[i] ? start_mass / hit : 0);
    for (let f = 0; f < S; f++)
      grad[2 * F + f] = (grad[2 * F + f] as number) + g * (e.start[i * S + f] as number);
  }
}
