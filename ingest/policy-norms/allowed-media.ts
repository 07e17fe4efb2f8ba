import { z } from 'zod';
import { MEDIA_KINDS } from '../schema/message-table.ts';
import { normReader } from './norm-reader.ts';

const MB = 1_000_000;
const AMOUNT = 'expected a number above 0';
const kinds = z.array(z.enum(MEDIA_KINDS)).optional();
const amount = z.number({ error: AMOUNT }).positive(AMOUNT).optional();

/** N5. */
export const allowedMedia = normReader(
  'allowed-media',
  { media: kinds, max_mb: amount, max_voice_seconds: amount, captions: kinds },
  (n, frame, { at, report }) => {
    if (!n.media && !n.max_mb && !n.max_voice_seconds && !n.captions) {
      report({
        code: 'policy-norm-says-nothing',
        where: at('kind'),
        what: `norm ${frame.id} allows all media of any size`,
        help: 'Add media: [image, document], max_mb: 16, max_voice_seconds: 60 or captions: [document].',
      });
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
