/** What norms judged, norm by norm: sorted once for all who ask, for figures, rows and views ask for every norm in every month. */
import type { Norm } from '../ingest/schema/norm.ts';

interface Judged {
  norm: string;
  version: number;
}

const known_norms = new WeakMap<readonly Judged[], ReadonlyMap<string, readonly Judged[]>>();

/** Those of one version of a norm, in their order. The list must not change any more. */
export function ofNorm<T extends Judged>(
  judged: readonly T[],
  norm: Pick<Norm, 'id' | 'version'>,
): readonly T[] {
  const by_norm = known_norms.get(judged) ?? byNorm(judged);
  known_norms.set(judged, by_norm);
  return (by_norm.get(keyOf(norm.id, norm.version)) as readonly T[] | undefined) ?? [];
}

function byNorm(judged: readonly Judged[]): ReadonlyMap<string, readonly Judged[]> {
  const by_norm = new Map<string, Judged[]>();
  let list: Judged[] = [];
  // Those of one norm stand together: mostly it is that of the one before.
  let last: Judged | null = null;
  for (const one of judged) {
    if (last === null || one.norm !== last.norm || one.version !== last.version) {
      const key = keyOf(one.norm, one.version);
      list = by_norm.get(key) ?? [];
      by_norm.set(key, list);
      last = one;
    }
    list.push(one);
  }
  return by_norm;
}

const keyOf = (norm: string, version: number) => `${norm}.${version}`;
