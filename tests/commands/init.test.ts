/** From a folder of exports to a workspace that runs as it is. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { call as initCall } from '../../commands/calls/init.ts';
import { readWorkspace } from '../../commands/workspace.ts';
import { readCsv } from '../../ingest/csv-table.ts';
import { senderKey } from '../../ingest/people.ts';
import { readPolicy } from '../../ingest/policy.ts';
import { folderOf, pipeline } from '../end-to-end/workspace.ts';
import { called } from './calls/called.ts';

const readers = { shipped: (url: URL) => readFileSync(url, 'utf8'), own: () => null };

async function sampleExports(t: TestContext): Promise<string> {
  const folder = await folderOf(t, {});
  cpSync('fixtures/sample/exports', join(folder, 'exports'), { recursive: true });
  return folder;
}

const rowsOf = (folder: string, file: string, columns: readonly string[]) =>
  readCsv(readFileSync(join(folder, file)), file, columns).map(({ cell }) => columns.map(cell));

test('the sample’s exports alone: what is seen, what is proposed, and the three questions', async (t) => {
  const folder = await sampleExports(t);
  const { outcome, said, out } = await called(initCall, folder);
  assert.equal(outcome, 'done');
  assert.equal(out, 'FOLDER/review.yaml\nFOLDER/people.csv\nFOLDER/groups.csv\n');
  assert.deepEqual(said, [
    'Found     9 exports: 6 chats, 36 names that wrote',
    'Wrote     review.yaml, people.csv, groups.csv',
    'Three questions; each answer makes more of the review possible:',
    '  1. Who is staff?',
    '     people.csv, column side: internal or external.',
    '     14 proposed in side_proposed.',
    '  2. Which chats are with customers?',
    '     groups.csv, column type: customer, project, department, cross-department, announcement or private.',
    '     3 proposed in type_proposed.',
    '  3. What are your working hours?',
    '     review.yaml, calendar: take the # away and write yours.',
    'Next      chat-review run -w .',
  ]);
  // Nothing else is left: what was read for it is read again by the run.
  assert.deepEqual(readdirSync(folder).sort(), ['exports', 'groups.csv', 'people.csv', 'review.yaml']);
  assert.deepEqual(
    rowsOf(folder, 'groups.csv', ['chat', 'type', 'exporter', 'type_proposed', 'exporter_proposed', 'why']),
    [
      ['Cold Store Move', '', '', '', 'Daniel', 'the folder is called so'],
      ['Hafiz Rahman', 'private', 'WJ', '', '', ''],
      ['Harbour Announcements', '', '', 'announcement', 'Joanne', 'by its name; the folder is called so'],
      ['Lotus Hotels × Harbour Foods', '', '', 'customer', 'Mei', 'by its name; the folder is called so'],
      ['Sales + Logistics', '', '', '', '', ''],
      ['Warehouse Team', '', '', 'department', 'Hafiz', 'by its name; the folder is called so'],
    ],
  );
  const people = rowsOf(folder, 'people.csv', [
    'person',
    'phones',
    'side',
    'side_proposed',
    'same_as_proposed',
  ]);
  assert.deepEqual(people.slice(0, 2), [
    ['Lim Wei Jie', '', '', 'internal', ''],
    ['+65 8000 0104', '+65 8000 0104', '', 'internal', 'Lim Wei Jie'],
  ]);
  assert.ok(people.every(([, , side]) => side === ''));
  assert.ok(readFileSync(join(folder, 'people.csv'), 'utf8').startsWith('\ufeffperson,'));
});

test('nothing edited, a run says what it says of the exports alone', async (t) => {
  const [bare, started] = [await sampleExports(t), await sampleExports(t)];
  await called(initCall, started);
  const [one, other] = [await pipeline(bare), await pipeline(started)];
  // Told by the lists themselves: names with and without a tilde are one person; owners, purposes, chats that were due;
  // whom the list does not place. All else is the same, but for the last digits of sums in another order.
  const by_lists = ['M20', 'M25', 'M28', 'M35'];
  const figures = ({ review }: typeof one) =>
    JSON.stringify(
      review.figures.filter(({ measure }) => !by_lists.includes(measure)),
      (_, value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value),
    );
  assert.equal(figures(other), figures(one));
  assert.deepEqual(other.review.waiting, one.review.waiting);
  assert.deepEqual(other.review.unlocks, ['staff', 'customer_chats', 'working_hours']);
  assert.deepEqual(
    other.review.assumptions.map(({ code }) => code),
    ['no-zone', 'no-calendar', 'month-chosen'],
  );
  assert.equal(existsSync(join(started, 'decisions.csv')), false);
});

/** Comments that are entries become entries. */
const taken = (yaml: string) =>
  yaml
    .replace(/^# (?=(?:organisation|zone|region|calendar|goals|norms):| {2})/gm, '')
    .replace(/^ *\d\. .*$|^ {3}[^-].*\bGives\b.*$/gm, '');

test('what stands behind # in review.yaml is right too, and is what the shipped policies say', async (t) => {
  const folder = await sampleExports(t);
  await called(initCall, folder);
  const text = readFileSync(join(folder, 'review.yaml'), 'utf8');
  const plain = readPolicy(text, 'review.yaml', readers);
  assert.deepEqual([plain.zone, plain.calendar, plain.goals, plain.norms], [null, null, [], []]);
  const entries = text.slice(text.indexOf('# organisation'));
  const policy = readPolicy(taken(entries), 'review.yaml', readers);
  assert.equal(policy.zone, 'Asia/Singapore');
  assert.equal(policy.region, 'SG');
  assert.deepEqual(policy.calendar?.covered_years, [2025, 2026]);
  assert.deepEqual(
    policy.norms.map((norm) => norm.announced),
    ['2026-12-01', '2026-12-01'],
  );
  const shipped = ['customers', 'teams'].map((name) =>
    readPolicy(readFileSync(`templates/policy-${name}.yaml`, 'utf8'), name, readers),
  );
  const of = (id: string, of_policies: typeof shipped) =>
    of_policies.flatMap((p) => p.norms.filter((norm) => norm.id === id))[0];
  for (const [id, template] of [
    ['reply-2h', shipped[0]],
    ['question-1d', shipped[1]],
  ] as const) {
    const here = of(id, [policy]);
    const there = of(id, [template as typeof policy]);
    assert.ok(here && there);
    assert.deepEqual([here.text, here.target, here.chats], [there.text, there.target, there.chats]);
  }
  for (const { id, measure, target } of policy.goals) {
    const there = shipped.flatMap((p) => p.goals).find((goal) => goal.id === id);
    assert.deepEqual([measure, target], [there?.measure, there?.target]);
  }
});

const line = (sender: string, minute: number, text = 'hello, is it there?') =>
  `13/10/2026, 09:${String(minute).padStart(2, '0')} - ${sender}: ${text}\n`;

const ODD = [
  'Ana, the first',
  'Ben; Carl',
  '=cmd|’/C calc’!A0',
  '@SUM(1)',
  "'quoted",
  '~ Dora',
  '\u202eEve\u202c',
  '+49 30 901820',
  '1E+10',
  'O’Neil - ops',
  '李娜；仓库',
];

test('odd names and chats: every list comes back as it was meant, and the run reads it', async (t) => {
  const folder = await folderOf(t, {
    'WhatsApp Chat with A, "B"; C.txt': ODD.map((sender, i) => line(sender, i)).join(''),
    'WhatsApp Chat with =SUM(1;2).txt': line('Ana', 1) + line('Fay', 2) + line('Gus', 3),
    'WhatsApp Chat with \u202eevil\u202c.txt': line('Ana', 1) + line('Hal', 2) + line('Ida', 3),
    'one/WhatsApp Chat with Sales.txt': line('Ana', 1, 'a') + line('Jo', 2, 'b') + line('Kim', 3, 'c'),
    'two/WhatsApp Chat with Sales.txt': line('Lea', 1, 'd') + line('Max', 1, 'e') + line('Ned', 3, 'f'),
    'WhatsApp Chat with +49 30 901820.txt': line('Ana', 5, 'x') + line('+49 30 901820', 6, 'y'),
  });
  const { outcome, said } = await called(initCall, folder, { quiet: false });
  assert.equal(outcome, 'done');
  assert.ok(
    said.includes('Left out  1 name of which people.csv can hold no row; the run tells of it as unlisted'),
  );
  const w = await readWorkspace(folder);
  for (const sender of ODD.filter((name) => name !== '1E+10'))
    assert.ok(w.people.by_key.has(senderKey(sender)), sender);
  const stored = await pipeline(folder, '2026-10');
  assert.deepEqual(
    stored.review.chats
      .map(({ name }) => name)
      .filter((name) => !/^P-/.test(name))
      .sort(),
    ['=SUM(1;2)', 'A, "B"; C', 'Sales', 'Sales (2)', 'evil'],
  );
  // Each row of the register is a chat that came.
  assert.deepEqual(stored.review.coverage.register, { due: 6, received: 6, missing: [] });
});

test('what lies there is left as it is, whatever its kind', async (t) => {
  const folder = await folderOf(t, {
    'WhatsApp Chat with Team.txt': line('Ana', 1) + line('Ben', 2) + line('Cy', 3),
    'people.csv': 'person,side\nAna,internal\n',
    'review.yml': 'language: zh-Hans\n',
  });
  const { outcome, said, out } = await called(initCall, folder);
  assert.deepEqual([outcome, out], ['done', 'FOLDER/groups.csv\n']);
  assert.ok(said.includes('未改动    review.yml、people.csv：原已存在，保持不变'));
  assert.equal(readFileSync(join(folder, 'people.csv'), 'utf8'), 'person,side\nAna,internal\n');
  const before = readFileSync(join(folder, 'groups.csv'));
  const again = await called(initCall, folder, { lang: 'en' });
  assert.deepEqual(again, {
    outcome: 'done',
    said: [
      'Nothing was written: all three files are there already.',
      'Kept      review.yml, people.csv, groups.csv: there already, and left as they are',
      'Next      chat-review run -w .',
    ],
    out: '',
  });
  assert.deepEqual(readFileSync(join(folder, 'groups.csv')), before);
  assert.equal(existsSync(join(folder, 'store')), false);
});

test('without an export it tells how to make one, and writes nothing', async (t) => {
  const folder = await folderOf(t, { 'notes.md': 'x' });
  const { outcome, said } = await called(initCall, folder);
  assert.equal(outcome, 'unreadable');
  assert.match(said.join('\n'), /^FOLDER: no-exports: .*\nHow to export a chat: [\s\S]*Export chat/);
  assert.match((await called(initCall, folder, { lang: 'zh-Hans' })).said.join('\n'), /如何导出聊天/);
  writeFileSync(join(folder, 'broken.zip'), 'PK');
  const broken = await called(initCall, folder);
  assert.equal(broken.outcome, 'unreadable');
  assert.match(broken.said.join('\n'), /^broken\.zip: bad-zip: /);
  assert.deepEqual(readdirSync(folder).sort(), ['broken.zip', 'notes.md']);
});

test('phones set to Chinese: the files speak Chinese', async (t) => {
  const folder = await folderOf(t, {
    '与仓库的 WhatsApp 聊天.txt': [
      '2026/10/13 09:00 - 消息和通话已进行端到端加密。仅此对话中的成员可以读取、收听或分享这些消息和通话。 了解更多',
      '2026/10/13 09:01 - 李娜: 到货了吗？',
      '2026/10/13 09:02 - 王强: 到了',
      '2026/10/13 09:03 - 陈静: 收到',
      '',
    ].join('\n'),
  });
  const { said } = await called(initCall, folder);
  assert.match(said[0] ?? '', /^找到 {6}1 个导出文件/);
  const text = readFileSync(join(folder, 'review.yaml'), 'utf8');
  assert.match(text, /^# 月度沟通评估的设置/);
  assert.match(text, /\nlanguage: zh-Hans/);
  assert.match(text, /\n# 建议 Asia\/Shanghai：有 1 部手机使用该国家或地区的语言/);
});
