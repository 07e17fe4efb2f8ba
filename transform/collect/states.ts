/** In which state each chat of the register came: from what its exports say of themselves, without any text. */
import type { ExportFacts } from '../../ingest/schema/facts.ts';
import { stampOfLocal } from '../measures/stamp.ts';
import {
  COLLECT_STATES,
  type CollectedChat,
  type CollectedExport,
  type CollectNote,
  type CollectState,
} from './collected.ts';

/** An export of a chat, as gather leaves it. */
export interface CopyFacts {
  place: string;
  export_id: string;
  /** What its file calls the chat. */
  called: string;
  /** Phones of one chat, numbered. */
  phone: number;
  until_local_ms: number;
  until_by: 'zip_date' | 'last_stamp';
  /** First message; a notice of the beginning may tell of years before. */
  first_local_ms: number;
  facts: ExportFacts;
}

export interface ChatFacts {
  /** The register's row, or what is known of a chat without one. */
  row: Pick<CollectedChat, 'chat' | 'type' | 'owner' | 'department' | 'exporter' | 'substitute' | 'due'>;
  /** Names under which the register knows it, as they are compared. */
  names: readonly string[];
  copies: readonly CopyFacts[];
  /** Until when the last review showed it; null: it did not. */
  reviewed_until_local_ms: number | null;
  /** Other places of files that came more than once. */
  same_files: readonly string[];
  shares_name: boolean;
  /** The people list says that the row's exporter has left the company. */
  exporter_gone: boolean;
}

/** A month as wall clock: [from, to). */
export interface Span {
  from_ms: number;
  to_ms: number;
}

/**
 * The state of one chat and everything else that holds of it. Wall clocks are those of the phones; an export shows the month
 * whole if it was made after its end. `keyOf`: how names are compared.
 */
export function stateOfChat(chat: ChatFacts, month: Span, keyOf: (name: string) => string): CollectedChat {
  const newest_first = chat.copies.toSorted(
    (a, b) => b.until_local_ms - a.until_local_ms || (a.place < b.place ? -1 : 1),
  );
  const [newest] = newest_first;
  const found = newest ? statesOf(newest_first, chat, month) : new Set<CollectState>(['missing']);
  const [state = 'complete', ...also] = COLLECT_STATES.filter((one) => found.has(one));
  return {
    ...chat.row,
    state,
    also,
    exports: newest_first.map(exportOf),
    known_until_local: stampOrNull(knownUntil(newest_first, chat, month)),
    notes: notesOf(newest_first, chat, month, keyOf),
  };
}

function statesOf(copies: readonly CopyFacts[], chat: ChatFacts, month: Span): Set<CollectState> {
  const found = new Set<CollectState>();
  const [newest] = copies as [CopyFacts];
  const known = chat.reviewed_until_local_ms;
  const older_ms = known !== null && newest.until_local_ms >= known ? known : null;
  const showing = copies.filter((copy) => isOfMonth(copy, older_ms, month));
  const { phone } = newest.facts;
  if (showing.length === 0) found.add('missing');
  else if (newest.until_local_ms < month.to_ms) found.add('ends_early');
  // Whoever left sees nothing of what came after; another phone's export may.
  if (phone.owner_left === true && copies.every((copy) => copy.facts.phone.owner_left === true))
    found.add('exporter_left');
  // One that came again as it was takes the place of a damaged one.
  const intact = showing.some((copy) => copy.until_local_ms >= month.to_ms && !isDamaged(copy));
  if (!intact && showing.some(isDamaged)) found.add('damaged');
  if (hasGap(copies, chat, month)) found.add('gap');
  if (showing.some(({ facts }) => facts.cap_share >= NEAR_CAP)) found.add('near_cap');
  if (phone.privacy === true) found.add('privacy_on');
  if (phone.timer === true) found.add('timer_on');
  if (showing.length > 0 && showing.every(({ facts }) => facts.with_media)) found.add('with_media');
  return found;
}

/**
 * Was it made for this month? Exports for the month before are made in its first days, and show these. What the last review
 * showed (`older_ms`) was made for that one; else an archive of the first half of the month was.
 */
