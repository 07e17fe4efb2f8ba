/**
 * One export's text → its records as columns, and what the export says of itself.
 *
 *   bytes → decode (encoding) → scan (lines that look like headers) → recognise (family, sections, date order)
 *         → cut (sender, body, kind, counts) → facts (counts, certainty, warnings)
 */

import type { DateOrder } from './date-order.ts';
import { isPadded } from './date-padding.ts';
import { type Decoded, decodeText, encodedTwice } from './decode.ts';
import { doubts } from './doubts.ts';
import { setCap } from './export-cap.ts';
import { declinedHeaders, declinedRows, headerOf } from './header-like.ts';
import { mediaDays } from './media-days.ts';
import { phoneState } from './phone-state.ts';
import { phraseBook } from './phrases.ts';
import { rawLines } from './raw-lines.ts';
import { type Recognised, recognise } from './recognise.ts';
import { cutRecords } from './records.ts';
import { type Candidates, dropDates, scanLines } from './scan.ts';
import type { ExportFacts, Finding, Platform } from './schema/facts.ts';
import { KIND, KINDS, MEDIA_KINDS, type MediaKind, type RecordColumns } from './schema/message-table.ts';
import type { PhoneWording } from './schema/phone-wording.ts';
import { FAMILY, HALF, spellingOf } from './spelling.ts';
import { settleTimeWords, type TimeWords } from './time-words.ts';

export interface ParseOptions {
  /** Date order set by the policy for this export. */
  date_order: DateOrder | null;
  /** Date order of a sibling of the same phone; used only where the file itself does not decide. */
  sibling_order?: DateOrder | null;
  /** Wall-clock time of the export (zip entry date), if known. */
  exported_at_ms: number | null;
  /** Names in the people list that hold `: `. */
  known_senders: readonly string[];
  /** WhatsApp's words that the workspace teaches. */
  taught?: readonly PhoneWording[];
}

/** Why a text is no export: `empty-file`, `not-text`, `no-records`. */
export type NotAnExport = 'empty-file' | 'not-text' | 'no-records';

export type Parsed = { columns: RecordColumns; facts: ExportFacts } | { code: NotAnExport; lines: number };

const PLAIN: ParseOptions = { date_order: null, exported_at_ms: null, known_senders: [] };

/** Parses the text of one export. Never throws on content; a text without one record is answered with its reason. */
export function parseExport(raw: Uint8Array, options: ParseOptions = PLAIN): Parsed {
  if (raw.length === 0) return { code: 'empty-file', lines: 0 };
  const decoded = decodeText(raw);
  if (decoded.encoding === 'binary') return { code: 'not-text', lines: 0 };
  const bytes = plainView(decoded.bytes);
  const candidates = scanLines(bytes);
  const time_words = settleTimeWords(candidates);
  const sibling = options.sibling_order ?? null;
  const reading = recognise(candidates, {
    date_order: options.date_order ?? sibling,
    hint: options.date_order ? 'policy' : 'sibling',
    exported_at_ms: options.exported_at_ms,
    mediaDays: (c, rows) => mediaDays(bytes, c, rows),
    isPadded: (c, rows) => isPadded(bytes, c, rows),
  });
  if (!reading) return { code: 'no-records', lines: candidates.lines };
  dropDates(candidates);
  const encoder = new TextEncoder();
  const cut = cutRecords(
    bytes,
    candidates,
    reading,
    phraseBook(options.taught),
    options.known_senders.map((name) => encoder.encode(name)),
  );
  const facts = gatherFacts(raw, bytes, candidates, reading, cut, options.taught ?? []);
  facts.warnings.unshift(...wordDoubts(time_words));
  facts.raw_lines = rawLines(raw, decoded.encoding);
  facts.warnings.unshift(...encodingDoubts(decoded, bytes));
  setCap(facts, cut.with_media);
  return { columns: cut.columns, facts };
}

// A person may write one such sign by chance.
const TWICE_WORTH_SAYING = 3;

