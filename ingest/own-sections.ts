/**
 * Which lines of a file are its own: the others look like headers, and are text that somebody pasted.
 *
 *   family (most lines, but for what was only pasted) → line ends (CRLF against LF) → sections (one spelling each)
 */
import { type DateOrder, decideOrder, NO_HINTS, possibleOrders, timeOf } from './date-order.ts';
import type { Candidates } from './scan.ts';
import { FAMILY, SPELLING } from './spelling.ts';

const { HAS_SECONDS, NO_YEAR } = SPELLING;
// Differences of spelling that occur inside one export.
const SAME_SPELLING = ~(HAS_SECONDS | NO_YEAR);
const FAMILY_BITS = 3;

/** The family with most lines, of equals the one that comes first in the file; not one that was only pasted. */
export function ownFamily(c: Candidates): number {
  const counts = [0, 0, 0];
  const firsts = [-1, -1, -1];
  for (let i = 0; i < c.n; i++) {
    const family = (c.spelling[i] as number) & FAMILY_BITS;
    counts[family] = (counts[family] as number) + 1;
    if ((firsts[family] as number) < 0) firsts[family] = i;
  }
  let best = 0;
  for (let f = 1; f < 3; f++) {
    const more = (counts[f] as number) - (counts[best] as number);
    if (more > 0 || (more === 0 && (firsts[f] as number) < (firsts[best] as number))) best = f;
  }
  const all = Int32Array.from({ length: c.n }, (_, i) => i);
  return ownOf(c, all, FAMILY_BITS, best);
}

/**
 * `most` of what lines write (the bits of their spelling under `mask`) is the file's own, unless the file opens with
 * another one and all lines of the most frequent one are older than what stands before them: an export opens with a
 * header of its own, and what is pasted was written before.
 */
function ownOf(c: Candidates, rows: Int32Array, mask: number, most: number): number {
  const written = (row: number) => (c.spelling[row] as number) & mask;
  const first = rows[0] as number;
  const opening = written(first);
  if (c.line[first] !== 1 || opening === most) return most;
  const ours = possibleOrders(
    c,
    rows.filter((row) => written(row) === opening),
  );
  const theirs = possibleOrders(
    c,
    rows.filter((row) => written(row) === most),
  );
  const both = ours.filter((order) => theirs.includes(order));
  const pairs =
    both.length > 0 ? both.map((order) => [order, order] as const) : [[ours[0], theirs[0]] as const];
  const pasted = pairs.every(([own, other]) => {
    if (own === undefined || other === undefined) return false;
    let before_ms = Number.NaN;
    for (const row of rows) {
      if (written(row) === opening) before_ms = timeOf(c, row, own);
      else if (written(row) === most && !(timeOf(c, row, other) < before_ms + BACK_TOLERANCE_MS))
        return false;
    }
    return true;
  });
  return pasted ? opening : most;
}

/**
 * Lines of the family. Where the file ends its records with CRLF and breaks lines inside a message with a lone LF
 * (iOS), a header-like line behind a lone LF is text that somebody pasted, and so older than the record around it; one
 * that is in the spelling and at the time of its neighbours is a record whose line end an editor changed.
 */
export function ownLines(c: Candidates, family: number): Int32Array {
  const all = new Int32Array(c.n);
  let n = 0;
  let after_crlf = 0;
  for (let i = 0; i < c.n; i++) {
    if (((c.spelling[i] as number) & FAMILY_BITS) !== family) continue;
    all[n++] = i;
    after_crlf += c.after_crlf[i] as number;
  }
  const own = all.subarray(0, n);
  const crlf_ends_records = own.length >= 4 && after_crlf / own.length > 0.5;
  if (!crlf_ends_records || after_crlf === own.length) return own;
  const sure = own.filter((row) => c.after_crlf[row] === 1);
  const { order } = decideOrder(c, sure, NO_HINTS);
  let before = sure[0] as number;
  let next = 0;
  return own.filter((row) => {
    while (next < sure.length && (sure[next] as number) <= row) next++;
    const after = sure[next];
    const taken =
      c.after_crlf[row] === 1 ||
      (c.spelling[row] === c.spelling[before] &&
        timeOf(c, row, order) >= timeOf(c, before, order) &&
        (after === undefined || timeOf(c, row, order) <= timeOf(c, after, order)));
    if (taken) before = row;
    return taken;
  });
}

