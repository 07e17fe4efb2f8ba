/** The small sketch of an export: enough to tell which exports show one chat, without any text. */
import type { ExportFacts } from './schema/facts.ts';
import { KIND, NOTICE, type RecordColumns } from './schema/message-table.ts';

/** Hashes of one month: the smallest ones, so that two exports of the same month keep the same. */
export interface MonthSketch {
  records: number;
  /** Of stamp, sender and text: equal in two exports of one phone. */
  exact: number[];
  /** Of longer texts alone: equal in exports of one chat from different phones. */
  text: number[];
}

export interface ExportSketch {
  /** Name in the store. */
  key: string;
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
  /** Last stamp, leaving out a few that lie more than a year after all others. */
  last_steady_local_ms: number;
}

/** So many hashes a month keeps, the smallest ones: enough that two exports that share a day of a busy month show it. */
export const KEPT_HASHES = 128;
// Shorter texts ("ok", "thanks") occur everywhere.
const LONG_TEXT_BYTES = 20;
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
): Pick<ExportSketch, 'months' | 'is_group' | 'last_steady_local_ms'> {
  const months = new Map<number, MonthSketch>();
  const sender_hash = t.senders.map((name) => hashString(name));
  let is_group = false;
  // Neighbours mostly share a month: the bounds of the last one are kept.
  let m: MonthSketch = { records: 0, exact: [], text: [] };
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
      m = months.get(year * 12 + month) ?? { records: 0, exact: [], text: [] };
      months.set(year * 12 + month, m);
    }
    m.records++;
    if (t.kind[i] === KIND.notice) {
      if (GROUP_NOTICES.has(t.notice_kind[i] as number)) is_group = true;
      continue;
    }
    const start = t.text.offsets[i] as number;
    const end = t.text.offsets[i + 1] as number;
    const text = hashBytes(t.text.bytes, start, end);
    const who = sender_hash[t.sender[i] as number] ?? 0;
    keep(m.exact, mix(mix(text, who), Math.floor(at / 60_000)));
    if (end - start >= LONG_TEXT_BYTES) keep(m.text, text);
  }
  return {
    months: Object.fromEntries(
      [...months].sort((a, b) => a[0] - b[0]).map(([month, m]) => [monthName(month), m]),
    ),
    is_group,
    last_steady_local_ms: steadyLast(t.local_ms),
  };
}

/** Keeps the smallest distinct hashes, sorted. */
function keep(kept: number[], hash: number): void {
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
  if (kept.length > KEPT_HASHES) kept.pop();
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

/** FNV-1a, 32 bits. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return hash >>> 0;
}

export function hashString(text: string): number {
  const bytes = new TextEncoder().encode(text);
  return hashBytes(bytes, 0, bytes.length);
}

export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b >>> 0), 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca77);
  return (h ^ (h >>> 13)) >>> 0;
}
