/** What one version of a norm judged in a month, for measures that ask it norm by norm. */
import type { Item, MetDay } from '../items.ts';
import type { ChatFacts } from '../review/facts.ts';

/** Its items, and how many met ones were only counted by day; in these chats. */
export function normItems(
  chats: readonly ChatFacts[],
  { id, version }: { id: string; version: number },
): { items: Item[]; met_more: number } {
  const isOwn = (of: Item | MetDay) => of.norm === id && of.version === version;
  const met_days = chats.flatMap((c) => c.met_days.filter(isOwn));
  return {
    items: chats.flatMap((c) => c.items.filter(isOwn)),
    met_more: met_days.reduce((sum, day) => sum + day.items, 0),
  };
}