export interface Section {
  spelling: number;
  rows: Int32Array;
}

// The clock may run back a little inside one export: bad connections, and notices dated out of order.
export const BACK_TOLERANCE_MS = 60_000;

/**
 * Runs of lines with one spelling. The most frequent spelling is the file's own (but for what was only pasted); a run in another spelling opens a
 * section of its own if its clock does not run back against the lines before it, nor past the end of those behind it,
 * else its lines are text.
 */
export function ownSections(c: Candidates, own: Int32Array): Section[] {
  const sections: Section[] = [];
  for (let from = 0; from < own.length; ) {
    const spelling = (c.spelling[own[from] as number] as number) & SAME_SPELLING;
    let to = from + 1;
    while (to < own.length && ((c.spelling[own[to] as number] as number) & SAME_SPELLING) === spelling) to++;
    sections.push({ spelling, rows: own.subarray(from, to) });
    from = to;
  }
  if (sections.length < 2) return sections;
  const rows_of = new Map<number, number>();
  for (const s of sections) rows_of.set(s.spelling, (rows_of.get(s.spelling) ?? 0) + s.rows.length);
  const most = [...rows_of].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  const main = ownOf(c, own, SAME_SPELLING, most);
  const main_rows = own.filter((row) => ((c.spelling[row] as number) & SAME_SPELLING) === main);
  const main_order = decideOrder(c, main_rows, NO_HINTS).order;
  const last_main = sections.findLastIndex((s) => s.spelling === main);
  const upper = main_rows.reduce((latest, row) => Math.max(latest, timeOf(c, row, main_order) || 0), 0);
  const kept = sections.filter((s, i) => {
    if (s.spelling === main) return true;
    if (isCopiedOnDesktop(c, s, main_rows)) return false;
    const before = lastBefore(sections, i, main);
    const lower = before === null ? -Infinity : timeOf(c, before, main_order) - BACK_TOLERANCE_MS;
    const last = i > last_main;
    return ordersToTry(c, s.rows, main_order).some((order) =>
      s.rows.every((row) => {
        const at = timeOf(c, row, order);
        return at >= lower && (last || at <= upper);
      }),
    );
  });
  return merged(kept);
}

/** What decides by itself; else the order of the file's own dates where the section allows it: so it would be read, too. */
function ordersToTry(c: Candidates, rows: Int32Array, main_order: DateOrder): DateOrder[] {
  const { order, other } = decideOrder(c, rows, NO_HINTS);
  if (other === null) return [order];
  const possible = possibleOrders(c, rows);
  return possible.includes(main_order) ? [main_order] : possible;
}

/**
 * `[13:45, 05/01/2024] Ben: ` is what WhatsApp on a computer copies, time first and without seconds: where the file's own
 * brackets hold seconds, it was pasted, however well its time fits.
 */
function isCopiedOnDesktop(c: Candidates, { spelling, rows }: Section, main_rows: Int32Array): boolean {
  const hasSeconds = (row: number) => ((c.spelling[row] as number) & HAS_SECONDS) !== 0;
  return (
    (spelling & FAMILY_BITS) === FAMILY.bracket &&
    (spelling & SPELLING.TIME_FIRST) !== 0 &&
    !rows.some(hasSeconds) &&
    main_rows.every(hasSeconds)
  );
}

/** Last row of the main spelling before section `from`. */
function lastBefore(sections: readonly Section[], from: number, main: number): number | null {
  for (let i = from - 1; i >= 0; i--) {
    const s = sections[i] as Section;
    if (s.spelling === main) return s.rows.at(-1) ?? null;
  }
  return null;
}

function merged(sections: readonly Section[]): Section[] {
  const out: { spelling: number; parts: Int32Array[] }[] = [];
  for (const { spelling, rows } of sections) {
    const last = out.at(-1);
    if (last?.spelling === spelling) last.parts.push(rows);
    else out.push({ spelling, parts: [rows] });
  }
  return out.map(({ spelling, parts }) => ({ spelling, rows: joined(parts) }));
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
