/** The members of a simulated group, rebuilt from its export in every look of a phone, against those who truly were in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bookOf,
  type ExportFile,
  exportChat,
  instantOf,
  isMember,
  LOOKS,
  lookOf,
  type Notice,
  namesOn,
  type Phone,
} from '../../fixtures/simulator/simulator.ts';
import { memberChanges } from '../../ingest/member-changes.ts';
import { readPeople, senderKey } from '../../ingest/people.ts';
import { localOf } from '../../ingest/schema/zone-table.ts';
import { fillZoneTable } from '../../ingest/zone.ts';
import { type Membership, membershipOf, presentAt } from '../../transform/membership.ts';
import { memberCompany as company } from '../fixtures/member-company.ts';
import { chatTable } from '../ingest/chat-table.ts';

const ZONE = 'Asia/Singapore';
const exported_at_ms = instantOf('2026-05-20T21:00', ZONE);
const zone = fillZoneTable(ZONE, instantOf('2026-04-01T00:00', ZONE), exported_at_ms);
const DAY_MS = 86_400_000;
const [chat] = company.chats as [(typeof company.chats)[number]];

const people = readPeople(
  Buffer.from(
    [
      'person,aliases,phones,side',
      ...company.people.filter((p) => p.listed).map((p) => `"${p.name}",${p.push_name},${p.phone},${p.side}`),
    ].join('\n'),
  ),
  'people.csv',
);

/** What a notice says of members, as `joined ann`. The phone's owner sees of the first members only themselves. */
function saidBy({ event }: Notice, owner: string): string[] {
  switch (event.kind) {
    case 'created':
    case 'joined':
      return [`joined ${event.actor}`];
    case 'added':
      if (event.targets.includes(owner)) return [`joined ${owner}`];
      return event.initial ? [] : event.targets.map((id) => `joined ${id}`);
    case 'left':
      return [`left ${event.actor}`];
    case 'removed':
      return [`left ${event.target}`];
    default:
      return [];
  }
}

function noticesIn(file: ExportFile): Notice[] {
  const by_id = new Map(chat.notices.map((n) => [n.id, n]));
  return file.records.flatMap((r) => by_id.get(r.id) ?? []);
}

/** People of whom this phone's language has words for everything that happened to them while it looked on. */
function toldInFull(file: ExportFile, owner: string): Set<string> {
  const shown = new Set(file.records.map((r) => r.id));
  const since_ms = Math.min(...chat.members.filter((m) => m.person === owner).map((m) => m.joined_at_ms));
  const untold = chat.notices
    .filter((n) => !shown.has(n.id) && n.sent_at_ms >= since_ms)
    .flatMap((n) => saidBy(n, owner).map(aboutWhom));
  return new Set(company.people.map((p) => p.id).filter((id) => !untold.includes(id)));
}

const aboutWhom = (said: string) => said.split(' ')[1] as string;

/** Returns whom it could follow through the whole chat. */
function check(phone: Phone): string[] {
  const { owner } = phone;
  const file = exportChat(company, 'group', phone, { exported_at_ms });
  const m = chatTable(file.text, people, zone);
  const found = memberChanges(m, people);
  const names = namesOn(phone, company);
  const id_of = new Map(company.people.map((p) => [senderKey(p.listed ? p.name : names.shown(p.id)), p.id]));
  const idOf = (name: string) => id_of.get(senderKey(name)) ?? name;
  const notices = noticesIn(file);
  assert.deepEqual(
    found.changes.map(({ change, person }) => `${change} ${person ? idOf(person.name) : owner}`),
    notices.flatMap((n) => saidBy(n, owner)),
  );
  assert.equal(found.unread, 0);
  // Ben came a week after the creation.
  const reaches_back = owner === 'ann' && notices.some((n) => n.event.kind === 'created');
  assert.equal(found.created_at_row !== null, reaches_back);
  const wrote = file.records.flatMap((r) => r.person ?? []);
  const met = new Set([...wrote, ...notices.flatMap((n) => saidBy(n, owner).map(aboutWhom))]);
  const followed = [...toldInFull(file, owner)].filter((id) => met.has(id));
  const membership = membershipOf(m, found, zone);
  const from_ms = membership.from_local_ms as number;
  for (let at_ms = instantOf('2026-04-20T12:00', ZONE); at_ms < exported_at_ms; at_ms += DAY_MS) {
    const local_ms = localOf(zone, at_ms);
    if (local_ms < from_ms) continue;
    const truly = followed.filter((id) => isMember(chat, id, at_ms));
    const rebuilt = presentAt(membership, local_ms).map((p) => idOf(p.name));
    const of_followed = rebuilt.filter((id) => followed.includes(id));
    assert.deepEqual(of_followed.sort(), truly.sort(), new Date(local_ms).toISOString());
  }
  return followed;
}

const followed_in = new Map<string, Set<string>>();

for (const look of LOOKS) {
  test(`${look.name}: every change that a notice tells, and the members of every day`, () => {
    const followed = followed_in.get(look.language) ?? new Set();
    followed_in.set(look.language, followed);
    for (const owner of ['ann', 'ben']) {
      for (const unsaved of ['push', 'number', 'marked-number'] as const) {
        const saved = ['ann', 'cleo', 'eva', 'fay', 'dan'];
        const phone = { owner, look, zone: ZONE, address_book: bookOf(company, saved), unsaved };
        for (const id of check(phone)) followed.add(id);
      }
    }
  });
}

test('two phones whose notices are in two languages tell the members once', () => {
  const phone = (owner: string, name: string): Phone => ({
    owner,
    look: lookOf(name),
    zone: ZONE,
    address_book: bookOf(company, ['ann', 'cleo', 'eva', 'fay', 'dan', 'gil']),
    unsaved: 'push',
  });
  const texts = [phone('ann', 'android-en-gb'), phone('ben', 'ios-zh-cn')].map(
    (p) => exportChat(company, 'group', p, { exported_at_ms }).text,
  );
  const alone = chatTable(texts[0] as string, people, zone);
  const both = chatTable(texts, people, zone);
  assert.ok(both.copies.some((copies) => copies === 2));
  const [of_one, of_both] = [alone, both].map((m) => membershipOf(m, memberChanges(m, people), zone));
  const namesAt = (membership: Membership | undefined, at_ms: number) =>
    membership && presentAt(membership, localOf(zone, at_ms)).map((p) => p.name);
  for (let at_ms = instantOf('2026-04-20T12:00', ZONE); at_ms < exported_at_ms; at_ms += DAY_MS) {
    assert.deepEqual(namesAt(of_both, at_ms)?.sort(), namesAt(of_one, at_ms)?.sort());
  }
});

test('who can be followed depends on the words that are known; hal never wrote and is never named', () => {
  const told = [...followed_in].map(([language, ids]) => `${language}: ${[...ids].sort().join(' ')}`);
  assert.deepEqual(told.sort(), [
    'ar: ann',
    'cs: ann',
    'de: ann ben cleo dan eva gil ivo',
    'en: ann ben cleo dan eva fay gil ivo',
    'es: ann cleo dan gil ivo',
    'fr: ann ben cleo dan gil ivo',
    'id: ann',
    'it: ann cleo dan eva gil ivo',
    'ja: ann',
    'ko: ann',
    'nl: ann ben',
    'pt-BR: ann ben cleo dan eva fay gil ivo',
    'ru: ann',
    'vi: ann',
    'zh-Hans: ann ben cleo dan eva gil ivo',
    'zh-Hant: ann ben',
  ]);
});
