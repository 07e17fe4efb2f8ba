/** Texts → what is found in them. */

import { SENSITIVE_TYPES } from '../../../ingest/schema/sensitive.ts';
import { utf8Of } from '../../../ingest/utf8-column.ts';
import { findSensitive, openScanner, type Scanner } from '../../../transform/sensitive/find-sensitive.ts';
import type { Finding, SensitiveOptions } from '../../../transform/sensitive/finding.ts';
import { NATIONAL_IDS } from '../../../transform/sensitive/values/national-ids.ts';

export const COUNTRIES = [...new Set(NATIONAL_IDS.map(({ country }) => country))];

/** All types and countries, but for what is given. */
export function scannerOf(options: Partial<SensitiveOptions> = {}): Promise<Scanner> {
  return openScanner({
    types: SENSITIVE_TYPES,
    region: 'SG',
    countries: COUNTRIES,
    own: [],
    known_phones: [],
    ...options,
  });
}

export function scan(scanner: Scanner, texts: readonly string[]): Finding[] {
  return findSensitive(utf8Of(texts), texts.keys(), scanner);
}

/** "V card 4539 …": class, type and the signs as they stand. */
export function told(scanner: Scanner, text: string): string[] {
  return scan(scanner, [text]).map((f) => `${f.class} ${f.type} ${text.slice(f.start, f.end)}`);
}
