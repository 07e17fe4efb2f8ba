/**
 * A sum of small regression trees: complete binary trees of four levels, their nodes level by level. At node `k` a number
 * at or above the threshold goes to `2k + 2`, else to `2k + 1`.
 */
export interface Trees {
  feature: Uint16Array;
  threshold: Float32Array;
  leaf: Float32Array;
}

export const DEPTH = 4;
export const NODES = 2 ** DEPTH - 1;
export const LEAVES = NODES + 1;

/**
 * Trees as they are written: a line each, nodes as `name>=threshold` (or `-`: always to `2k + 1`), a bar, leaves.
 *
 * @throws Error for a name that is no feature, or a tree of another size
 */
export function readTrees(names: readonly string[], text: string): Trees {
  const place = new Map(names.map((name, f) => [name, f]));
  const lines = text.trim().split('\n');
  const feature = new Uint16Array(lines.length * NODES);
  const threshold = new Float32Array(lines.length * NODES);
  const leaf = new Float32Array(lines.length * LEAVES);
  lines.forEach((line, t) => {
    const [nodes = [], leaves = []] = line.split(' | ').map((part) => part.split(' '));
    if (nodes.length !== NODES || leaves.length !== LEAVES) throw new Error(`tree ${t + 1} is not whole`);
    nodes.forEach((node, k) => {
      const [name, value] = node === '-' ? [names[0], Number.POSITIVE_INFINITY] : node.split('>=');
      const f = place.get(name as string);
      if (f === undefined) throw new Error(`tree ${t + 1}: no feature is called ${name}`);
      feature[t * NODES + k] = f;
      threshold[t * NODES + k] = Number(value);
    });
    leaf.set(leaves.map(Number), t * LEAVES);
  });
  return { feature, threshold, leaf };
}

/** Sum over all trees for the numbers at `z[o ..]`. Written out level by level: a loop takes three times as long. */
export function sumTrees({ feature, threshold, leaf }: Trees, z: Float32Array, o: number): number {
  let sum = 0;
  for (let base = 0, leaves = 0; base < feature.length; base += NODES, leaves += LEAVES) {
    let k = (z[o + (feature[base] as number)] as number) >= (threshold[base] as number) ? 2 : 1;
    let n = base + k;
    k = 2 * k + ((z[o + (feature[n] as number)] as number) >= (threshold[n] as number) ? 2 : 1);
    n = base + k;
    k = 2 * k + ((z[o + (feature[n] as number)] as number) >= (threshold[n] as number) ? 2 : 1);
    n = base + k;
    k = 2 * k + ((z[o + (feature[n] as number)] as number) >= (threshold[n] as number) ? 2 : 1);
    sum += leaf[leaves + k - NODES] as number;
  }
  return sum;
}
