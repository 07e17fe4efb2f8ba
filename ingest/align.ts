/**
 * Finds the same messages in two copies of one chat from different phones: other names, other language, another zone,
 * minutes against seconds, a second of jitter, left-out captions, texts edited or deleted in between.
 *
 *   unique texts in both → shift between the clocks, piece by piece → equal texts at equal times → equal kinds at
 *   equal times from matching senders → one text changed or deleted in between → the same where clocks changed by an hour
 *
 * Nothing is matched by time alone: a text, or a kind and a sender that match elsewhere, must agree.
 */
import { KIND, MEDIA, NOTICE, type RecordColumns } from './schema/message-table.ts';
import { textHash } from './text-hash.ts';
import { LONG_TEXT_BYTES, NONE, type Shifts, textBytes, timeSearch } from './time-search.ts';

export interface Alignment {
  /** Row of `a` for each row of `b`; -1 where `a` does not hold it. */
  match: Int32Array;
  /** What to add to the wall clock of each row of `b` to get that of `a`. */
  shift_ms: Float64Array;
}

// All zones differ by quarters of an hour.
const QUARTER_MS = 15 * 60_000;
const HOUR_MS = 3_600_000;
const ANCHOR_SLACK_MS = 90_000;
const FEWEST_ANCHORS = 3;

/** Null where the copies share too few texts to tell how their clocks differ. */
export function align(a: RecordColumns, b: RecordColumns): Alignment | null {
  const texts_a = textHashes(a);
  const texts_b = textHashes(b);
  const shifts = clockShifts(a, texts_a, b, texts_b);
  if (!shifts) return null;
  const match = new Int32Array(b.n).fill(NONE);
  const shift_ms = shifts.behind_ms.slice();
  const pass = timeSearch(a, b, match, shift_ms);
  const sameText = (i: number, j: number) => isSameText(a, texts_a, i, b, texts_b, j);
  const passes = (by: Shifts) => {
    pass(by, sameText);
    const sender_of = matchingSenders(a, b, match);
    pass(by, (i, j) => isSameKind(a, i, b, j, sender_of));
    pass(by, (i, j) => isChanged(a, i, b, j, sender_of));
    return sender_of;
  };
  const sender_of = passes(shifts);
  // Behind a change of the clocks there may be too few texts that stand once: long ones an hour off are enough there.
  const hourOff = {
    before_ms: shifts.before_ms.map((ms) => ms - HOUR_MS),
    behind_ms: shifts.behind_ms.map((ms) => ms + HOUR_MS),
  };
  pass(
    hourOff,
    (i, j) => sameText(i, j) && textBytes(b, j) >= LONG_TEXT_BYTES && sameSender(a, i, b, j, sender_of),
  );
  shiftTheRest(b, match, shift_ms);
  passes({ before_ms: shift_ms.slice(), behind_ms: shift_ms.slice() });
  return { match, shift_ms };
}

/** A row that was not found takes the shift of the found row that is nearest in time: the one before or behind it. */
function shiftTheRest(b: RecordColumns, match: Int32Array, shift_ms: Float64Array): void {
  const behind = new Int32Array(b.n).fill(NONE);
  for (let j = b.n - 1, next = NONE; j >= 0; j--) {
    if (match[j] !== NONE) next = j;
    behind[j] = next;
  }
  const gap = (j: number, k: number) => Math.abs((b.local_ms[j] as number) - (b.local_ms[k] as number));
  for (let j = 0, before = NONE; j < b.n; j++) {
    if (match[j] !== NONE) {
      before = j;
      continue;
    }
    const next = behind[j] as number;
    const nearest = before === NONE || (next !== NONE && gap(j, next) < gap(j, before)) ? next : before;
    if (nearest !== NONE) shift_ms[j] = shift_ms[nearest] as number;
  }
}

function textHashes(t: RecordColumns): Uint32Array {
  const out = new Uint32Array(t.n);
  for (let i = 0; i < t.n; i++) out[i] = textHash(t, i);
  return out;
}

/** Rows of texts that stand once in a copy and are long enough to mean something. */
function uniqueTexts(t: RecordColumns, hashes: Uint32Array): Map<number, number> {
  const rows = new Map<number, number>();
  for (let i = 0; i < t.n; i++) {
    if (t.kind[i] !== KIND.text || textBytes(t, i) < LONG_TEXT_BYTES) continue;
    const hash = hashes[i] as number;
    rows.set(hash, rows.has(hash) ? NONE : i);
  }
  return rows;
}

