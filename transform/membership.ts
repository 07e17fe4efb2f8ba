/**
 * Who is known to be in a chat, and when: from its records and from what its notices say of members.
 *
 *   changes and records → for each person what is known, in order of time (member-track.ts) → stays of one role each
 *
 * WhatsApp exports no list of members: whoever never writes and is never named is missing here.
 */
import type { MemberChanges } from '../ingest/schema/member-change.ts';
import { KIND, type MessageColumns, NOTICE, type Person, type Side } from '../ingest/schema/message-table.ts';
import { localOf, type ZoneTable } from '../ingest/schema/zone-table.ts';
import { monthOf, monthSpan } from './measures/months.ts';
import { presences, tracksOf } from './member-track.ts';

export interface Member {
  name: string;
  /** False: the people list does not know them. */
  listed: boolean;
  side: Side;
  bot: boolean;
  /** Roles and team of the people list. */
  roles: readonly string[];
}

/** A time for which a person is known to be a member, with the same role throughout. Wall clock of the review's zone. */
export interface Stay extends Member {
  from_local_ms: number;
  /** When they left, or got another role; null: not before the end of what is covered. */
  to_local_ms: number | null;
}

export interface Membership {
  /** In order of their start, then by name. */
  stays: Stay[];
  /** What is covered: from the first record to the end of the last one's month. Both null without a record. */
  from_local_ms: number | null;
  to_local_ms: number | null;
  /** The records go back to the creation of the group. */
  reaches_back: boolean;
  /**
   * False: there may be more members than are known, because the group is older than its records, or notices count people
   * without naming them. True promises all who came after the creation; the first members are named by no notice.
   */
  certain: boolean;
  /**
   * False: notices count people without naming them, or could not be read, so that somebody known may have come or gone at
   * another time than is known.
   */
  all_named: boolean;
}

/**
 * The members of a chat. Whoever writes, or adds or removes somebody, is there from then on until they leave; before that
 * too, unless a notice says that they came. Whoever left is gone until they write or come again. Order is that of the
 * stamps, then of the table. `until_local_ms` covers more than the last record's month.
 */
export function membershipOf(
  m: MessageColumns,
  members: MemberChanges,
  zone: ZoneTable,
  until_local_ms = Number.NEGATIVE_INFINITY,
): Membership {
  const reaches_back = members.created_at_row !== null;
  const { unnamed_joined, unnamed_left, unread } = members;
  const all_named = unnamed_joined + unnamed_left + unread === 0;
  const span = spanOf(m, members);
  if (!span)
    return { stays: [], from_local_ms: null, to_local_ms: null, reaches_back, certain: false, all_named };
  const to_local_ms = Math.max(monthSpan(monthOf(localOf(zone, span.last_ms))).to_ms, until_local_ms);
  const stays = tracksOf(m, members, span.first_ms).flatMap((track) =>
    presences(track, span.first_ms).flatMap(({ from_ms, to_ms }) =>
      staysOf(track.person, from_ms, to_ms, zone).filter((stay) => stay.from_local_ms < to_local_ms),
    ),
  );
  return {
    stays: stays.sort(
      (a, b) => a.from_local_ms - b.from_local_ms || Number(a.name > b.name) - Number(a.name < b.name),
    ),
    from_local_ms: localOf(zone, span.first_ms),
    to_local_ms,
    reaches_back,
    certain: reaches_back && all_named,
    all_named,
  };
}