function isOfMonth({ until_local_ms, until_by }: CopyFacts, older_ms: number | null, month: Span): boolean {
  if (until_local_ms < month.from_ms) return false;
  if (until_local_ms >= month.to_ms) return true;
  if (older_ms !== null && until_local_ms <= older_ms) return false;
  return until_by !== 'zip_date' || until_local_ms >= (month.from_ms + month.to_ms) / 2;
}

/** Of the most that an export can hold: from here on its beginning may be cut off, or will be next month. */
const NEAR_CAP = 0.95;

/** Saved by something else than the phone. */
const SAVED_AGAIN = new Set(['not-utf8', 'encoded-twice', 'lines-before-first-record', 'impossible-date']);
const FEWEST_RECORDS = 5;

function isDamaged({ facts }: CopyFacts): boolean {
  if (facts.warnings.some(({ code }) => SAVED_AGAIN.has(code))) return true;
  if (facts.records < FEWEST_RECORDS) return false;
  // The first record has no line before it.
  const crlf = facts.crlf_records / (facts.records - 1);
  return facts.platform.startsWith('ios') ? crlf < 0.5 : crlf > 0.5;
}

/**
 * Does an export begin after what was known of the chat ended, with nothing that shows the time between? Only where
 * something was known: a first export begins where the phone begins.
 */
function hasGap(copies: readonly CopyFacts[], chat: ChatFacts, month: Span): boolean {
  const known = knownUntil(copies, chat, month);
  if (known === null) return false;
  const later = copies.filter((copy) => copy.until_local_ms > known);
  return later.length > 0 && later.every((copy) => copy.first_local_ms > known);
}

/** Until when exports made before the month's end, or the last review, show the chat; not the newest one itself. */
function knownUntil(copies: readonly CopyFacts[], chat: ChatFacts, month: Span): number | null {
  const earlier = copies
    .slice(1)
    .flatMap((copy) => (copy.until_local_ms < month.to_ms ? [copy.until_local_ms] : []));
  const reviewed = chat.reviewed_until_local_ms;
  const all = reviewed !== null && reviewed < month.to_ms ? [...earlier, reviewed] : earlier;
  return all.length === 0 ? null : Math.max(...all);
}

function notesOf(
  copies: readonly CopyFacts[],
  chat: ChatFacts,
  month: Span,
  keyOf: (name: string) => string,
): CollectNote[] {
  const notes: CollectNote[] = [];
  const [newest] = copies;
  const note = (code: CollectNote['code'], values: readonly string[]) => {
    if (values.length > 0) notes.push({ code, values: [...new Set(values)] });
  };
  note(
    'renamed',
    copies.flatMap(({ called }) => (chat.names.includes(keyOf(called)) ? [] : [called])),
  );
  const phones = new Set(copies.map(({ phone }) => phone));
  note('several_phones', phones.size > 1 ? copies.map(({ place }) => place) : []);
  note('same_file', chat.same_files);
  const known = chat.reviewed_until_local_ms;
  note('older_file', newest && known !== null && newest.until_local_ms < known ? [newest.place] : []);
  note('other_month', newest && newest.until_local_ms < month.from_ms ? [newest.place] : []);
  note('shared_name', chat.shares_name ? [chat.row.chat] : []);
  note('exporter_gone', chat.exporter_gone ? [chat.row.exporter] : []);
  return notes;
}

function exportOf({
  place,
  export_id,
  facts,
  first_local_ms,
  until_local_ms,
  until_by,
}: CopyFacts): CollectedExport {
  return {
    place,
    export_id,
    platform: facts.platform,
    language: facts.language,
    first_local: stampOfLocal(first_local_ms),
    until_local: stampOfLocal(until_local_ms),
    until_by,
    records: facts.records,
    cap_share: facts.cap_share,
    with_media: facts.with_media,
    has_seconds: facts.platform === 'ios' || facts.platform === 'ios-legacy',
  };
}

const stampOrNull = (at: number | null) => (at === null ? null : stampOfLocal(at));
