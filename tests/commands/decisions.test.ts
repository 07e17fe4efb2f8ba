import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { decisionLines, type UnlistedInChat, writeDecisions } from '../../commands/decisions.ts';
import { en } from '../../commands/words/en.ts';
import { readWorkspace } from '../../commands/workspace.ts';
import { decisionRows } from '../../ingest/decisions.ts';
import { WorkspaceError } from '../../ingest/schema/problem.ts';
import { workbook } from '../ingest/xlsx.ts';

let folder = '';
let sheet = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chat-review-decisions-'));
  sheet = join(folder, 'decisions.csv');
  writeFileSync(join(folder, 'people.csv'), 'person,phones\nAnn Lee,+65 8000 0101\nBen Ong,\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sender = (name: string, messages: number, person = '') => ({
  sender: name,
  messages,
  shared: person ? messages : 0,
  known_as: person ? [{ person, messages }] : [],
});
const CHATS: UnlistedInChat[] = [
  { chat: 'Team', unlisted: [sender('~x', 5, 'Ben Ong'), sender('+49 30 901820', 30)] },
  { chat: 'Sales; North', unlisted: [sender('~ x', 4), sender('=cmd', 2)] },
];

const write = async (chats: readonly UnlistedInChat[] = CHATS) =>
  writeDecisions(await readWorkspace(folder), chats);
const lines = () => readFileSync(sheet, 'utf8').replace('\ufeff', '').trimEnd().split('\r\n');
const answer = (row: number, word: string) => {
  const text = lines();
  text[row] = `${text[row]}${word}`;
  writeFileSync(sheet, `${text.join('\n')}\n`);
};
const HEAD = 'sender,chats,messages,proposal,reason,yes_no';
const SHARED = '"5 of 5 messages that another phone shows stand there under this person\'s name"';

test('one row a sender, most messages first, safe from formulas, for the owner alone', async () => {
  const open = await write();
  assert.deepEqual(open, { senders: 3, messages: 41, file: 'decisions.csv', written: true });
  assert.deepEqual(lines(), [
    HEAD,
    '"\'+49 30 901820",Team,30,,,',
    `"~ x","Sales; North; Team",9,Ben Ong,${SHARED},`,
    '"\'=cmd","Sales; North",2,,,',
  ]);
  assert.equal(statSync(sheet).mode & 0o777, 0o600);
  assert.deepEqual(decisionLines(en, open), [
    'People    3 senders are in no people list; 41 messages. Answer in decisions.csv',
  ]);
});

test('it is written again only when a row changes, whatever a spreadsheet did to its form', async () => {
  await write();
  writeFileSync(sheet, `${lines().join('\n')}\n`);
  utimesSync(sheet, 1, 1);
  await write([...CHATS].reverse());
  assert.equal(statSync(sheet).mtimeMs, 1000);
  await write([CHATS[0] as UnlistedInChat]);
  assert.equal(lines().length, 3);
});

test('yes joins the sender in the next run; the answer stays in the sheet', async () => {
  await write();
  const before = (await readWorkspace(folder)).config_hash;
  answer(2, 'yes');
  const w = await readWorkspace(folder);
  assert.equal(w.people.by_key.get('x'), 1);
  assert.notEqual(w.config_hash, before);
  const rest = CHATS.map((c) => ({ ...c, unlisted: c.unlisted.filter((u) => !/^~/.test(u.sender)) }));
  assert.deepEqual(await write(rest), { senders: 2, messages: 32, file: 'decisions.csv', written: true });
  assert.equal(lines().at(-1), `"~ x","Sales; North; Team",9,Ben Ong,${SHARED},yes`);
  assert.equal((await readWorkspace(folder)).config_hash, w.config_hash);
});

