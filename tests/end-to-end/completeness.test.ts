/** What the audit folder says of completeness and trust, held against what a simulated company wrote. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ExportFile, simulateCompany } from '../../fixtures/simulator/simulator.ts';
import { graded } from '../../reports/audit/grade.ts';
import { auditTables } from '../../reports/audit/index.ts';
import {
  exportOf,
  folderOf,
  GROUPS_CSV,
  listsOf,
  local,
  phoneOf,
  pipeline,
  threeChats,
} from './workspace.ts';

const company = simulateCompany(threeChats, 'completeness');
const MONTH = '2026-05';
const ann = phoneOf('android-en-gb', 'ann');
const MAY_10 = local('2026-05-10T12:00');

/** Without the lines of one of its messages; which one, and when it was sent. */
function without(file: ExportFile, from: string) {
  const from_ms = local(from);
  const lost = file.records.find(
    (r) => r.kind === 'text' && r.text.length > 20 && sentAt(r.id) > from_ms && r.first_line === r.last_line,
  );
  assert.ok(lost);
  const lines = file.text.split('\n');
  lines.splice(lost.first_line - 1, 1);
  return Buffer.from(lines.join('\n'));
}

const messages = company.chats.flatMap((c) => c.messages.map((m) => [m.id, m.sent_at_ms] as const));
const sent = new Map<unknown, number>(messages);
const sentAt = (id: unknown) => sent.get(id) ?? 0;

/** Rows of a table of the audit folder. */
async function tablesOf(folder: string, month = MONTH) {
  const { audit, review } = await pipeline(folder, month);
  const rows = (file: string) => {
    const table = auditTables.find((one) => one.file === file);
    assert.ok(table, file);
    return table.rows(audit, review) as Record<string, unknown>[];
  };
  return { audit, review, rows };
}

const stateOf = (rows: Record<string, unknown>[]) =>
  rows.map((r) => [r.chat, r.state, r.also].filter((cell) => cell !== '').join(' '));

test('two phones, last month’s export, one copy, and one that ends early', async (t) => {
  const zip = { container: 'zip' } as const;
  const group = exportOf(company, 'group', phoneOf('ios-en-us', 'ann'), zip);
  const second = exportOf(company, 'group', phoneOf('android-de', 'ben', 'Europe/Berlin'), {
    container: 'txt',
  });
  const older = exportOf(company, 'team', ann, { ...zip, exported_at_ms: MAY_10 });
  const newer = exportOf(company, 'team', ann, { container: 'txt' });
  const pair = exportOf(company, 'pair', ann, { ...zip, exported_at_ms: MAY_10 });
  const folder = await folderOf(t, {
    ...listsOf(company),
    'groups.csv': `${GROUPS_CSV}Ben Example,private\n`,
    [`exports/ann/${group.path}`]: group.bytes,
    [`exports/ben/${second.path}`]: without(second, '2026-05-04T00:00'),
    [`exports/ann/old/${older.path}`]: older.bytes,
    [`exports/ann/new/${newer.path}`]: without(newer, '2026-05-04T00:00'),
    [`exports/ann/${pair.path}`]: pair.bytes,
  });
  const { audit, rows } = await tablesOf(folder);
  assert.deepEqual(
    stateOf(rows('completeness.csv')).map((row) => row.replace(/P-\w+/, 'P')),
    ['Cleo & Co complete', 'P ends_before_month_end', 'Team Room ends_before_month_end'],
  );
  const grades = graded(audit).map(({ fact, grade, reasons }) =>
    [fact.name, grade, ...reasons].join(' ').replace(/P-\w+/, 'P'),
  );
  assert.deepEqual(grades, [
    'Cleo & Co A two-phones copies-differ',
    'P D ends-before-month-end first-copy-only',
    'Team Room D ends-before-month-end overlaps-last-month copies-differ',
  ]);
  // What both show, but for the minute at each end, and of two phones in May alone.
  const bothShow = (one: ExportFile, other: ExportFile, from: string) => {
    const said = ({ records }: ExportFile) => records.filter((r) => r.kind !== 'notice' && r.kind !== 'call');
    const ids = new Set(said(other).map((r) => r.id));
    const minutes = (file: ExportFile) => said(file).map((r) => Math.floor(sentAt(r.id) / 60_000));
    const first = Math.max(...[one, other].map((file) => Math.min(...minutes(file))));
    const last = Math.min(...[one, other].map((file) => Math.max(...minutes(file))));
    const inside = (minute: number) => minute > first && minute < last && minute * 60_000 >= local(from);
    return said(one).filter((r) => ids.has(r.id) && inside(Math.floor(sentAt(r.id) / 60_000))).length;
  };
  const near = (counted: number, expected: number) =>
    assert.ok(Math.abs(counted - expected) <= 1, `${counted} of ${expected}`);
  const [phone] = audit.assurance.find((a) => a.name === 'Cleo & Co')?.phones ?? [];
  near((phone?.matched ?? 0) + 1, bothShow(group, second, '2026-05-01T00:00'));
  assert.deepEqual([phone?.only_in_first, phone?.only_in_second], [1, 0]);
  const overlap = audit.completeness.find((c) => c.name === 'Team Room')?.overlap;
  near((overlap?.matched ?? 0) + 1, bothShow(older, newer, '2026-04-01T00:00'));
  assert.deepEqual([overlap?.only_in_older, overlap?.only_in_newer, overlap?.gap], [1, 0, false]);
});

