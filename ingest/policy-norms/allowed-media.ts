import { z } from 'zod';
import { expected } from '../expected.ts';
import { problem } from '../problem.ts';
import { MEDIA_KINDS } from '../schema/message-table.ts';
import { normReader } from './norm-reader.ts';

const MB = 1_000_000;
const AMOUNT = expected('amount');
const kinds = z.array(z.enum(MEDIA_KINDS)).optional();
const amount = z.number({ error: AMOUNT }).positive(AMOUNT).optional();

/** N5. */
export const allowedMedia = normReader(
  'allowed-media',
  { media: kinds, max_mb: amount, max_voice_seconds: amount, captions: kinds },
  (n, frame, { at, report }) => {
    if (!n.media && !n.max_mb && !n.max_voice_seconds && !n.captions) {
      report(problem(at('kind'), 'policy-norm-says-nothing/media', frame.id));
    }
    return {
      ...frame,
      kind: 'allowed-media',
      media: n.media ?? [],
      max_bytes: n.max_mb === undefined ? null : Math.round(n.max_mb * MB),
      max_voice_s: n.max_voice_seconds ?? null,
      captions: n.captions ?? [],
    };
  },
);
