/**
 * How near an export comes to the most records that WhatsApp puts into one: of a longer chat the start is cut off without
 * a word. With media it is a quarter of what it is without.
 */
import type { ExportFacts } from './schema/facts.ts';

const MOST_RECORDS = 40_000;
const MOST_WITH_MEDIA = 10_000;
const NEAR = [39_900, 40_100] as const;
const NEAR_WITH_MEDIA = [9_950, 10_050] as const;
const CODE = 'near-export-cap';

/** `with_media`: a file was sent along, by the mark of a record or because it lies in the archive. */
export function setCap(facts: ExportFacts, with_media: boolean): void {
  const { records } = facts;
  const near = ([from, to]: readonly [number, number]) => records >= from && records <= to;
  facts.with_media = with_media;
  facts.cap_share = records / (with_media ? MOST_WITH_MEDIA : MOST_RECORDS);
  facts.warnings = facts.warnings.filter(({ code }) => code !== CODE);
  if (near(NEAR) || (with_media && near(NEAR_WITH_MEDIA))) {
    facts.warnings.push({ code: CODE, count: records, lines: [], values: [] });
  }
}
