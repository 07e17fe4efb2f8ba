import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askSecondCopy } from '../../../reports/audit/ask-second-copy.ts';
import { assurance } from '../../../reports/audit/assurance.ts';
import type { CompletenessFact } from '../../../reports/audit/completeness.ts';
import { type AssuranceFact, graded } from '../../../reports/audit/grade.ts';
import { factsWith, shown } from './shown.ts';

const trusted = (chat: string): AssuranceFact => ({
  chat,
  name: `Group ${chat}`,
  damage: [],
  zone_known: true,
  date_order_certain: true,
  phones: [],
  left_out: 0,
});
const whole = (chat: string): CompletenessFact => ({
  chat,
  name: `Group ${chat}`,
  in_register: true,
  type: null,
  due: true,
  same_as: null,
  to_the_end: true,
  observed_by: 'zip_date',
  cap_share: 0.1,
  near_cap: false,
  overlap: null,
});
const second = { export_ids: ['bb'], matched: 30, only_in_first: 0, only_in_second: 0 };
const overlap = {
  newer: 'aa',
  older: 'zz',
  of_earlier_month: true,
  gap: false,
  matched: 9,
  only_in_older: 0,
  only_in_newer: 0,
};

type Case = readonly [grade: string, fact: Partial<AssuranceFact>, complete: Partial<CompletenessFact>];
const GRADES: readonly Case[] = [
  ['A two-phones', { phones: [second] }, {}],
  ['A two-phones copies-differ', { phones: [{ ...second, only_in_first: 1 }] }, {}],
  ['B overlaps-last-month', {}, { overlap }],
  ['B overlaps-last-month copies-differ', {}, { overlap: { ...overlap, only_in_older: 2 } }],
  ['C first-copy-only', {}, {}],
  // A second phone that shows nothing of the month says nothing of it.
  ['C first-copy-only', { phones: [{ ...second, matched: 0 }] }, {}],
  // Yesterday's export of the same month is no other month's.
  ['C first-copy-only', {}, { overlap: { ...overlap, of_earlier_month: false } }],
  ['C first-copy-only other-phone-not-comparable', { left_out: 1 }, {}],
  ['D zone-assumed first-copy-only', { zone_known: false }, {}],
  ['D date-order-assumed first-copy-only', { date_order_certain: false }, {}],
  ['D near-cap two-phones', { phones: [second] }, { near_cap: true }],
  ['D ends-before-month-end overlaps-last-month', {}, { to_the_end: false, overlap }],
  ['D gap-since-last-month first-copy-only', {}, { overlap: { ...overlap, gap: true, matched: 0 } }],
  [
    'D damaged near-cap zone-assumed two-phones',
    { damage: ['not-utf8'], zone_known: false, phones: [second] },
    { near_cap: true },
  ],
];

test('the worst limit decides; without one, what the chat was held against', () => {
  const facts = factsWith({
    assurance: GRADES.map(([, fact], i) => ({ ...trusted(`${i}`), ...fact })),
    completeness: GRADES.map(([, , complete], i) => ({ ...whole(`${i}`), ...complete })),
  });
  assert.deepEqual(
    graded(facts).map(({ grade, reasons }) => [grade, ...reasons].join(' ')),
    GRADES.map(([grade]) => grade),
  );
});

test('a row explains itself in both languages, and counts', () => {
  const facts = factsWith({
    assurance: [{ ...trusted('1'), damage: ['not-utf8'], phones: [{ ...second, only_in_second: 2 }] }],
    completeness: [{ ...whole('1'), overlap }],
  });
  const [row] = assurance.rows(facts, { chats: [] } as never) as [Record<string, unknown>];
  assert.equal(
    row.grade_en,
    'limited: the export is damaged, ends early, was cut off, or was read by an assumption',
  );
  assert.equal(row.grade_zh, '受限：导出文件已损坏、提前结束、被截断，或按假设读取');
  assert.match(String(row.reasons_en), /^a file is not as the phone wrote it; a second member’s export/);
  assert.match(String(row.reasons_zh), /^文件与手机导出时不一致；另一位成员/);
  const counts = [row.matched, row.only_in_first, row.only_in_second, row.overlap_matched];
  assert.deepEqual(counts, [30, 0, 2, 9]);
});

/** Twenty-five active groups: one has two phones, four overlap, the rest are seen once. */
const many = Array.from({ length: 25 }, (_, i) => String(i).padStart(2, '0'));
const facts = (seed: string) =>
  factsWith({
    ask_second_copy: { seed },
    assurance: many.map((chat, i) => ({ ...trusted(chat), phones: i === 0 ? [second] : [] })),
    completeness: many.map((chat, i) => ({ ...whole(chat), overlap: i > 0 && i < 5 ? overlap : null })),
  });
const review = (pair: string[] = [], quiet: string[] = []) => ({
  period: { month: '2026-05' },
  chats: many.map((chat) => ({
    chat,
    export_ids: [`e${chat}`],
    pair: pair.includes(chat),
    state: quiet.includes(chat) ? 'quiet' : 'active',
  })),
});

test('a tenth of the groups is asked for a second copy, of those with one copy first; the seed stands in each row', () => {
  const rows = shown(askSecondCopy, facts('1a2b3c4d'), review());
  assert.deepEqual(
    rows.map((row) => row.replace(/Group \d\d|e\d\d| [0-9a-f]{12}$/g, '·')),
    [1, 2, 3].map((rank) => `2026-05 1a2b3c4d 25 3 ${rank} · C first-copy-only ··`),
  );
  assert.deepEqual(rows, shown(askSecondCopy, facts('1a2b3c4d'), review()));
  assert.notDeepEqual(rows, shown(askSecondCopy, facts('00000000'), review()));
});

test('at least two; neither private chats, silent groups, nor those of which two copies are there', () => {
  const only = many.slice(6);
  const rows = shown(askSecondCopy, facts('1a2b3c4d'), review(only.slice(0, 9), only.slice(9)));
  // Left are one of two phones, four that overlap, and one seen once.
  assert.deepEqual(
    rows.map((row) => row.split(' ').slice(2, 8).join(' ')),
    [`6 2 1 Group 05 C`, rows[1]?.split(' ').slice(2, 8).join(' ')],
  );
  assert.match(rows[1] ?? '', / 6 2 2 Group 0[1-4] B overlaps-last-month /);
  const none = shown(askSecondCopy, facts('1a2b3c4d'), review(many));
  assert.deepEqual(none, []);
});
