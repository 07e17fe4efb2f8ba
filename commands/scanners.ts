/** Scanners for sensitive information, opened once for each set of options: loading what they need takes a while. */
import type { PeopleList } from '../ingest/people.ts';
import type { Norm } from '../ingest/schema/norm.ts';
import { openScanner, type Scanner } from '../transform/sensitive/find-sensitive.ts';

const opened = new Map<string, Promise<Scanner>>();

/** By `id.version` of the norms that want one. `region`: country of phone numbers without a country code. */
export async function scannersOf(
  norms: readonly Norm[],
  people: PeopleList,
  region: string | null,
): Promise<Map<string, Scanner>> {
  const found = new Map<string, Scanner>();
  for (const norm of norms) {
    if (norm.kind !== 'sensitive-information') continue;
    const { types, countries, own } = norm;
    const known_phones = [...people.by_key.keys()].filter((key) => key.startsWith('tel:'));
    const options = { types, countries, own, region, known_phones };
    const key = JSON.stringify(options);
    const scanner = opened.get(key) ?? openScanner(options);
    opened.set(key, scanner);
    found.set(`${norm.id}.${norm.version}`, await scanner);
  }
  return found;
}
