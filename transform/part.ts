/**
 * Unit 3, second half: the table of one chat → its part: what it contributes to every figure, without text.
 *
 *   messages → content (D3) → waits of the default request kind (D7–D10) → in teams their answers by reply links
 *            → norm items (D11) → months (counts), episodes, announcements, posts → part
 */
import { type MessageColumns, SIDE, SIDES, type Side } from '../ingest/schema/message-table.ts';
import { localOf } from '../ingest/schema/zone-table.ts';
import { type AnnouncementFact, announcementFacts } from './announcements.ts';
import type { ChatContext } from './chat-context.ts';
import { type EpisodeFact, episodeFacts } from './episodes.ts';
import type { Keyed } from './fingerprint.ts';
import { type Bridge, countStates, type Item, type MetDay } from './items.ts';
import type { Membership } from './membership.ts';
import { countMonths, type MonthCounts } from './month-counts.ts';
import { judgeNorm } from './norms/judge.ts';
import { drawn, type Sampled } from './norms/sample.ts';
import { type OffHours, offHours } from './off-hours.ts';
import { type Posts, postsOf } from './posts.ts';
import type { Scanner } from './sensitive/find-sensitive.ts';
import { type Talk, talkOf } from './talk.ts';
import { teamAnswers } from './team-answers.ts';
import { type WaitFact, waitFacts } from './wait-facts.ts';
import { waitsOf } from './waits.ts';

/** Somebody who wrote in a chat. */
export interface PartPerson {
  name: string;
  /** Of the last message. */
  side: Side;
}

/** What one chat contributes to every figure. Wall clocks are those of the review's zone. */
export interface Part {
  chat: string;
  /** Waits are inbound turns; else questions among a team. */
  two_sided: boolean;
  records: number;
  /** Earliest and latest stamp of all records, in whatever order they stand; null without any. */
  first_local_ms: number | null;
  last_local_ms: number | null;
  observed_until_local_ms: number;
  /** Records that stood in more than one copy and are counted once. */
  merged_copies: number;
  /** Export ids of copies that could not be merged. */
  left_out: string[];
  /** Waits and edges name them by their place here. */
  people: PartPerson[];
  members: Membership;
  /** By month as YYYY-MM; months without a record are missing. */
  months: Record<string, MonthCounts>;
  episodes: EpisodeFact[];
  waits: WaitFact[];
  /** M13 in chats with two sides: questions of the other side. Null in teams: there waits are questions. */
  questions: WaitFact[] | null;
  announcements: AnnouncementFact[];
  posts: Posts;
  /** By month; null unless the policy asks for it. */
  off_hours: Record<string, OffHours> | null;
  items: Item[];
  met_days: MetDay[];
  bridges: Bridge[];
  /** For the auditor: by month and stratum the smallest draws of this chat. */
  samples: Sampled[];
}

/** What a chat's table alone does not show. */
export interface Beside extends Pick<Part, 'merged_copies' | 'left_out' | 'members'> {
  keyed: Keyed;
  scanners: ReadonlyMap<string, Scanner>;
}

/** The part of one chat. */
export function partOf(
  m: MessageColumns,
  context: ChatContext,
  { merged_copies, left_out, members, keyed, scanners }: Beside,
): Part {
  const talk = talkOf(m, context);
  const { two_sided } = talk;
  const waits = waitsOf(talk, { request: two_sided ? 'inbound' : 'question', tag: null, responder: null });
  const answers = two_sided ? null : teamAnswers(talk, waits);
  const questions = two_sided ? waitsOf(talk, { request: 'question', tag: null, responder: null }) : null;
  const beside = { members, keyed, scanners };
  const judged = context.norms.map((norm) => judgeNorm(talk, norm, beside));
  return {
    chat: context.chat,
    two_sided,
    records: m.n,
    observed_until_local_ms: localOf(context.zone, context.observed_until_ms),
    merged_copies,
    left_out,
    people: peopleOf(talk),
    members,
    ...countMonths(talk),
    episodes: episodeFacts(talk),
    waits: waitFacts(talk, waits, answers),
    questions: questions && waitFacts(talk, questions, null),
    announcements: announcementFacts(talk, members, keyed),
    posts: postsOf(talk, keyed),
    off_hours: context.out_of_hours ? offHours(talk, waits) : null,
    items: judged.flatMap((j) => j.items),
    met_days: judged.flatMap((j) => j.met_days),
    samples: drawn(judged.flatMap((j) => j.samples)),
    bridges: context.bridges.map(({ month, norm }) => {
      const { items, met_days } = judgeNorm(talk, norm, beside);
      const met = met_days.reduce((sum, day) => sum + day.items, 0);
      return { norm: norm.id, version: norm.version, month, states: countStates(items, met) };
    }),
  };
}

function peopleOf({ m }: Talk): PartPerson[] {
  const side = new Uint8Array(m.persons.length).fill(SIDE.unknown);
  for (let i = 0; i < m.n; i++) {
    const person = m.person[i] as number;
    if (person >= 0) side[person] = m.side[i] as number;
  }
  return m.persons.map(({ name }, p) => ({ name, side: SIDES[side[p] as number] as Side }));
}
