/**
 * The fewest sets that together hold every item.
 *
 *   reduce: an item that one set alone holds chooses it; a set within another one, and an item whose sets hold another one, go
 *   ──► parts without a set in common ──► each: greedy ──► search for fewer ──► search for as many that are liked better
 */
import {
  type Bits,
  bitsOf,
  both,
  has,
  isEmpty,
  isWithin,
  membersOf,
  put,
  shared,
  take,
  without,
} from './bits.ts';
import { type Part, type Problem, searchCover } from './cover-search.ts';

export interface Cover {
  /** Numbers of sets, ascending. */
  readonly chosen: readonly number[];
  /** No cover has fewer sets: where it is as many as are chosen, that is proven. */
  readonly fewest: number;
}

/** Nodes that each search of a part may visit. */
const MOST_NODES = 2000;
/** Larger parts are covered greedily: comparing all their items takes too long. */
const MOST_ITEMS = 1500;

/** Every item must be in a set. */
export function coverBySets(
  item_count: number,
  members: readonly (readonly number[])[],
  dislike: readonly number[],
  most_nodes = MOST_NODES,
): Cover {
  const sets = members.map((items) => bitsOf(item_count, items));
  const holders: number[][] = Array.from({ length: item_count }, () => []);
  for (const [set, items] of members.entries()) for (const item of items) holders[item]?.push(set);
  const problem: Problem = { sets, items: holders.map((of) => bitsOf(sets.length, of)), dislike };
  const whole: Part = {
    items: bitsOf(item_count, holders.keys()),
    sets: bitsOf(sets.length, members.keys()),
  };
  // A set that is liked better is left, though a larger one holds all that it does.
  const found = inParts(problem, whole, false, (part) => coverPart(problem, part, most_nodes));
  return { chosen: [...found.chosen].sort((a, b) => a - b), fewest: found.fewest };
}

function coverPart(problem: Problem, part: Part, most_nodes: number): Cover {
  const few = inParts(problem, part, true, (one) => fewestOf(problem, one, most_nodes));
  const start = likedBetter(problem, part, few.chosen);
  if (few.fewest < few.chosen.length) return { chosen: start, fewest: few.fewest };
  const { chosen } = searchCover(problem, part, start, { by_dislike: true, most_nodes });
  return { chosen, fewest: few.fewest };
}

function fewestOf(problem: Problem, part: Part, most_nodes: number): Cover {
  const { chosen: greedy, largest } = greedyCover(problem, part);
  const by_greed = Math.ceil(greedy.length / harmonic(largest) - 1e-9);
  const start = withoutSpare(problem, part, greedy);
  if (membersOf(part.items).length > MOST_ITEMS) return { chosen: start, fewest: by_greed };
  const { chosen, least } = searchCover(problem, part, start, { by_dislike: false, most_nodes });
  return { chosen, fewest: Math.max(least, by_greed) };
}

/** Reduces, and covers what is left part by part. `any`: whatever sets are liked. */
function inParts(problem: Problem, part: Part, any: boolean, cover: (part: Part) => Cover): Cover {
  const { forced, rest } = reduced(problem, part, any);
  const covers = partsOf(problem, rest).map(cover);
  return {
    chosen: [...forced, ...covers.flatMap(({ chosen }) => chosen)],
    fewest: forced.length + covers.reduce((sum, { fewest }) => sum + fewest, 0),
  };
}

function reduced(problem: Problem, part: Part, any: boolean): { forced: number[]; rest: Part } {
  const forced: number[] = [];
  let { items, sets } = part;
  if (membersOf(items).length > MOST_ITEMS) return { forced, rest: part };
  for (let before = -1; before !== forced.length + membersOf(items).length + membersOf(sets).length; ) {
    before = forced.length + membersOf(items).length + membersOf(sets).length;
    for (const item of membersOf(items)) {
      const [only, ...others] = has(items, item) ? membersOf(both(problem.items[item] as Bits, sets)) : [];
      if (only === undefined || others.length > 0) continue;
      forced.push(only);
      items = without(items, problem.sets[only] as Bits);
    }
    sets = withoutSmaller(problem, { items, sets }, any);
    items = withoutWider(problem, { items, sets });
  }
  return { forced, rest: { items, sets } };
}

