/**
 * A sum of small regression trees. Each is a complete binary tree of `depth` levels, its nodes level by level: at node
 * `k` a number at or above the threshold goes to `2k + 2`, else to `2k + 1`; a node without a feature (-1) goes to the latter.
 */
export interface Trees {
  depth: number;
  feature: Int16Array;
  threshold: Float32Array;
  leaf: Float32Array;
}

/**
 * Trees as they are written: a line each, nodes as `name>=threshold` (or `-`), a bar, leaves.
 *
 * @throws Error for a name that is no feature, or a tree of another size
 */
export function readTrees(depth: number, names: readonly string[], text: string): Trees {
  const inner = 2 ** depth - 1;
  const place = new Map(names.map((name, f) => [name, f]));
  const lines = text.trim().split('\n');
  const feature = new Int16Array(lines.length * inner);
  const threshold = new Float32Array(lines.length * inner);
  const leaf = new Float32Array(lines.length * (inner + 1));
  lines.forEach((line, t) => {
    const [nodes = [], leaves = []] = line.split(' | ').map((part) => part.split(' '));
    if (nodes.length !== inner || leaves.length !== inner + 1) throw new Error(`tree ${t + 1} is not whole`);
    nodes.forEach((node, k) => {
      const [name, value] = node.split('>=');
      const f = node === '-' ? -1 : place.get(name as string);
      if (f === undefined) throw new Error(`tree ${t + 1}: no feature is called ${name}`);
      feature[t * inner + k] = f;
      threshold[t * inner + k] = Number(value ?? 0);
    });
    leaf.set(leaves.map(Number), t * (inner + 1));
  });
  return { depth, feature, threshold, leaf };
}

/** Sum over all trees for the numbers at `z[o ..]`. */
export function sumTrees(t: Trees, z: Float32Array, o: number): number {
  const inner = 2 ** t.depth - 1;
  const leaves = inner + 1;
  const count = t.leaf.length / leaves;
  let sum = 0;
  for (let tree = 0; tree < count; tree++) {
    const base = tree * inner;
    let k = 0;
    for (let d = 0; d < t.depth; d++) {
      const f = t.feature[base + k] as number;
      const right = f >= 0 && (z[o + f] as number) >= (t.threshold[base + k] as number);
      k = 2 * k + (right ? 2 : 1);
    }
    sum += t.leaf[tree * leaves + k - inner] as number;
  }
  return sum;
}
