/**
 * Decides how an export is to be read, from evidence over the whole file: which header family is its own, which lines
 * open records, and which date field is the day.
 *
 *   candidates → family (most lines) → line ends (CRLF against LF) → sections (one spelling each) → date order → stamps
 *
 * Nothing is guessed in silence: where no evidence decides the date order, both readings are named.
 */
import {
  DAY_MS,
  type DateOrder,
  type Decision,
  dayNumber,
  decideOrder,
  isSameDate,
  type OrderEvidence,
  type OrderHints,
  timeOf,
} from './date-order.ts';
import { piecesOfOneOrder } from './order-change.ts';
import { BACK_TOLERANCE_MS, ownFamily, ownLines, ownSections, type Section } from './own-sections.ts';
import type { Candidates } from './scan.ts';
import type { OrderReading } from './schema/facts.ts';
import { SPELLING } from './spelling.ts';

export type { DateOrder } from './date-order.ts';

export interface Recognised {
  family: number;
  /** Accepted candidates, in file order. */
  rows: Int32Array;
  local_ms: Float64Array;
  resolution_s: Uint8Array;
  date_order: DateOrder;
  evidence: OrderEvidence;
  /** The other possible reading where nothing decides. */
  other_order: DateOrder | null;
  /** The readings that were compared, of the section with most records. */
  readings: OrderReading[];
  sections: number;
  /** Header-like lines that were taken as text. */
  declined: number;
  /** Records whose stamp is no date under the reading taken; they keep the stamp of the record before. */
  impossible_dates: number;
  /** Records whose year nothing shows (`3 Jan`, in a file where no stamp has a year); they are dated 2000. */
  unknown_years: number;
}

const { HAS_SECONDS, NO_YEAR } = SPELLING;

/** Reading of a file; null when not one line opens a record. */
export function recognise(c: Candidates, hints: OrderHints): Recognised | null {
  if (c.n === 0) return null;
  const family = ownFamily(c);
  const own = ownLines(c, family);
  const unknown_years = fillYears(c, own, hints.exported_at_ms);
  const kept = ownSections(c, own).flatMap(({ spelling, rows }) =>
    piecesOfOneOrder(c, rows).map((piece) => ({ spelling, rows: piece })),
  );
  const decisions = decideOrders(c, kept, hints);
  const n = kept.reduce((sum, s) => sum + s.rows.length, 0);
  const [only, ...more] = kept as [Section, ...Section[]];
  const rows = more.length === 0 ? only.rows : new Int32Array(n);
  const local_ms = new Float64Array(n);
  const resolution_s = new Uint8Array(n);
  let w = 0;
  let impossible = 0;
  kept.forEach((section, i) => {
    const { order } = decisions[i] as Decision;
    if (more.length > 0) rows.set(section.rows, w);
    let day = Number.NaN;
    for (let k = 0; k < section.rows.length; k++) {
      const row = section.rows[k] as number;
      if (k === 0 || !isSameDate(c, row, section.rows[k - 1] as number)) day = dayNumber(c, row, order);
      const bad = Number.isNaN(day);
      if (bad) impossible++;
      local_ms[w] = bad
        ? w > 0
          ? (local_ms[w - 1] as number)
          : 0
        : day * DAY_MS + (c.time_s[row] as number) * 1000;
      resolution_s[w] = (c.spelling[row] as number) & HAS_SECONDS ? 1 : 60;
      w++;
    }
  });
  const widest = kept.reduce((best, s, i) => (s.rows.length > (kept[best]?.rows.length ?? 0) ? i : best), 0);
  const d = decisions[widest] as Decision;
  return {
    family,
    rows,
    local_ms,
    resolution_s,
    date_order: d.order,
    evidence: d.evidence,
    other_order: d.other,
    readings: d.readings,
    sections: kept.length,
    declined: c.n - n,
    impossible_dates: impossible,
    unknown_years,
  };
}

const HALF_A_YEAR_IN_MONTHS = 6;

/**
 * Gives stamps without a year the one of the stamp before, or the next where the months run back from there; the first
 * ones that of the export. Returns how many get none.
 */
function fillYears(c: Candidates, own: Int32Array, exported_at_ms: number | null): number {
  const exported = exported_at_ms === null ? null : new Date(exported_at_ms).getUTCFullYear();
  let year: number | null = null;
  let month = 0;
  let unknown = 0;
  for (const row of own) {
    if (((c.spelling[row] as number) & NO_YEAR) === 0) year = c.f2[row] as number;
    else {
      const later: boolean = month - (c.f1[row] as number) >= HALF_A_YEAR_IN_MONTHS;
      if (year !== null && later) year++;
      else if (year === null) year = exported;
      if (year === null) unknown++;
      else c.f2[row] = year;
    }
    month = c.f1[row] as number;
  }
  return unknown;
}

/** The order of each section; where its own stamps do not decide, one that lies between its neighbours. */
function decideOrders(c: Candidates, sections: readonly Section[], hints: OrderHints): Decision[] {
  const decisions = sections.map((s) => decideOrder(c, s.rows, hints));
  return decisions.map((d, i) => {
    if (d.other === null || sections.length === 1) return d;
    const end = timeAt(c, sections[i - 1]?.rows.at(-1), decisions[i - 1]) ?? -Infinity;
    const start = timeAt(c, sections[i + 1]?.rows[0], decisions[i + 1]) ?? Infinity;
    const { rows } = sections[i] as Section;
    const fitting = [d.order, d.other].filter((order) => {
      const first = timeOf(c, rows[0] as number, order);
      const last = timeOf(c, rows.at(-1) as number, order);
      return first >= end - BACK_TOLERANCE_MS && last <= start + BACK_TOLERANCE_MS;
    });
    return fitting.length === 1
      ? { ...d, order: fitting[0] as DateOrder, evidence: 'monotony', other: null }
      : d;
  });
}

/** Time of a row of a section whose order is sure. */
function timeAt(c: Candidates, row: number | undefined, d: Decision | undefined): number | null {
  return row === undefined || d === undefined || d.other !== null ? null : timeOf(c, row, d.order);
}
