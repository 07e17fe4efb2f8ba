/** people.csv as a start: a row for each name that wrote, what the exports suggest of it beside it. */
import { readPeople, senderKey } from '../../ingest/people.ts';
import { WorkspaceError } from '../../ingest/schema/problem.ts';
import { type Row, writeCsv } from '../../reports/tables/csv.ts';
import type { CommandWords } from '../words/words.ts';
import type { Guess } from './guess.ts';
import type { Seen, SeenPerson } from './seen.ts';

const COLUMNS = [
  ...['person', 'aliases', 'phones', 'team', 'roles', 'side', 'zone', 'from', 'to', 'bot'],
  // No run reads these: what fits is copied by whoever knows.
  ...['side_proposed', 'same_as_proposed', 'why', 'messages', 'chats'],
];
const MOST_CHATS = 5;

export interface Sheet {
  text: string;
  rows: number;
  /** What no list can hold: an empty name, a number that a spreadsheet rounded. */
  left_out: number;
}

export function peopleSheet(
  seen: Seen,
  { internal, same_as }: Guess,
  region: string | null,
  words: CommandWords,
): Sheet {
  const rows = besideEachOther(seen.people, same_as)
    .filter((person) => canStand(person, region))
    .map((person): Row => {
      const likely = internal.get(person.key);
      const same = same_as.get(person.key);
      const why = [
        ...(likely ? [words.init.side_because(likely)] : []),
        ...(same ? [words.proposed_because(same.because)] : []),
      ];
      return {
        person: person.name,
        phones: person.phone ? person.name : '',
        side_proposed: likely ? 'internal' : '',
        same_as_proposed: same?.name ?? '',
        why: why.join('; '),
        messages: person.messages,
        chats: chatCell([...person.chats.keys()], words),
      };
    });
  return { text: writeCsv(COLUMNS, rows), rows: rows.length, left_out: seen.people.length - rows.length };
}

/** Each name that may be another's behind that one. */
function besideEachOther(people: readonly SeenPerson[], same_as: Guess['same_as']): SeenPerson[] {
  const behind = new Map<string | undefined, SeenPerson[]>();
  for (const person of people) {
    const first = same_as.get(person.key)?.key;
    behind.set(first, [...(behind.get(first) ?? []), person]);
  }
  const withOthers = (person: SeenPerson): SeenPerson[] => [
    person,
    ...(behind.get(person.key) ?? []).flatMap(withOthers),
  ];
  return (behind.get(undefined) ?? []).flatMap(withOthers);
}

/** Does the row come back from the list as this very sender? */
function canStand({ key, name, phone }: SeenPerson, region: string | null): boolean {
  const row = { person: name, phones: phone ? name : '' };
  try {
    const list = readPeople(Buffer.from(writeCsv(['person', 'phones'], [row])), '', undefined, region);
    return list.by_key.has(key) && senderKey(list.persons[0]?.name ?? '', region) === key;
  } catch (error) {
    if (error instanceof WorkspaceError) return false;
    throw error;
  }
}

function chatCell(names: readonly string[], words: CommandWords): string {
  const more = names.length - MOST_CHATS;
  return [...names.slice(0, MOST_CHATS), ...(more > 0 ? [words.and_more(more)] : [])].join('; ');
}
