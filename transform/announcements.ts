/** M10, M39, N18: announcements of the policy, and who took note of them in writing; no text. */
import type { Announcements } from '../ingest/schema/policy.ts';
import { localOf } from '../ingest/schema/zone-table.ts';
import { placeOnClock } from './clocks.ts';
import { type Keyed, normalText } from './fingerprint.ts';
import { type Member, type Membership, presentAt } from './membership.ts';
import type { Talk } from './talk.ts';
import { mayAnswer } from './wait.ts';

export interface AnnouncementFact {
  /** Wall clock of the review's zone. */
  opened_local_ms: number;
  line: number;
  export_id: string;
  /** Equal for equal texts (keyed). */
  text: string;
  /** Members of the company's own side, as far as known, who were there and had to take note. */
  required: number;
  /** Those of them who wrote an acknowledgement in time. */
  acknowledged: number;
  /** The limit had not run out when observation ended. */
  pending: boolean;
}

/** Is this row an announcement: the tag in its text, by somebody who announces? */
export function announces(talk: Talk, a: Announcements, row: number): boolean {
  // Asked of every message by measures and norms alike.
  const known = known_rows.get(talk) ?? new Uint8Array(talk.m.n);
  known_rows.set(talk, known);
  if (known[row] === 0) known[row] = isAnnouncement(talk, a, row) ? 2 : 1;
  return known[row] === 2;
}

/** By talk, which has one policy: 1 for none, 2 for an announcement, 0 where it was not asked. */
const known_rows = new WeakMap<Talk, Uint8Array>();

function isAnnouncement({ m, content, said }: Talk, a: Announcements, row: number): boolean {
  if (content[row] !== 1) return false;
  if (!said.text(row).toLowerCase().includes(a.tag.toLowerCase())) return false;
  return a.by.length === 0 || a.by.some((role) => mayAnswer(m, row, role));
}

/** Who has to take note of announcements, and until when. */
export interface Terms {
  /** Roles or teams; empty: every member of the company's own side. */
  required: readonly string[];
  limit_s: number;
  /** Where instants stand on the clock of the limit, in milliseconds. */
  placeOf: (at_ms: number) => number;
}

/** What somebody wrote to take note, and where it stands on the clock. */
export interface Note {
  row: number;
  place_ms: number;
}

/** One announcement. The maps are those of the walk: they change when it goes on. */
export interface Announced {
  row: number;
  at_local_ms: number;
  place_ms: number;
  /** Until where on the clock a note is in time. */
  until_ms: number;
  writer: string;
  /** By name; the writer may be among them, and has nothing to note. */
  required: ReadonlyMap<string, Member>;
  /** Of everybody who took note behind the announcement what stands first on the clock. */
  notes: ReadonlyMap<string, Note>;
}

/**
 * All announcements, the last one first. An acknowledgement takes note of every announcement before it that is still in
 * time.
 *
 * Read from the end: of each member only the acknowledgement that comes soonest on the clock counts, of those behind an
 * announcement. A chat in which every message announces something is then still read once.
 */
export function walkAnnouncements(
  talk: Talk,
  members: Membership,
  a: Announcements,
  { required, limit_s, placeOf }: Terms,
  visit: (announced: Announced) => void,
): void {
  const { m, context } = talk;
  const requiredAt = requiredMembers(members, required);
  const notes = new Map<string, Note>();
  for (let row = m.n - 1; row >= 0; row--) {
    if (talk.content[row] !== 1) continue;
    const at_ms = m.sent_at_ms[row] as number;
    const name = m.persons[m.person[row] as number]?.name as string;
    if (announces(talk, a, row)) {
      const at_local_ms = localOf(context.zone, at_ms);
      const place_ms = placeOf(at_ms);
      const until_ms = place_ms + limit_s * 1000;
      visit({ row, at_local_ms, place_ms, until_ms, writer: name, required: requiredAt(at_local_ms), notes });
    }
    if (talk.said.acknowledges(row)) {
      const place_ms = placeOf(at_ms);
      const known = notes.get(name);
      if (!known || place_ms <= known.place_ms) notes.set(name, { row, place_ms });
    }
  }
}

/** M10, M39: in the order of the chat. */
export function announcementFacts(talk: Talk, members: Membership, keyed: Keyed): AnnouncementFact[] {
  const { m, context } = talk;
  const a = context.announcements;
  if (!a) return [];
  const placeOf = placeOnClock(context);
  const ends_at_ms = placeOf(context.observed_until_ms);
  const facts: AnnouncementFact[] = [];
  const terms = { required: a.required, limit_s: a.limit.limit_s, placeOf };
  walkAnnouncements(talk, members, a, terms, ({ row, at_local_ms, until_ms, writer, required, notes }) => {
    let acknowledged = 0;
    for (const [who, { place_ms }] of notes)
      if (place_ms <= until_ms && who !== writer && required.has(who)) acknowledged++;
    facts.push({
      opened_local_ms: at_local_ms,
      line: m.first_line[row] as number,
      export_id: m.export_ids[m.export[row] as number] as string,
      text: keyed.hash(normalText(talk.said.text(row))).join('-'),
      required: required.size - (required.has(writer) ? 1 : 0),
      acknowledged,
      pending: ends_at_ms <= until_ms,
    });
  });
  return facts.reverse();
}

/** Those who have to take note at an instant, by name: asked again and again for neighbours, between which nobody moves. */
function requiredMembers(
  members: Membership,
  roles: readonly string[],
): (at_local_ms: number) => ReadonlyMap<string, Member> {
  const end_ms = members.to_local_ms ?? Number.NEGATIVE_INFINITY;
  const moves = members.stays.flatMap((stay) => [stay.from_local_ms, stay.to_local_ms ?? end_ms]);
  const edges = Float64Array.from(moves).sort();
  let known = {
    from_ms: Number.POSITIVE_INFINITY,
    to_ms: Number.NEGATIVE_INFINITY,
    required: new Map<string, Member>(),
  };
  return (at_local_ms) => {
    if (at_local_ms < known.from_ms || at_local_ms >= known.to_ms) {
      const next = edges.findIndex((edge) => edge > at_local_ms);
      const after = next < 0 ? edges.length : next;
      known = {
        from_ms: edges[after - 1] ?? Number.NEGATIVE_INFINITY,
        to_ms: edges[after] ?? Number.POSITIVE_INFINITY,
        required: new Map(
          presentAt(members, at_local_ms).flatMap((member) =>
            hasToNote(member, roles) ? [[member.name, member]] : [],
          ),
        ),
      };
    }
    return known.required;
  };
}

/** Of the company's own side at that time, in a role that has to take note, and no bot. */
function hasToNote(member: Member, roles: readonly string[]): boolean {
  if (member.bot || member.side !== 'internal') return false;
  return roles.length === 0 || roles.some((role) => member.roles.includes(role));
}
