/** M10, M39: announcements of the policy, and who took note of them in writing; no text. */
import type { Announcements } from '../ingest/schema/policy.ts';
import { localOf } from '../ingest/schema/zone-table.ts';
import { spanOf } from './clocks.ts';
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

/** In order of time. An acknowledgement takes note of every announcement before it that is still in time. */
export function announcementFacts(talk: Talk, members: Membership, keyed: Keyed): AnnouncementFact[] {
  const { m, context } = talk;
  const a = context.announcements;
  if (!a) return [];
  const facts: AnnouncementFact[] = [];
  for (let row = 0; row < m.n; row++) {
    if (!announces(talk, a, row)) continue;
    const at_ms = m.sent_at_ms[row] as number;
    const at_local_ms = localOf(context.zone, at_ms);
    const author = m.persons[m.person[row] as number]?.name;
    const required = new Set(
      presentAt(members, at_local_ms)
        .filter((member) => member.name !== author && hasToNote(member, a))
        .map((member) => member.name),
    );
    const in_time = (until_ms: number) => secondsTo(talk, at_ms, until_ms) <= a.limit.limit_s;
    const noted = new Set<string>();
    for (let i = row + 1; i < m.n && in_time(m.sent_at_ms[i] as number); i++) {
      const name = m.persons[m.person[i] as number]?.name;
      if (name === undefined || !required.has(name) || noted.has(name)) continue;
      if (talk.content[i] === 1 && talk.said.acknowledges(i)) noted.add(name);
    }
    facts.push({
      opened_local_ms: at_local_ms,
      line: m.first_line[row] as number,
      export_id: m.export_ids[m.export[row] as number] as string,
      text: keyed.hash(normalText(talk.said.text(row))).join('-'),
      required: required.size,
      acknowledged: noted.size,
      pending: in_time(context.observed_until_ms),
    });
  }
  return facts;
}

/** On the business clock where there is one. */
function secondsTo({ context }: Talk, from_ms: number, to_ms: number): number {
  const span = spanOf(context, from_ms, to_ms);
  return span.business_s ?? span.calendar_s;
}

/** Of the company's own side at that time, in a role that has to take note, and no bot. */
function hasToNote(member: Member, a: Announcements): boolean {
  if (member.bot || member.side !== 'internal') return false;
  return a.required.length === 0 || a.required.some((role) => member.roles.includes(role));
}