function wordDoubts({ lines, settled }: TimeWords): Finding[] {
  if (lines.length === 0) return [];
  const code = settled ? 'time-word-inferred' : 'time-word-unknown';
  return [finding(code, lines.length, lines.slice(0, FIRST_PLACES))];
}

function encodingDoubts({ encoding }: Decoded, bytes: Uint8Array): Finding[] {
  const found = encoding === 'utf-8' ? [] : [finding('not-utf8', 1, [], [encoding])];
  const twice = encodedTwice(bytes);
  if (twice.length < TWICE_WORTH_SAYING) return found;
  let line = 1;
  let at = 0;
  const lines = twice.slice(0, FIRST_PLACES).map((place) => {
    for (; at < place; at++) if (bytes[at] === 10) line++;
    return line;
  });
  return [...found, finding('encoded-twice', twice.length, [...new Set(lines)])];
}

/** The same bytes as a plain array: cutting pieces off a `Buffer` takes far longer. */
function plainView(b: Uint8Array): Uint8Array {
  return new Uint8Array(b.buffer, b.byteOffset, b.byteLength);
}

const FIRST_PLACES = 5;

function gatherFacts(
  raw: Uint8Array,
  bytes: Uint8Array,
  c: Candidates,
  r: Recognised,
  cut: ReturnType<typeof cutRecords>,
  taught: readonly PhoneWording[],
): ExportFacts {
  const t = cut.columns;
  const by_kind = new Uint32Array(KINDS.length);
  const by_media = new Uint32Array(MEDIA_KINDS.length + 1);
  const spoke = new Uint8Array(t.senders.length);
  let first = Infinity;
  let last = -Infinity;
  let continuation_lines = 0;
  for (let i = 0; i < t.n; i++) {
    continuation_lines += (t.last_line[i] as number) - (t.first_line[i] as number);
    const kind = t.kind[i] as number;
    by_kind[kind] = (by_kind[kind] as number) + 1;
    const media = t.media_kind[i] as number;
    by_media[media] = (by_media[media] as number) + 1;
    const sender = t.sender[i] as number;
    if (kind !== KIND.notice && sender >= 0) spoke[sender] = 1;
    const at = t.local_ms[i] as number;
    if (at < first) first = at;
    if (at > last) last = at;
  }
  const notices = by_kind[KIND.notice] as number;
  const calls = by_kind[KIND.call] as number;
  const orphans = orphanLines(bytes, c, r);
  const media: Partial<Record<MediaKind, number>> = {};
  MEDIA_KINDS.forEach((name, i) => {
    if (by_media[i + 1]) media[name] = by_media[i + 1] as number;
  });
  const has_half = hasHalf(c, r);
  return {
    platform: platformOf(c, r),
    header: headerOf(bytes, c, r.rows[0] as number),
    header_like: declinedHeaders(bytes, c, r.rows),
    first_rejected: orphans.lines.slice(0, FIRST_PLACES),
    rejected_runs: runsOf(orphans.lines),
    date_order: r.date_order,
    date_order_certain: r.evidence !== 'not-decidable',
    date_order_evidence: r.evidence,
    date_order_readings: r.readings,
    clock: has_half ? 12 : 24,
    language: mostFrequent(cut.languages),
    bytes: raw.length,
    lines: c.lines,
    raw_lines: 0,
    continuation_lines,
    blank_lines: orphans.blank,
    rejected_lines: orphans.lines.length,
    records: t.n,
    // By `setCap`.
    with_media: false,
    cap_share: 0,
    messages: t.n - notices - calls,
    notices,
    calls,
    senders: spoke.reduce((sum, one) => sum + one, 0),
    first_local_ms: first,
    last_local_ms: last,
    media,
    media_bytes: 0,
    voice_ms: 0,
    phone: phoneState(t, taught),
    crlf_records: crlfRecords(bytes, c, r),
    warnings: warningsOf(c, r, cut, orphans.lines),
  };
}

