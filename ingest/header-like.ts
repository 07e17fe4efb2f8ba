/** How an export writes its headers, and the lines that look like one but open no record. */
import type { Candidates } from './scan.ts';
import type { HeaderLike } from './schema/facts.ts';

const MOST_PATTERNS = 20;
const FIRST_PLACES = 5;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A header as it stands, from the start of its line to where the sender begins. */
export function headerOf(b: Uint8Array, c: Candidates, row: number): string {
  return decoder.decode(b.subarray(c.line_start[row], c.body[row]));
}

/** Candidates that were taken as text, in file order. `rows`: those that open records. */
export function declinedRows(c: Candidates, rows: Int32Array): number[] {
  const declined: number[] = [];
  for (let i = 0, taken = 0; i < c.n; i++) {
    if (rows[taken] === i) taken++;
    else declined.push(i);
  }
  return declined;
}

/** The same by their build, the most frequent first, of equals the one that stands first. */
export function declinedHeaders(b: Uint8Array, c: Candidates, rows: Int32Array): HeaderLike[] {
  const groups = new Map<string, HeaderLike>();
  for (const row of declinedRows(c, rows)) {
    const pattern = headerOf(b, c, row)
      .replace(/\p{Nd}+/gu, '0')
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim();
    const group = groups.get(pattern) ?? { pattern, count: 0, lines: [] };
    groups.set(pattern, group);
    group.count++;
    if (group.lines.length < FIRST_PLACES) group.lines.push(c.line[row] as number);
  }
  return [...groups.values()].sort((a, z) => z.count - a.count).slice(0, MOST_PATTERNS);
}
