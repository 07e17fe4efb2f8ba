/** What the records of a chat tell of each person: when they came and went, and when they did something in between. */
import type { MemberChange, MemberChanges } from '../ingest/schema/member-change.ts';
import type { MessageColumns, Person } from '../ingest/schema/message-table.ts';

/** Times are UTC milliseconds. */
export interface MemberTrack {
  person: Person;
  /** In order of their stamps, then of the table. */
  changes: { at_ms: number; row: number; change: MemberChange['change'] }[];
  /** When the person first did something: before the first change, then behind each; Infinity: not at all. */
  active_ms: number[];
}

/** A track for everybody who wrote, acted or is named. Changes before `from_ms` are left out: nothing else is seen of that time. */
export function tracksOf(m: MessageColumns, members: MemberChanges, from_ms: number): MemberTrack[] {
  const tracks = new Map<string, MemberTrack>();
  const trackOf = (person: Person) => {
    const track = tracks.get(person.name) ?? { person, changes: [], active_ms: [] };
    tracks.set(person.name, track);
    return track;
  };
  for (const { row, change, person } of members.changes) {
    const at_ms = m.sent_at_ms[row] as number;
    if (person && at_ms >= from_ms) trackOf(person).changes.push({ at_ms, row, change });
  }
  const acts = members.acted.map(({ row, person }) => ({ row, track: trackOf(person) }));
  const wrote = new Uint8Array(m.persons.length);
  for (const person of m.person) if (person >= 0) wrote[person] = 1;
  const writers = m.persons.map((person, i) => (wrote[i] ? trackOf(person) : null));
  for (const { changes, active_ms } of tracks.values()) {
    changes.sort((a, b) => a.at_ms - b.at_ms || a.row - b.row);
    for (let i = 0; i <= changes.length; i++) active_ms.push(Number.POSITIVE_INFINITY);
  }
  for (const { row, track } of acts) noteActive(track, m.sent_at_ms[row] as number, row);
  for (let row = 0; row < m.n; row++) {
    const track = writers[m.person[row] as number];
    if (track) noteActive(track, m.sent_at_ms[row] as number, row);
  }
  return [...tracks.values()];
}

function noteActive({ changes, active_ms }: MemberTrack, at_ms: number, row: number): void {
  // How many changes come before: a chat can hold a million messages, and somebody may come and go a thousand times.
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const change = changes[middle] as MemberTrack['changes'][number];
    if (change.at_ms < at_ms || (change.at_ms === at_ms && change.row < row)) low = middle + 1;
    else high = middle;
  }
  if (at_ms < (active_ms[low] as number)) active_ms[low] = at_ms;
}

/**
 * When the person was there, as [from, to) in UTC milliseconds; `to` null: they are not said to have left. Whoever is first
 * said to have left, or never to have come, was there from `first_ms` on.
 */
export function presences(
  { changes, active_ms }: MemberTrack,
  first_ms: number,
): { from_ms: number; to_ms: number | null }[] {
  const found: { from_ms: number; to_ms: number | null }[] = [];
  let from_ms = changes[0]?.change === 'joined' ? (active_ms[0] as number) : first_ms;
  changes.forEach(({ at_ms, change }, i) => {
    if (change === 'joined') from_ms = Math.min(from_ms, at_ms);
    else {
      if (from_ms < Number.POSITIVE_INFINITY) found.push({ from_ms, to_ms: at_ms });
      from_ms = Number.POSITIVE_INFINITY;
    }
    from_ms = Math.min(from_ms, active_ms[i + 1] as number);
  });
  if (from_ms < Number.POSITIVE_INFINITY) found.push({ from_ms, to_ms: null });
  return found;
}
