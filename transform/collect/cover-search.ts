/**
 * Branch and bound over one part of a set cover. A node takes the item that fewest sets hold and tries each of them, the
 * most promising first; a set that was tried is banned for those behind it, so that no cover is met twice.
 *
 * The bound is Lagrange's: each open item has a price, a set costs 1 less the prices of what it holds, and all prices
 * together with the costs below 0 are never more than the sets that are needed. Prices are raised where an item is held by
 * none of those sets and lowered where by several, and handed down to the next nodes. What makes a set too dear bans it.
 */
import { type Bits, membersOf } from './bits.ts';

export interface Problem {
  /** Items of each set. */
  readonly sets: readonly Bits[];
  /** Sets of each item. */
  readonly items: readonly Bits[];
  /** How little a set is liked; of covers with equally many sets the one with the smallest sum is chosen. */
  readonly dislike: readonly number[];
}

/** What is still to be covered, and by what. */
export interface Part {
  readonly items: Bits;
  readonly sets: Bits;
}

export interface Found {
  readonly chosen: readonly number[];
  /** No cover has fewer sets. */
  readonly least: number;
}

export interface SearchOptions {
  /** Looks for as many sets that are liked better too, not for fewer only. */
  readonly by_dislike: boolean;
  readonly most_nodes: number;
}

/** How often prices are mended: where all begins, and at each node. */
const ROUNDS = { first: 200, node: 10 };
/** So little that it is a rounding error. */
const NEXT_TO_NOTHING = 1e-6;

