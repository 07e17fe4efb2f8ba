import { kernelOf, LANES, layoutOf } from './tree-kernel.ts';

/**
 * A sum of small regression trees: complete binary trees of four levels, their nodes level by level. At node `k` a number
 * at or above the threshold goes to `2k + 2`, else to `2k + 1`.
 */
export type Trees =
  /** Sums over all trees into `out`, one for each of `rows` rows of `width` numbers in `z`. */
  (z: Float32Array, rows: number, width: number, out: Float64Array) => void;

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
  return summing(feature, threshold, leaf);
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
const ROWS_AT_ONCE = LANES;

/** Fills a kernel's memory with these trees; many ask the same question, which is answered once. */
function summing(feature: Uint16Array, threshold: Int32Array, leaf: Float32Array): Trees {
  const used = [...new Set(feature)].sort((a, b) => a - b);
  const questions = new Map<string, number>();
  const question_of = Array.from(feature, (f, node) => {
    const key = `${f} ${threshold[node]}`;
    const question = questions.get(key) ?? questions.size;
    questions.set(key, question);
    return question;
  });
  const layout = layoutOf(used.length, questions.size, leaf.length / LEAVES);
  const { memory, run } = kernelOf(layout, layout.bytes);
  const whole = new Int32Array(memory);
  for (const [key, question] of questions) {
    const [f, at] = key.split(' ').map(Number) as [number, number];
    const place = layout.questions_at / 4 + question * 2;
    whole[place] = layout.numbers_at + used.indexOf(f) * LANES * 4;
    whole[place + 1] = at;
  }
  question_of.forEach((question, node) => {
    whole[layout.nodes_at / 4 + node] = layout.answers_at + question * LANES;
  });
  const bytes = new Uint8Array(memory);
  const leaf_bytes = new Uint8Array(leaf.buffer);
  for (let k = 0; k < leaf.length; k++) {
    const tree_at = layout.leaves_at + Math.floor(k / LEAVES) * LEAVES * 4;
    for (let byte = 0; byte < 4; byte++)
      bytes[tree_at + byte * LEAVES + (k % LEAVES)] = leaf_bytes[k * 4 + byte] as number;
  }
  const numbers = new Float32Array(memory);
  const sums = new Float64Array(memory, layout.sums_at, LANES);
  const features = Uint16Array.from(used);
  return (z, rows, width, out) => {
    for (let first = 0; first < rows; first += ROWS_AT_ONCE) {
      const count = Math.min(ROWS_AT_ONCE, rows - first);
      for (let k = 0; k < features.length; k++) {
        const from = first * width + (features[k] as number);
        for (let r = 0, at = from; r < count; r++, at += width)
          numbers[k * ROWS_AT_ONCE + r] = z[at] as number;
      }
      run();
      for (let r = 0; r < count; r++) out[first + r] = sums[r] as number;
    }
  };
}
