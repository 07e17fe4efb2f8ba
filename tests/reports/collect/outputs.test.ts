import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { collectJson } from '../../../reports/collect/json.ts';
import { collectLines } from '../../../reports/collect/terminal.ts';
import { collectWorkbook } from '../../../reports/collect/workbook.ts';
import { anExport, chat, collected, planned, richCollected } from './example-collected.ts';

const turned = {
  ...richCollected,
  chats: [...richCollected.chats].reverse(),
  held: [...richCollected.held].reverse(),
  unread: [...richCollected.unread].reverse(),
};

test('JSON: the same whatever the order, with keys in one order and texts in both languages', () => {
  assert.equal(collectJson(turned), collectJson(richCollected));
  const told = JSON.parse(collectJson(richCollected));
  assert.deepEqual(Object.keys(told), [
    ...[
      'month',
      'whole_from',
      'organisation',
      'register',
      'coverage',
      'chats',
      'held',
      'unread',
      'plan',
      'messages',
    ],
  ]);
  assert.deepEqual(told.coverage, {
    expected: 12,
    came: 10,
    whole: 6,
    states: {
      ...{ missing: 2, exporter_left: 1, damaged: 1, ends_early: 1, gap: 1 },
      ...{ near_cap: 1, privacy_on: 1, timer_on: 1, with_media: 1, complete: 2 },
    },
  });
  assert.deepEqual(told.plan.round, { month: '2026-11', from: '2026-12-01' });
  assert.deepEqual(Object.keys(told.messages[0].text), ['en', 'zh-Hans']);
  assert.match(collectJson(richCollected), /\n$/);
});

test('terminal: coverage, a line for each chat that is not whole, what waits, who is next', () => {
  assert.deepEqual(collectLines(richCollected, 'en'), [
    'Month     2026-10: an export made on 2026-11-01 or later shows it whole',
    'Coverage  6 of 12 chats due are whole; 2 missing, 1 exported by somebody who had left, 1 damaged, 1 ends early, 1 gap',
    '          Attic: no export came; nobody is named to ask (groups.csv, column exporter)',
    '          Dock 7: no export came; ask Dee Marsh, else Ben',
    '          Night shift: the phone that exported it had left the chat: it shows nothing after 28 October 2026; ask Ben',
    '          Cold chain project: the file is not as WhatsApp made it, or could not be read whole; ask Cai Wen',
    '          海港食品 客户服务群: exported on 28 October 2026, before the month was over; ask Ana, else Ben',
    '          Sales floor: begins on 6 October 2026, the export before it ended on 1 October 2026; ask Cai Wen, else Ben',
    'Mind      1 near the cap, 1 whose export is blocked, 1 whose messages vanish, 1 with media',
    'Held      2 files whose chat is not in groups.csv, not read: exports/WhatsApp Chat - Football.zip, exports/new/_chat.txt',
    'Not read  2 files: exports/broken.zip (bad-zip), exports/later.zip (code-of-later)',
    'Next      3 people can export 9 chats; fewer cannot. Nobody is known for 1 chat.',
  ]);
  assert.equal(collectLines(richCollected, 'zh-Hans').length, collectLines(richCollected, 'en').length);
  assert.match(
    collectLines(richCollected, 'zh-Hans')[3] ?? '',
    /^ {10}Dock 7：没有收到导出文件；请联系 Dee Marsh，其次 Ben$/,
  );
});

test('terminal: all whole, and without a register', () => {
  const [month, ...lines] = collectLines(collected({ chats: [chat('Ops'), chat('Sales')] }), 'en');
  assert.match(month ?? '', /^Month {5}2026-10: /);
  assert.deepEqual(lines, ['Coverage  2 of 2 chats due are whole']);
  const loose = collected({ register: false, chats: [chat('Ops', { due: false })] });
  assert.deepEqual(collectLines(loose, 'en').slice(1), ['Coverage  1 of 1 chat that came is whole']);
});

