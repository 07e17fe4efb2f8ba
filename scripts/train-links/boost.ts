/** Small regression trees for the second pass: gradient boosting of a softmax over the candidates of each message. */
export interface Groups {
  n: number;
  /** Rows of group `g`: `at[g] .. at[g + 1]`. */
  at: Int32Array;
  features: number;
  x: Float32Array;
  right: Uint8Array;
  /** Rows whose first score stays: no tree applies to them. */
  fixed: Uint8Array;
}

export interface Tree {
  /** Complete binary tree: node `k` has children `2k + 1` and `2k + 2`; feature -1: pass to the left. */
  feature: Int16Array;
  threshold: Float32Array;
  leaf: Float32Array;
}

export interface BoostOptions {
  /** Place of the score that the trees start from. */
  base: number;
  trees: number;
  depth: number;
  rate: number;
  ridge: number;
  least: number;
  bins: number;
  sample: number;
}

function binsOf(g: Groups, bins: number): { cuts: Float32Array[]; binned: Uint8Array[] } {
  const rows = g.at[g.n] as number;
  const cuts: Float32Array[] = [];
  const binned: Uint8Array[] = [];
  for (let f = 0; f < g.features; f++) {
    const sample: number[] = [];
    const stride = Math.max(1, Math.floor(rows / 50_000));
    for (let r = 0; r < rows; r += stride) sample.push(g.x[r * g.features + f] as number);
    sample.sort((a, b) => a - b);
    const list: number[] = [];
    for (let b = 1; b < bins; b++) {
      const v = sample[Math.floor((b * sample.length) / bins)] as number;
      const cut = Math.fround(v);
      if (list.length === 0 || cut > (list.at(-1) as number)) list.push(cut);
    }
    const c = Float32Array.from(list);
    const out = new Uint8Array(rows);
    for (let r = 0; r < rows; r++) {
      const v = g.x[r * g.features + f] as number;
      let lo = 0;
      let hi = c.length;
      while (lo < hi) {
        const mid = (lo + hi) >> 1;
        if (v >= (c[mid] as number)) lo = mid + 1;
        else hi = mid;
      }
      out[r] = lo;
    }
    cuts.push(c);
    binned.push(out);
  }
  return { cuts, binned };
}

/** Trees on top of the first score (`base`: its place among the features). `onTree` hears the mean log likelihood. */
export function boost(
  g: Groups,
  o: BoostOptions,
  onTree: (t: number, likelihood: number) => void = () => {},
): Tree[] {
  const rows = g.at[g.n] as number;
  const { cuts, binned } = binsOf(g, o.bins);
  const score = Float32Array.from({ length: rows }, (_, r) => g.x[r * g.features + o.base] as number);
  const grad = new Float32Array(rows);
  const hess = new Float32Array(rows);
  const node = new Int16Array(rows);
  const trees: Tree[] = [];
  let seed = 99;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  for (let t = 0; t < o.trees; t++) {
    const likelihood = gradients(g, score, grad, hess);
    const used = new Uint8Array(g.features);
    for (let f = 0; f < g.features; f++) used[f] = random() < o.sample ? 1 : 0;
    const inner = 2 ** o.depth - 1;
    const tree: Tree = {
      feature: new Int16Array(inner).fill(-1),
      threshold: new Float32Array(inner),
      leaf: new Float32Array(2 ** o.depth),
    };
    node.fill(0);
    for (let d = 0; d < o.depth; d++) splitLevel(tree, d, g, o, cuts, binned, grad, hess, node, used);
    const sums = new Float64Array(2 ** o.depth);
    const weights = new Float64Array(2 ** o.depth);
    for (let r = 0; r < rows; r++) {
      const leaf = (node[r] as number) - inner;
      sums[leaf] = (sums[leaf] as number) + (grad[r] as number);
      weights[leaf] = (weights[leaf] as number) + (hess[r] as number);
    }
    for (let l = 0; l < tree.leaf.length; l++) {
      tree.leaf[l] = (-o.rate * (sums[l] as number)) / ((weights[l] as number) + o.ridge);
    }
    for (let r = 0; r < rows; r++)
      if (g.fixed[r] === 0)
        score[r] = (score[r] as number) + (tree.leaf[(node[r] as number) - inner] as number);
    trees.push(tree);
    onTree(t, likelihood);
  }
  return trees;
}

