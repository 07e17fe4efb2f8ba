/** Waits of several chats as one list: the same list for all who ask for the same ones, so that its values and curves are made once. */
import type { WaitFact } from '../wait-facts.ts';

type Waits = readonly WaitFact[];

const NONE: Waits = [];
/** Pools by the first of their lists. */
const known_pools = new WeakMap<Waits, Waits[]>();
const known_lists = new WeakMap<Waits, readonly Waits[]>();

/** What a pool was made of; null: it is none. */
export const listsOf = (waits: Waits): readonly Waits[] | null => known_lists.get(waits) ?? null;

/** The lists one behind the other; they must not change any more. */
export function pooled(lists: readonly Waits[]): Waits {
  const filled = lists.filter((waits) => waits.length > 0);
  const [first = NONE] = filled;
  if (filled.length < 2) return first;
  const pools = known_pools.get(first) ?? [];
  known_pools.set(first, pools);
  const known = pools.find((pool) => {
    const lists = listsOf(pool);
    return lists?.length === filled.length && lists.every((waits, i) => waits === filled[i]);
  });
  if (known) return known;
  const all = NONE.concat(...filled);
  known_lists.set(all, filled);
  pools.push(all);
  return all;
}
