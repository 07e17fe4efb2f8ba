/** Whatever norms, goals, owners and chats are called, Windows takes every file that a run writes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { collect } from '../../commands/collect.ts';
import { filesBelow } from '../../commands/files-below.ts';
import { report } from '../../commands/report.ts';
import { readWorkspace } from '../../commands/workspace.ts';
import { simulateCompany } from '../../fixtures/simulator/simulator.ts';
import { collectFiles } from '../../reports/collect/written.ts';
import { windowsProblems } from '../../scripts/package/windows-names.ts';
import { exportOf, folderOf, listsOf, POLICY, phoneOf, pipeline, QUIET, threeChats } from './workspace.ts';

// Windows takes 259 signs, and a review lies in reviews\2026-10 of its workspace: that may have 140.
const LONGEST = 100;

test('what Windows would not take is seen', () => {
  const bad = [
    'a/aux.txt',
    'con',
    'a:b',
    'x/y. ',
    'x /y',
    'Report.csv',
    'report.csv',
    'Chats/a',
    'chats/b',
    `${'x'.repeat(101)}`,
  ];
  assert.deepEqual(
    windowsProblems(bad, LONGEST).map((line) => line.slice(line.indexOf(': ') + 2)),
    [
      'aux.txt is a device',
      'con is a device',
      'a sign that no name may hold',
      'a dot or blank at the end',
      'a dot or blank at the end',
      'the same as Report.csv',
      'the same as Chats',
      '101 signs',
    ],
  );
  assert.deepEqual(windowsProblems(['a/aux1.txt', 'a/console', 'a/b/c.d', 'com10/x'], LONGEST), []);
});

test('the sample', async () => {
  const files = await filesBelow('fixtures/golden');
  assert.ok(files.length > 100);
  assert.deepEqual(windowsProblems(files, LONGEST), []);
});

const HOSTILE = [
  'CON',
  'con',
  'nul.txt',
  'AUX ',
  'com1',
  'Reply',
  'reply',
  'a/../b',
  'a\\b',
  'x:y|z?*<>"',
  '..',
  '聊天',
  `${'long '.repeat(60)}`,
];

test('a company whose norms, goals, chats, owners and departments are called as devices, paths and twins', async (t) => {
  const chats = ['nul', 'Team: <A|B>?', 'COM1'];
  const spec = {
    ...threeChats,
    chats: threeChats.chats.map((chat, i) => ({ ...chat, name: chats[i] as string })),
  };
  const company = simulateCompany(spec, 3);
  const phone = phoneOf('android-en-gb');
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const groups = [
    'chat,type,owner,department,exporter',
    ...chats.map((name, i) =>
      [name, ['customer', 'department', 'project'][i], HOSTILE[i], ['LPT1', 'lpt1', 'Sales. '][i]]
        .map((cell) => quoted(cell as string))
        .join(','),
    ),
    // Of chats that did not come somebody is asked, in files called by his name.
    ...HOSTILE.map((name, i) => `Missing ${i},project,,,${quoted(name)}`),
    '',
  ].join('\n');
  const ids = HOSTILE.map((id) => JSON.stringify(id));
  const norms = ids.map(
    (id) =>
      `  - { id: ${id}, kind: reply-limit, request: inbound, limit: 20m, clock: calendar, target: 0.8, announced: 2026-01-01 }\n`,
  );
  const goals = ids.map(
    (id) => `  - { id: ${id}, serves: x, measure: on-time-rate, target: 0.8, by: 2026-12 }\n`,
  );
  const folder = await folderOf(t, {
    ...listsOf(company),
    'groups.csv': groups,
    'review.yaml': `${POLICY.slice(0, POLICY.indexOf('norms:'))}goals:\n${goals.join('')}norms:\n${norms.join('')}`,
    'exports/a/customer.zip': exportOf(company, 'group', phone).bytes,
    'exports/b/chat.zip': exportOf(company, 'team', phone).bytes,
  });
  await pipeline(folder, '2026-05');
  const { out, audit_out } = await report(
    await readWorkspace(folder),
    { out: null, audit_out: null, language: null },
    QUIET,
  );
  const { collected } = await collect(await readWorkspace(folder), '2026-05', QUIET);
  const asked = (await collectFiles(collected, 'en')).map(({ path }) => path);
  assert.ok(asked.filter((path) => path.startsWith('messages/')).length > HOSTILE.length);
  assert.deepEqual(windowsProblems(asked, LONGEST), []);
  const written = await filesBelow(out);
  for (const paths of [written, await filesBelow(audit_out)])
    assert.deepEqual(windowsProblems(paths, LONGEST), []);
  // The store and the sheets beside it as well.
  assert.deepEqual(windowsProblems(await filesBelow(folder), LONGEST + 20), []);
  for (const room of ['chats', 'norms', 'goals', 'for'])
    assert.ok(
      written.some((path) => path.startsWith(`${room}/`)),
      room,
    );
  assert.equal(written.filter((path) => path.startsWith('norms/')).length, HOSTILE.length);
  // Each link of a page leads to a file that was written, in the very case of its letters.
  const there = new Set(written);
  for (const page of written.filter((path) => path.endsWith('.html') && !path.startsWith('for/'))) {
    const html = readFileSync(join(out, page), 'utf8');
    for (const [, href = ''] of html.matchAll(/ href="([^"#:]+)(?:#[^"]*)?"/g)) {
      const path = new URL(href, `file:///${page}`).pathname.slice(1);
      assert.ok(there.has(decodeURIComponent(path)), `${page} → ${href}`);
    }
  }
});