test('what the register asks for: missing, not due, listed twice, and a new export behind a gap', async (t) => {
  const group = exportOf(company, 'group', ann);
  const older = exportOf(company, 'team', ann, { exported_at_ms: MAY_10 });
  const newer = exportOf(company, 'team', ann, { from_ms: local('2026-05-12T00:00') });
  const folder = await folderOf(t, {
    ...listsOf(company),
    'groups.csv': [
      'chat,type,since,until',
      'Cleo & Co,customer,,',
      // The name that the chat had before, as a notice tells.
      'Cleo,customer,,',
      'Team Room,department,,2026-05',
      'Yard,department,,',
      'Winter Shift,department,,2026-03-31',
      'Summer Shift,department,2026-06-01,',
      'Eve Example,private,,',
      '',
    ].join('\n'),
    [`exports/${group.path}`]: group.bytes,
    [`exports/old/${older.path}`]: older.bytes,
    [`exports/new/${newer.path}`]: newer.bytes,
  });
  const { review, rows } = await tablesOf(folder);
  assert.deepEqual(
    stateOf(rows('completeness.csv')).map((row) => row.replace(/P-\w+/, 'P')),
    [
      'Cleo listed_twice',
      'Cleo & Co complete',
      'P missing',
      'Summer Shift not_due',
      'Team Room gap_since_last_month',
      'Winter Shift not_due',
      'Yard missing',
    ],
  );
  assert.deepEqual(review.coverage.register, { due: 4, received: 2, missing: ['Yard'] });
  const [same] = rows('completeness.csv').filter((r) => r.state === 'listed_twice');
  assert.equal(same?.same_as, 'Cleo & Co');
});

for (const exporter of ['', 'Ann Example']) {
  test(`a name that no file can have is that of its row, ${exporter ? 'with' : 'without'} an exporter`, async (t) => {
    const chats = threeChats.chats.map((c) => (c.id === 'team' ? { ...c, name: 'R/D: Lab?' } : c));
    const team = exportOf(simulateCompany({ ...threeChats, chats }, 'completeness'), 'team', ann, {
      container: 'txt',
    });
    const folder = await folderOf(t, {
      ...listsOf(company),
      'groups.csv': `chat,type,exporter\nR/D: Lab?,project,${exporter}\n`,
      'exports/WhatsApp Chat with R_D_ Lab_.txt': team.bytes,
    });
    const { review, rows } = await tablesOf(folder);
    assert.deepEqual(stateOf(rows('completeness.csv')), ['R/D: Lab? ends_before_month_end']);
    assert.deepEqual(
      review.chats.map((c) => [c.name, c.type]),
      [['R/D: Lab?', 'project']],
    );
    assert.deepEqual(review.coverage.register, { due: 1, received: 1, missing: [] });
  });
}

