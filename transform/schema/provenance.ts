/** By what the review was made, and how it defines its numbers. */
import { z } from 'zod';
import { UNITS } from '../figure.ts';
import { count, stamp, text } from './basics.ts';

export const provenance = z.strictObject({
  config_hash: z.string(),
  code_version: z.string(),
  zone_data: z.string(),
  observation_end: stamp.nullable(),
  definitions: z.array(
    z.strictObject({
      id: z.string(),
      version: count,
      title: text,
      definition: text,
      unit: z.string(),
      direction: z.enum(['higher', 'lower', 'none']),
      /** What one row is, and what happens at the edges. */
      grain: text,
      edges: text,
      /** Names under which `figures` holds its results. */
      figures: z.array(z.strictObject({ name: z.string(), title: text, unit: z.enum(UNITS) })),
    }),
  ),
});
