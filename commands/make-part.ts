/**
 * Unit 3: one chat of the catalog → its part in the store.
 *
 *   records of its copies (Arrow) → merged table with people and instants → transform's part → store/parts
 */
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromArrow } from '../ingest/arrow.ts';
import { type CopyOverlap, copyOverlaps, type PhoneCounts, phoneCounts } from '../ingest/copy-counts.ts';
import type { CopyDifference } from '../ingest/copy-differences.ts';
import type { CopyZone } from '../ingest/copy-zones.ts';
import { memberChanges } from '../ingest/member-changes.ts';
import { type CopyOfChat, mergeCopies } from '../ingest/merge.ts';
import { type OtherChats, otherChats } from '../ingest/other-chats.ts';
import type { PeopleList } from '../ingest/people.ts';
import type { MessageColumns, RecordColumns } from '../ingest/schema/message-table.ts';
import type { Norm } from '../ingest/schema/norm.ts';
import type { Announcements, Calendar, ChatType, Policy, Topic } from '../ingest/schema/policy.ts';
import { FLOATING, localOf, type ZoneTable } from '../ingest/schema/zone-table.ts';
import { readStored, writeStored } from '../ingest/store.ts';
import type { UnlistedSender } from '../ingest/unlisted.ts';
import { fillZoneTable } from '../ingest/zone.ts';
import { fillOpening } from '../transform/business-clock.ts';
import type { ChatContext, Register } from '../transform/chat-context.ts';
import type { Keyed } from '../transform/fingerprint.ts';
import { monthOf } from '../transform/measures/months.ts';
import { stampOfLocal } from '../transform/measures/stamp.ts';
import { membershipOf } from '../transform/membership.ts';
import { type Part, partOf } from '../transform/part.ts';
import { scannersOf } from './scanners.ts';
import { writePart } from './stored-part.ts';

export interface ChatJob {
  store: string;
  /** Name of the part in the store: hash of everything below. */
  part_key: string;
  chat: string;
  type: ChatType | null;
  pair: boolean;
  copies: readonly {
    key: string;
    export_id: string;
    path: string;
    zone: string | null;
    phone: number;
    observed_until_local_ms: number;
  }[];
  people: PeopleList;
  /** Zone of the review; null: stamps are taken as they stand. */
  zone: string | null;
  calendar: Calendar | null;
  norms: readonly Norm[];
  bridges: ChatContext['bridges'];
  exempt_norms: readonly string[];
  home_of: readonly string[];
  register: Register | null;
  auto_replies: readonly string[];
  templates: readonly string[];
  announcements: Announcements | null;
  topics: readonly Topic[];
  out_of_hours: boolean;
  content_scan: boolean;
  /** WhatsApp's words that the workspace teaches. */
  phrases: Policy['phrases'];
  /** Made from the workspace's key: texts of different chats are compared by keyed hashes. */
  text_key: string;
}

/** A part as it lies in the store: with the names that only the analyst's own sheet shows, and what the auditor gets. */
export interface StoredPart extends Part {
  unlisted: UnlistedSender[];
  differences: StampedDifference[];
  zones: CopyZone[];
  overlaps: CopyOverlap[];
  phones: PhoneCounts[];
  other_chats: OtherChats;
}

/** With the wall clock of the review's zone in place of UTC. */
export interface StampedDifference extends Omit<CopyDifference, 'sent_at_ms'> {
  sent_at: string | null;
}

const DAY_MS = 86_400_000;
/** What the key of texts is made for. */
export const TEXTS = 'texts of all chats';

/** Its name among the parts of the store. */
export const partFile = ({ part_key }: Pick<ChatJob, 'part_key'>) => `${part_key}.part`;

