/** Other chats that the chats give away, without those that came or stand in the register. */
import { chatName } from '../ingest/chat-name.ts';
import type { Group } from '../ingest/schema/policy.ts';
import type { UnknownChatFact } from '../reports/audit/unknown-chats.ts';
import type { CopiesOfChat } from './copies.ts';

/** By kind and id. `nameHash`: keyed, of a group's name. */
export function unknownChatFacts(
  copies: readonly CopiesOfChat[],
  groups: readonly Group[] | null,
  nameHash: (name: string) => string,
): UnknownChatFact[] {
  const known = new Set([
    ...copies.flatMap(({ chat, other_chats }) => [
      nameHash(chat.name),
      ...chat.copies.map((copy) => nameHash(chatName(copy.path, copy.member))),
      ...other_chats.own_names,
    ]),
    ...(groups ?? []).flatMap((g) => [g.chat, ...g.aliases].map(nameHash)),
  ]);
  const facts = new Map<string, UnknownChatFact>();
  const by_name = copies.toSorted((a, b) => compare(a.name, b.name) || compare(a.chat.chat, b.chat.chat));
  for (const { name, other_chats } of by_name) {
    const told = new Set<string>();
    for (const { kind, hash, export_id, line, count } of other_chats.found) {
      if (known.has(hash)) continue;
      const id = `${kind} ${hash}`;
      const fact = facts.get(id);
      if (fact) {
        fact.count += count;
        if (!told.has(id)) fact.chats++;
      } else facts.set(id, { kind, id: hash, count, chats: 1, chat: name, export_id, line });
      told.add(id);
    }
  }
  return [...facts.values()].sort((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
