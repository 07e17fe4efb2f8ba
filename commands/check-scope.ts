import { nearest } from '../ingest/nearest.ts';
import { CHAT_TYPES, type Group, type Policy } from '../ingest/schema/policy.ts';
import type { Problem } from '../ingest/schema/problem.ts';
import { problem } from './problem.ts';

const POLICY = 'review.yaml';

/** Names in the scope of a norm, goal, topic or of announcements that are neither a chat type nor a chat here or in the register. */
export function scopeProblems(
  policy: Policy,
  groups: readonly Group[] | null,
  chats: readonly string[],
): Problem[] {
  const registered = groups?.flatMap((g) => [g.chat, ...g.aliases]) ?? [];
  const known = new Set<string>([...CHAT_TYPES, ...registered, ...chats]);
  const of = (kind: 'norm' | 'exempt' | 'belongs' | 'goal' | 'topic', id: string, names: readonly string[]) =>
    names
      .filter((name) => !known.has(name))
      .map((name) => problem(POLICY, `scope-matches-nothing/${kind}`, id, name, nearest(name, [...known])));
  return [
    ...policy.norms.flatMap((norm) => of('norm', norm.id, norm.chats)),
    ...policy.norms.flatMap((norm) => of('exempt', norm.id, norm.exempt_chats)),
    // Those of a topic are told with the topic.
    ...policy.norms.flatMap((norm) =>
      norm.kind === 'chat-choice' && norm.topic === null ? of('belongs', norm.id, norm.belongs) : [],
    ),
    ...policy.goals.flatMap((goal) => of('goal', goal.id, goal.chats)),
    ...policy.topics.flatMap((topic) => of('topic', topic.id, topic.chats)),
    ...(policy.announcements?.chats ?? [])
      .filter((name) => !known.has(name))
      .map((name) => problem(POLICY, 'scope-matches-nothing/announcements', name, nearest(name, [...known]))),
  ];
}
