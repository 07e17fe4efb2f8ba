import { z } from 'zod';
import { nearest } from '../nearest.ts';
import { listOf } from '../policy-announcements.ts';
import type { Topic } from '../schema/policy.ts';
import { type NormTools, normReader } from './norm-reader.ts';

const word = z.string().regex(/[^\s\p{Cf}]/u, 'expected a word or a tag such as "[PRJ-7]"');

/** N8. */
export const chatChoice = normReader(
  'chat-choice',
  {
    words: z.array(word).optional(),
    tags: z.array(word).optional(),
    belongs: z.union([z.string(), z.array(z.string())]).optional(),
    topic: z.string().optional(),
    consent_tag: word.optional(),
  },
  (n, frame, tools) => {
    const { at, report } = tools;
    const rest = {
      ...frame,
      kind: 'chat-choice',
      tags: n.tags ?? [],
      consent_tag: n.consent_tag ?? null,
    } as const;
    if (n.topic !== undefined) {
      if (n.words || n.belongs) {
        report({
          code: 'policy-said-twice',
          where: at(n.words ? 'words' : 'belongs'),
          what: `norm ${frame.id} takes words and chats from the topic ${n.topic} and names some itself`,
          help: 'Leave out topic, or words and belongs.',
        });
      }
      const { id, words, chats } = topicOf(n.topic, frame.id, tools);
      return { ...rest, words, belongs: chats, topic: id };
    }
    const [words, belongs] = [n.words ?? [], listOf(n.belongs)];
    if (words.length + rest.tags.length === 0 || belongs.length === 0) {
      report({
        code: 'policy-norm-says-nothing',
        where: at('kind'),
        what: `norm ${frame.id} does not say ${belongs.length === 0 ? 'where something belongs' : 'what belongs there'}`,
        help: 'Add belongs: project with tags: ["[PRJ-7]"] or words: [salary], or topic: with the id of a topic.',
      });
    }
    return { ...rest, words, belongs, topic: null };
  },
);

function topicOf(id: string, norm: string, { topics, at, report }: NormTools): Topic {
  const found = topics.find((topic) => topic.id === id);
  if (found) return found;
  const known = topics.map((topic) => topic.id);
  const meant = nearest(id, known);
  report({
    code: 'policy-unknown-topic',
    where: at('topic'),
    what: `norm ${norm} is about the topic "${id}", which the policy does not have`,
    help: meant
      ? `Did you mean "${meant}"?`
      : known.length > 0
        ? `Known are ${known.join(', ')}.`
        : `Add topics: [{ id: ${id}, words: [salary], chats: private }].`,
  });
  return { id, words: [], chats: [] };
}
