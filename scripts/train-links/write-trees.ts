/** Trees as lines of text, and as the program reads them. */
import { NAMES } from '../../transform/links/refine.ts';
import { readTrees, type Trees } from '../../transform/links/trees.ts';
import type { Tree } from './boost.ts';

/** With few digits: what is written is what is used. */
export function rounded(tree: Tree): Tree {
  return {
    feature: tree.feature,
    threshold: tree.threshold.map(below),
    leaf: tree.leaf.map((v) => Math.round(v * 1000) / 1000),
  };
}

/** Four digits, never more than the number: what was at the threshold stays at or above it. */
function below(v: number): number {
  const short = Number(v.toPrecision(4));
  return short <= v ? short : Number((v - Math.abs(v) * 1e-4).toPrecision(4));
}

export function pack(trees: readonly Tree[]): Trees {
  return readTrees(NAMES, treeLines(trees).join('\n'));
}

export function treeLines(trees: readonly Tree[]): string[] {
  return trees.map((tree) => {
    const nodes = [...tree.feature].map((f, k) =>
      f < 0 ? '-' : `${NAMES[f]}>=${Number((tree.threshold[k] as number).toPrecision(4))}`,
    );
    const leaves = [...tree.leaf].map((v) => String(Math.round(v * 1000) / 1000));
    return `${nodes.join(' ')} | ${leaves.join(' ')}`;
  });
}
