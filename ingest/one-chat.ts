/**
 * Which exports show one chat: what groups.csv settles, then what their contents say, then name and people where they
 * follow each other in time. The same whatever the order of files.
 *
 *   settled by groups.csv → alike in content → of one name, apart in time, by the same people → clusters; near misses
 */
import { type Claimable, claimsOf } from './claims.ts';
import { groupKey, rowCalled } from './groups.ts';
import { byContent, byPeople, isApartInTime, type WithPeople, withPeople } from './same-chat.ts';
import type { Group } from './schema/policy.ts';
import type { ExportSketch } from './sketch.ts';

/** How the exports of a chat were found to be one. */
export type JoinedBy = 'content' | 'name and people' | 'groups.csv';

export interface Cluster {
  members: ExportSketch[];
  /** null: one export alone. */
  joined_by: JoinedBy | null;
  /** Row of groups.csv that names one of these exports in its column `exports`. */
  settled: Group | null;
}

/** Two chats that may be one: kept apart, since the records do not decide it. */
export interface NearMiss {
  code: 'one-name-few-people' | 'like-texts-two-names';
  /** An export of each. */
  exports: [ExportSketch, ExportSketch];
}

/**
 * `exports` sorted by place; `duplicates`: other files with the same bytes; `aheadOf`: by how much the clock of an export is
 * ahead of UTC, null where nobody knows.
 */
export function oneChat(
  exports: readonly ExportSketch[],
  duplicates: readonly Claimable[],
  groups: readonly Group[] | null,
  aheadOf: (s: ExportSketch) => number | null = () => null,
): { clusters: Cluster[]; near: NearMiss[] } {
  const claims = claimsOf(groups, exports, duplicates);
  const names = exports.map(nameKey(groups));
  const sets = disjointSets(exports, claims);
  const near: [NearMiss['code'], number, number][] = [];
  for (const [i, j] of meetings(exports, names, sets.root)) {
    if (sets.root(i) === sets.root(j)) continue;
    const [one, other] = [exports[i], exports[j]] as [ExportSketch, ExportSketch];
    const likeness = byContent(one, other, names[i] === names[j]);
    if (likeness === 'yes') sets.join(i, j);
    else if (likeness === 'nearly') near.push(['like-texts-two-names', i, j]);
  }
  const content = exports.map((_, i) => sets.root(i));
  const isApart = (a: ExportSketch, b: ExportSketch) => {
    const [one, other] = [aheadOf(a), aheadOf(b)];
    return isApartInTime(a, b, one === null || other === null ? 0 : other - one);
  };
  near.push(...joinByPeople(exports, names, sets, isApart));
  const members = new Map<number, number[]>();
  exports.forEach((_, i) => {
    const list = members.get(sets.root(i));
    if (list) list.push(i);
    else members.set(sets.root(i), [i]);
  });
  const clusters = [...members.values()].map((list): Cluster => {
    const settled = list.map((i) => claims[i]).find((group) => group) ?? null;
    const by_content = list.every((i) => content[i] === content[list[0] as number]);
    const how = settled ? 'groups.csv' : by_content ? 'content' : 'name and people';
    return {
      members: list.map((i) => exports[i] as ExportSketch),
      joined_by: list.length > 1 ? how : null,
      settled,
    };
  });
  return { clusters, near: nearMisses(exports, near, sets) };
}

interface Sets {
  root: (i: number) => number;
  join: (i: number, j: number) => boolean;
  /** Exports that groups.csv gives to two chats. */
  settledApart: (i: number, j: number) => boolean;
}

/** Sets of exports; those that groups.csv gives to one chat are joined from the start, those of two chats never. */
function disjointSets(exports: readonly ExportSketch[], claims: readonly (Group | null)[]): Sets {
  const parent = exports.map((_, i) => i);
  const claim = exports.map((_, i) => claims[i] ?? null);
  const root = (i: number): number => {
    let r = i;
    while (parent[r] !== r) r = parent[r] as number;
    for (let at = i; at !== r; ) {
      const next = parent[at] as number;
      parent[at] = r;
      at = next;
    }
    return r;
  };
  const settledApart = (i: number, j: number) => {
    const [one, other] = [claim[root(i)], claim[root(j)]];
    return one !== null && other !== null && one !== other;
  };
  const join = (i: number, j: number): boolean => {
    const [low, high] = [root(i), root(j)].sort((a, b) => a - b) as [number, number];
    if (low === high || settledApart(low, high)) return false;
    parent[high] = low;
    claim[low] ??= claim[high] ?? null;
    return true;
  };
  const first = new Map<Group, number>();
  claim.forEach((group, i) => {
    if (!group) return;
    const before = first.get(group);
    if (before === undefined) first.set(group, i);
    else join(before, i);
  });
  return { root, join, settledApart };
}

