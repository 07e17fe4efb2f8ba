/**
 * Who came into a chat and who went, read off its notices.
 *
 *   notices of members → the phrase of their language (member-phrases.ts) → names (name-list.ts) → persons
 */
import { memberPhrases, readSentence } from './member-phrases.ts';
import { LONGEST_NAME } from './name-list.ts';
import { type PeopleList, senderKey } from './people.ts';
import type { PhoneWording } from './phone-wording/wording.ts';
import type { MemberChange, MemberChanges } from './schema/member-change.ts';
import { KIND, type MessageColumns, NOTICE, type Person, textAt } from './schema/message-table.ts';

const JOINS: ReadonlySet<number> = new Set([NOTICE.created, NOTICE.added, NOTICE.joined]);
const BY_OTHERS: ReadonlySet<number> = new Set([NOTICE.added, NOTICE.removed]);

/**
 * All changes of a chat's members that its notices tell, in file order; a notice that names several people gives a change
 * each. Somebody who never wrote and whom nobody listed gets the name that the notice shows. `taught`: the wordings that
 * the workspace teaches.
 */
export function memberChanges(
  m: MessageColumns,
  people: PeopleList,
  taught: readonly PhoneWording[] = [],
): MemberChanges {
  const phrases = memberPhrases(taught);
  const persons = personsOf(m, people);
  const changes: MemberChange[] = [];
  const acted: { row: number; person: Person }[] = [];
  const owner_joined = new Set<number>();
  let unnamed_joined = 0;
  let unnamed_left = 0;
  let unread = 0;
  for (let row = 0; row < m.n; row++) {
    const kind = m.notice_kind[row] as number;
    if (m.kind[row] !== KIND.notice || !phrases.has(kind)) continue;
    const sender = m.senders[m.sender[row] as number] ?? '';
    // iPhones put one of the people before the notice, under the name that stands in it.
    const isKnown = (name: string) => persons.isKnown(name) || (sender !== '' && persons.isOne(name, sender));
    const sentence = readSentence(phrases, kind, textAt(m.text, row), isKnown);
    if (!sentence) {
      unread++;
      continue;
    }
    const { about, actor } = sentence;
    const by = BY_OTHERS.has(kind) ? 'other' : 'self';
    const change = JOINS.has(kind) ? 'joined' : 'left';
    const whom = new Set<Person | null>(about.names.map(persons.named));
    // Before "You left" stands the owner's own name; before "Ben added you" it may be anybody's.
    if (about.owner) whom.add(by === 'self' && persons.isKnown(sender) ? persons.named(sender) : null);
    if (about.owner && change === 'joined') owner_joined.add(row);
    for (const person of whom) changes.push({ row, change, person, by });
    if (change === 'joined') unnamed_joined += about.unnamed;
    else unnamed_left += about.unnamed;
    if (whom.size + about.unnamed === 0) unread++;
    if (actor !== null) acted.push({ row, person: persons.named(actor) });
  }
  return {
    changes,
    acted,
    created_at_row: createdAt(m, owner_joined),
    unnamed_joined,
    unnamed_left,
    unread,
  };
}

// The same few names come again and again; a hostile file has others each time.
const MOST_KEYS = 10_000;

/** The persons behind names: writers and the people list, and whoever is met. */
function personsOf(m: MessageColumns, people: PeopleList) {
  const keys = new Map<string, string>();
  const keyOf = (name: string) => {
    let key = keys.get(name);
    if (key === undefined) {
      key = senderKey(name, people.region);
      if (keys.size === MOST_KEYS) keys.clear();
      keys.set(name, key);
    }
    return key;
  };
  const writers = new Map<string, Person>();
  const wrote = new Uint8Array(m.persons.length);
  for (const person of m.person) if (person >= 0) wrote[person] = 1;
  m.persons.forEach((person, i) => {
    if (wrote[i] && !person.listed) writers.set(keyOf(person.name), person);
  });
  const met = new Map<string, Person>();
  const known = (key: string) => {
    const listed = people.by_key.get(key);
    return listed === undefined ? writers.get(key) : people.persons[listed];
  };
  return {
    /** Does somebody whom the people list names, or who wrote, bear this name? */
    isKnown: (name: string) => name.length <= LONGEST_NAME && known(keyOf(name)) !== undefined,
    isOne: (name: string, other: string) => keyOf(name) === keyOf(other),
    named(name: string): Person {
      const key = keyOf(name);
      const person = known(key) ?? met.get(key) ?? { name, listed: false, roles: [] };
      met.set(key, person);
      return person;
    },
  };
}

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const OPENING: ReadonlySet<number> = new Set([NOTICE.encryption, NOTICE.created]);

/**
 * Phones show the creation of a group with its old stamp to whoever joins later, and once more where all else was lost. The
 * table goes back to it only where the phone's owner came within a day, and talk or other changes follow within a week.
 */
function createdAt(m: MessageColumns, owner_joined: ReadonlySet<number>): number | null {
  let created: number | null = null;
  const since_ms = (row: number) => (m.sent_at_ms[row] as number) - (m.sent_at_ms[created ?? row] as number);
  for (let row = 0; row < m.n; row++) {
    const opening = m.kind[row] === KIND.notice && OPENING.has(m.notice_kind[row] as number);
    if (opening) {
      if (m.notice_kind[row] === NOTICE.created) created ??= row;
    } else if (created !== null && owner_joined.has(row)) {
      if (since_ms(row) > DAY_MS) return null;
    } else return created !== null && since_ms(row) <= WEEK_MS ? created : null;
  }
  return created;
}
