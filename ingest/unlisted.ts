/**
 * Senders of a chat that the people list does not know, and what copies of other phones call them: the same message
 * under two names is the best sign that the names are one person.
 */
import type { ClockedCopy, Row } from './meet-copies.ts';
import { KIND, type MessageColumns, type Person } from './schema/message-table.ts';

export interface UnlistedSender {
  sender: string;
  /** Messages of the chat that stand under this name. */
  messages: number;
  /** Messages that another phone shows too, where it may call their sender something else. */
  shared: number;
  /** Listed persons that other phones name as their senders, with the number of messages. */
  known_as: { person: string; messages: number }[];
}

/** How often two phones give the sender of one message these two names. */
export interface SharedNames {
  /** Phones as `0 1`; names by their place in `names`. */
  by_phones: Map<string, Map<number, number>>;
  names: string[];
}

/** Gives each name of the copies one number, so that pairs are counted without a text per message. */
export function sharedNames(copies: readonly ClockedCopy[]) {
  const index = new Map<string, number>();
  const codes = copies.map((c) =>
    c.columns.senders.map((name) => {
      if (!index.has(name)) index.set(name, index.size);
      return index.get(name) as number;
    }),
  );
  const shared: SharedNames = { by_phones: new Map(), names: [...index.keys()] };
  const nameAt = (copy: number, row: number) =>
    codes[copy]?.[(copies[copy] as ClockedCopy).columns.sender[row] as number] ?? -1;

  /** Counts the records of copy `k` that stand in the table at the places of `met`. */
  function count(table: readonly Row[], k: number, met: Int32Array): void {
    const { columns, phone } = copies[k] as ClockedCopy;
    met.forEach((place, row) => {
      if (place < 0 || columns.kind[row] === KIND.notice) return;
      const { named } = table[place] as Row;
      const other = (copies[named.copy] as ClockedCopy).phone;
      // Exports of one phone agree on every name.
      if (other === phone) return;
      const one = nameAt(named.copy, named.row);
      const two = nameAt(k, row);
      if (one < 0 || two < 0) return;
      const phones = `${other} ${phone}`;
      const pairs = shared.by_phones.get(phones) ?? new Map<number, number>();
      shared.by_phones.set(phones, pairs);
      const pair = one * shared.names.length + two;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    });
  }
  return { shared, count };
}

/** Unlisted senders of the merged chat, by their first message. `of_sender`: the person behind each of its senders. */
export function unlistedOf(
  m: MessageColumns,
  of_sender: Int32Array,
  shared: SharedNames | null,
): UnlistedSender[] {
  const messages = new Map<number, number>();
  for (let i = 0; i < m.n; i++) {
    const person = m.person[i] as number;
    if (person < 0 || m.kind[i] === KIND.call || m.persons[person]?.listed !== false) continue;
    messages.set(person, (messages.get(person) ?? 0) + 1);
  }
  const found = new Map<number, UnlistedSender>();
  for (const [person, count] of messages) {
    const sender = m.persons[person]?.name ?? '';
    found.set(person, { sender, messages: count, shared: 0, known_as: [] });
  }
  if (shared && found.size > 0) {
    const person_of = new Map(m.senders.map((name, code) => [name, of_sender[code] as number]));
    addShared(m.persons, person_of, shared, found);
  }
  return [...found.values()];
}

function addShared(
  persons: readonly Person[],
  person_of: ReadonlyMap<string, number>,
  shared: SharedNames,
  found: Map<number, UnlistedSender>,
): void {
  const at = (name: number) => person_of.get(shared.names[name] as string) ?? -1;
  for (const pairs of shared.by_phones.values()) {
    // Other names that this pair of phones gives a person's messages.
    const others = new Map<number, Map<number, number>>();
    const add = (own: number, other: number, n: number) => {
      if (!found.has(own)) return;
      const counts = others.get(own) ?? new Map<number, number>();
      counts.set(other, (counts.get(other) ?? 0) + n);
      others.set(own, counts);
    };
    for (const [pair, n] of pairs) {
      const one = at(Math.floor(pair / shared.names.length));
      const two = at(pair % shared.names.length);
      add(one, two, n);
      if (one !== two) add(two, one, n);
    }
    for (const [own, counts] of others) {
      // Two phones that both show this name do not know who it is elsewhere.
      if (counts.size === 1 && counts.has(own)) continue;
      const row = found.get(own) as UnlistedSender;
      for (const [other, n] of counts) {
        row.shared += n;
        const person = persons[other];
        if (!person?.listed) continue;
        const known = row.known_as.find((k) => k.person === person.name);
        if (known) known.messages += n;
        else row.known_as.push({ person: person.name, messages: n });
      }
    }
  }
}
