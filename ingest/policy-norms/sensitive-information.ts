import { z } from 'zod';
import { isRegion, nearestRegion } from '../phone-number.ts';
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
    types: z.array(z.enum(SENSITIVE_TYPES)).min(1, 'expected at least one type').optional(),
    countries: z.array(z.string()).optional(),
    own: z.array(z.string().min(1)).optional(),
  },
  (n, frame, { at, report, note, content_scan }) => {
    if (!content_scan) {
      note({
        code: 'norm-off',
        where: at('kind'),
        what: `norm ${frame.id} is off: nothing is judged by it`,
        help: 'It scans what people write. Write content_scan: true once those it concerns know and whoever has a say agreed.',
      });
    }
    for (const country of n.countries ?? []) {
      if (isRegion(country)) continue;
      const meant = nearestRegion(country);
      report({
        code: 'policy-unknown-region',
        where: at('countries'),
        what: `"${country}" is no country`,
        help: meant ? `Did you mean "${meant}"?` : 'Write the two letters of the country, as in SG or DE.',
      });
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
