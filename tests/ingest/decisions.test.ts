import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionRows, readDecisions, withDecisions } from '../../ingest/decisions.ts';
import { readPeople, resolveSenders } from '../../ingest/people.ts';
import { problemsOf } from './problems.ts';

const PEOPLE = readPeople(Buffer.from('person,aliases\nAnn Lee,Annie\nBen Ong,\n'), 'people.csv');
const HEAD = 'sender,chats,messages,proposal,reason,yes_no\n';
const read = async (rows: string) =>
  readDecisions(await decisionRows(Buffer.from(HEAD + rows), 'decisions.csv'), PEOPLE);

test('yes makes the sender an alias, no and an empty cell do not', async () => {
  const decisions = await read(
    "'+65 8000 0101,Team,9,Ann Lee,,yes\n~Benny,Team,4,Ben Ong,,no\nZed,Team,2,Ben Ong,,\nB. Ong,Team,1,Ben Ong,,是\n",
  );
  assert.deepEqual(
    decisions.map((d) => [d.key, d.yes]),
    [
      ['tel:6580000101', true],
      ['Benny', false],
      ['B. Ong', true],
    ],
  );
  const people = withDecisions(PEOPLE, decisions);
  const { persons } = resolveSenders(
    ['\u202a+65\u00a08000\u00a00101\u202c', '~Benny', 'Zed', 'B. Ong'],
    people,
  );
  assert.deepEqual(
    persons.map((p) => [p.name, p.listed]),
    [
      ['Ann Lee', true],
      ['~Benny', false],
      ['Zed', false],
      ['Ben Ong', true],
    ],
  );
  assert.equal(PEOPLE.by_key.has('B. Ong'), false);
});

const MISTAKES: readonly (readonly [rows: string, problem: string])[] = [
  ['Zed,,1,Ann Lee,,maybe\n', 'decisions.csv:2 decisions-wrong-answer "maybe" is no answer'],
  ['Zed,,1,,,yes\n', 'decisions.csv:2 decisions-unknown-person a yes to nobody'],
  ['Zed,,1,Ann Le,,yes\n', 'decisions.csv:2 decisions-unknown-person "Ann Le" is not in the people list'],
  [
    'Zed,,1,Ann Lee,,yes\nZed,,1,Ben Ong,,yes\n',
    'decisions.csv:3 decisions-two-persons this sender is "Ann Lee" already',
  ],
  ['Annie,,1,Ben Ong,,yes\n', 'decisions.csv:2 decisions-two-persons this sender is "Ann Lee" already'],
  [
    '6.58E+09,,1,Ben Ong,,yes\n',
    'decisions.csv:2 decisions-no-sender "6.58E+09" is no sender: a spreadsheet may have changed the cell',
  ],
];

for (const [rows, problem] of MISTAKES) {
  test(problem, async () => {
    const placed = await decisionRows(Buffer.from(HEAD + rows), 'decisions.csv');
    const found = problemsOf(() => readDecisions(placed, PEOPLE));
    assert.deepEqual([found.length, found[0]?.split(' / ')[0]], [1, problem]);
  });
}
