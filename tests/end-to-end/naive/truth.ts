/** A figure as it should be, and the chats that figures are about. */
import type { Clock } from './waits.ts';
import type { Group, SeenChat, World } from './world.ts';

export interface Truth {
  measure: string;
  name: string;
  over: string;
  /** Chats by their id in the company. */
  key: string;
  value: number | null;
  n: number;
  reason: string | null;
  /** Where left out, the ends are not compared. */
  low?: number | null;
  high?: number | null;
}

export interface Scope {
  over: string;
  key: string;
  chats: readonly SeenChat[];
}

/** What the policy and the lists of the workspace say, in the words of the test. */
export interface Declared {
  clocks: Readonly<Record<Group, Clock>>;
  /** Types of chats for which a norm holds. */
  norm_types: readonly string[];
  /** By chat id; chats that are not in it are not in groups.csv. */
  register: Readonly<Record<string, { purpose: boolean; owner: boolean; max_members: number | null }>>;
  /** Rows of groups.csv that nobody exported. */
  missing: number;
  silent_after_days: number;
  out_of_hours: boolean;
  templates: readonly string[];
  topics: readonly { id: string; words: RegExp; chats: (chat: SeenChat) => boolean }[];
  announcements: null | {
    tag: RegExp;
    by: readonly string[];
    limit_s: number;
    due: (chat: SeenChat) => boolean;
    written: boolean;
  };
}

/** §9. */
export const FEW = 5;
export const WORKING_DAY_S = 8 * 3600;

export const truth = (
  measure: string,
  name: string,
  { over, key }: Pick<Scope, 'over' | 'key'>,
  value: number | null,
  n: number,
  more: Partial<Truth> = {},
): Truth => ({ measure, name, over, key, value, n, reason: value === null ? 'none' : null, ...more });

/** Chats that the figures of a month speak of: private ones only where at least five people wrote in them. */
export function toldChats(world: World, month: string): SeenChat[] {
  const pairs = world.chats.filter((c) => c.group === 'private');
  const people = new Set(pairs.flatMap((c) => c.said.filter((m) => m.month === month).map((m) => m.person)));
  return world.chats.filter((c) => c.group !== 'private' || people.size >= FEW);
}

export function scopesOf(world: World, month: string, wanted: readonly string[]): Scope[] {
  const chats = toldChats(world, month);
  const by = (over: string, keyOf: (c: SeenChat) => string) =>
    [...new Set(chats.map(keyOf))].map((key) => ({
      over,
      key,
      chats: chats.filter((c) => keyOf(c) === key),
    }));
  return [
    { over: 'all', key: '', chats },
    ...by('group', (c) => c.group),
    ...by('type', (c) => c.type ?? ''),
    ...chats.filter((c) => c.group !== 'private').map((c) => ({ over: 'chat', key: c.id, chats: [c] })),
  ].filter(({ over }) => wanted.includes(over));
}

/**
 * §9: those of these scopes in which five people are told: not fewer, and none whose value leaves fewer over when the
 * parts that are told are taken from it. Then the smallest of these parts is not told, until nothing is laid open.
 */
export function manyPeople(
  scopes: readonly Scope[],
  peopleOf: (chat: SeenChat) => readonly string[],
): (scope: Scope) => boolean {
  const count = (chats: readonly SeenChat[]) => new Set(chats.flatMap(peopleOf)).size;
  const cells = scopes.map((scope) => ({ scope, chats: scope.chats.filter((c) => peopleOf(c).length > 0) }));
  let told = cells.filter(({ chats }) => count(chats) >= FEW);
  const same = (a: readonly SeenChat[], b: readonly SeenChat[]) =>
    a.length === b.length && a.every((c) => b.includes(c));
  const laysOpen = () => {
    const twin = told.find((a) => cells.some((b) => !told.includes(b) && same(a.chats, b.chats)));
    if (twin) return twin;
    for (const whole of told) {
      const within = told.filter(
        ({ scope, chats }) =>
          scope.over !== whole.scope.over &&
          chats.length < whole.chats.length &&
          chats.every((c) => whole.chats.includes(c)),
      );
      for (const level of new Set(within.map((part) => part.scope.over))) {
        const parts = within.filter((part) => part.scope.over === level);
        const left = whole.chats.filter((c) => !parts.some((part) => part.chats.includes(c)));
        if (left.length === 1 || (left.length > 0 && count(left) < FEW))
          return parts.toSorted(
            (a, b) => count(a.chats) - count(b.chats) || (a.scope.key < b.scope.key ? -1 : 1),
          )[0];
      }
    }
    return undefined;
  };
  for (let next = laysOpen(); next; next = laysOpen()) {
    const hidden = next;
    told = told.filter((cell) => cell !== hidden);
  }
  return (scope) => told.some((cell) => cell.scope.over === scope.over && cell.scope.key === scope.key);
}

/** True where answers are certain: no team among these chats. */
export const isCertain = ({ chats }: Pick<Scope, 'chats'>) => chats.every((c) => c.group !== 'team');

/** The clock of these chats; where groups meet that of the office. */
export function clockOf({ clocks }: Declared, chats: readonly SeenChat[]): Clock {
  const known = [...new Set(chats.map((c) => clocks[c.group]))];
  return known.length === 1 ? (known[0] as Clock) : 'business';
}

export const daySeconds = (clock: Clock) => (clock === 'business' ? WORKING_DAY_S : 86_400);
