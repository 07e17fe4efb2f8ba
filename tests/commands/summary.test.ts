import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyWarnings } from '../../commands/coverage.ts';
import type { StoredCatalog } from '../../commands/ingest.ts';
import { joinedLines, noteLines, noticeLines, reviewLines } from '../../commands/summary.ts';
import { en } from '../../commands/words/en.ts';
import { zh } from '../../commands/words/zh.ts';
import type { CatalogChat } from '../../ingest/gather.ts';
import type { Review } from '../../transform/review-schema.ts';

const chat = (name: string, joined_by: CatalogChat['joined_by']) => ({ name, joined_by }) as CatalogChat;

test('how the exports of a chat were found to be one is said', () => {
  const chats = [
    ...['A', 'B', 'C', 'D'].map((name) => chat(name, 'content')),
    chat('New phone', 'name and people'),
    ...['K', 'L', 'M', 'N'].map((name) => chat(name, 'groups.csv')),
    chat('One export', null),
  ];
  assert.deepEqual(joinedLines(en, { catalog: { chats } }), [
    'Joined    4 chats of several exports by content: A, B, C and 1 more',
    'Joined    4 chats of several exports by groups.csv: K, L, M, N',
    'Joined    1 chat of several exports by name and people: New phone',
  ]);
});

test('a private chat, which is called by a person, is named by its file', () => {
  const copies = [{ path: 'b/chat.zip', member: '_chat.txt' }];
  const pair = { ...chat('Ana Example', 'content'), pair: true, copies } as unknown as CatalogChat;
  assert.deepEqual(joinedLines(en, { catalog: { chats: [pair] } }), [
    'Joined    1 chat of several exports by content: b/chat.zip!_chat.txt',
  ]);
  const catalog = {
    ...{ duplicates: [], near_misses: [], shared_names: ['Ana Example'] },
    chats: [pair, { ...pair, name: 'Ana Example (2)' }],
  };
  const [line = ''] = noteLines(en, { exports: [], custody: [], catalog } as unknown as StoredCatalog);
  assert.match(line, /^shared-name: .*: b\/chat\.zip!_chat\.txt\./);
});

test('exports that may be one chat are named, with what settles it', () => {
  const catalog = {
    duplicates: [],
    shared_names: [],
    near_misses: [{ code: 'one-name-few-people', exports: ['a/Sales.txt', 'b/Sales.txt'] }],
  };
  assert.deepEqual(noteLines(en, { exports: [], custody: [], catalog } as unknown as StoredCatalog), [
    'one-name-few-people: exports of one name that follow each other show mostly different people; kept as two chats: a/Sales.txt and b/Sales.txt. If they are one chat, name both in one row of groups.csv, column exports.',
  ]);
});

test('a norm that was announced after the month says so, instead of having nothing to judge', () => {
  const states = { met: 0, breached: 0 };
  const norm = (id: string, announced: string) => ({
    ...{ id, announced, chats: ['a'], limit: '2h', this_month: { verdict: 'none', states } },
  });
  const review = {
    period: { month: '2026-05', chosen: 'asked', zone: 'Asia/Singapore' },
    ...{ exports: [], norms: [norm('old', '2026-05-31'), norm('new', '2026-06-01')] },
  } as unknown as Review;
  const lines = (words: typeof en) => reviewLines(words, review).slice(1);
  assert.deepEqual(lines(en), [
    'Norm      old: nothing to judge, 0 of 0 within 2h',
    'Norm      new: announced on 2026-06-01, after this month; nothing before that day is judged',
  ]);
  assert.equal(lines(zh)[1], '规范      new：于 2026-06-01 公布，晚于本月；公布之前的不作判定');
});

test('what the policy makes one wonder about is told by place, and counted by code', () => {
  const note = (code: string, where: string) => ({ code, where, what: 'norm a is off', help: 'Turn it on.' });
  const notes = [note('norm-off', 'review.yaml:3:5'), note('norm-off', 'review.yaml:9:5'), note('a', 'b')];
  assert.deepEqual(noticeLines(en, notes.slice(0, 1)), [
    'review.yaml:3:5: norm-off: norm a is off. Turn it on.',
  ]);
  assert.deepEqual(policyWarnings({ notes }), [
    { code: 'a', exports: [], count: 1 },
    { code: 'norm-off', exports: [], count: 2 },
  ]);
});