test('no is kept, and the same is not proposed again', async () => {
  await write();
  const before = (await readWorkspace(folder)).config_hash;
  answer(2, 'no');
  assert.deepEqual(await write(), { senders: 2, messages: 32, file: 'decisions.csv', written: true });
  assert.deepEqual(
    lines().map((line) => line.split(',')[0]),
    ['sender', '"\'+49 30 901820"', '"\'=cmd"', '"~ x"'],
  );
  assert.equal((await readWorkspace(folder)).config_hash, before);
});

test('without a people list nothing is asked', async () => {
  rmSync(join(folder, 'people.csv'));
  assert.equal(await write(), null);
  assert.deepEqual(decisionLines(en, null), []);
  assert.throws(() => statSync(sheet));
});

test('a wrong answer stops the run with its line', async () => {
  await write();
  answer(2, 'perhaps');
  await assert.rejects(readWorkspace(folder), (error: unknown) => {
    assert.ok(error instanceof WorkspaceError);
    assert.deepEqual(
      error.problems.map((p) => [p.where, p.code]),
      [['decisions.csv:3', 'decisions-wrong-answer']],
    );
    return true;
  });
});

test('in a workbook, where people are kept in one or the sheet is one: written, answered, read', async () => {
  rmSync(join(folder, 'people.csv'));
  writeFileSync(
    join(folder, 'people.xlsx'),
    workbook([
      ['person', 'phones'],
      ['Ann Lee', '+65 8000 0101'],
      ['Ben Ong', null],
    ]),
  );
  const open = await write();
  assert.equal(open?.file, 'decisions.xlsx');
  const path = join(folder, 'decisions.xlsx');
  const rows = (await decisionRows(readFileSync(path), 'decisions.xlsx')).map(({ row }) =>
    Object.values(row),
  );
  assert.deepEqual(rows[0], ['+49 30 901820', 'Team', '30', '', '', '']);
  assert.equal(rows[2]?.[0], '=cmd');
  const written = statSync(path).mtimeMs;
  utimesSync(path, 1, 1);
  await write();
  assert.equal(statSync(path).mtimeMs, 1000, `nothing changed since ${written}`);
  writeFileSync(path, workbook([HEAD.split(','), ['~ x', 'Team', 9, 'Ben Ong', null, 'yes']]));
  const { people, decisions } = await readWorkspace(folder);
  assert.deepEqual(
    decisions.map((d) => [people.by_key.get(d.key), d.yes]),
    [[1, true]],
  );
  writeFileSync(join(folder, 'decisions.csv'), HEAD);
  await assert.rejects(readWorkspace(folder), (error: unknown) => {
    assert.ok(error instanceof WorkspaceError);
    return error.problems.some((p) => p.code === 'decisions-two-lists' && p.where === 'decisions.xlsx');
  });
});

test('a sheet that cannot be written does not stop the run', async (t) => {
  if (process.getuid?.() === 0) return t.skip('root may write anywhere');
  chmodSync(folder, 0o500);
  const open = await write();
  chmodSync(folder, 0o700);
  assert.equal(open?.written, false);
  assert.match(decisionLines(en, open)[0] ?? '', /is it open in a spreadsheet\?/);
});

test('people.xlsx is read; beside people.csv it is refused', async () => {
  writeFileSync(
    join(folder, 'people.xlsx'),
    workbook([
      ['person', 'phones'],
      ['Cleo', 80000303],
    ]),
  );
  await assert.rejects(readWorkspace(folder), (error: unknown) => {
    assert.ok(error instanceof WorkspaceError);
    assert.deepEqual(
      error.problems.map((p) => p.code),
      ['people-two-lists'],
    );
    return true;
  });
  rmSync(join(folder, 'people.csv'));
  writeFileSync(join(folder, 'review.yaml'), 'region: SG\n');
  const w = await readWorkspace(folder);
  assert.deepEqual(
    [...w.people.by_key],
    [
      ['Cleo', 0],
      ['tel:6580000303', 0],
    ],
  );
  assert.equal(w.has_people, true);
});