/** A better cover than `start`, if one is found. */
export function searchCover(
  problem: Problem,
  part: Part,
  start: readonly number[],
  { by_dislike, most_nodes }: SearchOptions,
): Found {
  const { items, sets, holders, held, dislike } = numbered(problem, part);
  const covered = new Int32Array(items.length);
  const banned = new Int32Array(sets.length);
  const costs = new Float64Array(sets.length);
  const chosen: number[] = [];
  let best = {
    count: start.length,
    dislike: start.reduce((sum, set) => sum + (problem.dislike[set] ?? 0), 0),
  };
  let found: readonly number[] | null = null;
  let nodes = 0;
  let least_of_all = 0;

  function visit(disliked: number, from: Float64Array): void {
    if (++nodes > most_nodes) return;
    const narrowest = narrowestItem();
    if (narrowest === null) {
      const better = chosen.length < best.count || (by_dislike && disliked < best.dislike);
      if (better) [found, best] = [[...chosen], { count: chosen.length, dislike: disliked }];
      return;
    }
    // Sets that may still be added to a better cover.
    const room = best.count - chosen.length - (by_dislike ? 0 : 1);
    const prices = from.slice();
    const least = leastSets(prices, room, nodes === 1 ? ROUNDS.first : ROUNDS.node);
    if (nodes === 1) least_of_all = Math.ceil(least - NEXT_TO_NOTHING);
    if (least - NEXT_TO_NOTHING > room) return;
    if (by_dislike && disliked + leastDisliked() >= best.dislike) return;
    const dear: number[] = [];
    for (let set = 0; set < sets.length; set++)
      if (banned[set] === 0 && least + Math.max(0, costs[set] as number) - NEXT_TO_NOTHING > room)
        dear.push(set);
    const tried = (holders[narrowest] as number[])
      .filter((set) => banned[set] === 0 && !dear.includes(set))
      .map((set) => ({ set, cost: costs[set] as number }))
      .sort(
        (a, b) => a.cost - b.cost || (dislike[a.set] as number) - (dislike[b.set] as number) || a.set - b.set,
      );
    ban(dear, 1);
    for (const { set } of tried) {
      chosen.push(set);
      cover(set, 1);
      visit(disliked + (dislike[set] as number), prices);
      cover(set, -1);
      chosen.pop();
      ban([set], 1);
    }
    ban(dear, -1);
    for (const { set } of tried) ban([set], -1);
  }

  const cover = (set: number, by: number) => {
    for (const item of held[set] as number[]) covered[item] = (covered[item] as number) + by;
  };
  const ban = (all: readonly number[], by: number) => {
    for (const set of all) banned[set] = (banned[set] as number) + by;
  };

  /** null: all is covered. */
  function narrowestItem(): number | null {
    let [narrowest, fewest] = [null as number | null, Number.POSITIVE_INFINITY];
    for (let item = 0; item < items.length; item++) {
      if (covered[item] !== 0) continue;
      let free = 0;
      for (const set of holders[item] as number[]) if (banned[set] === 0) free++;
      if (free < fewest) [narrowest, fewest] = [item, free];
    }
    return narrowest;
  }

  /** The bound that the last prices give, which are left in `prices`, as the costs by them in `costs`. */
  function leastSets(prices: Float64Array, room: number, rounds: number): number {
    let step = 1;
    let highest = Number.NEGATIVE_INFINITY;
    let best_prices = prices.slice();
    for (let round = 0; round < rounds; round++) {
      const sum = worth(prices);
      if (sum > highest) [highest, best_prices] = [sum, prices.slice()];
      else step *= 0.9;
      if (highest - NEXT_TO_NOTHING > room || !mend(prices, step * Math.max(0.05, room + 1 - sum))) break;
    }
    prices.set(best_prices);
    return worth(prices);
  }

  function worth(prices: Float64Array): number {
    costs.fill(1);
    let sum = 0;
    for (let item = 0; item < items.length; item++) {
      if (covered[item] !== 0) continue;
      const price = prices[item] as number;
      sum += price;
      for (const set of holders[item] as number[]) costs[set] = (costs[set] as number) - price;
    }
    for (let set = 0; set < sets.length; set++)
      if (banned[set] === 0) sum += Math.min(0, costs[set] as number);
    return sum;
  }

  /** False where each item is held by just one set of those that cost less than nothing: then nothing can be mended. */
  function mend(prices: Float64Array, by: number): boolean {
    let square = 0;
    for (let item = 0; item < items.length; item++) if (covered[item] === 0) square += lacking(item) ** 2;
    if (square === 0) return false;
    for (let item = 0; item < items.length; item++)
      if (covered[item] === 0)
        prices[item] = Math.max(0, (prices[item] as number) + (by / square) * lacking(item));
    return true;
  }

  function lacking(item: number): number {
    let lacking = 1;
    for (const set of holders[item] as number[])
      if (banned[set] === 0 && (costs[set] as number) < 0) lacking--;
    return lacking;
  }

  /** Items without a set in common need a set each. */
  function leastDisliked(): number {
    const taken = new Uint8Array(sets.length);
    let sum = 0;
    for (let item = 0; item < items.length; item++) {
      if (covered[item] !== 0) continue;
      const free = (holders[item] as number[]).filter((set) => banned[set] === 0);
      if (free.some((set) => taken[set] === 1)) continue;
      sum += Math.min(...free.map((set) => dislike[set] as number));
      for (const set of free) taken[set] = 1;
    }
    return sum;
  }

  visit(
    0,
    Float64Array.from(holders, (of) => 1 / Math.max(...of.map((set) => (held[set] as number[]).length))),
  );
  return {
    chosen: (found as readonly number[] | null)?.map((set) => sets[set] as number) ?? start,
    least: nodes <= most_nodes ? best.count : least_of_all,
  };
}

/** The part with numbers of its own, as lists: the search asks for them again and again. */
function numbered(problem: Problem, part: Part) {
  const items = membersOf(part.items);
  const sets = membersOf(part.sets);
  const number_of_set = new Map(sets.map((set, number) => [set, number]));
  const number_of_item = new Map(items.map((item, number) => [item, number]));
  const numbers = (bits: Bits | undefined, numbering: ReadonlyMap<number, number>) =>
    membersOf(bits as Bits).flatMap((member) => numbering.get(member) ?? []);
  return {
    items,
    sets,
    holders: items.map((item) => numbers(problem.items[item], number_of_set)),
    held: sets.map((set) => numbers(problem.sets[set], number_of_item)),
    dislike: sets.map((set) => problem.dislike[set] ?? 0),
  };
}