/** Makes the part unless the store has it. */
export async function makePart(job: ChatJob): Promise<{ from_store: boolean }> {
  const path = join(job.store, 'parts', partFile(job));
  if (await readStored(path)) return { from_store: true };
  const copies: CopyOfChat[] = [];
  let first_ms = Number.POSITIVE_INFINITY;
  for (const copy of job.copies) {
    const columns = fromArrow(await readFile(join(job.store, 'exports', `${copy.key}.arrow`)));
    const zone = zoneOver(copy.zone, columns, copy.observed_until_local_ms);
    for (const at of columns.local_ms) if (at < first_ms) first_ms = at;
    copies.push({ ...copy, columns, zone });
  }
  const merged = mergeCopies(copies, job.people);
  const { observed_until_ms } = merged;
  const from_ms = first_ms - 2 * DAY_MS;
  const to_ms = lastStamp(merged.columns.sent_at_ms, observed_until_ms) + 2 * DAY_MS;
  const zone = job.zone ? fillZoneTable(job.zone, from_ms, to_ms) : FLOATING;
  const opening_zone = job.calendar?.zone ? fillZoneTable(job.calendar.zone, from_ms, to_ms) : zone;
  const zones = zonesOf(job, merged.columns, from_ms, to_ms);
  const members = memberChanges(merged.columns, job.people, job.phrases);
  const part = partOf(
    merged.columns,
    {
      chat: job.chat,
      type: job.type,
      pair: job.pair,
      zone,
      opening: job.calendar ? fillOpening(job.calendar, opening_zone, from_ms, to_ms) : null,
      calendar_zone: job.calendar?.zone ?? job.zone,
      zones,
      observed_until_ms,
      norms: job.norms,
      bridges: job.bridges,
      exempt_norms: job.exempt_norms,
      home_of: job.home_of,
      register: job.register,
      auto_replies: job.auto_replies,
      templates: job.templates,
      announcements: job.announcements,
      topics: job.topics,
      out_of_hours: job.out_of_hours,
    },
    {
      ...merged,
      members: membershipOf(merged.columns, members, zone, localOf(zone, observed_until_ms)),
      keyed: keyedBy(job.text_key),
      // Versions that are only bridged are scanned too: they stand among the norms.
      scanners: job.content_scan ? await scannersOf(job.norms, job.people, job.people.region) : new Map(),
    },
  );
  const monthAt = (row: number) => monthOf(localOf(zone, merged.columns.sent_at_ms[row] as number));
  const stored: StoredPart = {
    ...part,
    unlisted: merged.unlisted,
    differences: merged.differences.map(({ sent_at_ms, ...d }) => ({
      ...d,
      sent_at: sent_at_ms === null ? null : stampOfLocal(localOf(zone, sent_at_ms)),
    })),
    zones: merged.zones,
    overlaps: merged.shown ? copyOverlaps(merged.shown) : [],
    phones: merged.shown ? phoneCounts(merged.shown, monthAt) : [],
    other_chats: otherChats(merged.columns, hashBy(job.text_key)),
  };
  await writeStored(path, writePart(stored));
  return { from_store: false };
}

/** 64 bits of SHA-256 of key and text: of a hash that is cut nobody can go on, and it is made in half the time of an HMAC. */
function keyedBy(key: string): Keyed {
  const digest = (text: string) => hash('sha256', `${key} ${text}`, 'buffer');
  return {
    hash: (text) => {
      const bytes = digest(text);
      return [bytes.readUInt32LE(0), bytes.readUInt32LE(4)];
    },
    seed: digest('bands').readUInt32LE(0),
  };
}

/** In which zones norms look at the clock of a sender. Where a phone's zone is not known, its stamps are no instants. */
export function zonesOf(
  job: Pick<ChatJob, 'norms' | 'copies' | 'calendar' | 'zone'>,
  { persons }: Pick<MessageColumns, 'persons'>,
  from_ms: number,
  to_ms: number,
): Map<string, ZoneTable> {
  const own = job.norms.flatMap((norm) => (norm.kind === 'quiet-hours' ? [norm.zone] : []));
  // The first phone's clock is the chat's.
  if (own.length === 0 || job.copies.some((copy) => copy.phone === 0 && copy.zone === null)) return new Map();
  const roles = persons.flatMap((person) => person.roles.map((role) => role.zone));
  const names = new Set([...own, ...roles, job.calendar?.zone ?? job.zone].filter((name) => name !== null));
  return new Map([...names].map((name) => [name, fillZoneTable(name, from_ms, to_ms)]));
}

/** Eight hex digits by which a code or a name is known again in another chat. */
export function hashBy(key: string): (kind: string, text: string) => string {
  return (kind, text) => hash('sha256', `${key} ${kind}\0${text}`).slice(0, 8);
}

/** Offsets over all stamps of an export. */
export function zoneOver(zone: string | null, columns: RecordColumns, until_ms: number): ZoneTable | null {
  if (!zone) return null;
  let first = until_ms;
  let last = until_ms;
  for (const at of columns.local_ms) {
    if (at < first) first = at;
    if (at > last) last = at;
  }
  return fillZoneTable(zone, first, last);
}

function lastStamp(stamps: Float64Array, at_least: number): number {
  let last = at_least;
  for (const at of stamps) if (at > last) last = at;
  return last;
}