/** One presence, cut where the person's side, roles or being a bot change. */
function staysOf(person: Person, from_ms: number, to_ms: number | null, zone: ZoneTable): Stay[] {
  const { name, listed, roles } = person;
  const until_ms = to_ms ?? Number.POSITIVE_INFINITY;
  const edges = roles.flatMap((r) => [r.from_ms, r.to_ms]).filter((at) => from_ms < at && at < until_ms);
  const stays: Stay[] = [];
  for (const at_ms of [from_ms, ...edges.sort((a, b) => a - b)]) {
    const role = roles.find((r) => r.from_ms <= at_ms && at_ms < r.to_ms);
    const { side, bot } = role ?? { side: 'unknown' as const, bot: false };
    const own = role ? [...role.roles, role.team] : [];
    const last = stays.at(-1);
    if (last && last.side === side && last.bot === bot && String(last.roles) === String(own)) continue;
    const from_local_ms = localOf(zone, at_ms);
    if (last) last.to_local_ms = from_local_ms;
    stays.push({ name, listed, side, bot, roles: own, from_local_ms, to_local_ms: null });
  }
  const last = stays.at(-1) as Stay;
  // Clocks are put back: nobody leaves before they came.
  if (to_ms !== null) last.to_local_ms = Math.max(localOf(zone, to_ms), last.from_local_ms);
  return stays;
}

/** Who is known to have been a member at some time of [from, to), each once, in the role that they had last. */
export function presentIn(membership: Membership, from_local_ms: number, to_local_ms: number): Member[] {
  // Whoever leaves in the first instant was there in it.
  return membersOf(membership, (from, to) => from < to_local_ms && to >= from_local_ms);
}

/** Who is known to be a member at an instant; whoever leaves at it is gone. */
export function presentAt(membership: Membership, at_local_ms: number): Member[] {
  return membersOf(membership, (from, to) => from <= at_local_ms && at_local_ms < to);
}

/** When members who are there at an instant leave, whatever roles they have until then; null: not that is known. */
export function leavingOf({ stays }: Membership): (name: string, at_local_ms: number) => number | null {
  const of = new Map<string, { from_local_ms: number; to_local_ms: number | null }[]>();
  for (const { name, from_local_ms, to_local_ms } of stays) {
    const own = of.get(name) ?? [];
    const last = own.at(-1);
    if (last?.to_local_ms === from_local_ms) last.to_local_ms = to_local_ms;
    else own.push({ from_local_ms, to_local_ms });
    of.set(name, own);
  }
  return (name, at_local_ms) =>
    of.get(name)?.find((p) => p.to_local_ms === null || at_local_ms < p.to_local_ms)?.to_local_ms ?? null;
}

function membersOf(membership: Membership, isThere: (from: number, to: number) => boolean): Member[] {
  const found = new Map<string, Member>();
  const end_ms = membership.to_local_ms ?? Number.NEGATIVE_INFINITY;
  for (const { from_local_ms, to_local_ms, ...member } of membership.stays) {
    if (isThere(from_local_ms, to_local_ms ?? end_ms)) found.set(member.name, member);
  }
  return [...found.values()];
}

/**
 * First and last stamp of what the phone saw. A creation that is long past, and that the phone's owner was added, are also
 * told where all that came behind them is lost.
 */
function spanOf(m: MessageColumns, members: MemberChanges): { first_ms: number; last_ms: number } | null {
  const told = new Set(members.changes.filter((c) => c.change === 'joined' && !c.person).map((c) => c.row));
  let first_ms = Number.POSITIVE_INFINITY;
  let earliest_ms = Number.POSITIVE_INFINITY;
  let last_ms = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < m.n; i++) {
    const at_ms = m.sent_at_ms[i] as number;
    if (at_ms > last_ms) last_ms = at_ms;
    if (at_ms < earliest_ms) earliest_ms = at_ms;
    if (at_ms >= first_ms) continue;
    const notice = m.kind[i] === KIND.notice ? m.notice_kind[i] : 0;
    const seen = notice !== NOTICE.encryption && notice !== NOTICE.created && !told.has(i);
    if (seen || i === members.created_at_row) first_ms = at_ms;
  }
  if (m.n === 0) return null;
  return { first_ms: first_ms === Number.POSITIVE_INFINITY ? earliest_ms : first_ms, last_ms };
}
