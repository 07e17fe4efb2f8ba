/** §9: private chats appear only pooled, and a pool of fewer than five people would be one of them. */

import { monthOf } from '../measures/months.ts';
import type { Part } from '../part.ts';
import { MIN_PEOPLE, type ReviewChat } from './input.ts';

/** The same chats; private ones keep only the months in which five people or more wrote in all private chats together. */
export function pooledPairs(chats: readonly ReviewChat[]): ReviewChat[] {
  const people = new Map<string, Set<string>>();
  for (const { pair, part } of chats) {
    if (!pair) continue;
    for (const [month, { writers }] of Object.entries(part.months)) {
      const all = people.get(month) ?? new Set();
      for (const name of writers) all.add(name);
      people.set(month, all);
    }
  }
  const wide = (month: string) => (people.get(month)?.size ?? 0) >= MIN_PEOPLE;
  return chats.map((c) => (c.pair ? { ...c, part: onlyMonths(c.part, wide) } : c));
}

function onlyMonths(part: Part, wanted: (month: string) => boolean): Part {
  const opened = <T extends { opened_local_ms: number }>(things: readonly T[]) =>
    things.filter((thing) => wanted(monthOf(thing.opened_local_ms)));
  const months = <T>(of: Record<string, T>) =>
    Object.fromEntries(Object.entries(of).filter(([month]) => wanted(month)));
  return {
    ...part,
    months: months(part.months),
    off_hours: part.off_hours && months(part.off_hours),
    episodes: opened(part.episodes),
    waits: opened(part.waits),
    questions: part.questions && opened(part.questions),
    announcements: opened(part.announcements),
    items: opened(part.items),
  };
}
