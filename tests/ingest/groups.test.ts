import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupKey, readGroups, rowCalled } from '../../ingest/groups.ts';
import { problemsOf } from './problems.ts';

const HEAD = 'chat,aliases,type,purpose,owner,department,exporter,substitute,max_members,since,until\n';
const read = (rows: string) => readGroups(Buffer.from(HEAD + rows), 'groups.csv');

test('a row of the register', () => {
  assert.deepEqual(read('Sales,Sales 2025;Team S,Customer,Orders,Ann,Sales,Ben,Carl,12,2026-01-05,\n'), [
    {
      chat: 'Sales',
      line: 2,
      aliases: ['Sales 2025', 'Team S'],
      exports: [],
      type: 'customer',
      purpose: 'Orders',
      owner: 'Ann',
      department: 'Sales',
      exporter: 'Ben',
      substitute: 'Carl',
      max_members: 12,
      since: '2026-01-05',
      until: null,
    },
  ]);
});

test('cells may be empty', () => {
  const [group] = read('Sales,,,,,,,,,,\n');
  assert.deepEqual([group?.type, group?.max_members, group?.since], [null, null, null]);
});

const MISTAKES: readonly (readonly [rows: string, problem: string])[] = [
  [
    'Sales,,custmer,,,,,,,,\n',
    'groups.csv:2 groups-unknown-type "custmer" is no chat type / Did you mean "customer"?',
  ],
  [
    'Sales,,x,,,,,,,,\n',
    'groups.csv:2 groups-unknown-type "x" is no chat type / Known are project, department, cross-department, customer, announcement, private.',
  ],
  [
    'Sales,,,,,,,,,,\nDepot,sales,,,,,,,,,\n',
    'groups.csv:3 groups-chat-twice "sales" stands for two chats, here and in line 2 / A name or alias must lead to one chat: leave it at the right one.',
  ],
  [
    ',x,,,,,,,,,\n',
    "groups.csv:2 groups-no-chat a row without a chat / Write the group's name in the column chat.",
  ],
  [
    'Sales,,,,,,,,,01/05/2026,\n',
    'groups.csv:2 groups-wrong-date "01/05/2026" in the column since is no date / Write dates as 2026-05-01.',
  ],
  [
    'Sales,,,,,,,,,,2026-02-30\n',
    'groups.csv:2 groups-wrong-date "2026-02-30" in the column until is no date / Write dates as 2026-05-01.',
  ],
  [
    'Sales,,,,,,,,twelve,,\n',
    'groups.csv:2 groups-wrong-number "twelve" in the column max_members is no number / Write a whole number, or leave the cell empty.',
  ],
];

for (const [rows, problem] of MISTAKES) {
  test(problem, () =>
    assert.deepEqual(
      problemsOf(() => read(rows)),
      [problem],
    ),
  );
}

test('months and times are ISO too', () => {
  assert.equal(read('Sales,,,,,,,,,2026-05,2026-05-01T09:00\n').length, 1);
});

const KEYS: readonly (readonly [one: string, other: string])[] = [
  ['Sales Team', ' sales\u00a0 team '],
  ['Cold Store', 'Cold_Store'],
  ['“Plan ‘A’”', '"Plan \'A\'"'],
  ['Cafe\u0301', 'Café'],
  ['\u200eSales\u2069', 'Sales'],
];

for (const [one, other] of KEYS) {
  test(`${JSON.stringify(one)} and ${JSON.stringify(other)} name one chat`, () =>
    assert.equal(groupKey(one), groupKey(other)));
}

test('names that differ stay two', () => assert.notEqual(groupKey('Sales 1'), groupKey('Sales 2')));

const CALLED: readonly (readonly [in_file: string, chat: string | null])[] = [
  ['R_D_ Lab_', 'R/D: Lab?'],
  ['\u200er_d_ lab_', 'R/D: Lab?'],
  ['_Peak_ team', 'Alps'],
  // `_` stands for a sign that no file may have in its name, and nothing else does.
  ['R D Lab', null],
  ['R_D_Lab', null],
  // Two rows may be meant.
  ['Dock _1_', null],
  // A row that is called so itself.
  ['A_B', 'A B'],
];

for (const [in_file, chat] of CALLED) {
  test(`a file that says ${JSON.stringify(in_file)} shows ${chat ?? 'no row'}`, () => {
    const rows = 'chat,aliases\nR/D: Lab?,\nAlps,*Peak* team\nDock <1>,\nDock |1|,\nA/B,\nA B,\n';
    const groups = readGroups(Buffer.from(rows), 'groups.csv');
    assert.equal(rowCalled(groups, in_file)?.chat ?? null, chat);
  });
}
