/** Waits of several chats as one list: the same list for all who ask for the same ones, so that its values and curves are made once. */
import type { WaitFact } from '../wait-facts.ts';

type Waits = readonly WaitFact[];

interface Pool {
  lists: readonly Waits[];
  all: Waits;
}

const NONE: Waits = [];
/** By the first of their lists. */
const known_pools = new WeakMap<Waits, Pool[]>();

/** The lists one behind the other; they must not change any more. */
export function pooled(lists: readonly Waits[]): Waits {
  const filled = lists.filter((waits) => waits.length > 0);
  const [first = NONE] = filled;
  if (filled.length < 2) return first;
  const pools = known_pools.get(first) ?? [];
  known_pools.set(first, pools);
  const known = pools.find(
    (pool) => pool.lists.length === filled.length && pool.lists.every((waits, i) => waits === filled[i]),
  );
  if (known) return known.all;
  const all = filled.flat();
  pools.push({ lists: filled, all });
  return all;
}
