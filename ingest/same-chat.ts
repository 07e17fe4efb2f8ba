/** Do two exports show one chat, and do they come from one phone? Told from their sketches, without any text. */
import { groupKey } from './groups.ts';
import { type Shared, sharedRecords, sharedTexts } from './shared-month.ts';
import type { ExportSketch } from './sketch.ts';

/** `no` is silent; `nearly` is told to people, who can settle it in groups.csv. */
export type Likeness = 'yes' | 'nearly' | 'no';

// Shares of what both could show, under one name.
const EXACT_SHARE = 0.5;
const TEXT_SHARE = 0.4;
const FEW_TEXTS = 4;
const FEW_RECORDS = 3;
// Under two names: what is posted in many chats at once must not make them one.
const OTHER_NAME_SHARE = 0.5;
const OTHER_NAME_TEXTS = 8;
const NEAR_SHARE = 0.3;
const ALL_SHARE = 0.9;
const FEWEST_OF_A_SENDER = 2;
const FEWEST_IN_A_PAIR = 3;
const PEOPLE_SHARE = 0.5;

/** By what both show of the months that both show. */
export function byContent(a: ExportSketch, b: ExportSketch, same_name: boolean): Likeness {
  const texts: Shared[] = [];
  for (const [month, one] of Object.entries(a.months)) {
    const other = b.months[month];
    if (!other) continue;
    const exact = sharedRecords(one, other, EXACT_SHARE);
    // Exports that overlap by a day may share a single record, when it is all that both could show.
    const fewest = same_name ? Math.min(2, exact.possible) : FEW_RECORDS;
    if (exact.both > 0 && exact.both >= Math.max(fewest, exact.possible * EXACT_SHARE)) {
      if (fromSeveral(exact, same_name)) return 'yes';
    }
    const text = sharedTexts(one, other, same_name ? TEXT_SHARE : 0);
    if (same_name && text.both >= Math.max(FEW_TEXTS, text.possible * TEXT_SHARE)) {
      if (fromSeveral(text, true)) return 'yes';
    }
    texts.push(text);
  }
  return same_name ? 'no' : underTwoNames(a, b, sum(texts));
}

/** What one person posts in several chats at once is shared by one sender only, though others write there too. */
function fromSeveral(s: Shared, same_name: boolean): boolean {
  const senders = new Set([...s.pairs.keys()].map((pair) => pair.split(' ')[0]));
  return senders.size >= (same_name ? Math.min(2, s.of_a.size, s.of_b.size) : 2);
}

/**
 * A private chat from its other phone, or a group that was renamed: long texts of at least three senders (of both in a
 * chat of two, and most of what each wrote), each under one name here and one name there, and little else.
 */
function underTwoNames(a: ExportSketch, b: ExportSketch, s: Shared): Likeness {
  const known = steadyPairs(s);
  const both = [...known.values()].reduce((total, n) => total + n, 0);
  const share = s.possible === 0 ? 0 : both / s.possible;
  const two = a.senders.length <= 2 && b.senders.length <= 2;
  const enough = two
    ? known.size === 2 && [...known].every(([pair, n]) => n >= FEWEST_IN_A_PAIR && mostOf(s, pair, n))
    : [...known.values()].filter((n) => n >= FEWEST_OF_A_SENDER).length >= 3;
  if (enough && both >= OTHER_NAME_TEXTS && share >= OTHER_NAME_SHARE) return 'yes';
  if (both < FEW_TEXTS) return 'no';
  const near = known.size >= 2 ? share >= NEAR_SHARE : !two && share >= ALL_SHARE;
  return near ? 'nearly' : 'no';
}

/** Senders with one name in each export, with the number of texts: a text that others sent too tells nothing. */
function steadyPairs(s: Shared): Map<string, number> {
  const totals = new Map<string, number>();
  for (const [pair, n] of s.pairs) {
    for (const side of sides(pair)) totals.set(side, (totals.get(side) ?? 0) + n);
  }
  return new Map(
    [...s.pairs].filter(([pair, n]) =>
      sides(pair).every((side) => n >= (totals.get(side) as number) * ALL_SHARE),
    ),
  );
}

