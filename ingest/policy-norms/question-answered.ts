import { z } from 'zod';
import { limitOf, limitShape, normReader } from './norm-reader.ts';

/** N13. */
export const questionAnswered = normReader(
  'question-answered',
  { ...limitShape, responder: z.string().optional(), rhetorical: z.array(z.string().min(1)).optional() },
  (n, frame, tools) => ({
    ...frame,
    kind: 'question-answered',
    request: 'question',
    tag: null,
    responder: n.responder ?? null,
    ...limitOf(n, frame.id, tools),
    rhetorical: n.rhetorical ?? [],
  }),
);