/** Records before whose first line a CR LF stands: how the line ends of records were written. */
function crlfRecords(b: Uint8Array, c: Candidates, r: Recognised): number {
  let n = 0;
  for (const row of r.rows) {
    const start = c.line_start[row] as number;
    if (start >= 2 && b[start - 1] === 10 && b[start - 2] === 13) n++;
  }
  return n;
}

function warningsOf(
  c: Candidates,
  r: Recognised,
  cut: ReturnType<typeof cutRecords>,
  orphans: number[],
): Finding[] {
  const found: Finding[] = [];
  const t = cut.columns;
  if (orphans.length > 0) {
    found.push(finding('lines-before-first-record', orphans.length, orphans.slice(0, FIRST_PLACES)));
  }
  if (r.evidence === 'not-decidable') {
    found.push(finding('date-order-not-decidable', t.n, [], [r.date_order, r.other_order ?? '']));
  }
  if (r.sections > 1) found.push(finding('date-spelling-changes', r.sections - 1, []));
  if (r.declined > 0) {
    const lines = declinedRows(c, r.rows).slice(0, FIRST_PLACES);
    found.push(
      finding(
        'header-like-text',
        r.declined,
        lines.map((row) => c.line[row] as number),
      ),
    );
  }
  if (r.impossible_dates > 0) found.push(finding('impossible-date', r.impossible_dates, []));
  if (r.unknown_years > 0) found.push(finding('year-not-written', r.unknown_years, []));
  const back = backwardJumps(t);
  if (back.length > 0) found.push(finding('clock-runs-back', back.length, back.slice(0, FIRST_PLACES)));
  if (cut.unknown_notices > 0) found.push(finding('unknown-notice', cut.unknown_notices, []));
  found.push(...doubts(t));
  return found;
}

const BACK_WORTH_SAYING_MS = 86_400_000;

/** Lines of records more than a day earlier than the record before. */
function backwardJumps(t: RecordColumns): number[] {
  const lines: number[] = [];
  for (let i = 1; i < t.n; i++) {
    if ((t.local_ms[i] as number) < (t.local_ms[i - 1] as number) - BACK_WORTH_SAYING_MS) {
      lines.push(t.first_line[i] as number);
    }
  }
  return lines;
}

function orphanLines(b: Uint8Array, c: Candidates, r: Recognised): { lines: number[]; blank: number } {
  const first = r.rows[0] as number;
  const text = new TextDecoder().decode(b.subarray(0, c.line_start[first]));
  const lines: number[] = [];
  let blank = 0;
  text.split('\n').forEach((line, i) => {
    if (i + 1 >= (c.line[first] as number)) return;
    if (line.trim() === '') blank++;
    else lines.push(i + 1);
  });
  return { lines, blank };
}

function runsOf(lines: readonly number[]): number[] {
  const runs: number[] = [];
  for (const line of lines) {
    if (runs.length > 0 && runs.at(-1) === line - 1) runs[runs.length - 1] = line;
    else runs.push(line, line);
  }
  return runs;
}

/** Does a stamp name the half of the day? */
function hasHalf(c: Candidates, r: Recognised): boolean {
  for (let i = 0; i < r.rows.length; i++) if (c.half[r.rows[i] as number] !== HALF.none) return true;
  return false;
}

function platformOf(c: Candidates, r: Recognised): Platform {
  if (r.family === FAMILY.bracket) return 'ios';
  if (r.family === FAMILY.colon) return 'ios-legacy';
  return spellingOf(c.spelling[r.rows[0] as number] as number).month_name ? 'android-legacy' : 'android';
}

/** Most frequent language; of equals the first in the alphabet. Null when no phrase was found. */
function mostFrequent(counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const language of [...counts.keys()].sort()) {
    if (best === null || (counts.get(language) as number) > (counts.get(best) as number)) best = language;
  }
  return best;
}

function finding(code: string, count: number, lines: number[], values: string[] = []): Finding {
  return { code, count, lines, values };
}
