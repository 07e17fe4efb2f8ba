/**
 * A sum of small regression trees: complete binary trees of four levels, their nodes level by level. At node `k` a number
 * at or above the threshold goes to `2k + 2`, else to `2k + 1`.
 */
export type Trees =
  /** Sums over all trees into `out`, one for each of `rows` rows of `width` numbers in `z` (`ordered`). */
  (z: Int32Array, rows: number, width: number, out: Float64Array) => void;

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
  const read = new Float32Array(lines.length * NODES);
  const leaf = new Float32Array(lines.length * LEAVES);
  lines.forEach((line, t) => {
    const [nodes = [], leaves = []] = line.split(' | ').map((part) => part.split(' '));
    if (nodes.length !== NODES || leaves.length !== LEAVES) throw new Error(`tree ${t + 1} is not whole`);
    nodes.forEach((node, k) => {
      const [name, value] = node === '-' ? [names[0], Number.POSITIVE_INFINITY] : node.split('>=');
      const f = place.get(name as string);
      if (f === undefined) throw new Error(`tree ${t + 1}: no feature is called ${name}`);
      feature[t * NODES + k] = f;
      read[t * NODES + k] = Number(value);
    });
    leaf.set(leaves.map(Number), t * LEAVES);
  });
  const threshold = new Int32Array(read.length);
  ordered(read, threshold, read.length);
  return sumOf(feature, threshold, leaf);
}

/**
 * The first `n` numbers as whole numbers of the same order: the bits of a float, those of negative ones turned round. One
 * bit is given up, so that the difference of two of them is a whole number too.
 */
export function ordered(z: Float32Array, out: Int32Array, n: number): void {
  const bits = new Int32Array(z.buffer, z.byteOffset, n);
  for (let i = 0; i < n; i++) {
    const b = bits[i] as number;
    out[i] = (b ^ ((b >> 31) & 0x7fffffff)) >> 1;
  }
}

// An exported or imported name is looked up each time it is read, which takes half of the time of a short loop: the hot
// loops of linking read names of their own file.
const NODES_EACH = NODES;
const LEAVES_EACH = LEAVES;

/**
 * Written out level by level and without a branch: one that nobody can foresee takes three times as long. Row by row, so
 * that a sum stays in its register; and over arrays that never change, which are compiled in: together half of the time.
 */
function sumOf(feature: Uint16Array, threshold: Int32Array, leaf: Float32Array): Trees {
  const nodes = feature.length;
  return (z, rows, width, out) => {
    for (let r = 0, o = 0; r < rows; r++, o += width) {
      let sum = 0;
      for (let base = 0, leaves = 0; base < nodes; base += NODES_EACH, leaves += LEAVES_EACH) {
        // The sign of a difference is -1 or 0.
        let k = 2 + (((z[o + (feature[base] as number)] as number) - (threshold[base] as number)) >> 31);
        let n = base + k;
        k = 2 * k + 2 + (((z[o + (feature[n] as number)] as number) - (threshold[n] as number)) >> 31);
        n = base + k;
        k = 2 * k + 2 + (((z[o + (feature[n] as number)] as number) - (threshold[n] as number)) >> 31);
        n = base + k;
        k = 2 * k + 2 + (((z[o + (feature[n] as number)] as number) - (threshold[n] as number)) >> 31);
        sum += leaf[leaves + k - NODES_EACH] as number;
      }
      out[r] = sum;
    }
  };
}
