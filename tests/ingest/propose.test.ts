import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPeople, senderKey } from '../../ingest/people.ts';
import { proposer } from '../../ingest/propose.ts';

const PEOPLE = readPeople(
  Buffer.from(
    'person,aliases,phones\nAnn Lee,,8000 0101\nBenjamin Ong,陈大文,\nKarl Mayer,,\nKarl Maier,,\nDepot 6580000404,,\n',
  ),
  'people.csv',
);

interface Seen {
  shared?: number;
  known_as?: Record<string, number>;
  rejected?: string[];
}

function proposal(sender: string, { shared = 0, known_as = {}, rejected = [] }: Seen = {}): string | null {
  const total = {
    key: senderKey(sender),
    sender,
    messages: 1,
    shared,
    known_as: new Map(Object.entries(known_as)),
  };
  const found = proposer(PEOPLE)(total, (person) => rejected.includes(person));
  return found && `${found.person}: ${Object.values(found.because).join(' ')}`;
}

const CASES: readonly (readonly [what: string, sender: string, seen: Seen, proposal: string | null])[] = [
  ['the same messages', '~x', { shared: 10, known_as: { 'Ann Lee': 9 } }, 'Ann Lee: other-phone 9 10'],
  ['too few messages', '~x', { shared: 2, known_as: { 'Ann Lee': 2 } }, null],
  ['messages of several people', '~x', { shared: 11, known_as: { 'Ann Lee': 9, 'Karl Mayer': 2 } }, null],
  ['a country code that the list lacks', '+65 8000 0101', {}, 'Ann Lee: digits'],
  ['a number inside a name', '+65 8000 0404', {}, 'Depot 6580000404: digits'],
  ['another number', '+65 8000 0102', {}, null],
  ['another case and blanks', '~benjamin  ONG.', {}, 'Benjamin Ong: spelling'],
  ['blanks inside', '陈 大文', {}, 'Benjamin Ong: spelling'],
  ['two letters of eleven', 'Benjamim Onng', {}, 'Benjamin Ong: letters 2'],
  ['three letters of eleven', 'Benjamim Onngs', {}, null],
  ['one letter of three', '陈大武', {}, null],
  ['as near to two persons', 'Karl Majer', {}, null],
  ['one of the two was answered no', 'Karl Majer', { rejected: ['Karl Mayer'] }, 'Karl Maier: letters 1'],
  ['the only one was answered no', 'benjamin ong', { rejected: ['Benjamin Ong'] }, null],
  ['nobody', 'Zoe', {}, null],
];

for (const [what, sender, seen, expected] of CASES) {
  test(`${what}: ${sender} → ${expected ?? 'nobody'}`, () => assert.equal(proposal(sender, seen), expected));
}
