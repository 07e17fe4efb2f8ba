/** §9: private chats are told only pooled, and a pool of fewer than five people would be one of them. */
import { monthOf } from '../measures/months.ts';
import type { Part } from '../part.ts';
import { MIN_PEOPLE, type ReviewChat } from './input.ts';

/** The chats, private ones with those months alone in which at least five people wrote in them; without such a month none. */
export function withoutSmallPool(chats: readonly ReviewChat[]): ReviewChat[] {
  const pairs = chats.filter((c) => c.pair);
  const people = new Map<string, Set<string>>();
  for (const [month, { writers }] of pairs.flatMap((c) => Object.entries(c.part.months))) {
    const wrote = people.get(month) ?? new Set();
    for (const name of writers) wrote.add(name);
    people.set(month, wrote);
  }
  const told = new Set([...people].flatMap(([month, wrote]) => (wrote.size >= MIN_PEOPLE ? [month] : [])));
  if (told.size === people.size) return [...chats];
  return chats.flatMap((c) => (!c.pair ? [c] : told.size === 0 ? [] : [{ ...c, part: only(c.part, told) }]));
}

function only(part: Part, told: ReadonlySet<string>): Part {
  const opened = <T extends { opened_local_ms: number }>(things: readonly T[]) =>
    things.filter((thing) => told.has(monthOf(thing.opened_local_ms)));
  const months = <T>(of: Record<string, T>) =>
    Object.fromEntries(Object.entries(of).filter(([month]) => told.has(month)));
  return {
    ...part,
    months: months(part.months),
    episodes: opened(part.episodes),
    waits: opened(part.waits),
    questions: part.questions && opened(part.questions),
    announcements: opened(part.announcements),
    items: opened(part.items),
    off_hours: part.off_hours && months(part.off_hours),
  };
}