/** A name, or the one that groups.csv has for it: an alias is said to be the same chat. */
function nameKey(groups: readonly Group[] | null): (s: ExportSketch) => string {
  return ({ chat_name }) => groupKey(rowCalled(groups ?? [], chat_name)?.chat ?? chat_name);
}

// So many hashes of a month bring exports of two names together: the smallest ones of both are mostly the same.
const TRAITS_OF_A_MONTH = 16;
// A text that stands in more chats is a template.
const MOST_CHATS = 64;

/**
 * Pairs of exports that can be one chat, far fewer than all: of one name, or with a record or a long text of a month in
 * common; of those one export for each chat so far.
 */
function* meetings(
  exports: readonly ExportSketch[],
  names: readonly string[],
  root: (i: number) => number,
): Generator<[number, number]> {
  yield* pairsOf(by(exports, (_, i) => [names[i] as string]));
  const tried = new Set<number>();
  const alike = by(exports, (s) =>
    Object.entries(s.months).flatMap(([month, { exact, text }]) => [
      ...exact.slice(0, TRAITS_OF_A_MONTH).map((hash) => `${month} ${hash}`),
      ...text.slice(0, TRAITS_OF_A_MONTH).map((hash) => `${month} text ${hash}`),
    ]),
  );
  for (const group of alike) {
    const chats = new Map<number, number>();
    for (const i of group) {
      const best = chats.get(root(i));
      if (best === undefined || shown(exports[i]) > shown(exports[best])) chats.set(root(i), i);
    }
    if (chats.size > MOST_CHATS) continue;
    for (const [i, j] of pairsOf([[...chats.values()]])) {
      const pair = i * exports.length + j;
      if (tried.has(pair)) continue;
      tried.add(pair);
      yield [i, j];
    }
  }
}

const shown = (s: ExportSketch | undefined) => s?.facts.records ?? 0;

function by<T>(items: readonly T[], traits: (item: T, i: number) => string[]): number[][] {
  const met = new Map<string, number[]>();
  items.forEach((item, i) => {
    for (const trait of traits(item, i)) {
      const others = met.get(trait);
      if (others) others.push(i);
      else met.set(trait, [i]);
    }
  });
  return [...met.values()].filter((group) => group.length > 1);
}

function* pairsOf(groups: readonly (readonly number[])[]): Generator<[number, number]> {
  for (const group of groups) {
    for (let k = 1; k < group.length; k++) {
      for (let l = 0; l < k; l++) yield [group[l] as number, group[k] as number];
    }
  }
}

/**
 * Joins what has one name, the same people and follows in time, those with most people in common first. Exports that
 * show one month without being alike are two chats, and so is all that hangs on each of them.
 */
function joinByPeople(
  exports: readonly ExportSketch[],
  names: readonly string[],
  sets: Sets,
  isApart: (a: ExportSketch, b: ExportSketch) => boolean,
): [NearMiss['code'], number, number][] {
  const near: [NearMiss['code'], number, number][] = [];
  const likely: { i: number; j: number; share: number }[] = [];
  const named = exports.map(withPeople);
  for (const [i, j] of pairsOf(by(exports, (_, k) => [names[k] as string]))) {
    if (sets.root(i) === sets.root(j)) continue;
    const [one, other] = [named[i], named[j]] as [WithPeople, WithPeople];
    if (!isApart(one.sketch, other.sketch)) continue;
    const { likeness, share } = byPeople(one, other);
    if (likeness === 'yes') likely.push({ i, j, share });
    else if (likeness === 'nearly') near.push(['one-name-few-people', i, j]);
  }
  const refused = new Set<string>();
  for (const { i, j } of likely.sort((a, b) => b.share - a.share || a.i - b.i || a.j - b.j)) {
    const pair = `${sets.root(i)} ${sets.root(j)}`;
    if (sets.root(i) === sets.root(j) || refused.has(pair)) continue;
    const ours = exports.filter((_, k) => sets.root(k) === sets.root(i));
    const theirs = exports.filter((_, k) => sets.root(k) === sets.root(j));
    const apart = ours.every((one) => theirs.every((other) => isApart(one, other)));
    if (apart && sets.join(i, j)) continue;
    refused.add(pair);
    near.push(['one-name-few-people', i, j]);
  }
  return near;
}

/** Each pair of chats once, by its first exports; what groups.csv or another sign settled is no question any more. */
function nearMisses(
  exports: readonly ExportSketch[],
  near: readonly (readonly [NearMiss['code'], number, number])[],
  sets: Sets,
): NearMiss[] {
  const told = new Set<string>();
  return near.flatMap(([code, i, j]): NearMiss[] => {
    const [one, other] = [sets.root(i), sets.root(j)].sort((a, b) => a - b) as [number, number];
    if (one === other || sets.settledApart(one, other) || told.has(`${one} ${other}`)) return [];
    told.add(`${one} ${other}`);
    return [{ code, exports: [exports[one] as ExportSketch, exports[other] as ExportSketch] }];
  });
}
