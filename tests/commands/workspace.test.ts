import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import Papa from 'papaparse';
import { codeId, codeName, findKey, makeKey } from '../../commands/key.ts';
import { readWorkspace } from '../../commands/workspace.ts';
import { WorkspaceError } from '../../ingest/schema/problem.ts';
import { fileHash } from '../../ingest/store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chat-review-workspace-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a bare folder has defaults', async () => {
  const w = await readWorkspace(folder);
  assert.deepEqual(
    [w.has_policy, w.has_people, w.groups, w.policy.zone, w.policy.language, w.policy.norms],
    [false, false, null, null, 'en', []],
  );
});

/** Ways in which editors and spreadsheets save the same text. */
const SAVED: Readonly<Record<string, (text: string, name: string) => string | Buffer>> = {
  'CRLF and a mark': (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
  'UTF-16 with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'semicolons between cells, as Excel writes them in many countries': (text, name) =>
    name.endsWith('.csv')
      ? Papa.unparse(Papa.parse<string[]>(text, { delimiter: ',' }).data, { delimiter: ';', newline: '\r\n' })
      : text,
};

for (const [how, save] of Object.entries(SAVED)) {
  test(`policy and lists mean the same, saved with ${how}`, async () => {
    const sample = 'fixtures/sample';
    const files = readdirSync(sample).filter((name) => /\.(csv|yaml)$/.test(name));
    assert.ok(files.length > 6);
    for (const at of ['as-it-is', 'saved']) mkdirSync(join(folder, at));
    const days = 'date,name,working\n2026-10-09,Founders’ day,\n2026-10-10,Stocktaking,yes\n';
    const text = (name: string) =>
      name === 'days.csv'
        ? days
        : readFileSync(join(sample, name), 'utf8').replace('holidays: [SG]', 'holidays: [SG, days.csv]');
    for (const name of [...files, 'days.csv']) {
      writeFileSync(join(folder, 'as-it-is', name), text(name));
      writeFileSync(join(folder, 'saved', name), save(text(name), name));
    }
    const read = async (at: string) => {
      const { folder: _, store, sources, config_hash, ...said } = await readWorkspace(join(folder, at));
      return said;
    };
    const as_it_is = await read('as-it-is');
    assert.ok(as_it_is.policy.calendar?.days.some(({ date, working }) => date === '2026-10-10' && working));
    assert.deepEqual(await read('saved'), as_it_is);
  });
}

test('what is in no UTF-8 is told with its place, the policy and a file of dates too', async () => {
  writeFileSync(join(folder, 'groups.csv'), Buffer.from('chat,type\nM\xfcnchen,project\n', 'latin1'));
  writeFileSync(
    join(folder, 'review.yaml'),
    Buffer.from('zone: Asia/Singapore\norganisation: Gr\xf6n\n', 'latin1'),
  );
  const told = async () => {
    const error = await readWorkspace(folder).catch((e) => e);
    assert.ok(error instanceof WorkspaceError);
    return error.problems.map((p) => [p.where, p.code]);
  };
  assert.deepEqual(await told(), [
    ['review.yaml:2:17', 'list-not-utf8'],
    ['groups.csv:2:2', 'list-not-utf8'],
  ]);
  rmSync(join(folder, 'groups.csv'));
  const dated = 'calendar: { hours: { mon: "09:00-10:00" }, holidays: [\'days\\own.csv\'] }\n';
  writeFileSync(join(folder, 'review.yaml'), dated);
  mkdirSync(join(folder, 'days'));
  writeFileSync(join(folder, 'days', 'own.csv'), Buffer.from('2026-01-06,Hl. Drei K\xf6nige\n', 'latin1'));
  assert.deepEqual(await told(), [['days/own.csv:1:22', 'list-not-utf8']]);
});

test('policy and waivers may call a chat by an alias of groups.csv', async () => {
  writeFileSync(
    join(folder, 'review.yaml'),
    'norms:\n  - { id: size, kind: group-size, max_members: 9, chats: project, exempt_chats: [WH], announced: 2026-01-01 }\n',
  );
  writeFileSync(join(folder, 'groups.csv'), 'chat,aliases,type\nWarehouse,WH;Depot,project\n');
  writeFileSync(
    join(folder, 'waivers.csv'),
    'id,norm,chat,reason,approver,granted,expires\nw1,size,Depot,moving,Ann,2026-01-01,2026-02-01\nw2,size,,moving,Ann,2026-01-01,2026-02-01\n',
  );
  const { policy, waivers } = await readWorkspace(folder);
  assert.deepEqual([policy.norms[0]?.chats, policy.norms[0]?.exempt_chats], [['project'], ['Warehouse']]);
  assert.deepEqual(
    waivers.map(({ chat }) => chat),
    ['Warehouse', ''],
  );
});

test('the mistakes of all lists are told at once', async () => {
  writeFileSync(join(folder, 'review.yaml'), 'zone: Mars/Base\n');
  writeFileSync(join(folder, 'people.csv'), 'person,side\nAna,inside\n');
  writeFileSync(join(folder, 'groups.csv'), 'chat,type\nTeam,custommer\n');
  await assert.rejects(readWorkspace(folder), (error: unknown) => {
    assert.ok(error instanceof WorkspaceError);
    assert.deepEqual(
      error.problems.map((p) => [p.where, p.code]),
      [
        ['review.yaml:1:7', 'policy-unknown-zone'],
        ['people.csv:2', 'people-unknown-side'],
        ['groups.csv:2', 'groups-unknown-type'],
      ],
    );
    return true;
  });
});

test('the key: the workspace’s own, else one made of the exports that stays', async () => {
  const w = { folder, store: join(folder, 'store') };
  const [a, b, later] = ['a.txt', 'b.txt', 'later.txt'].map((name) => {
    writeFileSync(join(folder, name), `text of ${name}`);
    return join(folder, name);
  }) as [string, string, string];
  const keyOf = async (...exports: string[]) => {
    await makeKey(w, async () => exports);
    return (await findKey(w)) as Buffer;
  };
  assert.equal(await findKey(w), null);
  const made = await keyOf(b, a);
  assert.deepEqual(await keyOf(a, b, later), made);
  rmSync(join(folder, 'store'), { recursive: true });
  assert.deepEqual(await keyOf(a, b), made);
  // Manifests name the plain hashes: they must not lead to the key.
  const plain = [await fileHash(a), await fileHash(b)].sort();
  const guess = createHash('sha256').update(`chat-review code names\n${plain.map((h) => `${h}\n`).join('')}`);
  assert.notEqual(made.toString().trim(), guess.digest('hex'));
  writeFileSync(join(folder, 'review.key'), 'our own key\n');
  const own = await keyOf(a, b);
  assert.notEqual(codeName(own, 'Ana'), codeName(made, 'Ana'));
  writeFileSync(join(folder, 'review.key'), '\ufeffour own key\r\n');
  assert.deepEqual(await keyOf(a, b), own);
  const random = Buffer.from([0xff, 0x0d, 0x0a, 0x80]);
  writeFileSync(join(folder, 'review.key'), random);
  assert.deepEqual(await keyOf(a, b), random);
  assert.match(codeName(own, 'Ana'), /^P-[0-9A-F]{6}$/);
  assert.match(codeId(own, 'Ana'), /^[0-9a-f]{12}$/);
});

test('a norm that waits for a role which nobody holds is a mistake, not an empty result', async () => {
  const norms = [
    '{ id: n, kind: reply-limit, chats: customer, limit: 2h, clock: calendar, responder: lead }',
    '{ id: o, kind: group-size, roles: lead }',
    '{ id: p, kind: acknowledgement, required: [lead, boss] }',
    '{ id: q, kind: acknowledgement }',
  ];
  const announcements = 'announcements: { tag: "[N]", required: [boss] }';
  writeFileSync(join(folder, 'review.yaml'), `${announcements}\nnorms:\n  - ${norms.join('\n  - ')}\n`);
  writeFileSync(join(folder, 'people.csv'), 'person,roles,side\nAna,leader,internal\n');
  await assert.rejects(readWorkspace(folder), (error: unknown) => {
    assert.ok(error instanceof WorkspaceError);
    assert.deepEqual(
      error.problems.map((p) => [p.code, p.what.split(',')[0], p.help]),
      [
        ['norm n waits for an answer by "lead"', 'Did you mean "leader"?'],
        ['norm o asks for a member who is "lead"', 'Did you mean "leader"?'],
        ['norm p is to be noted by "lead"', 'Did you mean "leader"?'],
        ['announcements are to be noted by "boss"', 'Name a role or team of people.csv.'],
      ].map((said) => ['policy-unknown-responder', ...said]),
    );
    return true;
  });
});

test('so is a norm for a role, or one that exempts a role, which nobody holds', async () => {
  const hours = 'kind: quiet-hours, hours: { mon: "20:00-22:00" }, by: [leader, drivers], on_call: duty';
  const form = 'kind: message-format, max_emoji: 1, by: lead';
  writeFileSync(join(folder, 'review.yaml'), `norms:\n  - { id: q, ${hours} }\n  - { id: f, ${form} }\n`);
  writeFileSync(join(folder, 'people.csv'), 'person,roles,side\nAna,leader,internal\n');
  await assert.rejects(readWorkspace(folder), (error: unknown) => {
    assert.ok(error instanceof WorkspaceError);
    assert.deepEqual(
      error.problems.map((p) => p.what.replace(/, a role or team .*/, '')),
      ['norm q is for "drivers"', 'norm f is for "lead"', 'norm q counts as on call "duty"'],
    );
    return true;
  });
});

const POLICY = `goals:
  - { id: news, measure: by-hand, target: 0.9, by: 2026-12 }
survey: { columns: { q1: Recommend }, enps: q1, staff: 9 }
`;

test('values, survey, events and actions are sources of the review, and every change of one changes its hash', async () => {
  writeFileSync(join(folder, 'review.yaml'), POLICY);
  const hashes = new Set([(await readWorkspace(folder)).config_hash]);
  const lists: Record<string, string> = {
    'values.csv': 'goal,month,value\nnews,2026-04,0.5\n',
    'survey.csv': 'Recommend,Name\n9,Ana\n',
    'events.csv': 'date,event\n2026-04-01,Fair\n',
    'actions.csv': 'id,month,text\nA1,2026-04,Go\n',
  };
  for (const [name, text] of Object.entries(lists)) {
    writeFileSync(join(folder, name), text);
    hashes.add((await readWorkspace(folder)).config_hash);
  }
  const w = await readWorkspace(folder);
  assert.equal(hashes.size, 5);
  assert.deepEqual(w.sources.map(({ path }) => path).sort(), ['review.yaml', ...Object.keys(lists)].sort());
  assert.deepEqual(
    [w.feedback.values.length, w.feedback.answers, w.feedback.events.length, w.feedback.actions.length],
    [1, [{ month: null, group: '', values: { q1: 9 } }], 1, 1],
  );
});

test('mistakes of these lists and of figures are told with those of the others', async () => {
  writeFileSync(
    join(folder, 'review.yaml'),
    'goals:\n  - { id: news, measure: M7.answered_1w, target: 0.9, by: 2026-12 }\nsurvey: { columns: { q1: Recommend }, staff: 9, file: answers.csv }\n',
  );
  writeFileSync(join(folder, 'events.csv'), 'date,event\n1 May,Fair\n');
  writeFileSync(join(folder, 'actions.csv'), 'id,month,text\nA1,May,Go\n');
  await assert.rejects(readWorkspace(folder), (error: unknown) => {
    assert.ok(error instanceof WorkspaceError);
    assert.deepEqual(
      error.problems.map((p) => [p.where, p.code]),
      [
        ['events.csv:2:1', 'events-wrong-date'],
        ['actions.csv:2:4', 'actions-wrong-month'],
        ['answers.csv', 'survey-missing'],
        ['review.yaml:2:26', 'policy-unknown-measure'],
      ],
    );
    return true;
  });
});

test('a survey that no policy explains is not read, and that is said', async () => {
  writeFileSync(join(folder, 'survey.csv'), 'Name,Recommend\nAna,9\n');
  const w = await readWorkspace(folder);
  assert.deepEqual([w.feedback.answers, w.sources], [null, []]);
  assert.deepEqual(
    w.notes.map(({ where, code }) => [where, code]),
    [['survey.csv', 'survey-not-mapped']],
  );
});
