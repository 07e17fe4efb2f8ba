import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_PEOPLE, readPeople, resolveSenders, senderKey } from '../../ingest/people.ts';
import { fillZoneTable } from '../../ingest/zone.ts';
import { problemsOf } from './problems.ts';

const HEAD = 'person,aliases,phones,team,roles,side,zone,from,to,bot\n';
const read = (rows: string) => readPeople(Buffer.from(HEAD + rows), 'people.csv');
const problems = (rows: string) => problemsOf(() => read(rows));

const KEYS: readonly (readonly [shown: string, key: string])[] = [
  ['Ann', 'Ann'],
  ['~\u202fAnn', 'Ann'],
  ['~ Ann', 'Ann'],
  ['~Ann', 'Ann'],
  ['\u200eAnn\u00a0Lee ', 'Ann Lee'],
  ['Cafe\u0301', 'Café'],
  ['+65 8000 0101', 'tel:6580000101'],
  ['\u202a+65\u00a08000\u00a00101\u202c', 'tel:6580000101'],
  ['+1 (555) 777‑7777', 'tel:15557777777'],
  ['007', '007'],
  ['Line 12345678', 'Line 12345678'],
];

for (const [shown, key] of KEYS) {
  test(`${JSON.stringify(shown)} is looked up as ${key}`, () => assert.equal(senderKey(shown), key));
}

test('a person by name, alias and phone', () => {
  const list = read('Ann Lee,Annie;~ A,+65 8000 0101,Sales,desk;lead,internal,Asia/Singapore,,,\n');
  assert.deepEqual(
    [...list.by_key],
    [
      ['Ann Lee', 0],
      ['Annie', 0],
      ['A', 0],
      ['tel:6580000101', 0],
    ],
  );
  assert.deepEqual(list.persons, [
    {
      name: 'Ann Lee',
      listed: true,
      roles: [
        {
          team: 'Sales',
          roles: ['desk', 'lead'],
          side: 'internal',
          zone: 'Asia/Singapore',
          from_ms: -Infinity,
          to_ms: Infinity,
          bot: false,
          leave: [],
        },
      ],
    },
  ]);
});

test('rows of one person are roles one after the other; the last day counts', () => {
  const [ann] = read(
    'Ann,,,Sales,,internal,,,2026-04-30,\nAnn,,,Depot,,external,,2026-05-01,,true\n',
  ).persons;
  assert.deepEqual(
    ann?.roles.map((r) => [r.team, r.side, r.from_ms, r.to_ms, r.bot]),
    [
      ['Sales', 'internal', -Infinity, Date.UTC(2026, 4, 1), false],
      ['Depot', 'external', Date.UTC(2026, 4, 1), Infinity, true],
    ],
  );
});

test('times are wall clock of the zone, unless they name an offset', () => {
  const zone = fillZoneTable('Asia/Singapore', Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 31));
  const from = (text: string) =>
    readPeople(Buffer.from(`${HEAD}Ann,,,,,internal,,${text},,\n`), 'people.csv', zone).persons[0]?.roles[0]
      ?.from_ms;
  assert.equal(from('2026-05-01'), Date.UTC(2026, 3, 30, 16));
  assert.equal(from('2026-05-01T09:30'), Date.UTC(2026, 4, 1, 1, 30));
  assert.equal(from('2026-05-01 09:30:05'), Date.UTC(2026, 4, 1, 1, 30, 5));
  assert.equal(from('2026-05-01T09:30:00Z'), Date.UTC(2026, 4, 1, 9, 30));
  assert.equal(from('2026-05-01T09:30:00+02:00'), Date.UTC(2026, 4, 1, 7, 30));
});

test('leave is from a day to the end of a day', () => {
  const list = readPeople(Buffer.from('person,leave\nAnn,2026-05-01/2026-05-03;2026-06-01\n'), 'people.csv');
  assert.deepEqual(list.persons[0]?.roles[0]?.leave, [
    [Date.UTC(2026, 4, 1), Date.UTC(2026, 4, 4)],
    [Date.UTC(2026, 5, 1), Date.UTC(2026, 5, 2)],
  ]);
});

test('a number without its country code is one of the region', () => {
  const list = readPeople(Buffer.from('person,phones\nAnn,8000 0101\n'), 'people.csv', undefined, 'SG');
  const { persons } = resolveSenders(
    ['\u202a+65\u00a08000\u20110101\u202c', '8000 0101', '+65 8000 0102'],
    list,
  );
  assert.deepEqual(
    persons.map((p) => [p.name, p.listed]),
    [
      ['Ann', true],
      ['+65 8000 0102', false],
    ],
  );
});

const MISTAKES: readonly (readonly [rows: string, problem: string])[] = [
  [',A,,,,,,,,\n', 'people.csv:2 people-no-name a row without a person'],
  [
    'Ann,A,,,,,,,,\nBen,A,,,,,,,,\n',
    'people.csv:3 people-alias-twice an alias stands for two persons, here and in line 2',
  ],
  [
    'Ann,,+65 8000 0101,,,,,,,\nBen,,6580000101,,,,,,,\n',
    'people.csv:3 people-alias-twice an alias stands for two persons, here and in line 2',
  ],
  ['Ann,,,,,inside,,,,\n', 'people.csv:2 people-unknown-side "inside" is no side'],
  ['Ann,,,,,,Asia/Singapur,,,\n', 'people.csv:2 people-unknown-zone "Asia/Singapur" is no time zone'],
  [
    'Ann,,6.58E+11,,,,,,,\n',
    'people.csv:2 people-phone-rounded "6.58E+11" is a phone number that a spreadsheet rounded',
  ],
  [
    'Ann,,"6,58E+11",,,,,,,\n',
    'people.csv:2 people-phone-rounded "6,58E+11" is a phone number that a spreadsheet rounded',
  ],
  ['Ann,,,,,,,1/5/2026,,\n', 'people.csv:2 people-wrong-date "1/5/2026" is no date'],
  ['Ann,,,,,,,01/05/2026,,\n', 'people.csv:2 people-wrong-date "01/05/2026" is no date'],
  ['Ann,,,,,,,2026-5-1,,\n', 'people.csv:2 people-wrong-date "2026-5-1" is no date'],
  ['Ann,,,,,,,,2026-02-30,\n', 'people.csv:2 people-wrong-date "2026-02-30" is no date'],
  ['Ann,,,,,,,2026-05-02,2026-05-01,\n', 'people.csv:2 people-wrong-date the row ends before it begins'],
];

for (const [rows, problem] of MISTAKES) {
  test(`people.csv: ${problem}`, () => {
    const found = problems(rows);
    assert.deepEqual([found.length, found[0]?.split(' / ')[0]], [1, problem]);
  });
}

test('all mistakes are named at once', () => {
  assert.equal(problems('Ann,,,,,inside,Nowhere,x,,\n').length, 3);
});

test('senders become persons; one whom nobody listed stays his own', () => {
  const list = read('Ann Lee,Annie,+65 8000 0101,,,internal,,,,\n');
  const { persons, of_sender } = resolveSenders(['Annie', 'Zed', '+65 8000 0101', '~\u202fZed'], list);
  assert.deepEqual(
    persons.map((p) => [p.name, p.listed]),
    [
      ['Ann Lee', true],
      ['Zed', false],
    ],
  );
  assert.deepEqual([...of_sender], [0, 1, 0, 1]);
  assert.deepEqual([...resolveSenders(['a', 'b'], NO_PEOPLE).of_sender], [0, 1]);
});
