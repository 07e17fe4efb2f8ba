/** What the detectors found in one message → its findings. */
import type { SensitiveType } from '../../ingest/schema/sensitive.ts';
import type { Finding, Hit, Plain } from './finding.ts';
import { placeOf } from './fold.ts';
import { masked } from './values/mask.ts';

/** A message that woke somebody. */
export interface Woken {
  row: number;
  plain: Plain;
  /** `detector`: its place in the list. */
  hits: { detector: number; type: SensitiveType; hit: Hit }[];
}

const SUREST_FIRST = 'VSIH';

/** Of hits that overlap the surest counts; of one value in the message the first; of the company's own none. */
export function settled({ row, plain, hits }: Woken, isOwn: (value: string) => boolean): Finding[] {
  const sure = (hit: Hit) => SUREST_FIRST.indexOf(hit.class);
  hits.sort((a, b) => sure(a.hit) - sure(b.hit) || a.detector - b.detector || a.hit.start - b.hit.start);
  const kept: Finding[] = [];
  const seen = new Set<string>();
  const taken = new Uint8Array(plain.text.length);
  for (const { type, hit } of hits) {
    const value_key = `${type}:${hit.value}`;
    if (!take(taken, hit) || seen.has(value_key) || isOwn(hit.value)) continue;
    seen.add(value_key);
    kept.push({
      row,
      type,
      class: hit.class,
      masked: masked(type, hit.value),
      ...placeOf(plain, hit.start, hit.end),
      proof: hit.proof,
      value_key,
    });
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Takes the signs of a hit; false where one is taken. */
function take(taken: Uint8Array, { start, end }: Hit): boolean {
  for (let i = start; i < end; i++) if (taken[i] === 1) return false;
  taken.fill(1, start, end);
  return true;
}
