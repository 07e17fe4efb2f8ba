/** Memberships of tiny tables: notices say only who came or went, as `+ann` and `-ann`. */
import type { MemberChange, MemberChanges } from '../../ingest/schema/member-change.ts';
import type { Person, Role } from '../../ingest/schema/message-table.ts';
import { FLOATING, type ZoneTable } from '../../ingest/schema/zone-table.ts';
import { type Membership, membershipOf } from '../../transform/membership.ts';
import { columnsOf, type Row } from './messages.ts';

/** `ann` wrote; `+ann` came, `-ann` left, `!ann` acted; `*ann` made the group; `you`: the phone's owner was added. */
export type Line = readonly [time: string, what: string];

export interface More {
  roles?: Record<string, Role[]>;
  zone?: ZoneTable;
  until_local_ms?: number;
  facts?: Partial<MemberChanges>;
}

export const rowsOf = (lines: readonly Line[]) =>
  lines.map(([time, what]): Row => {
    if (what.startsWith('*')) return [time, '', 'unknown', '', 'notice:created'];
    if (/^[+!-]|^you$/.test(what)) return [time, '', 'unknown', '', 'notice:added'];
    return [time, what, 'internal', 'hello'];
  });

export function membership(
  lines: readonly Line[],
  { roles = {}, zone = FLOATING, ...more }: More = {},
): Membership {
  const m = columnsOf(rowsOf(lines), { roles });
  const known = new Map<string, Person>(m.persons.map((p) => [p.name, p]));
  const person = (name: string): Person =>
    known.get(name) ?? { name, listed: name in roles, roles: roles[name] ?? [] };
  const changes: MemberChange[] = [];
  const acted: { row: number; person: Person }[] = [];
  lines.forEach(([, what], row) => {
    const name = what.slice(1);
    if (what === 'you') changes.push({ row, change: 'joined', person: null, by: 'other' });
    if (/^[+*]./.test(what)) changes.push({ row, change: 'joined', person: person(name), by: 'other' });
    if (what.startsWith('-')) changes.push({ row, change: 'left', person: person(name), by: 'self' });
    if (what.startsWith('!')) acted.push({ row, person: person(name) });
  });
  const created = lines.findIndex(([, what]) => what.startsWith('*'));
  const facts = { unnamed_joined: 0, unnamed_left: 0, unread: 0, ...more.facts };
  return membershipOf(
    m,
    { changes, acted, created_at_row: created < 0 ? null : created, ...facts },
    zone,
    more.until_local_ms,
  );
}

const stamp = (ms: number) => new Date(ms).toISOString().slice(5, 16).replace('T', ' ');

/** `ann 04-29 10:00 – 04-30 11:00`, with an open end for those who stayed. */
export const stays = (lines: readonly Line[], more?: More) =>
  membership(lines, more).stays.map(
    (s) => `${s.name} ${stamp(s.from_local_ms)} – ${s.to_local_ms === null ? '' : stamp(s.to_local_ms)}`,
  );

export const names = (members: readonly { name: string }[]) => members.map((p) => p.name).join(' ');
