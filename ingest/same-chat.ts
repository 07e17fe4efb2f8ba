/** Do two exports show one chat, and do they come from one phone? Told from their sketches, without any text. */
import { groupKey } from './groups.ts';
import { type ExportSketch, KEPT_HASHES } from './sketch.ts';

// Shares of the smaller sketch that must be found in the other one.
const EXACT_SHARE = 0.3;
const TEXT_SHARE = 0.4;
const FEW_TEXTS = 4;
const FEW_RECORDS = 3;

/** By content where they overlap; by name and people where they do not. */
export function sameChat(a: ExportSketch, b: ExportSketch): boolean {
  const same_name = groupKey(a.chat_name) === groupKey(b.chat_name);
  let overlap = false;
  for (const [month, one] of Object.entries(a.months)) {
    const other = b.months[month];
    if (!other) continue;
    overlap = true;
    const exact = shared(one.exact, other.exact);
    // One single record may be a text that was posted in two chats at once; under one name two are enough, since the
    // exports may overlap by a day only.
    const share = exact.possible * EXACT_SHARE;
    if (exact.both >= (same_name ? Math.max(1, Math.min(2, share)) : Math.max(FEW_RECORDS, share)))
      return true;
    const text = shared(one.text, other.text);
    if (same_name && text.both >= Math.max(FEW_TEXTS, text.possible * TEXT_SHARE)) return true;
  }
  if (!same_name || a.facts.platform !== b.facts.platform) return false;
  const known = new Set(a.senders);
  return (!overlap || follow(a, b)) && b.senders.some((sender) => known.has(sender));
}

/** Does one export end before the other begins? */
function follow(a: ExportSketch, b: ExportSketch): boolean {
  return a.last_steady_local_ms < b.facts.first_local_ms || b.last_steady_local_ms < a.facts.first_local_ms;
}

/**
 * How many hashes stand in both sorted lists, and how many could. A full list holds the smallest hashes only, so both
 * are looked at up to where the shorter-reaching one ends.
 */
function shared(a: readonly number[], b: readonly number[]): { both: number; possible: number } {
  const reach = (list: readonly number[]) =>
    list.length === KEPT_HASHES ? (list.at(-1) as number) : Infinity;
  const limit = Math.min(reach(a), reach(b));
  let both = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const one = a[i] as number;
    const other = b[j] as number;
    if (one > limit || other > limit) break;
    if (one === other) both++;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  while (i < a.length && (a[i] as number) <= limit) i++;
  while (j < b.length && (b[j] as number) <= limit) j++;
  return { both, possible: Math.min(i, j) };
}

/** Same kind of phone, and equal stamps and names wherever both show the chat. */
export function samePhone(a: ExportSketch, b: ExportSketch): boolean {
  if (a.facts.platform !== b.facts.platform) return false;
  if (follow(a, b)) return true;
  let exact = 0;
  let possible = 0;
  let texts = 0;
  for (const [month, one] of Object.entries(a.months)) {
    const other = b.months[month];
    if (!other) continue;
    const records = shared(one.exact, other.exact);
    exact += records.both;
    possible += records.possible;
    texts += shared(one.text, other.text).both;
  }
  // Exports that overlap by a day share little, but then no more texts than whole records.
  return exact >= possible * EXACT_SHARE || (exact > 0 && exact >= texts);
}
