import { nearest } from '../ingest/nearest.ts';
import { CHAT_TYPES, type Group, type Policy } from '../ingest/schema/policy.ts';

/** A name in the scope of a norm, goal, topic or of announcements that is neither a chat type nor a chat here or in the register: one line each. */
export function scopeLines(
  policy: Policy,
  groups: readonly Group[] | null,
  chats: readonly string[],
): string[] {
  const registered = groups?.flatMap((g) => [g.chat, ...g.aliases]) ?? [];
  const known = new Set<string>([...CHAT_TYPES, ...registered, ...chats]);
  const scopes = [
    ...policy.norms.map((norm) => [`norm ${norm.id}`, norm.chats] as const),
    // Those of a topic are told with the topic.
    ...policy.norms.flatMap((norm) =>
      norm.kind === 'chat-choice' && norm.topic === null
        ? [[`belongs of norm ${norm.id}`, norm.belongs] as const]
        : [],
    ),
    ...policy.goals.map((goal) => [`goal ${goal.id}`, goal.chats] as const),
    ...policy.topics.map((topic) => [`topic ${topic.id}`, topic.chats] as const),
    ...(policy.announcements ? [['announcements', policy.announcements.chats] as const] : []),
  ];
  return scopes.flatMap(([what, names]) =>
    names
      .filter((name) => !known.has(name))
      .map((name) => {
        const meant = nearest(name, [...known]);
        return `review.yaml: scope-matches-nothing: ${what} names "${name}", which is no chat type and no chat here. ${
          meant ? `Did you mean "${meant}"?` : 'Name a chat as groups.csv or its export does.'
        }`;
      }),
  );
}
