/** What commands say in a language that nobody speaks: a plain word is one that stands beside the words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Call } from '../../commands/calls/call.ts';
import { call as convert } from '../../commands/calls/convert.ts';
import { call as explain } from '../../commands/calls/explain.ts';
import { call as forget } from '../../commands/calls/forget.ts';
import { call as inspect } from '../../commands/calls/inspect.ts';
import { call as links } from '../../commands/calls/links.ts';
import { call as purge } from '../../commands/calls/purge.ts';
import { call as reidentify } from '../../commands/calls/reidentify.ts';
import { report, run } from '../../commands/calls/stages.ts';
import { Refusal } from '../../commands/refusal.ts';
import { en } from '../../commands/words/en.ts';
import { MESSAGES } from '../../ingest/messages.ts';
import { enAccess } from '../../reports/words/en-access.ts';
import { folderOf } from '../end-to-end/workspace.ts';
import { pseudo } from '../reports/pseudo.ts';
import { called } from './calls/called.ts';

const nobody = pseudo(en);

// Said by their codes in the language of the words, from tables that have a test of their own.
const BY_CODE = [
  ...Object.values(MESSAGES).flatMap(({ what, help }) => [what, help]),
  ...Object.values(enAccess),
].sort((a, b) => b.length - a.length);
// Names and paths of this test, codes, and what no language translates.
const NO_WORDS =
  /FOLDER\S*|(?:WhatsApp Chat with )?[\w-]+\.(?:txt|zip|csv|yaml|html|jsonl|audit)\b|\b(?:Ana|Ben|Team|quiet)\b|\b[a-z]+(?:-[a-z0-9]+)+\b|\bP-\w+|\d+T\d+/g;

const plainIn = (lines: readonly string[]) =>
  lines.flatMap((line) => {
    let left = line;
    for (const text of BY_CODE) left = left.replaceAll(text, '');
    return /[A-Za-z]/.test(left.replace(NO_WORDS, '')) ? [line] : [];
  });

const day = (date: string, sender: string, text: string) => `${date}, 09:00 - ${sender}: ${text}\n`;
const TEAM = [
  'before the first record\n',
  day('01/10/2026', 'Ana', 'is it there?'),
  day('13/10/2026', 'Ben', 'yes'),
  day('13/10/2026', 'Cy', '<Media omitted>'),
  day('02/11/2026', 'Ana', 'bye'),
].join('');

const FILES = {
  'WhatsApp Chat with Team.txt': TEAM,
  'WhatsApp Chat with Ana.txt': day('13/10/2026', 'Ana', 'hello') + day('02/11/2026', 'Ben', 'bye'),
  'broken.zip': 'PK',
  'notes.md': 'x',
  'people.csv': 'person,side\nAna,internal\n',
  'review.yaml': 'norms: [{ id: quiet, kind: quiet-hours, hours: { mon-sun: "20:00-07:00" } }]\n',
};

test('run and report', async (t) => {
  const folder = await folderOf(t, FILES);
  const open = async () => '?';
  const done = await called(run, folder, { open: true }, { open }, nobody);
  assert.equal(done.outcome, 'done');
  assert.ok(done.said.length >= 10);
  assert.deepEqual(plainIn(done.said), []);
  assert.deepEqual(plainIn((await called(report, folder, {}, {}, nobody)).said), []);
});

test('inspect, convert, links', async (t) => {
  const folder = await folderOf(t, FILES);
  const names = Object.keys(FILES).slice(0, 3);
  const calls: [Call, object][] = [
    [inspect, {}],
    [convert, { to: 'csv', output: 'a.csv' }],
    [links, { sample: '2', output: 'sheet.csv' }],
  ];
  for (const [call, values] of calls) {
    const { said, out } = await called(call, folder, values, { names }, nobody);
    const own = out.split('\n').map((line) => line.replace(/\b(?:android|en|dmy|unknown)\b/g, ''));
    assert.deepEqual(plainIn([...said, ...own]), []);
  }
});

test('reidentify, purge, forget, and what they refuse', async (t) => {
  const folder = await folderOf(t, FILES);
  await called(run, folder, {}, {}, nobody);
  const why = 'a question';
  const told = [
    await called(reidentify, folder, { why }, { names: ['P-000000'] }, nobody),
    await called(forget, folder, { why }, { names: ['Nobody'] }, nobody),
    await called(forget, folder, { why }, { names: ['Ben'] }, nobody),
    await called(purge, folder, { before: '2026-11' }, {}, nobody),
  ].flatMap(({ said, out }) => [...said, ...out.split('\n')]);
  assert.deepEqual(plainIn(told.map((line) => line.replace(/Nobody|forgotten-\w+/g, ''))), []);
  const refused: [Call, object, string[]][] = [
    [run, { month: '2026-10' }, []],
    [run, { month: 'x' }, []],
    [explain, {}, ['nonsense-of-mine']],
    [forget, { why }, []],
  ];
  for (const [call, values, names] of refused)
    await assert.rejects(called(call, folder, values, { names }), (error) => {
      assert.ok(error instanceof Refusal);
      assert.deepEqual(plainIn([error.say(nobody).replace(/consent|\bx\b/g, '')]), []);
      return true;
    });
});
