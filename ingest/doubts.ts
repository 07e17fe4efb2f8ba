/**
 * What an export's records make doubtful, told from the records alone: texts that may be a pasted chat, and wording of
 * WhatsApp's that nobody taught us yet.
 */
import type { Finding } from './schema/facts.ts';
import { KIND, NOTICE, type RecordColumns } from './schema/message-table.ts';

const FIRST_PLACES = 5;
const DAY_MS = 86_400_000;

/** All doubts of this kind, in the order of their codes. */
export function doubts(t: RecordColumns): Finding[] {
  return [...early(t), ...pasted(t), ...wording(t)];
}

const SERVICE_BEGAN_MS = Date.UTC(2009, 0, 1);
// The year of stamps that have none, in a file where nothing shows one; that is said by itself.
const NO_YEAR = 2000;

/** Dates that no message can have: a phone's clock that was wrong, or years of a calendar that is not read. */
function early(t: RecordColumns): Finding[] {
  const lines: number[] = [];
  for (let i = 0; i < t.n; i++) {
    const at = t.local_ms[i] as number;
    if (at < SERVICE_BEGAN_MS && new Date(at).getUTCFullYear() !== NO_YEAR)
      lines.push(t.first_line[i] as number);
  }
  return lines.length === 0 ? [] : [finding('year-before-service', lines)];
}

/**
 * Records in the file's own shape that run the clock back by more than a day, until it is again where it was, and whose
 * sender stands nowhere else: they may be lines of another chat that somebody pasted into a message. Form alone cannot
 * tell, so they stay records.
 */
function pasted(t: RecordColumns): Finding[] {
  const behind = new Uint8Array(t.n);
  let run: number[] = [];
  let latest_ms = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < t.n; i++) {
    const at = t.local_ms[i] as number;
    if (at < latest_ms - DAY_MS) run.push(i);
    else {
      // A clock that never comes back shows a chat out of order, or two exports in one file.
      for (const row of run) behind[row] = 1;
      run = [];
      latest_ms = Math.max(latest_ms, at);
    }
  }
  const known = new Uint8Array(t.senders.length);
  for (let i = 0; i < t.n; i++) {
    const sender = t.sender[i] as number;
    if (sender >= 0 && behind[i] === 0) known[sender] = 1;
  }
  const lines: number[] = [];
  for (let i = 0; i < t.n; i++) {
    const sender = t.sender[i] as number;
    if (behind[i] === 1 && sender >= 0 && known[sender] === 0 && t.kind[i] !== KIND.notice) {
      lines.push(t.first_line[i] as number);
    }
  }
  return lines.length === 0 ? [] : [finding('pasted-record-perhaps', lines)];
}

const ENOUGH_NOTICES = 10;
const ENOUGH_UNKNOWN = 5;
const UNKNOWN_SHARE = 0.5;
// Of the notices in file order, the last third against the rest.
const RECENT_SHARE = 1 / 3;
const RECENT_UNKNOWN_SHARE = 0.3;
const TIMES_BEFORE = 3;

/**
 * `wording-unknown` where most notices fit no known phrase: a language that we do not know. `wording-changed` where it
 * is few at first and many in the last third: the phone's language was changed, or WhatsApp writes otherwise now. Both
 * ask for enough notices that chance does not make them.
 */
function wording(t: RecordColumns): Finding[] {
  const rows: number[] = [];
  for (let i = 0; i < t.n; i++) if (t.kind[i] === KIND.notice) rows.push(i);
  const isUnknown = (row: number) => t.notice_kind[row] === NOTICE.other;
  const unknown = rows.filter(isUnknown);
  if (rows.length < ENOUGH_NOTICES || unknown.length < ENOUGH_UNKNOWN) return [];
  const linesOf = (list: readonly number[]) => list.map((row) => t.first_line[row] as number);
  if (unknown.length >= rows.length * UNKNOWN_SHARE) return [finding('wording-unknown', linesOf(unknown))];
  const cut = Math.ceil(rows.length * (1 - RECENT_SHARE));
  const recent = rows.slice(cut);
  const late = recent.filter(isUnknown);
  const before = (unknown.length - late.length) / cut;
  const share = late.length / recent.length;
  const rose =
    late.length >= ENOUGH_UNKNOWN && share >= RECENT_UNKNOWN_SHARE && share >= before * TIMES_BEFORE;
  return rose ? [finding('wording-changed', linesOf(late))] : [];
}

function finding(code: string, lines: readonly number[]): Finding {
  return { code, count: lines.length, lines: lines.slice(0, FIRST_PLACES), values: [] };
}
