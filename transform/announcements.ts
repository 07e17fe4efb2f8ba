/** M10, M39: announcements of the policy, and who took note of them in writing; no text. */
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
export function announces({ m, content, said }: Talk, a: Announcements, row: number): boolean {
  if (content[row] !== 1) return false;
  if (!said.text(row).toLowerCase().includes(a.tag.toLowerCase())) return false;
  return a.by.length === 0 || a.by.some((role) => mayAnswer(m, row, role));
}

/**
 * In the order of the chat. An acknowledgement takes note of every announcement before it that is still in time.
 *
 * Read from the end: of each member only the acknowledgement that comes soonest on the clock counts, of those behind an
 * announcement. A chat in which every message announces something is then still read once.
 */
export function announcementFacts(talk: Talk, members: Membership, keyed: Keyed): AnnouncementFact[] {
  const { m, context } = talk;
  const a = context.announcements;
  if (!a) return [];
  const limit_ms = a.limit.limit_s * 1000;
  const placeOf = placeOnClock(context);
  const ends_at = placeOf(context.observed_until_ms);
  const requiredAt = requiredMembers(members, a);
  const noted_at = new Map<string, number>();
  const facts: AnnouncementFact[] = [];
  for (let row = m.n - 1; row >= 0; row--) {
    if (talk.content[row] !== 1) continue;
    const at_ms = m.sent_at_ms[row] as number;
    const name = m.persons[m.person[row] as number]?.name as string;
    if (announces(talk, a, row)) {
      const at_local_ms = localOf(context.zone, at_ms);
      const until = placeOf(at_ms) + limit_ms;
      const required = requiredAt(at_local_ms);
      let acknowledged = 0;
      for (const [who, at] of noted_at) if (at <= until && who !== name && required.has(who)) acknowledged++;
      facts.push({
        opened_local_ms: at_local_ms,
        line: m.first_line[row] as number,
        export_id: m.export_ids[m.export[row] as number] as string,
        text: keyed.hash(normalText(talk.said.text(row))).join('-'),
        required: required.size - (required.has(name) ? 1 : 0),
        acknowledged,
        pending: ends_at <= until,
      });
    }
    if (talk.said.acknowledges(row)) {
      noted_at.set(name, Math.min(placeOf(at_ms), noted_at.get(name) ?? Number.POSITIVE_INFINITY));
    }
  }
  return facts.reverse();
}

/** Names of those who have to take note at an instant: asked again and again for neighbours, between which nobody moves. */
function requiredMembers(
  members: Membership,
  a: Announcements,
): (at_local_ms: number) => ReadonlySet<string> {
  const end_ms = members.to_local_ms ?? Number.NEGATIVE_INFINITY;
  const moves = members.stays.flatMap((stay) => [stay.from_local_ms, stay.to_local_ms ?? end_ms]);
  const edges = Float64Array.from(moves).sort();
  let known = {
    from_ms: Number.POSITIVE_INFINITY,
    to_ms: Number.NEGATIVE_INFINITY,
    names: new Set<string>(),
  };
  return (at_local_ms) => {
    if (at_local_ms < known.from_ms || at_local_ms >= known.to_ms) {
      const next = edges.findIndex((edge) => edge > at_local_ms);
      const after = next < 0 ? edges.length : next;
      known = {
        from_ms: edges[after - 1] ?? Number.NEGATIVE_INFINITY,
        to_ms: edges[after] ?? Number.POSITIVE_INFINITY,
        names: new Set(
          presentAt(members, at_local_ms).flatMap((member) => (hasToNote(member, a) ? [member.name] : [])),
        ),
      };
    }
    return known.names;
  };
}

/** Of the company's own side at that time, in a role that has to take note, and no bot. */
function hasToNote(member: Member, a: Announcements): boolean {
  if (member.bot || member.side !== 'internal') return false;
  return a.required.length === 0 || a.required.some((role) => member.roles.includes(role));
}
