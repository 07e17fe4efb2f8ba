import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Claimable, claimProblems, claimsOf } from '../../ingest/claims.ts';
import { readGroups } from '../../ingest/groups.ts';

const export_ = (path: string, export_id: string, member: string | null = null): Claimable => ({
  path,
  member,
  export_id,
});
const HK = export_('exports/hk/WhatsApp Chat with Sales.txt', 'aaaaaaaaaaaa');
const SG = export_('exports/sg/WhatsApp Chat with Sales.txt', 'bbbbbbbbbbbb');
const ZIP = export_('exports/all.zip', 'cccccccccccc', 'Depot/_chat.txt');

const rows = (text: string) => readGroups(Buffer.from(`chat,exports\n${text}`), 'groups.csv');
const chats = (text: string, exports: readonly Claimable[], duplicates: readonly Claimable[] = []) =>
  claimsOf(rows(text), exports, duplicates).map((group) => group?.chat ?? null);
const problems = (text: string, exports: readonly Claimable[] = [HK, SG, ZIP]) =>
  claimProblems(rows(text), exports, 'groups.csv').map((p) => `${p.where} ${p.code} ${p.what}`);

test('exports are named by path, by id, or with their member', () => {
  const text = 'Sales HK,hk/*;x\nSales SG,BBBBBBBBBBBB\nDepot,all.zip!Depot/*\n';
  assert.deepEqual(chats(text, [HK, SG, ZIP]), ['Sales HK', 'Sales SG', 'Depot']);
  assert.deepEqual(chats('Sales,\n', [HK]), [null]);
});

test('what lies in a bundle or mail is named by its place, or by a part of the way', () => {
  const nested = export_('exports/a.eml', 'dddddddddddd', 'all.zip!WhatsApp Chat - Crew.zip!_chat.txt');
  for (const pattern of [
    'a.eml',
    'a.eml!all.zip!*!_chat.txt',
    'all.zip',
    'WhatsApp Chat - Crew.zip',
    '*Crew.zip!_chat.txt',
  ])
    assert.deepEqual(chats(`Crew,${pattern}\n`, [HK, nested]), [null, 'Crew'], pattern);
});

test('the path of a file with the same bytes names the export too', () => {
  assert.deepEqual(chats('Sales,copy/*\n', [HK], [{ ...HK, path: 'copy/a.txt' }]), ['Sales']);
});

test('an export that two rows name is a mistake, also through a file with the same bytes', () => {
  assert.deepEqual(problems('A,hk/*\nB,"*.zip;**/*Sales*"\n'), [
    'groups.csv:3 groups-export-twice "**/*Sales*" in the column exports names exports/hk/WhatsApp Chat with Sales.txt, as line 2 does',
  ]);
  assert.deepEqual(problems('A,hk/*\nB,copy/*\n', [HK, { ...HK, path: 'copy/a.txt' }]), [
    'groups.csv:3 groups-export-twice "copy/*" in the column exports names copy/a.txt, as line 2 does',
  ]);
  assert.deepEqual(problems('A,hk/*;aaaaaaaaaaaa\nB,sg/*\n'), []);
});

test('what names no export is a mistake', () => {
  assert.deepEqual(problems('A,hk/*;nowhere/*\n'), [
    'groups.csv:2 groups-export-missing "nowhere/*" in the column exports fits no export',
  ]);
});