test('a former name is no second row of a chat that no row lists', async (t) => {
  const group = exportOf(company, 'group', ann);
  const folder = await folderOf(t, {
    ...listsOf(company),
    'groups.csv': 'chat,type\nCleo,customer\n',
    [`exports/${group.path}`]: group.bytes,
  });
  const { rows } = await tablesOf(folder);
  assert.deepEqual(stateOf(rows('completeness.csv')), ['Cleo missing', 'Cleo & Co not_in_register complete']);
});

test('an empty register, none at all, and an export older than the month', async (t) => {
  const old = exportOf(company, 'group', ann, { exported_at_ms: local('2026-04-28T12:00') });
  const team = exportOf(company, 'team', ann);
  const exports = { [`exports/${old.path}`]: old.bytes, [`exports/${team.path}`]: team.bytes };
  const empty = await folderOf(t, { ...listsOf(company), ...exports, 'groups.csv': 'chat,type\n' });
  const { 'groups.csv': _, ...lists } = listsOf(company);
  const none = await folderOf(t, { ...lists, ...exports });
  assert.deepEqual(stateOf((await tablesOf(empty)).rows('completeness.csv')), [
    'Cleo & Co not_in_register ends_before_month_end',
    'Team Room not_in_register complete',
  ]);
  const without_list = await tablesOf(none);
  assert.deepEqual(stateOf(without_list.rows('completeness.csv')), [
    'Cleo & Co ends_before_month_end',
    'Team Room complete',
  ]);
  assert.equal(without_list.review.coverage.register, null);
});

test('every line of whole, damaged and useless files has its place, and nothing of a text comes out', async (t) => {
  const link = 'https://chat.whatsapp.com/SecretCodeOfTheGroup12';
  const group = exportOf(company, 'group', ann, { container: 'txt' });
  const team = exportOf(company, 'team', phoneOf('ios-en-us', 'ann'));
  const planted = group.text.split('\n');
  planted.splice(40, 0, `${/^[^-]*- [^:]*: /.exec(planted[40] ?? '')?.[0] ?? ''}come to ${link}`);
  const damaged = `half a line\n\nwith words\n${planted.join('\n').slice(0, -20)}`;
  const folder = await folderOf(t, {
    ...listsOf(company),
    [`exports/${group.path}`]: damaged,
    [`exports/${team.path}`]: team.bytes,
    'exports/notes.txt': 'no chat\nat all\n',
    'exports/broken.zip': Buffer.from('PK\u0003\u0004 cut'),
    'exports/empty.txt': '',
  });
  const { audit, rows } = await tablesOf(folder);
  const lines = rows('tie-out.csv');
  assert.equal(lines.length, 5);
  for (const row of lines) assert.ok(row.difference === 0 || row.code === 'bad-zip', JSON.stringify(row));
  assert.equal(lines.filter((row) => row.difference === null).length, 1);
  assert.deepEqual(
    rows('rejected.csv')
      .map((r) => `${r.line} ${r.lines} ${r.reason}`)
      .sort(),
    [
      '1 1 lines-before-first-record',
      '3 1 lines-before-first-record',
      'null 0 empty-file',
      'null 2 no-records',
      'null null bad-zip',
    ],
  );
  assert.equal(graded(audit).find((g) => g.fact.name === 'Cleo & Co')?.decided_by, 'damaged');
  const unknown = rows('unknown-chats.csv');
  assert.deepEqual(
    unknown.map((r) => [r.kind, r.count, r.chats, r.chat, r.line]),
    [['invite-link', 1, 1, 'Cleo & Co', 44]],
  );
  assert.match(String(unknown[0]?.id), /^[0-9a-f]{8}$/);
  assert.doesNotMatch(JSON.stringify(audit), /SecretCode|whatsapp\.com|Ann Example|half a line|\+65/);
});
