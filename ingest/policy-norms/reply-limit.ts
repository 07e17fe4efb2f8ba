import { z } from 'zod';
import { problem } from '../problem.ts';
import { limitOf, limitShape, normReader } from './norm-reader.ts';

/** N1. */
export const replyLimit = normReader(
  'reply-limit',
  {
    ...limitShape,
    request: z.enum(['inbound', 'question', 'mention', 'tagged']).optional(),
    tag: z.string().min(1).optional(),
    responder: z.string().optional(),
    /** The same as exempt_people: askers. */
    exempt_requesters: z.array(z.string()).optional(),
  },
  (n, frame, tools) => {
    if (n.request === 'tagged' && !n.tag) {
      tools.report(problem(tools.at('request'), 'policy-no-tag', frame.id));
    }
    return {
      ...frame,
      exempt_people: [...frame.exempt_people, ...(n.exempt_requesters ?? [])],
      kind: 'reply-limit',
      request: n.request ?? 'inbound',
      tag: n.tag ?? null,
      responder: n.responder ?? null,
      ...limitOf(n, frame.id, tools),
    };
  },
);
