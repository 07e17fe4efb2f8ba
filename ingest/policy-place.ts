/** Where things stand in review.yaml. */
import { type Document, isMap, isPair, isScalar, type LineCounter, visit } from 'yaml';

/** file:line:column of a path; of its nearest parent where it is missing. `key`: of the key, not the value. */
export type Place = (path: readonly PropertyKey[], key?: boolean) => string;

/** Places in a document. */
export function placer(document: Document, lines: LineCounter, file: string): Place {
  return (path, key = false) => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      let range = (node as { range?: readonly number[] } | null)?.range;
      const parent = length > 0 ? document.getIn(path.slice(0, length - 1), true) : null;
      const wanted = path[length - 1];
      if ((key || !range) && isMap(length === 1 ? document.contents : parent)) {
        visit(isMap(parent) ? parent : (document.contents as never), {
          Pair(_, pair) {
            if (isPair(pair) && isScalar(pair.key) && pair.key.value === wanted) {
              range = pair.key.range ?? undefined;
              return visit.BREAK;
            }
            return visit.SKIP;
          },
        });
      }
      if (!range) continue;
      const { line, col } = lines.linePos(range[0] as number);
      return `${file}:${line}:${col}`;
    }
    return `${file}:1:1`;
  };
}
