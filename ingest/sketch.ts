/** The small sketch of an export: enough to tell which exports show one chat, without any text. */
import { hashBytes, hashString, mix } from './hash.ts';
import type { ExportFacts } from './schema/facts.ts';
import { KIND, NOTICE, type RecordColumns } from './schema/message-table.ts';
import { textHash } from './text-hash.ts';

/** Hashes of one month: the smallest ones, so that two exports of the same month keep the same. */
export interface MonthSketch {
  records: number;
  /** Of stamp, sender and text: equal in two exports of one phone. */
  exact: number[];
  /** Of longer texts alone: equal in exports of one chat from different phones. */
  text: number[];
  /** For each hash who sent it and in which minute: see `placeOf`. */
  exact_at: number[];
  text_at: number[];
}

// A month has fewer minutes.
const MINUTES = 65_536;

/** Index into the export's senders, and minute of the month, of one number of `exact_at` or `text_at`. */
export const senderAt = (place: number) => Math.floor(place / MINUTES);
export const minuteAt = (place: number) => place % MINUTES;

export interface ExportSketch {
  /** Name in the store. */
  key: string;
  /** Its name where nothing is withheld. */
  base_key?: string;
  export_id: string;
  /** SHA-256 of the file: whole, so it is a secret to whoever sees only ids. */
  sha256: string;
  /** Path in the workspace (NFC) and inside the zip. */
  path: string;
  member: string | null;
  chat_name: string;
  facts: ExportFacts;
  senders: string[];
  /** Notices that only groups have. */
  is_group: boolean;
  months: Record<string, MonthSketch>;
  /** Wall clock of the export itself, from the zip entry. */
  exported_at_local_ms: number | null;
  /** First stamp of a message: a notice of the beginning may tell of years before. */
  first_message_local_ms: number;
  /** Last stamp, leaving out a few that lie more than a year after all others. */
  last_steady_local_ms: number;
}

/** So many hashes a month keeps, the smallest ones: enough that two exports that share a day of a busy month show it. */
export const KEPT_HASHES = 128;
// Shorter texts ("ok", "thanks") occur everywhere. Where a sign is a syllable or a word, four of them say as much.
const LONG_TEXT_BYTES = 20;
const LONG_TEXT_OF_WIDE_SIGNS_BYTES = 12;
/** UTF-8 of what is written in Han, kana and Hangul begins here. */
const FIRST_WIDE_BYTE = 0xe3;
const GROUP_NOTICES = new Set([
  NOTICE.created,
  NOTICE.added,
  NOTICE.joined,
  NOTICE.left,
  NOTICE.removed,
  NOTICE.subject,
  NOTICE.icon,
  NOTICE.description,
  NOTICE.settings,
  NOTICE.admin,
  NOTICE.invite_link,
]);
const YEAR_MS = 366 * 86_400_000;
const MOST_STRAYS = 3;

/** Sketch of the months and of what tells a group from a private chat. */
export function sketchMonths(
  t: RecordColumns,
): Pick<ExportSketch, 'months' | 'is_group' | 'first_message_local_ms' | 'last_steady_local_ms'> {
  const months = new Map<number, MonthSketch>();
  const sender_hash = t.senders.map((name) => hashString(name));
  let is_group = false;
  let first_message_local_ms = Infinity;
  // Neighbours mostly share a month: the bounds of the last one are kept.
  let m = emptyMonth();
  let from_ms = Infinity;
  let to_ms = -Infinity;
  for (let i = 0; i < t.n; i++) {
    const at = t.local_ms[i] as number;
    if (!(at >= from_ms && at < to_ms)) {
      const date = new Date(at);
      const year = date.getUTCFullYear();
      const month = date.getUTCMonth();
      from_ms = Date.UTC(year, month, 1);
      to_ms = Date.UTC(year, month + 1, 1);
      m = months.get(year * 12 + month) ?? emptyMonth();
      months.set(year * 12 + month, m);
    }
    m.records++;
    if (t.kind[i] === KIND.notice) {
      if (GROUP_NOTICES.has(t.notice_kind[i] as number)) is_group = true;
      continue;
    }
    if (at < first_message_local_ms) first_message_local_ms = at;
    const start = t.text.offsets[i] as number;
    const end = t.text.offsets[i + 1] as number;
    const text = hashBytes(t.text.bytes, start, end);
    const who = sender_hash[t.sender[i] as number] ?? 0;
    const minute = Math.floor(at / 60_000);
    const place = (t.sender[i] as number) * MINUTES + minute - Math.floor(from_ms / 60_000);
    keep(m.exact, m.exact_at, mix(mix(text, who), minute), place);
    const wide = (t.text.bytes[start] as number) >= FIRST_WIDE_BYTE;
    if (end - start >= (wide ? LONG_TEXT_OF_WIDE_SIGNS_BYTES : LONG_TEXT_BYTES))
      keep(m.text, m.text_at, textHash(t, i), place);
  }
  const last_steady_local_ms = steadyLast(t.local_ms);
  return {
    months: Object.fromEntries(
      [...months].sort((a, b) => a[0] - b[0]).map(([month, m]) => [monthName(month), m]),
    ),
    is_group,
    first_message_local_ms: Math.min(first_message_local_ms, last_steady_local_ms),
    last_steady_local_ms,
  };
}

const emptyMonth = (): MonthSketch => ({ records: 0, exact: [], text: [], exact_at: [], text_at: [] });

/** Keeps the smallest distinct hashes, sorted, and beside each the place of its first record. */
function keep(kept: number[], places: number[], hash: number, place: number): void {
  if (kept.length === KEPT_HASHES && hash >= (kept[KEPT_HASHES - 1] as number)) return;
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle] as number) < hash) low = middle + 1;
    else high = middle;
  }
  if (kept[low] === hash) return;
  kept.splice(low, 0, hash);
  places.splice(low, 0, place);
  if (kept.length > KEPT_HASHES) {
    kept.pop();
    places.pop();
  }
}

function steadyLast(local_ms: Float64Array): number {
  // The latest stamps, latest first.
  const top: number[] = [];
  for (let row = 0; row < local_ms.length; row++) {
    const at = local_ms[row] as number;
    if (top.length > MOST_STRAYS && at <= (top[MOST_STRAYS] as number)) continue;
    let place = Math.min(top.length, MOST_STRAYS);
    for (; place > 0 && (top[place - 1] as number) < at; place--) top[place] = top[place - 1] as number;
    top[place] = at;
  }
  for (let i = MOST_STRAYS - 1; i >= 0; i--) {
    if ((top[i + 1] ?? Infinity) < (top[i] as number) - YEAR_MS) return top[i + 1] as number;
  }
  return top[0] as number;
}

function monthName(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
