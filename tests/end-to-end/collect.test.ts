/** What goes wrong when a month's exports come in: each is stated, nothing is merged or dropped in silence. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { collect } from '../../commands/collect.ts';
import { readWorkspace } from '../../commands/workspace.ts';
import { zipOf } from '../../fixtures/simulator/simulator.ts';
import { messagesFor } from '../../reports/collect/messages.ts';
import { folderOf, pipeline, QUIET } from './workspace.ts';

const CLI = 'dist/cli.js';
const MONTH = '2026-10';
const PEOPLE = `person,side,to
Ana,internal,
Ben,internal,
Old Tom,internal,2026-10-09
`;
const REGISTER = `chat,type,exporter,substitute
Yard,department,Ana,Ben
Dock,department,Ben,Ana
`;

const DAYS = [
  '03/09/2026',
  '10/09/2026',
  '17/09/2026',
  '29/09/2026',
  '01/10/2026',
  '08/10/2026',
  '19/10/2026',
  '02/11/2026',
];
const dayOf = (line: string) => line.slice(6, 10) + line.slice(3, 5) + line.slice(0, 2);

/** A chat of two people, one message and one answer on each of its days up to `until` (DD/MM/YYYY); `about` tells chats apart. */
function chatText(about: string, until = '02/11/2026', more: readonly string[] = []): string {
  const talk = DAYS.flatMap((day, n) => [
    `${day}, 09:0${n} - Ana: is pallet ${n} of the ${about} ready to go`,
    `${day}, 09:1${n} - Ben: yes, ${about} pallet ${n} stands at gate ${n + 1}`,
  ]);
  const lines = [...talk, ...more].filter((line) => dayOf(line) <= dayOf(until));
  return `${lines.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0)).join('\n')}\n`;
}

const YARD = 'exports/ana/WhatsApp Chat with Yard.txt';
const DOCK = 'exports/ben/WhatsApp Chat with Dock.txt';
const BOTH = { [YARD]: chatText('timber'), [DOCK]: chatText('fish') };

const TUESDAY = { year: 2026, month: 11, day: 3, hour: 9, minute: 0, second: 0, weekday: 2 };
const EIGHTY = Array.from({ length: 80 }, (_, n) => `Chat ${n}`);
// Whoever exports is named, so that chats beside these are held.
const EIGHTY_LISTED = `chat,type,exporter\n${EIGHTY.map((name) => `${name},department,Ana\n`).join('')}`;
const textEntry = (name: string, n: number) => ({
  name: `WhatsApp Chat with ${name}.txt`,
  bytes: Buffer.from(chatText(`load-${n}`)),
});

const workspace = (t: TestContext, files: Record<string, string | Uint8Array>) =>
  folderOf(t, {
    'people.csv': PEOPLE,
    'groups.csv': REGISTER,
    'review.yaml': 'zone: Asia/Singapore\n',
    ...files,
  });

const collectIn = async (folder: string, month = MONTH) =>
  (await collect(await readWorkspace(folder), month, QUIET)).collected;

/** A line for each chat: its state and its notes. */
async function said(folder: string, month = MONTH): Promise<string[]> {
  const { chats } = await collectIn(folder, month);
  return chats.map(({ chat, state, also, notes }) =>
    [
      `${chat}: ${state}`,
      ...also,
      ...notes.map(({ code, values }) => `(${code}: ${values.join(', ')})`),
    ].join(' '),
  );
}

test('two registers: neither is taken, both are named, exit 2', {
  skip: existsSync(CLI) ? false : 'dist/ is not built: npm run build',
}, async (t) => {
  const folder = await workspace(t, { ...BOTH, 'groups.xlsx': 'not looked at' });
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'collect', '-w', folder], {
    encoding: 'utf8',
  });
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /^groups\.xlsx: groups-two-lists: groups\.csv lies beside it: two chat registers/);
  assert.ok(!existsSync(join(folder, 'store')));
});

test('an exporter who left the company is named as such and asked for nothing; the substitute is asked', async (t) => {
  const groups = REGISTER.replace('Dock,department,Ben,Ana', 'Dock,department,Old Tom,Ana');
  const folder = await workspace(t, { [YARD]: chatText('timber'), 'groups.csv': groups });
  assert.deepEqual(await said(folder), ['Dock: missing (exporter_gone: Old Tom)', 'Yard: complete']);
  const to = messagesFor(await collectIn(folder), 'en').map((m) => `${m.kind} ${m.to}`);
  assert.deepEqual(to, ['after Ana', 'substitute Ana', 'before Ana']);
});

test('the same file from two people is read once, and both places are told', async (t) => {
  const folder = await workspace(t, {
    ...BOTH,
    'exports/ben/WhatsApp Chat with Yard.txt': chatText('timber'),
  });
  assert.deepEqual(await said(folder), [
    'Dock: complete',
    'Yard: complete (same_file: exports/ben/WhatsApp Chat with Yard.txt)',
  ]);
});

test('a file older than the one that the last review had', async (t) => {
  const folder = await workspace(t, { ...BOTH, [YARD]: chatText('timber', '01/10/2026') });
  await pipeline(folder, '2026-09');
  await writeFile(join(folder, YARD), chatText('timber', '17/09/2026'));
  assert.deepEqual(await said(folder), [
    'Dock: complete',
    `Yard: missing (older_file: ${YARD}) (other_month: ${YARD})`,
  ]);
});

