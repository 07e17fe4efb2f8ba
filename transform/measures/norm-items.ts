/** What one version of a norm judged in a month, for measures that ask it norm by norm. */
import { type Item, type StateCounts, statesOf, sumStates } from '../items.ts';
import { ofNorm } from '../of-norm.ts';
import type { ChatFacts } from '../review/facts.ts';

/** Its items, and how many met ones were only counted by day; in these chats. */
export function normItems(
  chats: readonly ChatFacts[],
  norm: { id: string; version: number },
): { items: readonly Item[]; met_more: number } {
  const met_days = chats.flatMap((c) => ofNorm(c.met_days, norm));
  return {
    items: chats.flatMap((c) => ofNorm(c.items, norm)),
    met_more: met_days.reduce((sum, day) => sum + day.items, 0),
  };
}

/** How many of them are in which state; in these chats. */
export function normStates(chats: readonly ChatFacts[], norm: { id: string; version: number }): StateCounts {
  let met_more = 0;
  for (const c of chats) for (const day of ofNorm(c.met_days, norm)) met_more += day.items;
  return sumStates(
    chats.map((c) => statesOf(ofNorm(c.items, norm))),
    met_more,
  );
}
