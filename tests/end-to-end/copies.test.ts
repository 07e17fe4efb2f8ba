import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { zoneLines } from '../../commands/copies.ts';
import { ingest } from '../../commands/ingest.ts';
import { report } from '../../commands/report.ts';
import { transform } from '../../commands/transform.ts';
import { readWorkspace } from '../../commands/workspace.ts';
import { simulateCompany } from '../../fixtures/simulator/simulator.ts';
import { WorkspaceError } from '../../ingest/schema/problem.ts';
import { exportOf, folderOf, GROUPS_CSV, listsOf, local, phoneOf, QUIET, threeChats } from './workspace.ts';

const talkative = {
  ...threeChats,
  chats: threeChats.chats.map((chat) =>
    chat.id === 'pair'
      ? { ...chat, streams: chat.streams.map((s) => ({ ...s, scripts: 'warehouse-en' as const })) }
      : chat,
  ),
};
const company = simulateCompany(talkative, 'copies');
const MAY_10 = local('2026-05-10T12:00');

/** The customer's chat from two phones, one of them in Berlin; the private chat of the two from both. */
function files() {
  const ann = phoneOf('ios-en-us', 'ann');
  const ben = phoneOf('android-de', 'ben', 'Europe/Berlin');
  const group = exportOf(company, 'group', ben, { container: 'txt' });
  const lines = group.text.split('\n');
  const lost = group.records.filter((r) => r.kind === 'text' && r.text.length > 30)[40];
  assert.ok(lost);
  lines.splice(lost.first_line - 1, lost.last_line - lost.first_line + 1);
  const earlier = exportOf(company, 'team', ann, { exported_at_ms: MAY_10 });
  const later = exportOf(company, 'team', phoneOf('android-en-gb', 'ann'), {
    from_ms: MAY_10,
    container: 'txt',
  });
  return {
    group,
    lost,
    exports: {
      [`exports/ann/${exportOf(company, 'group', ann).path}`]: exportOf(company, 'group', ann).bytes,
      [`exports/ben/${group.path}`]: Buffer.from(lines.join('\n')),
      [`exports/ann/${exportOf(company, 'pair', ann).path}`]: exportOf(company, 'pair', ann).bytes,
      [`exports/ben/${exportOf(company, 'pair', ben).path}`]: exportOf(company, 'pair', ben).bytes,
      [`exports/ann/old/${earlier.path}`]: earlier.bytes,
      [`exports/ann/new/${later.path}`]: later.bytes,
    },
  };
}

const rowsOf = (csv: string) => {
  const [head, ...rows] = csv
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));
  return rows.map((row) => Object.fromEntries((head as string[]).map((name, i) => [name, row[i] ?? ''])));
};

test('copies of two phones in the audit pack: what one lost, zones against the policy, how chats were joined', async (t) => {
  const { exports, lost } = files();
  const groups = `${GROUPS_CSV}Ben Example,private\n`;
  const folder = await folderOf(t, { ...listsOf(company), ...exports, 'groups.csv': groups });
  const w = await readWorkspace(folder);
  const stored = await ingest(w, QUIET);
  assert.deepEqual(
    stored.catalog.chats.map((c) => [c.name, c.copies.length, c.joined_by]),
    [
      ['Ben Example', 2, 'content'],
      ['Cleo & Co', 2, 'content'],
      ['Team Room', 2, 'name and people'],
    ],
  );
  const { copies: shown, review } = await transform(w, null, QUIET);
  const copy_lines = zoneLines(QUIET.words, shown);
  const conflicts = copy_lines.filter((line) => line.includes('zone-conflict'));
  assert.equal(conflicts.length, 2);
  for (const line of conflicts) {
    assert.match(
      line,
      /^exports\/ben\/.*UTC\+08:00 by the policy, UTC\+02:00 by exports\/ann\/.*exports: \[\{ match/,
    );
  }
  assert.equal(review.data_quality.warnings.find((x) => x.code === 'zone-conflict')?.count, 2);

  const { audit_out } = await report(w, { out: null, audit_out: null, language: null }, QUIET);
  const copies = await readFile(join(audit_out, 'copies.csv'), 'utf8');
  const listed = await readFile(join(audit_out, 'exports.csv'), 'utf8');
  const missing = rowsOf(copies).filter((row) => row.difference === 'only-here');
  const truth = company.chats.find((c) => c.id === 'group')?.messages.find((m) => m.id === lost.id);
  assert.deepEqual(
    missing.map((row) => [row.chat, row.other_first_line, row.sent_at?.slice(0, 16)]),
    [['Cleo & Co', '', new Date((truth?.sent_at_ms ?? 0) + 8 * 3_600_000).toISOString().slice(0, 16)]],
  );
  assert.deepEqual(
    rowsOf(listed).map((row) => [
      row.chat?.replace(/P-.*/, 'P-'),
      row.phone,
      row.zone_from,
      row.offset,
      row.policy_offset,
    ]),
    [
      ['Cleo & Co', '0', 'policy', 'UTC+08:00', 'UTC+08:00'],
      ['Cleo & Co', '1', 'aligned', 'UTC+02:00', 'UTC+08:00'],
      ['P-', '0', 'policy', 'UTC+08:00', 'UTC+08:00'],
      ['P-', '1', 'aligned', 'UTC+02:00', 'UTC+08:00'],
      ['Team Room', '0', 'policy', 'UTC+08:00', 'UTC+08:00'],
      ['Team Room', '1', 'policy', 'UTC+08:00', 'UTC+08:00'],
    ],
  );
  for (const text of [copies, listed]) assert.doesNotMatch(text, /Ben|Ann|Example|exports\//);
});

test('groups.csv that gives an export to two chats, or names one that is not there, stops the run with its row', async (t) => {
  const { exports } = files();
  const rows = GROUPS_CSV.replace('chat,type', 'chat,type,exports').replace(
    'customer',
    'customer,ann/*Cleo*',
  );
  const groups = rows.replace('department', 'department,**/*Cleo*;gone/*');
  const folder = await folderOf(t, { ...listsOf(company), ...exports, 'groups.csv': groups });
  await assert.rejects(ingest(await readWorkspace(folder), QUIET), (error: unknown) => {
    assert.ok(error instanceof WorkspaceError);
    assert.deepEqual(
      error.problems.map((p) => `${p.where} ${p.code}`),
      ['groups.csv:3 groups-export-twice', 'groups.csv:3 groups-export-missing'],
    );
    return true;
  });
});
