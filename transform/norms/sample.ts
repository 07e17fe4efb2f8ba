/**
 * The auditor's sample (§8.7): of each month of a chat the met items, and the messages taken for no request, that have the
 * smallest hashes. Of several chats' the smallest again are a sample of all of them, drawn evenly and without chance.
 */
import type { Norm } from '../../ingest/schema/norm.ts';
import { localOfColumn } from '../../ingest/schema/zone-table.ts';
import { monthOf, monthSpan } from '../measures/months.ts';
import type { Talk } from '../talk.ts';

export const STRATA = ['met', 'no_request'] as const;
export type Stratum = (typeof STRATA)[number];

/** So many of all chats are looked at: 60 without a deviation show that at most 4.87 % deviate (S9). */
export const SAMPLE_SIZE = 60;

export interface Sampled {
  stratum: Stratum;
  norm: string;
  version: number;
  chat: string;
  /** Decides the draw; the smallest are taken. */
  draw: number;
  /** Wall clock of the review's zone. */
  opened_local_ms: number;
  export_id: string;
  first_line: number;
  last_line: number;
}

/** What of these rows of one chat may be drawn: by month the smallest. `seed`: of the workspace. */
export function sampledOf(
  { m, context }: Talk,
  { id, version }: Norm,
  stratum: Stratum,
  rows: readonly number[],
  seed: number,
): Sampled[] {
  const local = localOfColumn(context.zone, m.sent_at_ms);
  const sampled = (row: number, draw: number): Sampled => ({
    stratum,
    norm: id,
    version,
    chat: context.chat,
    draw,
    opened_local_ms: local[row] as number,
    export_id: m.export_ids[m.export[row] as number] as string,
    first_line: m.first_line[row] as number,
    last_line: m.last_line[row] as number,
  });
  return [...rowsByMonth(rows, local)].flatMap(([, own]) => {
    // Of many rows most cannot be among the smallest.
    const most = own.length > MANY ? (2 ** 32 * MANY) / own.length : 2 ** 32;
    const candidates: Sampled[] = [];
    for (const row of own) {
      const draw = drawOf(seed, stratum, m, row);
      if (draw < most) candidates.push(sampled(row, draw));
    }
    return smallest(candidates);
  });
}

const MANY = 4 * SAMPLE_SIZE;

function rowsByMonth(rows: readonly number[], local: Float64Array): Map<string, number[]> {
  const months = new Map<string, number[]>();
  let span = { from_ms: 0, to_ms: 0 };
  let own: number[] = [];
  for (const row of rows) {
    const at_ms = local[row] as number;
    if (at_ms < span.from_ms || at_ms >= span.to_ms) {
      const month = monthOf(at_ms);
      span = monthSpan(month);
      own = months.get(month) ?? [];
      months.set(month, own);
    }
    own.push(row);
  }
  return months;
}

/** Well-mixed 32 bits of the seed, the stratum and the place. */
function drawOf(seed: number, stratum: Stratum, m: Talk['m'], row: number): number {
  let h = seed ^ (STRATA.indexOf(stratum) + 1);
  for (const part of [m.export[row] as number, m.first_line[row] as number, m.sent_at_ms[row] as number]) {
    h = Math.imul(h ^ part, 0x9e3779b1);
    h = Math.imul(h ^ (h >>> 15), 0x85ebca77);
    h ^= h >>> 13;
  }
  return h >>> 0;
}

/** By month and stratum the ones that are drawn, in the order of their draw. */
export function drawn(all: Iterable<Sampled>): Sampled[] {
  const by = new Map<string, Sampled[]>();
  for (const one of all) {
    const key = `${one.stratum} ${monthOf(one.opened_local_ms)}`;
    const list = by.get(key);
    if (list) list.push(one);
    else by.set(key, [one]);
  }
  return [...by.keys()].sort().flatMap((key) => smallest(by.get(key) as Sampled[]));
}

function smallest(list: readonly Sampled[]): Sampled[] {
  return list
    .toSorted(
      (a, b) => a.draw - b.draw || (a.export_id < b.export_id ? -1 : 1) || a.first_line - b.first_line,
    )
    .slice(0, SAMPLE_SIZE);
}
