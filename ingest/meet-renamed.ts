/**
 * Records that two exports of one phone show under two names, because a contact was saved or renamed in between: the
 * same stamp, kind and text, again and again under the same pair of names.
 */

import type { ClockedCopy, Ref, Row } from './meet-copies.ts';
import { KIND } from './schema/message-table.ts';
import { textHash, textLength } from './text-hash.ts';

const FEWEST_PAIRS = 3;
// A name that meets several others is no renamed contact: it said what others said too.
const CONSISTENT_SHARE = 0.9;

/** Fills `met` for rows of copy `k` that are left over on both sides. */
export function meetRenamed(
  table: readonly Row[],
  k: number,
  copies: readonly ClockedCopy[],
  met: Int32Array,
): void {
  const rows: Ref[] = [];
  met.forEach((place, row) => {
    if (place === -1 && hasSender(copies, { copy: k, row })) rows.push({ copy: k, row });
  });
  if (rows.length === 0) return;
  const taken = new Set(met);
  const free = new Map<string, number[]>();
  table.forEach((r, place) => {
    if (taken.has(place) || !hasSender(copies, r)) return;
    const key = contentKey(copies, r);
    const list = free.get(key);
    if (list) list.push(place);
    else free.set(key, [place]);
  });
  const renamed = renames(rows, table, k, copies, free, met.filter((place) => place >= 0).length);
  for (const r of rows) {
    const list = free.get(contentKey(copies, r)) ?? [];
    const former = renamed.get(nameOf(copies, r));
    const i = list.findIndex((place) => nameOf(copies, table[place] as Row) === former);
    if (i >= 0) met[r.row] = list.splice(i, 1)[0] as number;
  }
}

/** The former name behind each name, where enough records agree. */
function renames(
  rows: readonly Ref[],
  table: readonly Row[],
  k: number,
  copies: readonly ClockedCopy[],
  free: ReadonlyMap<string, readonly number[]>,
  others_met: number,
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const r of rows) {
    const [place, another] = free.get(contentKey(copies, r)) ?? [];
    if (place === undefined || another !== undefined) continue;
    const name = nameOf(copies, r);
    const former = nameOf(copies, table[place] as Row);
    const own = counts.get(name) ?? new Map<string, number>();
    own.set(former, (own.get(former) ?? 0) + 1);
    counts.set(name, own);
  }
  const renamed = new Map<string, string>();
  const before = new Set(table.filter((r) => hasSender(copies, r)).map((r) => nameOf(copies, r)));
  const after = new Set((copies[k] as ClockedCopy).columns.senders);
  for (const [name, formers] of counts) {
    const all = [...formers.values()].reduce((sum, n) => sum + n, 0);
    for (const [former, n] of formers) {
      // Of copies that show the same otherwise, two names of which each stands in one alone are of one person.
      const apart = before.has(name) || after.has(former) || others_met < FEWEST_PAIRS;
      const fewest = apart ? FEWEST_PAIRS : 1;
      if (n >= fewest && n >= all * CONSISTENT_SHARE) renamed.set(name, former);
    }
  }
  return renamed;
}

function hasSender(copies: readonly ClockedCopy[], r: Ref): boolean {
  const { kind, sender } = (copies[r.copy] as ClockedCopy).columns;
  return kind[r.row] !== KIND.notice && (sender[r.row] as number) >= 0;
}

function nameOf(copies: readonly ClockedCopy[], r: Ref): string {
  const { sender, senders } = (copies[r.copy] as ClockedCopy).columns;
  return senders[sender[r.row] as number] ?? '';
}

function contentKey(copies: readonly ClockedCopy[], r: Ref): string {
  const { columns, clock_ms } = copies[r.copy] as ClockedCopy;
  return `${clock_ms[r.row]} ${columns.kind[r.row]} ${textLength(columns, r.row)} ${textHash(columns, r.row)}`;
}
