import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableRows } from '../../ingest/csv-table.ts';
import {
  NO_PEOPLE,
  PEOPLE_COLUMNS,
  peopleOf,
  readPeople,
  resolveSenders,
  senderKey,
} from '../../ingest/people.ts';
import { FLOATING } from '../../ingest/schema/zone-table.ts';
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

const ALLOWED: readonly (readonly [name: string, rows: string])[] = [
  ['the same row twice', 'Ann,A,,Sales,,internal,,,,\nAnn,A,,Sales,,internal,,,,\n'],
  ['a row of aliases alone, behind', 'Ann,,,Sales,,internal,,,,\nAnn,A,,,,,,,,\n'],
  ['a row of aliases alone, before', 'Ann,A,,,,,,,,\nAnn,,,Sales,,internal,,,,\n'],
  ['what one row leaves open and another says', 'Ann,,,Sales,,,,,,\nAnn,,,,,internal,,,,no\n'],
];

for (const [name, rows] of ALLOWED) {
  test(`rows of one person add up: ${name}`, () => {
    const [ann] = read(rows).persons;
    assert.deepEqual(
      ann?.roles.map((r) => [r.team, r.side, r.from_ms, r.to_ms, r.bot]),
      [['Sales', 'internal', -Infinity, Infinity, false]],
    );
  });
}

test('rows that meet in time hold together where they meet', () => {
  const [ann] = read(
    'Ann,,,Sales,desk,internal,,,,\nAnn,,,,lead,,Asia/Shanghai,2026-05-01,2026-05-31,\n',
  ).persons;
  assert.deepEqual(
    ann?.roles.map((r) => [r.team, r.side, r.roles.join(), r.zone, r.from_ms, r.to_ms]),
    [
      ['Sales', 'internal', 'desk', null, -Infinity, Date.UTC(2026, 4, 1)],
      ['Sales', 'internal', 'desk,lead', 'Asia/Shanghai', Date.UTC(2026, 4, 1), Date.UTC(2026, 5, 1)],
      ['Sales', 'internal', 'desk', null, Date.UTC(2026, 5, 1), Infinity],
    ],
  );
});

const CONSECUTIVE: readonly (readonly [to: string, from: string, at_ms: number])[] = [
  ['2026-04-30', '2026-05-01', Date.UTC(2026, 4, 1)],
  ['2026-05-01T09:00', '2026-05-01T09:00', Date.UTC(2026, 4, 1, 9)],
  // A day in both rows is the last one of the earlier row.
  ['2026-05-01', '2026-05-01', Date.UTC(2026, 4, 2)],
];

for (const [to, from, at_ms] of CONSECUTIVE) {
  test(`to ${to} and from ${from} follow each other, in any order of rows`, () => {
    const rows = [`Ann,,,Sales,,internal,,,${to},no\n`, `Ann,,,Buying,,external,,${from},,yes\n`];
    for (const list of [rows, rows.toReversed()]) {
      assert.deepEqual(
        read(list.join('')).persons[0]?.roles.map((r) => [r.team, r.side, r.bot, r.from_ms, r.to_ms]),
        [
          ['Sales', 'internal', false, -Infinity, at_ms],
          ['Buying', 'external', true, at_ms, Infinity],
        ],
      );
    }
  });
}

test('a row of aliases alone keeps nobody who has left', () => {
  const [ann] = read('Ann,A,,,,,,,,\nAnn,,,Sales,,internal,,,2026-04-30,\n').persons;
  assert.deepEqual(
    ann?.roles.map((r) => r.to_ms),
    [Date.UTC(2026, 4, 1)],
  );
});

test('yes and no in the words of both languages', () => {
  const bots = (words: string[]) =>
    read(words.map((word, i) => `P${i},,,,,,,,,${word}\n`).join('')).persons.map((p) => p.roles[0]?.bot);
  assert.deepEqual(new Set(bots(['yes', 'Y', 'TRUE', '1', 'x', '是'])), new Set([true]));
  assert.deepEqual(new Set(bots(['no', 'N', 'FALSE', '0', '', '否', '不是'])), new Set([false]));
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
  ['Ann,,,,,,,,,maybe\n', 'people.csv:2:13 people-unknown-bot "maybe" does not say whether this is a bot'],
  [
    'Ann,,,,,external,,,,\nBen,,,,,,,,,\nAnn,,,,,internal,,,,\n',
    'people.csv:4:9 people-rows-disagree side is "internal" here and "external" in line 2, at the same time',
  ],
  [
    'Ann,,,Sales,,,,,,\nAnn,,,Buying,,,,,,\n',
    'people.csv:3:7 people-rows-disagree team is "Buying" here and "Sales" in line 2, at the same time',
  ],
  [
    'Ann,,,,,,Asia/Singapore,,,\nAnn,,,,,,Asia/Shanghai,,,\n',
    'people.csv:3:10 people-rows-disagree zone is "Asia/Shanghai" here and "Asia/Singapore" in line 2, at the same time',
  ],
  [
    'Ann,,,,,,,,,yes\nAnn,,,,,,,,,no\n',
    'people.csv:3:13 people-rows-disagree bot is "no" here and "yes" in line 2, at the same time',
  ],
  [
    'Ann,,,Sales,,,,,2026-05-02,\nAnn,,,Depot,,,,2026-05-01,,\n',
    'people.csv:3:7 people-rows-disagree team is "Depot" here and "Sales" in line 2, at the same time',
  ],
  [
    'Ann,,,Sales,,,,,,\nAnn,,,Depot,,,,2026-05-01,2026-05-01,\n',
    'people.csv:3:7 people-rows-disagree team is "Depot" here and "Sales" in line 2, at the same time',
  ],
  ['Ann,,,,,,,2026-05-02,2026-05-01,\n', 'people.csv:2 people-wrong-date the row ends before it begins'],
];

for (const [rows, problem] of MISTAKES) {
  test(`people.csv: ${problem}`, () => {
    const found = problems(rows);
    assert.deepEqual([found.length, found[0]?.split(' / ')[0]], [1, problem]);
  });
}

test('an xlsx tells rows that disagree by row and column', () => {
  const sheet = (rows: string[][]) =>
    tableRows(
      [['person', 'side'], ...rows].map((cells, i) => ({ line: i + 1, cells })),
      { file: 'people.xlsx', unit: 'row', cellAt: (row, i) => `people.xlsx:row ${row} column ${'AB'[i]}` },
      PEOPLE_COLUMNS,
    );
  const rows = sheet([
    ['Ann', 'internal'],
    ['Ann', 'external'],
  ]);
  assert.deepEqual(
    problemsOf(() => peopleOf(rows, FLOATING, null)).map((p) => p.split(' / ')[0]),
    [
      'people.xlsx:row 3 column B people-rows-disagree side is "external" here and "internal" in row 2, at the same time',
    ],
  );
});

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