/** Shifts of every row of `b`, from the anchors around it; null without enough of them. */
function clockShifts(
  a: RecordColumns,
  texts_a: Uint32Array,
  b: RecordColumns,
  texts_b: Uint32Array,
): Shifts | null {
  const in_a = uniqueTexts(a, texts_a);
  const anchors: { row: number; shift_ms: number }[] = [];
  for (const [hash, row] of uniqueTexts(b, texts_b)) {
    const other = in_a.get(hash) ?? NONE;
    if (row === NONE || other === NONE) continue;
    const gap = (a.local_ms[other] as number) - (b.local_ms[row] as number);
    const shift_ms = Math.round(gap / QUARTER_MS) * QUARTER_MS;
    if (Math.abs(gap - shift_ms) <= ANCHOR_SLACK_MS) anchors.push({ row, shift_ms });
  }
  anchors.sort((x, y) => x.row - y.row);
  // A text sent again on another day is no anchor: a shift must hold for a neighbour too.
  const sure = anchors.filter(
    (x, i) => anchors[i - 1]?.shift_ms === x.shift_ms || anchors[i + 1]?.shift_ms === x.shift_ms,
  );
  if (sure.length < FEWEST_ANCHORS) return null;
  const before_ms = new Float64Array(b.n);
  const behind_ms = new Float64Array(b.n);
  const shiftOf = (i: number) => (sure[Math.min(i, sure.length - 1)] as { shift_ms: number }).shift_ms;
  for (let j = 0, next = 0; j < b.n; j++) {
    while (next < sure.length && (sure[next] as { row: number }).row < j) next++;
    before_ms[j] = shiftOf(Math.max(0, next - 1));
    behind_ms[j] = shiftOf(next);
  }
  return { before_ms, behind_ms };
}

function isSameText(
  a: RecordColumns,
  texts_a: Uint32Array,
  i: number,
  b: RecordColumns,
  texts_b: Uint32Array,
  j: number,
): boolean {
  return (
    a.kind[i] === b.kind[j] &&
    a.kind[i] !== KIND.notice &&
    textBytes(a, i) > 0 &&
    textBytes(b, j) > 0 &&
    texts_a[i] === texts_b[j]
  );
}

/** Sender of `a` behind each sender of `b`: the one that most matched texts name. */
function matchingSenders(a: RecordColumns, b: RecordColumns, match: Int32Array): Int32Array {
  const counts = new Map<number, Map<number, number>>();
  for (let j = 0; j < b.n; j++) {
    const i = match[j] as number;
    const theirs = b.sender[j] as number;
    if (i === NONE || theirs < 0) continue;
    const own = counts.get(theirs) ?? new Map<number, number>();
    own.set(a.sender[i] as number, (own.get(a.sender[i] as number) ?? 0) + 1);
    counts.set(theirs, own);
  }
  return Int32Array.from(b.senders, (_, theirs) => {
    let best = NONE;
    let most = 0;
    for (const [sender, n] of [...(counts.get(theirs) ?? [])].sort((x, y) => x[0] - y[0])) {
      if (n > most) {
        best = sender;
        most = n;
      }
    }
    return best;
  });
}

function sameSender(
  a: RecordColumns,
  i: number,
  b: RecordColumns,
  j: number,
  sender_of: Int32Array,
): boolean {
  const theirs = b.sender[j] as number;
  if (theirs < 0) return false;
  const known = sender_of[theirs] as number;
  return known !== NONE ? known === a.sender[i] : a.senders[a.sender[i] as number] === b.senders[theirs];
}

/** What has no text of its own to compare: media whatever was left out, cards, polls, calls, deleted, notices. */
function isSameKind(
  a: RecordColumns,
  i: number,
  b: RecordColumns,
  j: number,
  sender_of: Int32Array,
): boolean {
  const kind = a.kind[i] as number;
  if (kind !== b.kind[j] || kind === KIND.text) return false;
  if (kind === KIND.notice) return sameNotice(a, i, b, j);
  if (!sameSender(a, i, b, j, sender_of)) return false;
  if (kind !== KIND.media) return true;
  const own = a.media_kind[i] as number;
  const theirs = b.media_kind[j] as number;
  return (
    own === theirs ||
    own === MEDIA.unknown ||
    theirs === MEDIA.unknown ||
    ALIKE.some((kinds) => kinds.has(own) && kinds.has(theirs))
  );
}

// An iPhone does not tell a voice note from an audio file; some languages have one word for all that moves.
const ALIKE = [new Set([MEDIA.voice, MEDIA.audio]), new Set([MEDIA.video, MEDIA.video_note, MEDIA.gif])];

/** Notices of one kind at one time; their words differ with the phone's language. */
function sameNotice(a: RecordColumns, i: number, b: RecordColumns, j: number): boolean {
  return a.notice_kind[i] === b.notice_kind[j] && a.notice_kind[i] !== NOTICE.other;
}

/**
 * One message that was edited or deleted between the exports, or that one copy still waits for: same sender, same time,
 * one copy says so.
 */
function isChanged(a: RecordColumns, i: number, b: RecordColumns, j: number, sender_of: Int32Array): boolean {
  const kinds = [a.kind[i], b.kind[j]];
  if (kinds.includes(KIND.notice) || !sameSender(a, i, b, j, sender_of)) return false;
  if (kinds[0] !== kinds[1]) return kinds.includes(KIND.deleted) || kinds.includes(KIND.empty);
  return kinds[0] === KIND.text && (a.edited[i] === 1 || b.edited[j] === 1);
}