/** Without sets that hold nothing, or nothing that another one, liked as well, does not. */
function withoutSmaller({ sets: all, dislike }: Problem, { items, sets }: Part, any: boolean): Bits {
  const left = sets.slice();
  const held = new Map(membersOf(sets).map((set) => [set, both(all[set] as Bits, items)]));
  const likedAs = (set: number, other: number) => (dislike[set] ?? 0) - (dislike[other] ?? 0);
  const isBetter = (other: number, set: number) =>
    likedAs(other, set) < 0 || (likedAs(other, set) === 0 && other < set);
  for (const [set, own] of held) {
    const goes =
      isEmpty(own) ||
      [...held].some(
        ([other, its]) =>
          other !== set &&
          has(left, other) &&
          isWithin(own, its) &&
          (any || likedAs(other, set) <= 0) &&
          (!isWithin(its, own) || isBetter(other, set)),
      );
    if (goes) take(left, set);
  }
  return left;
}

/** Without items that are covered as soon as another one is. */
function withoutWider({ items: all }: Problem, { items, sets }: Part): Bits {
  const left = items.slice();
  const holders = new Map(membersOf(items).map((item) => [item, both(all[item] as Bits, sets)]));
  for (const [item, own] of holders)
    for (const [other, its] of holders)
      if (other !== item && has(left, other) && isWithin(its, own)) {
        take(left, item);
        break;
      }
  return left;
}

/** Parts that have no set in common, by their first item. */
function partsOf({ sets: all, items: holders }: Problem, { items, sets }: Part): Part[] {
  const parts: Part[] = [];
  let left = items;
  for (const first of membersOf(items)) {
    if (!has(left, first)) continue;
    const part = { items: bitsOf(holders.length, [first]), sets: bitsOf(all.length) };
    for (const open = [first]; open.length > 0; ) {
      const item = open.pop() as number;
      for (const set of membersOf(both(holders[item] as Bits, sets))) {
        if (has(part.sets, set)) continue;
        put(part.sets, set);
        for (const other of membersOf(both(all[set] as Bits, items)))
          if (!has(part.items, other)) {
            put(part.items, other);
            open.push(other);
          }
      }
    }
    left = without(left, part.items);
    parts.push(part);
  }
  return parts;
}

/** Again and again the set that holds most of what is left; `largest`: how many items the first one held. */
function greedyCover({ sets: all, dislike }: Problem, part: Part): { chosen: number[]; largest: number } {
  const chosen: number[] = [];
  const usable = membersOf(part.sets);
  let left = part.items;
  let largest = 0;
  while (!isEmpty(left)) {
    let [best, most] = [-1, 0];
    for (const set of usable) {
      const holds = shared(all[set] as Bits, left);
      if (holds > most || (holds === most && holds > 0 && (dislike[set] ?? 0) < (dislike[best] ?? 0)))
        [best, most] = [set, holds];
    }
    if (best < 0) throw new Error('an item is in no set');
    largest = Math.max(largest, most);
    chosen.push(best);
    left = without(left, all[best] as Bits);
  }
  return { chosen, largest };
}

const harmonic = (n: number) =>
  Array.from({ length: n }, (_, k) => 1 / (k + 1)).reduce((sum, one) => sum + one, 0);

/** Without sets that the others make needless, those chosen last first. */
function withoutSpare(problem: Problem, part: Part, chosen: readonly number[]): number[] {
  const left = new Set(chosen);
  for (const set of [...chosen].reverse()) {
    left.delete(set);
    if (!isEmpty(uncovered(problem, part, left))) left.add(set);
  }
  return [...left];
}

/** One set for another that is liked better, as long as that goes. */
function likedBetter(problem: Problem, part: Part, chosen: readonly number[]): number[] {
  const { dislike, sets } = problem;
  const left = new Set(chosen);
  const liked = membersOf(part.sets).sort((a, b) => (dislike[a] ?? 0) - (dislike[b] ?? 0) || a - b);
  for (let changed = true; changed; ) {
    changed = false;
    for (const set of [...left].sort((a, b) => (dislike[b] ?? 0) - (dislike[a] ?? 0) || b - a)) {
      left.delete(set);
      const alone = uncovered(problem, part, left);
      const instead = liked.find((one) => !left.has(one) && isWithin(alone, sets[one] as Bits));
      left.add(instead ?? set);
      changed ||= instead !== undefined && (dislike[instead] ?? 0) < (dislike[set] ?? 0);
    }
  }
  return [...left];
}

function uncovered({ sets }: Problem, { items }: Part, chosen: Iterable<number>): Bits {
  let left = items;
  for (const set of chosen) left = without(left, sets[set] as Bits);
  return left;
}
