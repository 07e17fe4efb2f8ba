import { z } from 'zod';
import { expected } from '../expected.ts';
import { isRegion, nearestRegion } from '../phone-number.ts';
import { problem } from '../problem.ts';
import { SENSITIVE_TYPES, type SensitiveType } from '../schema/sensitive.ts';
import { normReader } from './norm-reader.ts';

/** Types that a proof can tell; the others are only ever "to be checked". */
const PROVED: readonly SensitiveType[] = [
  'card',
  'iban',
  'cn-id',
  'national-id',
  'private-key',
  'token',
  'jwt',
];

/** N9. */
export const sensitiveInformation = normReader(
  'sensitive-information',
  {
    types: z.array(z.enum(SENSITIVE_TYPES)).min(1, expected('a_type')).optional(),
    countries: z.array(z.string()).optional(),
    own: z.array(z.string().min(1)).optional(),
  },
  (n, frame, { at, report, note, content_scan }) => {
    if (!content_scan) {
      note(problem(at('kind'), 'norm-off/scan', frame.id));
    }
    for (const country of n.countries ?? []) {
      if (isRegion(country)) continue;
      report(problem(at('countries'), 'policy-unknown-region/norm', country, nearestRegion(country)));
    }
    return {
      ...frame,
      kind: 'sensitive-information',
      types: n.types ?? PROVED,
      countries: n.countries ?? [],
      own: n.own ?? [],
    };
  },
);