test('terminal: where all exports are of earlier months, that is said, and how to name one', () => {
  const exports = [anExport({ until_local: '2026-06-01T09:00:00' })];
  const earlier = collected({ chats: [chat('Ops', { state: 'missing', exports })] });
  assert.deepEqual(collectLines(earlier, 'en').slice(2), [
    '          Ops: no export for this month came; what is there shows the chat until 1 June 2026; ask Ana, else Ben',
    'Mind      no export reaches into this month; the newest ends on 2026-06-01. For another month: --month YYYY-MM',
  ]);
  assert.match(
    collectLines(earlier, 'zh-Hans')[2] ?? '',
    /：没有收到该月的导出文件；已有的文件只到2026年6月1日；/,
  );
});

test('terminal: a name is one line that a terminal cannot be told anything by', () => {
  const name = 'a\n\u001b[31mb\u202e\u0085c';
  const hostile = collected({
    chats: [chat(name, { state: 'gap', exporter: name, substitute: name })],
    held: [{ place: name, export_id: 'a', bytes: 1, chat_name: name }],
    unread: [{ place: name, code: 'bad-zip' }],
  });
  for (const line of collectLines(hostile, 'en')) assert.doesNotMatch(line, /[\p{Cc}\u202e]/u);
});

const read = async (of: typeof richCollected, language: 'en' | 'zh-Hans' = 'en') => {
  const bytes = await collectWorkbook(of, language);
  const sheets = await readXlsx(Buffer.from(bytes), { trim: false });
  return { bytes, sheets: new Map(sheets.map(({ sheet, data }) => [sheet, data])) };
};

test('workbook: chats, files, plan, messages, with real dates', async () => {
  const { sheets } = await read(richCollected);
  assert.deepEqual([...sheets.keys()], ['chats', 'files not read', 'plan', 'messages']);
  const [head = [], ...rows] = sheets.get('chats') ?? [];
  assert.equal(rows.length, richCollected.chats.length);
  const purchasing = rows.find(([name]) => name === 'Purchasing') ?? [];
  const cell = (name: string) => purchasing[head.indexOf(name)];
  assert.deepEqual(['State', 'Also', 'Code', 'Due', 'Shown until', 'Share of the cap', 'Notes'].map(cell), [
    ...['near the cap', 'with media', 'near_cap; with_media', true, new Date('2026-11-01T12:00:00Z'), 0.98],
    'ends before the month begins: exports/Purchasing September.zip',
  ]);
  assert.deepEqual(sheets.get('files not read')?.at(-1), [
    ...['exports/later.zip', 'code-of-later', null, null, null],
  ]);
  assert.deepEqual(sheets.get('plan')?.[5], [
    ...['Cai Wen', 'Android', new Date('2026-11-30T00:00:00Z'), 'Purchasing', null],
  ]);
  assert.match(String(sheets.get('messages')?.[1]?.[3]), /^Ana，您好：\n\n/);
});

test('workbook: heads in the language, none of them twice', async () => {
  for (const language of ['en', 'zh-Hans'] as const)
    for (const [name, [head = []]] of (await read(richCollected, language)).sheets)
      assert.equal(new Set(head).size, head.length, name);
});

test('workbook: what looks like a formula is text', async () => {
  const name = '=HYPERLINK("http://x";"y")';
  const hostile = collected({
    chats: [
      chat(name, { state: 'missing', exports: [], exporter: name, substitute: name, owner: name }),
      chat('a'),
    ],
    held: [{ place: name, export_id: 'a', bytes: 1, chat_name: name }],
    plan: { exporters: [planned(name, [name])], uncovered: [name], method: 'exact', fewest: 1 },
  });
  const { bytes, sheets } = await read(hostile);
  assert.equal(sheets.get('chats')?.[1]?.[0], name);
  for (const [path, part] of Object.entries(unzipSync(bytes)))
    if (path.startsWith('xl/worksheets')) assert.doesNotMatch(strFromU8(part), /<f[ >]/, path);
});
