/** people.csv or people.xlsx: which senders are which person, on which side, in which role, from when to when. */
import { type CsvRow, readCsv } from './csv-table.ts';
import { dayStart, isIsoDay } from './local-time.ts';
import { disagreements, type PersonRow, rolesOf } from './person-roles.ts';
import { isPhone, isTooLong, phoneKey } from './phone-number.ts';
import { problem } from './problem.ts';
import type { Person, Side } from './schema/message-table.ts';
import { type Problem, WorkspaceError } from './schema/problem.ts';
import { FLOATING, utcOf, type ZoneTable } from './schema/zone-table.ts';
import { senderName } from './senders.ts';
import { isKnownZone } from './zone.ts';

export interface PeopleList {
  persons: Person[];
  /** Person by the key of each name, alias and phone. */
  by_key: Map<string, number>;
  /** Country of the phone numbers that are written without their country code, as SG; null: not known. */
  region: string | null;
}

export const NO_PEOPLE: PeopleList = { persons: [], by_key: new Map(), region: null };

/**
 * How a sender is looked up: without direction marks and the tilde of unsaved names, blanks plain, NFC; phone numbers
 * by the digits of E.164.
 */
export function senderKey(shown: string, region: string | null = null): string {
  const name = senderName(shown)
    .replace(/^~[\s\u202f]*/, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .normalize('NFC')
    .trim();
  return isPhone(name) ? phoneKey(name, region) : name;
}

/** A phone number that a spreadsheet took for a figure. */
export function isRounded(cell: string): boolean {
  return /^\d([.,]\d+)?E\+?\d+$/i.test(cell) || isTooLong(cell);
}

const SIDES: Readonly<Record<string, Side>> = { internal: 'internal', external: 'external' };

export const PEOPLE_COLUMNS = ['person'] as const;

/** Reads people.csv; see peopleOf. */
export function readPeople(
  raw: Uint8Array,
  file: string,
  zone: ZoneTable = FLOATING,
  region: string | null = null,
): PeopleList {
  return peopleOf(readCsv(raw, file, PEOPLE_COLUMNS), zone, region);
}

/**
 * The people list in its rows. Rows of one person are joined: a later row with other dates is another role.
 *
 * @throws WorkspaceError for an alias or phone that two persons share, an unknown side, zone or `bot`, a phone that Excel
 *   turned into a power of ten, rows that say two things of one person at one time
 */
export function peopleOf(rows: readonly CsvRow[], zone: ZoneTable, region: string | null): PeopleList {
  const problems: Problem[] = [];
  const named: { name: string; rows: PersonRow[] }[] = [];
  const index = new Map<string, number>();
  const by_key = new Map<string, number>();
  const line_of_key = new Map<string, number>();
  for (const row of rows) {
    const { where } = row;
    const name = row.cell('person');
    if (name === '') {
      problems.push(problem(where, 'people-no-name'));
      continue;
    }
    const person = index.get(name) ?? named.length;
    if (person === named.length) named.push({ name, rows: [] });
    index.set(name, person);
    named[person]?.rows.push(readRow(row, zone, problems));
    for (const alias of [name, ...row.list('aliases'), ...row.list('phones')]) {
      if (isRounded(alias)) {
        problems.push(problem(where, 'people-phone-rounded', alias));
        continue;
      }
      const key = senderKey(alias, region);
      const taken = by_key.get(key);
      if (taken !== undefined && taken !== person) {
        const text = row.unit === 'row' ? 'people-alias-twice/row' : 'people-alias-twice';
        problems.push(problem(where, text, line_of_key.get(key) as number));
        continue;
      }
      by_key.set(key, person);
      if (!line_of_key.has(key)) line_of_key.set(key, row.line);
    }
  }
  problems.push(...named.flatMap(({ rows }) => disagreements(rows)));
  if (problems.length > 0) throw new WorkspaceError(problems);
  const persons = named.map(({ name, rows }) => ({ name, listed: true, roles: rolesOf(rows) }));
  return { persons, by_key, region };
}

const DAY_MS = 86_400_000;
// A day, or a time of it; other spellings would be read in the zone or country of this machine.
const ISO_TIME = /^(\d{4}-\d\d-\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-]\d\d:\d\d)?)?$/;

const YES = /^(true|yes|1|y|x|是)$/i;
const NO = /^(false|no|0|n|否|不是)?$/i;

function readRow(row: CsvRow, zone: ZoneTable, problems: Problem[]): PersonRow {
  const { cell, list, where } = row;
  const before = problems.length;
  const side = cell('side').toLowerCase();
  if (side !== '' && !SIDES[side]) {
    problems.push(problem(where, 'people-unknown-side', side));
  }
  const own_zone = cell('zone') || null;
  if (own_zone && !isKnownZone(own_zone)) {
    problems.push(problem(where, 'people-unknown-zone', own_zone));
  }
  const instant = (text: string, open: number, after_day: boolean) => {
    if (text === '') return open;
    const found = ISO_TIME.exec(text);
    if (!found || !isIsoDay(found[1] as string)) {
      problems.push(problem(where, 'people-wrong-date', text));
      return open;
    }
    const [, day = '', hour, minute = '0', second = '0', offset] = found;
    if (offset !== undefined) return Date.parse(text.replace(' ', 'T'));
    if (hour === undefined) return utcOf(zone, dayStart(day) + (after_day ? DAY_MS : 0));
    return utcOf(zone, dayStart(day) + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000);
  };
  const from_ms = instant(cell('from'), -Infinity, false);
  const to_ms = instant(cell('to'), Infinity, true);
  if (from_ms >= to_ms) {
    problems.push(problem(where, 'people-wrong-date/order'));
  }
  const bot = cell('bot');
  if (!YES.test(bot) && !NO.test(bot)) {
    problems.push(problem(row.at('bot'), 'people-unknown-bot', bot));
  }
  const leave = list('leave').map((range) => {
    const [from = '', to = from] = range.split('/').map((part) => part.trim());
    return [instant(from, -Infinity, false), instant(to, Infinity, true)] as const;
  });
  const sound = problems.length === before;
  return {
    row,
    team: cell('team'),
    roles: list('roles'),
    side: SIDES[side] ?? null,
    zone: own_zone,
    from_ms,
    to_ms,
    last_day_ms: sound ? instant(cell('to'), Infinity, false) : to_ms,
    bot: bot === '' ? null : YES.test(bot),
    leave,
    sound,
  };
}

/** Persons behind the senders of a chat. A sender whom nobody listed stays a person of his own. */
export function resolveSenders(
  senders: readonly string[],
  people: PeopleList,
): { persons: Person[]; of_sender: Int32Array } {
  const persons: Person[] = [];
  const local = new Map<number | string, number>();
  const of_sender = new Int32Array(senders.length);
  senders.forEach((sender, i) => {
    const key = senderKey(sender, people.region);
    const listed = people.by_key.get(key);
    const id = listed ?? key;
    let at = local.get(id);
    if (at === undefined) {
      at = persons.length;
      local.set(id, at);
      persons.push(
        listed === undefined
          ? { name: sender, listed: false, roles: [] }
          : (people.persons[listed] as Person),
      );
    }
    of_sender[i] = at;
  });
  return { persons, of_sender };
}

/** Names of the people list that hold `: ` and would else be cut there. */
export function sendersWithColon(people: PeopleList): string[] {
  return [...people.by_key.keys()].filter((name) => name.includes(': '));
}
