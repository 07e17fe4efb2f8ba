/** §9: private chats appear only pooled, and a pool of fewer than five people would be one of them. */

import { monthOf } from '../measures/months.ts';
import type { Part } from '../part.ts';
import { MIN_PEOPLE, type ReviewChat } from './input.ts';

/** Is a month told of private chats: did five people or more write in all of them together? */
export function toldMonths(chats: readonly ReviewChat[]): (month: string) => boolean {
  const people = new Map<string, Set<string>>();
  for (const { pair, part } of chats) {
    if (!pair) continue;
    for (const [month, { writers }] of Object.entries(part.months)) {
      const all = people.get(month) ?? new Set();
      for (const name of writers) all.add(name);
      people.set(month, all);
    }
  }
  return (month) => (people.get(month)?.size ?? 0) >= MIN_PEOPLE;
}

/** The same chats; private ones keep only the months that are told. */
export function pooledPairs(chats: readonly ReviewChat[]): ReviewChat[] {
  const told = toldMonths(chats);
  return chats.map((c) => (c.pair ? { ...c, part: onlyMonths(c.part, told) } : c));
}

/** Of one month: where nothing is told of private chats, that they are there counts nowhere either. */
export function toldChats<T extends { chat: { pair: boolean }; counts: unknown }>(
  chats: readonly T[],
): readonly T[] {
  const told = chats.some((c) => c.chat.pair && c.counts !== null);
  return told ? chats : chats.filter((c) => !c.chat.pair);
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
    met_days: opened(part.met_days),
  };
}
