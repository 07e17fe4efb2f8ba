/** What the policy calls chats by: an alias of groups.csv is the chat of its row, wherever chats are named. */
import type { Norm } from './schema/norm.ts';
import { CHAT_TYPES, type Group, type Policy } from './schema/policy.ts';

/** Chat types and names as they are told and compared from here on. */
export type NamesOfChats = (names: readonly string[]) => string[];

/** A type stays a type, and the name of a chat that name, whatever else is called so. */
export function namesOfChats(groups: readonly Group[] | null): NamesOfChats {
  const chats = new Map((groups ?? []).flatMap((g) => g.aliases.map((alias) => [alias, g.chat] as const)));
  for (const own of [...CHAT_TYPES, ...(groups ?? []).map((g) => g.chat)]) chats.delete(own);
  return (names) => [...new Set(names.map((name) => chats.get(name) ?? name))];
}

/** The policy with the names of chats for their aliases. */
export function withChatNames(policy: Policy, of: NamesOfChats): Policy {
  const { norms, goals, topics, announcements } = policy;
  return {
    ...policy,
    norms: norms.map((norm) => normOfNames(norm, of)),
    goals: goals.map((goal) => ({ ...goal, chats: of(goal.chats) })),
    topics: topics.map((topic) => ({ ...topic, chats: of(topic.chats) })),
    announcements: announcements && { ...announcements, chats: of(announcements.chats) },
  };
}

function normOfNames(norm: Norm, of: NamesOfChats): Norm {
  const named = { chats: of(norm.chats), exempt_chats: of(norm.exempt_chats) };
  return norm.kind === 'chat-choice'
    ? { ...norm, ...named, belongs: of(norm.belongs) }
    : { ...norm, ...named };
}
