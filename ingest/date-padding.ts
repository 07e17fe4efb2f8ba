/** Whether phones write days and months below ten with a zero in front: `05/01/24`, not `5/1/24`. */
import type { Candidates } from './scan.ts';

// Ten headers of one phone agree; a few more are looked at where some show nothing.
const LOOKED_AT = 200;
const FIELDS = /(\d{1,4})\D{1,3}(\d{1,2})\D/;
const decoder = new TextDecoder();

/** Of the dates of `rows`, that stand before their times; null where none shows it. */
export function isPadded(b: Uint8Array, c: Candidates, rows: Int32Array): boolean | null {
  let seen: boolean | null = null;
  for (const row of rows.subarray(0, LOOKED_AT)) {
    if ((c.f0[row] as number) >= 10 && (c.f1[row] as number) >= 10) continue;
    const found = FIELDS.exec(decoder.decode(b.subarray(c.line_start[row], c.body[row])));
    const fields = found?.slice(1, 3) ?? [];
    if (fields.some((digits) => /^0\d$/.test(digits))) return true;
    if (fields.some((digits) => digits.length === 1)) seen = false;
  }
  return seen;
}
