/** Ids under which items are named outside: by norm, version, chat and month, numbered in the order of the chat. */
import type { Item } from './items.ts';
import { monthOf } from './measures/months.ts';

/** Id of each of these items of one chat, whatever their months. `norm.version/chat/month/number`. */
export function itemIds(items: readonly Item[]): string[] {
  const numbers = new Map<string, number>();
  return items.map(({ norm, version, chat, opened_local_ms }) => {
    const of = `${norm}.${version}/${chat}/${monthOf(opened_local_ms)}`;
    const number = (numbers.get(of) ?? 0) + 1;
    numbers.set(of, number);
    return `${of}/${number}`;
  });
}