function gradients(g: Groups, score: Float32Array, grad: Float32Array, hess: Float32Array): number {
  let likelihood = 0;
  for (let i = 0; i < g.n; i++) {
    const a = g.at[i] as number;
    const z = g.at[i + 1] as number;
    let most = -Infinity;
    for (let r = a; r < z; r++) if ((score[r] as number) > most) most = score[r] as number;
    let sum = 0;
    let hit = 0;
    for (let r = a; r < z; r++) {
      const e = Math.exp((score[r] as number) - most);
      grad[r] = e;
      sum += e;
      if (g.right[r]) hit += e;
    }
    const w = hit > 0 ? 1 : 0;
    if (hit > 0) likelihood += Math.log(hit / sum);
    for (let r = a; r < z; r++) {
      const q = (grad[r] as number) / sum;
      const target = g.right[r] ? (grad[r] as number) / hit : 0;
      const moves = w === 1 && g.fixed[r] === 0;
      grad[r] = moves ? q - target : 0;
      hess[r] = moves ? Math.max(q * (1 - q), 1e-4) : 0;
    }
  }
  return likelihood / g.n;
}

function splitLevel(
  tree: Tree,
  depth: number,
  g: Groups,
  o: BoostOptions,
  cuts: Float32Array[],
  binned: Uint8Array[],
  grad: Float32Array,
  hess: Float32Array,
  node: Int16Array,
  used: Uint8Array,
): void {
  const rows = node.length;
  const first = 2 ** depth - 1;
  const count = 2 ** depth;
  const gain = new Float64Array(count);
  const split_bin = new Int16Array(count);
  const G = new Float64Array(count * o.bins);
  const H = new Float64Array(count * o.bins);
  for (let f = 0; f < g.features; f++) {
    if (!used[f]) continue;
    G.fill(0);
    H.fill(0);
    const column = binned[f] as Uint8Array;
    for (let r = 0; r < rows; r++) {
      const at = ((node[r] as number) - first) * o.bins + (column[r] as number);
      G[at] = (G[at] as number) + (grad[r] as number);
      H[at] = (H[at] as number) + (hess[r] as number);
    }
    for (let k = 0; k < count; k++) {
      let sg = 0;
      let sh = 0;
      for (let b = 0; b < o.bins; b++) {
        sg += G[k * o.bins + b] as number;
        sh += H[k * o.bins + b] as number;
      }
      const whole = (sg * sg) / (sh + o.ridge);
      let lg = 0;
      let lh = 0;
      const c = cuts[f] as Float32Array;
      for (let b = 0; b < c.length; b++) {
        lg += G[k * o.bins + b] as number;
        lh += H[k * o.bins + b] as number;
        if (lh < o.least || sh - lh < o.least) continue;
        const rg = sg - lg;
        const better = (lg * lg) / (lh + o.ridge) + (rg * rg) / (sh - lh + o.ridge) - whole;
        if (better > (gain[k] as number)) {
          gain[k] = better;
          split_bin[k] = b;
          tree.feature[first + k] = f;
          tree.threshold[first + k] = c[b] as number;
        }
      }
    }
  }
  for (let r = 0; r < rows; r++) {
    const at = node[r] as number;
    const f = tree.feature[at] as number;
    const right = f >= 0 && ((binned[f] as Uint8Array)[r] as number) > (split_bin[at - first] as number);
    node[r] = at * 2 + (right ? 2 : 1);
  }
}