function sides(pair: string): [string, string] {
  const [one, other] = pair.split(' ');
  return [`a ${one}`, `b ${other}`];
}

function mostOf(s: Shared, pair: string, n: number): boolean {
  const [one, other] = pair.split(' ').map(Number) as [number, number];
  return n >= Math.min(s.of_a.get(one) ?? 0, s.of_b.get(other) ?? 0) * OTHER_NAME_SHARE;
}

function sum(months: readonly Shared[]): Shared {
  const total: Shared = { both: 0, possible: 0, pairs: new Map(), of_a: new Map(), of_b: new Map() };
  const add = <K>(into: Map<K, number>, from: ReadonlyMap<K, number>) => {
    for (const [key, n] of from) into.set(key, (into.get(key) ?? 0) + n);
  };
  for (const s of months) {
    total.both += s.both;
    total.possible += s.possible;
    add(total.pairs, s.pairs);
    add(total.of_a, s.of_a);
    add(total.of_b, s.of_b);
  }
  return total;
}

/**
 * Of two exports under one name that follow each other in time: by the people of the one that shows fewer. A chat of
 * two needs both; a new phone two at least, since groups of one name may share their manager.
 */
export function byPeople(a: WithPeople, b: WithPeople): { likeness: Likeness; share: number } {
  const [few, many] = a.people.size <= b.people.size ? [a.people, b.people] : [b.people, a.people];
  let shared = 0;
  for (const name of few) if (many.has(name)) shared++;
  if (shared === 0) return { likeness: 'no', share: 0 };
  const share = shared / few.size;
  const same_kind = a.sketch.facts.platform === b.sketch.facts.platform;
  const wanted = many.size <= 2 ? 1 : PEOPLE_SHARE;
  return { likeness: share >= wanted && (same_kind || shared >= 2) ? 'yes' : 'nearly', share };
}

/** An export with the names of its senders, whatever marks and blanks a phone puts around them. */
export interface WithPeople {
  sketch: ExportSketch;
  people: ReadonlySet<string>;
}

export const withPeople = (sketch: ExportSketch): WithPeople => ({
  sketch,
  people: new Set(sketch.senders.map(groupKey)),
});

/** No month has messages in both, or one ends before the other begins. `ahead_ms`: by how much the clock of `b` is ahead of that of `a`. */
export function isApartInTime(a: ExportSketch, b: ExportSketch, ahead_ms: number): boolean {
  if (follow(a, b, ahead_ms)) return true;
  return !Object.entries(a.months).some(([month, m]) => m.exact.length > 0 && b.months[month]?.exact.length);
}

/** Does one export end before the other's messages begin? */
function follow(a: ExportSketch, b: ExportSketch, ahead_ms: number): boolean {
  return (
    a.last_steady_local_ms < b.first_message_local_ms - ahead_ms ||
    b.last_steady_local_ms - ahead_ms < a.first_message_local_ms
  );
}

const SAME_PHONE_SHARE = 0.3;

/** Same kind of phone, and equal stamps and names wherever both show the chat. */
export function samePhone(a: ExportSketch, b: ExportSketch): boolean {
  if (a.facts.platform !== b.facts.platform) return false;
  if (follow(a, b, 0)) return true;
  let exact = 0;
  let possible = 0;
  let texts = 0;
  for (const [month, one] of Object.entries(a.months)) {
    const other = b.months[month];
    if (!other) continue;
    const records = sharedRecords(one, other, 1);
    exact += records.both;
    possible += records.possible;
    texts += sharedTexts(one, other, 1).both;
  }
  // Exports that overlap by a day share little, but then no more texts than whole records.
  return exact >= possible * SAME_PHONE_SHARE || (exact > 0 && exact >= texts);
}