test('an export of another month', async (t) => {
  const folder = await workspace(t, { ...BOTH, [YARD]: chatText('timber', '29/09/2026') });
  assert.deepEqual(await said(folder), ['Dock: complete', `Yard: missing (other_month: ${YARD})`]);
});

test('eighty exports as texts of one zip', async (t) => {
  const zip = zipOf(EIGHTY.map(textEntry), TUESDAY);
  const folder = await workspace(t, { 'exports/all.zip': zip, 'groups.csv': EIGHTY_LISTED });
  const lines = await said(folder);
  assert.deepEqual([lines.length, lines.filter((line) => line.endsWith(': complete')).length], [80, 80]);
});

test('eighty exports as zips in one zip, with what else somebody put in: each is named, none is dropped', async (t) => {
  const zipped = EIGHTY.map((name, n) => ({
    name: `from ${n % 8}/WhatsApp Chat with ${name}.zip`,
    bytes: zipOf([textEntry(name, n)], TUESDAY),
  }));
  const more = {
    'from 1/WhatsApp Chat with Torn.zip': zipped[1]?.bytes.subarray(0, 200),
    'from 2/WhatsApp Chat with Mum.zip': zipOf([textEntry('Mum', 80)], TUESDAY),
    'from 3/again.zip': zipped[3]?.bytes,
    'from 4/menu.pdf': Buffer.from('x'),
  };
  const entries = Object.entries(more).map(([name, bytes = Buffer.alloc(0)]) => ({ name, bytes }));
  const folder = await workspace(t, {
    'exports/all.zip': zipOf([...zipped, ...entries], TUESDAY),
    'groups.csv': EIGHTY_LISTED,
  });
  const { collected, stored } = await collect(await readWorkspace(folder), MONTH, QUIET);
  const twice = 'exports/all.zip!from 3/again.zip!WhatsApp Chat with Chat 3.txt';
  assert.deepEqual(
    collected.chats
      .filter(({ state, notes }) => state !== 'complete' || notes.length > 0)
      .map(({ chat, state, notes }) => [chat, state, notes]),
    [['Chat 3', 'complete', [{ code: 'same_file', values: [twice] }]]],
  );
  assert.equal(collected.chats.length, 80);
  assert.deepEqual(
    collected.held.map(({ place, chat_name }) => [place, chat_name]),
    [['exports/all.zip!from 2/WhatsApp Chat with Mum.zip!WhatsApp Chat with Mum.txt', 'Mum']],
  );
  assert.deepEqual(collected.unread, [
    { place: 'exports/all.zip!from 1/WhatsApp Chat with Torn.zip', code: 'bad-zip' },
  ]);
  assert.deepEqual([stored.exports_found, stored.others], [83, { pdf: 1 }]);

  const { audit } = await pipeline(folder, MONTH);
  assert.equal(
    audit.custody.length,
    83,
    'a row for each, also for the one that came twice and those not read',
  );
  assert.deepEqual([...new Set(audit.custody.map(({ received_as }) => received_as))], ['archive']);
  const ids = new Set(audit.custody.map(({ export_id }) => export_id));
  assert.deepEqual(
    collected.chats.flatMap(({ exports }) => exports).filter(({ export_id }) => !ids.has(export_id)),
    [],
  );
});

test('a chat renamed in mid-month is the chat that the register lists, and its new name is told', async (t) => {
  const notice = '17/10/2026, 10:00 - Ana changed the group name from "Yard" to "Yard North"';
  const folder = await workspace(t, {
    'exports/ana/WhatsApp Chat with Yard North.txt': chatText('timber', '02/11/2026', [notice]),
    [DOCK]: chatText('fish'),
  });
  assert.deepEqual(await said(folder), ['Dock: complete', 'Yard: complete (renamed: Yard North)']);
});

test('a name that no file can have is no other name', async (t) => {
  const folder = await workspace(t, {
    'groups.csv': 'chat,type,exporter\nR/D: Lab?,department,Ana\n',
    'exports/WhatsApp Chat with R_D_ Lab_.txt': chatText('timber'),
  });
  assert.deepEqual(await said(folder), ['R/D: Lab?: complete']);
});

test('two chats of one name are two, and each says so', async (t) => {
  const gravel = chatText('gravel')
    .replaceAll('Ana:', 'Cai:')
    .replaceAll('Ben:', 'Dee:')
    .replaceAll(', 09:', ', 15:');
  const folder = await workspace(t, { ...BOTH, 'exports/cai/WhatsApp Chat with Yard.txt': gravel });
  assert.deepEqual(await said(folder), [
    'Dock: complete',
    'Yard: complete (shared_name: Yard)',
    'Yard (2): complete (shared_name: Yard (2))',
  ]);
  const { chats } = await collectIn(folder);
  assert.deepEqual(
    chats.map(({ chat, due, exports }) => [chat, due, ...exports.map(({ place }) => place)]),
    [
      ['Dock', true, DOCK],
      ['Yard', true, YARD],
      ['Yard (2)', false, 'exports/cai/WhatsApp Chat with Yard.txt'],
    ],
    'the register asks for one',
  );
});
