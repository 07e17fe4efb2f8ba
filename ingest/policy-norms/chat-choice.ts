import { z } from 'zod';
import { expected } from '../expected.ts';
import { nearest } from '../nearest.ts';
import { listOf } from '../policy-announcements.ts';
import { problem } from '../problem.ts';
import type { Topic } from '../schema/policy.ts';
import { type NormTools, normReader } from './norm-reader.ts';

const word = z.string().regex(/[^\s\p{Cf}]/u, expected('word_or_tag'));

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
        const where = at(n.words ? 'words' : 'belongs');
        report(problem(where, 'policy-said-twice', frame.id, n.topic));
      }
      const { id, words, chats } = topicOf(n.topic, frame.id, tools);
      return { ...rest, words, belongs: chats, topic: id };
    }
    const [words, belongs] = [n.words ?? [], listOf(n.belongs)];
    if (words.length + rest.tags.length === 0 || belongs.length === 0) {
      const lacks = belongs.length === 0 ? 'where' : 'what';
      report(problem(at('kind'), `policy-norm-says-nothing/${lacks}`, frame.id));
    }
    return { ...rest, words, belongs, topic: null };
  },
);

function topicOf(id: string, norm: string, { topics, at, report }: NormTools): Topic {
  const found = topics.find((topic) => topic.id === id);
  if (found) return found;
  const known = topics.map((topic) => topic.id);
  const meant = nearest(id, known);
  report(problem(at('topic'), 'policy-unknown-topic', norm, id, known.join(', '), meant));
  return { id, words: [], chats: [] };
}
