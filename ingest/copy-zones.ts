/** Where the zone of each exporting phone comes from, and where the policy and the records contradict each other. */
import type { ClockedCopy } from './meet-copies.ts';
import { localOf, utcOf } from './schema/zone-table.ts';

export interface CopyZone {
  export_id: string;
  /** 0: the phone whose clock and names the chat is told by. */
  phone: number;
  /** Zone that the policy gives it; null: none. */
  zone: string | null;
  /**
   * What its stamps were read by: `policy`; `aligned`, the clock of `aligned_to`, whose zone the policy knows; `unknown`,
   * stamps as they stand.
   */
  zone_from: 'policy' | 'aligned' | 'unknown';
  /** Export whose clock this one was put on, by the texts that both show; null: none. */
  aligned_to: string | null;
  /** Offset from UTC at the last record, as it was read; null: unknown. */
  offset_s: number | null;
  /** Offset that the policy gives it at that record; null: none. Another one than `offset_s` is a conflict. */
  policy_offset_s: number | null;
  /** Of its coarsest stamp: 60 where one of them has no seconds. */
  resolution_s: 1 | 60;
}

// All zones differ by quarters of an hour at least; jitter and stamps without seconds by a minute.
const CONFLICT_MS = 7 * 60_000;

/** The zone of each copy; `copies[0]` is of the phone that the chat is told by. */
export function zonesOf(copies: readonly ClockedCopy[]): CopyZone[] {
  const main = copies[0] as ClockedCopy;
  return copies.map((copy) => {
    const { export_id, phone, zone, columns, clock_ms, aligned } = copy;
    const resolution_s = columns.resolution_s.includes(60) ? (60 as const) : (1 as const);
    const own = { export_id, phone, zone: zone?.zone ?? null, resolution_s };
    const known = aligned && main.zone;
    if (!known && !zone) {
      return { ...own, zone_from: 'unknown', aligned_to: null, offset_s: null, policy_offset_s: null };
    }
    const utcAt = (row: number) =>
      known ? utcOf(known, clock_ms[row] as number) : utcOf(zone as NonNullable<typeof zone>, localAt(row));
    const localAt = (row: number) => columns.local_ms[row] as number;
    const differs = (row: number) =>
      zone !== null && Math.abs(localOf(zone, utcAt(row)) - localAt(row)) > CONFLICT_MS;
    const conflict = known && zone ? mostly(columns.n, differs) : false;
    const last = conflict ? lastWhere(columns.n, differs) : columns.n - 1;
    const utc_ms = utcAt(last);
    const seconds = (local_ms: number) => Math.round((local_ms - utc_ms) / 1000);
    return {
      ...own,
      zone_from: conflict || !zone ? 'aligned' : 'policy',
      aligned_to: aligned ? main.export_id : null,
      // The policy's own offset where both agree: an hour that occurs twice has two.
      offset_s: seconds(conflict || !zone ? localAt(last) : localOf(zone, utc_ms)),
      policy_offset_s: zone ? seconds(localOf(zone, utc_ms)) : null,
    };
  });
}

function mostly(n: number, is: (row: number) => boolean): boolean {
  let count = 0;
  for (let row = 0; row < n; row++) if (is(row)) count++;
  return count > n / 2;
}

function lastWhere(n: number, is: (row: number) => boolean): number {
  let row = n - 1;
  while (row > 0 && !is(row)) row--;
  return row;
}
